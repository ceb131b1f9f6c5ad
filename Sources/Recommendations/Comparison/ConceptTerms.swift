/// The concepts of the field in which asks are put, each with the words that name it.
///
/// A line is `facet concept: phrase; phrase; …`. Phrases match by stems, so one form of a word stands for all.
/// Written from the wording of the treaties (UN Trafficking Protocol, Council of Europe Convention, Convention on
/// the Rights of the Child and its protocol on the sale of children) and the project's codebook.
enum ConceptTerms {
  static let text = """
    action legislate: legislation; legislative; law; laws; legal framework; act; bill; criminal code; \
    penal code; code; statute; decree; enact; regulatory framework; normative framework; regulation; \
    regulations; legal foundations; article
    action ratify: ratify; ratification; accede; accession; sign; become party; party to; adhere; \
    withdraw reservations
    action fund: resources; funding; fund; budget; budgetary; financial support; financing; finance; \
    allocate; allocation; capacity; manpower
    action train: training; train; trained; capacity building; course; courses; expertise; specialised; \
    specialized
    action collectData: data; database; statistics; registration; register; registered; records; record; \
    information system; data collection; indicators; figures; measurability
    action prosecute: prosecute; prosecution; prosecutions; investigate; investigation; investigations; \
    punish; punishment; penalize; perpetrators; traffickers; bring to justice; brought to justice; \
    convict; sentences; jail; impunity; accountable; accountability; offenders; try; sanction; \
    sanctions; suspects
    action inform: awareness; campaign; campaigns; information campaign; public education; \
    sensitization; sensitize; disseminate; inform; publicity; public awareness; raise awareness; \
    educational; curriculum; schools; school
    action assist: assistance; assist; support; rehabilitation; rehabilitate; reintegration; \
    reintegrate; reintegrat; shelter; shelters; care; counselling; services; recovery; redress; remedy; \
    compensation; reception; accommodation
    action establish: establish; establishment; set up; setting up; create; creation; creating; \
    establishing; body; agency; mechanism; institution; organ
    action cooperate: cooperation; cooperate; cooperating; coordination; coordinate; collaboration; \
    partnership; bilateral; regional; international community; neighbouring countries; regional \
    cooperation; exchange of information; consultations; international organizations; international \
    organisations
    action research: research; study; studies; root causes; causes; insight; examine; evaluate; evaluation
    action monitor: monitor; monitoring; rapporteur; supervision; inspection; inspections; oversight; \
    evaluate
    action adoptPlan: action plan; plan of action; national plan; national action plan; strategy; \
    strategies; national strategy; programme; programmes; program; programs; plan; policy; policies
    action enforce: implement; implementation; enforce; enforcement; apply; application; execution; \
    effective implementation; full implementation
    action protect: protect; protection; protecting; safety; safeguard
    action prevent: prevent; prevention; preventive; preventative; preventing; deter; demand
    action criminalise: criminalize; criminalise; criminal offence; crime; crimes; prohibit; define; \
    definition; penal
    action continue: continue; pursue; maintain; sustain; persevere; ongoing
    action intensify: intensify; strengthen; step up; redouble; reinforce; enhance; increase; bolster; \
    further; accelerate; improve; deepen; strengthening
    action combat: combat; fight; combating; fighting; eliminate; eradicate; suppress; tackle; address; \
    counter; curb; eliminating; tackling
    action invite: visit; invitation; special procedures; mandate holders; special rapporteur; cooperate \
    with special procedures
    object palermo: palermo protocol; protocol to prevent suppress; trafficking protocol; un protocol; \
    palermo
    object opsc: optional protocol; op crc sc; sale of children child prostitution
    object untoc: transnational organized crime; transnational organised crime; organised crime; \
    organized crime; untoc
    object cedaw: cedaw; discrimination against women; committee on the elimination
    object crc: rights of the child; crc; children s rights
    object conventions: convention; conventions; treaty; treaties; international instruments; \
    international standards; international norms; international law; instruments; framework decision; \
    treaty bodies
    object migrantsConvention: migrant workers; migrant worker; rights of migrants; migrants
    object principles: principles and guidelines; guidelines; ohchr; recommended principles
    object specialRapporteur: special rapporteur; special procedures; rapporteur on the sale; rapporteur \
    on trafficking
    object plan: action plan; plan of action; national plan; national action plan; national strategy; \
    strategy; strategies; comprehensive programme; national programme; action plans; comprehensive plan; \
    strategic plan
    object policies: policy; policies; measures
    object law: law; laws; legislation; legislative; act; bill; code; legal framework; article; penal; \
    statutory; regulatory framework; normative framework
    object shelters: shelter; shelters; reception; accommodation; reception centres; housing
    object rehabilitation: rehabilitation; rehabilitate; reintegration; reintegrate; recovery; societal \
    reintegration; regain
    object legalAid: legal assistance; legal aid; access to justice; legal support; lawyer; counsel
    object health: medical; psychological; psychosocial; health; mental; counselling
    object compensation: compensation; redress; remedy; remedies; restitution; damages
    object witness: witness; witnesses; witness protection; judicial proceedings; testify
    object residence: residence permit; residence; residence permits; humanitarian grounds; b 9; permit
    object reflection: reflection period; reflection; reflect
    object identification: identification; identify; identified; screening; referral; refer victims; \
    signals; signs
    object inspection: labour inspection; inspection; inspections; labour inspectorate; inspectorate
    object labour: labour; forced labour; labour exploitation; working conditions; employment; domestic \
    workers; sponsorship; kafala; recruitment; economic exploitation; labour law; employer; employers
    object childLabour: child labour; labour of children; economic exploitation of children; worst forms
    object prostitution: prostitution; prostitute; prostitutes; brothel; brothels; sex establishment; \
    sex establishments; sex sector; sex industry; escort; sex trade
    object pornography: pornography; child pornography
    object saleOfChildren: sale of children; sale and trafficking; sold
    object sexualExploitation: sexual exploitation; sexually exploited; commercial sexual; sexual abuse; \
    sexual violence; sex trafficking; exploitation
    object sexTourism: sex tourism; tourism
    object violence: violence; domestic violence; violence against women; gender based violence; \
    torture; abuse; physical violence
    object discrimination: discrimination; gender equality; equality; women s rights; racism
    object smuggling: smuggling; migrant smuggling; illegal trafficking; illegal migrants; smuggling of \
    migrants
    object rootCauses: root causes; poverty; vulnerabilities; vulnerability; underlying causes
    object data: data; database; statistics; registration; records; data collection; information system
    object police: police; law enforcement; law enforcement officials; police officers; border; customs; \
    enforcement authorities; police forces
    object judiciary: judges; judicial; judiciary; prosecutors; courts; court; justice system; public \
    prosecution service; pps
    object corruption: corruption; complicity; bribes; public officials; officials suspected
    object demand: demand; clients; customers; buyers
    object education: education; school; schools; educational; curriculum; enrolment
    object campaigns: awareness; campaign; campaigns; public education; awareness raising; information \
    campaign
    object resources: resources; funding; budget; adequate resources; financial resources; human \
    resources; capacity; financing
    object nonPunishment: non criminalization; not be prosecuted; non punishment; not be punished; \
    decriminalize
    object confiscation: confiscation; confiscate; illegally obtained; illegally gained; assets; \
    proceeds; financial investigation; financial investigations; laundering; profit; money
    object reporting: report an offence; report the offence; make a statement; statement; complaint; \
    reporting; make a report; offence
    object guardians: guardian; guardians; amas; unaccompanied; underage; minors
    object embassy: embassy; embassies; visas; visa; consular; passport; travel documents
    object nationalRapporteur: nrm; national rapporteur; rapporteur
    object body: agency; body; council; central organ; committee; institution; inter agency; mechanism; \
    authority; central agency; commission; special body; standing mechanism
    object civilSociety: civil society; ngos; ngo; non governmental; media; non governmental organizations
    object international: international cooperation; regional cooperation; international community; \
    bilateral; neighbouring countries; regional; international organizations; international level; at \
    home and abroad; abroad; eu; european; cooperation
    object slavery: slavery; servitude; slavery like; modern slavery
    object organs: organs; organ removal; removal of organs
    object birthRegistration: birth registration; births register; birth certificates; identity documents
    object armedConflict: armed conflict; child soldiers
    object drugs: drug; drugs; terrorism; arms
    object streetChildren: street children; homelessness; begging; dropout
    object licensing: licence; licences; licensing; licensed; municipalities; municipality; municipal; \
    decentral; decentralised
    object ban: general ban; lifting of the general ban; ban; ban on brothels
    object transit: rouvoet; transit; letting people through; tolerating
    object definition: definition; definitions; broadening; broaden; scope
    object loverboy: loverboy; loverboys; domestic thb; internal trafficking; girls
    object deport: deported; deportation; expulsion; expelled; removed; detention; aliens
    object return: return; returned; repatriation; country of origin; countries of origin
    object marriage: early marriage; early marriages; forced marriage; female genital mutilation; \
    excisions; harmful practices
    object family: family code; family; marriage; nationality
    object humanRights: human rights; human rights based; rights based; victim centred; human rights \
    infrastructure
    object training: training; train; course; courses; trained
    object investigationCapacity: investigation; investigations; investigative; investigate; priority; \
    unit; units; specialised unit
    object punishment: punish; prosecute; perpetrators; traffickers; offenders; impunity; prosecution; \
    punishment; sentences; penalties
    object support: assistance; support; services; victim support; care
    object anonymousLine: hotline; telephone; report crime anonymously; helpline
    beneficiary women: women; woman; girls; female; girl
    beneficiary children: child; children; minors; minor; adolescents; juvenile; underage; boys; girls; \
    youth
    beneficiary victims: victim; victims; survivors
    beneficiary migrants: migrant; migrants; aliens; asylum; refugees; foreign
    beneficiary workers: workers; domestic workers; labour; employees
    beneficiary vulnerable: vulnerable; poorest; disabilities; poverty; vulnerable groups
    beneficiary prostitutes: prostitutes; prostitution
    beneficiary public: public; population; populations; society; media
    """
}
