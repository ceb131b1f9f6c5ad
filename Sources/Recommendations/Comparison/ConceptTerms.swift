/// The concepts of the field in which asks are put, each with the words that name it.
///
/// A line is `facet concept: phrase; phrase; …`. Phrases match by stems, so one form of a word stands for all; `=word`
/// matches that form only, where a stem would join words of other meaning ("traffickers" and "trafficking"); `~` stands
/// for up to six words between. Written from the wording of the treaties (UN Trafficking Protocol, Council of Europe
/// Convention, Convention on the Rights of the Child and its protocol on the sale of children), of recommendation
/// lists, and of the project's codebook.
enum ConceptTerms {
  static let text = """
    verb make: adopt; adopting; adoption; enact; enacting; pass; approve; approval; promulgate; draft; \
    draw up; develop; formulate; formulation; elaborate; introduce; establish; establishment; \
    establishing; set up; setting up; create; creation; launch; design; put in place; finalize; \
    finalise; build; open; appoint; conclude; found; prepare; include; incorporate; incorporation; \
    regulate; institute; opening; designate; designating; implant; drawing up
    verb amend: strengthen; strengthening; amend; amendment; review; revise; reform; improve; \
    improving; harmonize; harmonization; align; bring ~ in line; bring ~ into line; \
    bring ~ into conformity; reinforce; reinforcing; enhance; update; complete; expand; broaden; \
    extend; further develop; upgrade; bolster; step up; intensify; increase; deepen
    verb apply: implement; implementation; implementing; enforce; enforcement; enforcing; =apply; \
    applying; application; execute; execution; put into practice; operationalize; carry out; comply; \
    compliance; uphold; give effect
    verb fund: allocate; allocation; allocating; provide ~ resources; resources for; finance; \
    funding for
    plea combat: combat; combating; combatting; fight; fighting; fight against; eliminate; eliminating; \
    elimination; eradicate; eradication; suppress; tackle; tackling; address; addressing; counter; \
    countering; curb; stop; stem; struggle; end trafficking
    ask law: law; laws; legislation; legislations; legislative; legal framework; =act no; =act on; \
    =act =of; the =act; =bill; criminal code; penal code; code; statute; decree; regulatory framework; \
    normative framework; normative; legal foundations; provisions; regulations; article; legislator; \
    parliament; domestic law; national law
    ask criminalise: =criminalize; =criminalise; =criminalization; =criminalisation; =criminalizing; =criminalising; \
    =criminalizes; =criminalises; =criminalized; =criminalised; criminal offence; \
    a crime; crimes of; prohibit; prohibiting; =punishable; outlaw; definition; define; specific offence
    ask punish: punish; punishment; prosecute; prosecution; prosecutions; prosecuting; investigate; \
    investigation; investigations; convict; convictions; convicted; sentences; penalties; =penalize; \
    =penalise; =penalizing; bring ~ to justice; brought to justice; impunity; =accountable; \
    hold ~ accountable; =accountability; perpetrators; =traffickers; =trafficker; =offenders; \
    =offender; sanction; sanctions; try and punish; those responsible
    ask plan: action plan; action plans; plan of action; national plan; national action plan; \
    national strategy; strategic plan; comprehensive strategy; comprehensive strategies; \
    national strategies; comprehensive programme; national programme; specific programme; \
    comprehensive plan; strategy; strategies; road map
    ask programme: programme; programmes; program; programs; projects
    ask body: agency; =body; council; central organ; inter agency; interagency; mechanism; mechanisms; \
    coordination mechanism; interministerial; inter ministerial; committee against; commission against; \
    task force; special unit; specialised unit; specialized unit; special body; focal point; \
    national authority; central office; institutional capacity; =institution; =institutions; \
    =institutions; national coordinator; capacity for action
    ask rapporteurNational: national rapporteur; independent rapporteur; nrm
    ask resources: resources; funding; budget; budgetary; financial support; structural finance; \
    structural financing; funds; financing
    ask training: training; train; trained; trainings; capacity building; courses; course; \
    specialised knowledge; education and training
    ask awareness: awareness; awareness raising; campaign; campaigns; =sensitization; =sensitisation; \
    =sensitize; =sensitizing; =sensitise; sensitise; public education; information campaign; \
    disseminate; =publicity; raise public; media
    ask school: school; schools; curriculum; curricula; educational; education; enrolment
    ask data: data; database; statistics; statistical; registration system; data collection; \
    information system; =indicators; =indicator; disaggregated; registered; register; registration; \
    records
    ask research: research; =study; =studies; =studies; survey; surveys; evaluate; evaluation; \
    assessment; insight
    ask rootCauses: root causes; underlying causes; causes; poverty; =vulnerability; =vulnerabilities; \
    risk factors
    ask prevention: prevent; prevention; preventive; preventative; preventing; prevented
    ask protection: protect; protection; protecting; protective; safety; safeguard; security of victims
    ask assistance: assistance; assist; assisting; support; supporting; services; care; help; =aid; \
    victim support; support services; victim centred
    ask rehabilitation: rehabilitation; rehabilitate; reintegration; reintegrate; recovery; \
    reinsertion; social integration
    ask shelter: shelter; shelters; accommodation; reception; reception centres; =housing; safe houses
    ask legalAid: legal assistance; legal aid; access to justice; legal support; legal counsel; \
    legal and psychological; legal and social; medical and legal; psychological and legal
    ask health: medical; psychological; psychosocial; health; mental; counselling; psycho social
    ask compensation: compensation; redress; remedy; remedies; restitution; damages; reparation; \
    reparations
    ask identification: identification; identify; identified; identifying; screening; referral; \
    refer victims; signals; signs of
    ask witness: witness; witnesses; witness protection; participate in judicial; testify; testimony
    ask residence: residence permit; residence permits; temporary residence; residence status; \
    right to stay; humanitarian grounds; remain longer; longer term residence; permanent residence
    ask reflection: reflection period; reflection
    ask nonPunishment: non criminalization; not be prosecuted; non punishment; not be punished; \
    decriminalize; not criminalize victims; not treated as offenders; not detained; not criminalized
    ask cooperation: cooperation; cooperate; cooperating; collaboration; collaborate; coordination; \
    coordinate; partnership; partnerships; bilateral; multilateral; agreements; \
    exchange of information; joint
    ask internationalHelp: international community; technical assistance; international organizations; \
    international organisations; international assistance; sharing its experience; best practices; \
    good practices
    ask regional: =regional; =regionally; =region; neighbouring countries; countries in the region; subregion; \
    subregional; countries of origin; bilateral; cross border; transborder; border; borders
    ask civilSociety: civil society; ngos; ngo; non governmental; nongovernmental organizations; \
    social partners
    ask police: police; law enforcement; police officers; border guards; =customs; \
    immigration officers; police forces; investigating authorities
    ask judiciary: judges; judicial; judiciary; prosecutors; courts; court; justice system; \
    magistrates; public prosecution service; pps
    ask officials: officials; civil servants; social workers; diplomats; consular; embassy; embassies; \
    personnel; labour inspectors
    ask corruption: corruption; complicity; complicit; bribes; public officials; officials suspected; \
    corrupt
    ask inspection: labour inspection; inspection; inspections; inspectorate
    ask recruitment: recruitment agencies; recruitment; recruiters; employment agencies; sponsorship; \
    kafala
    ask demand: =demand; clients; =customers; buyers; buying
    ask confiscation: confiscation; confiscate; confiscating; illegally obtained; illegally gained; \
    assets; =proceeds; financial investigation; financial investigations; laundering; profit; profits
    ask reporting: report the offence; report an offence; report ~ offence; make a statement; \
    =statement; =statements; complaint; complaints; hotline; helpline; telephone
    ask birthRegistration: birth registration; births register; birth certificates; identity documents
    ask guardians: guardian; guardians; amas; unaccompanied
    ask visit: visit; visits; invitation; invite; extend an invitation; mandate holders; \
    special procedures; standing invitation
    ask rapporteurSale: rapporteur on the sale; rapporteur on sale
    ask rapporteurTrafficking: rapporteur on trafficking; rapporteur in trafficking
    ask rapporteurOther: special rapporteur; special rapporteurs; independent expert
    ask ratify: ratify; ratification; ratifying; accede; acceding; =accession; =accessions; \
    become party; become a party; =party to; sign and ratify; =sign ~ convention; =sign ~ protocol; =sign ~ covenant; =sign ~ treaty; \
    =signature ~ convention; =signature ~ protocol; adhere ~ convention; adhere ~ protocol; adhesion; \
    withdraw ~ reservation
    ask palermo: palermo protocol; palermo; protocol to prevent; trafficking protocol; \
    united nations protocol on trafficking; un protocol on trafficking; un protocol; \
    protocol ~ supplementing ~ organized crime; convention ~ organized crime; \
    convention ~ organised crime; untoc; conventions against ~ organized crime; \
    transnational organized crime; transnational organised crime
    ask opsc: optional protocol ~ sale of children; optional protocol ~ rights of the child; \
    optional protocols ~ rights of the child; op crc sc; op sc; opsc; protocol to the crc; \
    protocol on the sale; protocol to the convention on the rights of the child; \
    sale of children child prostitution
    ask cedaw: cedaw; elimination of all forms of discrimination against women; \
    elimination of discrimination against women
    ask migrantConvention: icrmw; rights of all migrant workers; convention on migrant workers; \
    migrant workers and members
    ask europeConvention: council of europe convention; european convention; coe convention; \
    istanbul convention; lanzarote convention
    ask ilo: ilo; ilo convention; domestic workers convention; worst forms of child labour; \
    international labour organization
    ask otherConvention: enforced disappearances; torture convention; convention against torture; \
    persons with disabilities; hague convention; rome statute; icescr; iccpr; refugees convention; \
    stateless
    ask standards: international standards; international norms; international instruments; \
    international conventions; international obligations; international law; =commitments; \
    treaty bodies; framework decision; international human rights; recommendations of
    ask principles: principles and guidelines; recommended principles; guidelines; ohchr
    subject sexual: sexual exploitation; sexually exploited; sexual abuse; commercial sexual; \
    sexual violence; sex trafficking; sex trade; sex sector; sex industry; forced prostitution
    subject prostitution: prostitution; prostitutes; brothel; brothels; child prostitution; \
    sex establishments; prostitute
    subject pornography: pornography; child pornography
    subject saleChildren: sale of children; sale and trafficking; selling of children; sold
    subject sexTourism: sex tourism; tourism
    subject childLabour: child labour; child labor; economic exploitation; worst forms of child; \
    children exploited
    subject labour: forced labour; labour exploitation; labour trafficking; labour conditions; \
    labour law; labour laws; domestic workers; migrant workers; bonded labour; working conditions; \
    employment; forced labor; work permits; aliens employment
    subject slavery: slavery; servitude; slavery like
    subject violence: violence; violence against women; domestic violence; gender based violence; \
    torture; ill treatment; neglect; abuse; rape
    subject harmful: female genital mutilation; early marriage; early marriages; forced marriage; \
    harmful practices; excisions; genital mutilation; witchcraft; witch; forced conversions; polygamy
    subject discrimination: discrimination; gender equality; equality; women's rights; racism; \
    intolerance; xenophobia; =minorities; =minority; roma; equal remuneration
    subject childRights: rights of the child; rights of children; children's rights; \
    children's human rights; child rights; protection of children
    subject smuggling: smuggling; migrant smuggling; illegal migrants; illegal migration; \
    trafficking of migrants
    subject streetChildren: street children; homelessness; begging; baby farming; dropout
    subject drugs: drug; drugs
    subject organisedCrime: terrorism; =arms; organized crime; organised crime; crime prevention; \
    money laundering
    subject landHealth: land; reproductive; hiv; =aids; maternal mortality; health problems; food; \
    =housing; prisons; detention; death penalty
    subject migrants: migrant; migrants; asylum; refugees; immigration; aliens; deportation
    subject institutions: national institutions; human rights infrastructure; human rights institution; \
    human rights commission; =nationality; citizenship
    subject definition: definition; broadening; broaden; scope
    subject organs: organs; organ removal; organ trafficking
    subject municipal: municipalities; municipality; licence; licences; licensing; decentral; \
    regulated sector
    subject ruleB9: b 9; b9
    subject transit: rouvoet; tolerating; letting people through
    subject loverboy: loverboy; loverboys; lover boy
    subject humanRights: human rights based; rights based; human rights approach
    subject family: family code; family; marriage
    beneficiary women: women; woman; female; gender
    beneficiary girls: girls; girl
    beneficiary children: child; children; =minors; =minor; adolescents; juvenile; underage; boys; \
    youth; young
    beneficiary victims: victim; victims; survivors; affected
    beneficiary migrants: migrant; migrants; foreign; aliens; refugees; asylum seekers
    beneficiary workers: workers
    beneficiary vulnerable: vulnerable; poorest; disabilities; vulnerable groups; at risk
    beneficiary public: =public; population; populations; society
    beneficiary persons: =persons; =person; human beings; =people; human trafficking; thb
    """
}
