/// What a word on its own tells about its field. The lists are our own.
struct WordClasses: OptionSet {
  let rawValue: UInt16
  static let givenName = WordClasses(rawValue: 1)
  static let month = WordClasses(rawValue: 2)
  static let place = WordClasses(rawValue: 4)
  static let publisher = WordClasses(rawValue: 8)
  static let journal = WordClasses(rawValue: 16)
  static let editor = WordClasses(rawValue: 32)
  static let body = WordClasses(rawValue: 64)
  static let versus = WordClasses(rawValue: 128)
  static let statute = WordClasses(rawValue: 256)
  static let function = WordClasses(rawValue: 512)
  static let pages = WordClasses(rawValue: 1024)
  static let volume = WordClasses(rawValue: 2048)
  static let edition = WordClasses(rawValue: 4096)
  static let german = WordClasses(rawValue: 8192)
  static let newspaper = WordClasses(rawValue: 16384)
  static let particle = WordClasses(rawValue: 32768)
}

enum Lexicon {
  static func classes(of hash: UInt64) -> WordClasses { table[hash] ?? [] }

  static func contains(_ hash: UInt64, _ wanted: WordClasses) -> Bool {
    !(table[hash] ?? []).isDisjoint(with: wanted)
  }

  private static let table: [UInt64: WordClasses] = {
    var table: [UInt64: WordClasses] = [:]
    for (wordClass, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[Hashing.word(String(word)), default: []].insert(wordClass)
      }
    }
    return table
  }()

  private static let lists: [(WordClasses, String)] = [
    (
      .givenName,
      """
      adam alan albert alex alexander alice alison allan amanda amy andrea andreas andrew angela ann anna anne
      annette anthony antonio arthur barbara benjamin bernard bernd bernhard brian bruce carl carlo carlos carol
      caroline catherine charles charlotte chris christian christina christine christoph christopher claire claude
      claudia colin dagmar daniel david dennis diana diane dieter dirk donald dorothy douglas edward edwin elena
      elizabeth ellen emily emma eric erik ernest ernst eva evelyn florian frances francis francisco frank franz
      frederick friedrich gabriele gary geoffrey georg george gerald gerd gerhard giovanni giorgio graham gregory
      guido hans harald harold harry heather heinrich heinz helen helmut helga henry herbert hermann hilary howard
      hugh ian ingrid irene isabel jack jacob jacques james jan jane janet jason jean jeffrey jennifer jeremy
      jessica joachim joan johan johann johannes john jonathan jorge jose joseph josef juan judith julia julian
      julie juergen jürgen karen karin karl kate katherine kathleen kathryn keith kenneth kevin klaus kurt larry
      laura lars lawrence leonard lewis linda lisa louis louise lucy luis lutz manfred marc marco margaret maria
      marie marion mario mark markus martha martin martina mary matthew matthias maurice max melissa michael
      michel michele miriam monica monika nancy naomi natalie neil nicholas nicola nicole nigel nils norman oliver
      olivier oscar otto pamela patricia patrick paul paolo pedro peter petra philip philippe pierre rachel ralf
      ralph raymond rebecca reinhard renate richard rita robert roberto robin roger roland rolf ronald rosa rose
      roy rudolf russell ruth ryan sabine sally samuel sandra sara sarah scott sebastian sharon sheila silvia
      simon siegfried sophie stefan stephan stephen steven stuart sue susan susanne suzanne sven sylvia teresa
      theodor thomas tim timothy tobias tom tony ulrich ulrike ursula uwe vera victor victoria vincent virginia
      volker walter werner wilhelm william wolfgang yves zoe ahmed ali fatima mohamed mohammed hassan ibrahim
      """
    ),
    (
      .month,
      """
      january february march april may june july august september october november december jan feb mar apr jun
      jul aug sep sept oct nov dec januar februar märz maerz mai juni juli oktober dezember janvier février mars
      avril juin juillet août septembre octobre novembre décembre spring summer autumn winter enero abril mayo
      junio julio agosto septiembre
      """
    ),
    (
      .place,
      """
      london oxford cambridge york paris berlin münchen munich frankfurt hamburg köln stuttgart leipzig wien vienna
      zürich zurich basel bern geneva genève brussels bruxelles amsterdam leiden hague rotterdam utrecht boston
      chicago philadelphia washington baltimore angeles francisco berkeley stanford princeton haven ithaca toronto
      montreal ottawa vancouver sydney melbourne canberra dublin edinburgh glasgow manchester birmingham bristol
      leeds liverpool sheffield nottingham cardiff belfast aldershot basingstoke houndmills harmondsworth abingdon
      chichester cheltenham farnham milan milano roma rome torino bologna firenze napoli madrid barcelona lisbon
      lisboa porto stockholm uppsala oslo copenhagen københavn helsinki moscow warsaw warszawa prague praha
      budapest athens istanbul ankara tokyo kyoto beijing shanghai singapore delhi mumbai bangkok dordrecht
      wiesbaden opladen weinheim bonn göttingen heidelberg tübingen freiburg darmstadt mainz düsseldorf bielefeld
      münster hannover bremen dresden marburg würzburg augsburg nürnberg potsdam jena lexington bloomington
      minneapolis austin durham urbana englewood cliffs hillsdale mahwah thousand oaks newbury ca ma nj ny dc uk
      usa pa conn mass calif wis mich reading cologne nairobi lagos johannesburg pretoria quito bogotá lima santiago
      strasbourg luxembourg turin jerusalem
      """
    ),
    (
      .publisher,
      """
      press publisher publishers publishing publications verlag éditions editions editorial books wiley springer
      elsevier routledge sage macmillan palgrave mcgraw hill prentice penguin blackwell kluwer erlbaum academic
      pearson addison wesley norton knopf harper harpercollins heinemann longman methuen elgar ashgate hart
      butterworths sweet maxwell oup cup mit mohr siebeck nomos beck suhrkamp campus leske budrich vs duncker
      humblot gruyter fischer rowohlt luchterhand westdeutscher brill martinus nijhoff intersentia presses
      universitaires gallimard seuil dunod mulino einaudi feltrinelli giuffrè hmso stationery printing free basic
      doubleday random house vintage faber sons co inc ltd gmbh waxmann juventa beltz transcript lit lexisnexis
      willan polity pluto zed verso
      """
    ),
    (
      .journal,
      """
      journal review annals bulletin quarterly proceedings transactions letters zeitschrift revue rivista revista
      archives archiv jahrbuch studies research science sciences nature physics phys chem biol med j rev proc
      trans lett ann bull am amer int intl acta advances trends economics economic sociology psychology politics
      political social law lj lr lq forum magazine newsletter conference symposium workshop annual lancet cell
      international american european british journals quart stud res sci astron astrophys apj mnras psychol sociol
      clin eur econ univ hist philos comput eng mech jnl reports kzfss apuz yearbook perspectives
      """
    ),
    (
      .editor,
      "ed eds edd edited editor editors hrsg hg hgg herausgegeben herausgeber dir coord éd éds org cur trans "
        + "transl translated translator translators übers trs tr"
    ),
    (
      .body,
      """
      committee commission ministry department office organisation organization agency council parliament government
      institute institut university universität association society bank union nations group group foundation centre
      center bureau board authority service services unit taskforce force police programme program project network
      bundesamt ministerium bundesministerium stiftung gesellschaft verein unicef unodc ilo iom osce unhcr who oecd
      who eu un europol eurostat destatis usaid ngo secretary minister commissioner rapporteur
      """
    ),
    (.versus, "v vs versus gegen"),
    (
      .statute,
      "act acts regulation regulations order orders directive directives convention conventions treaty protocol "
        + "statute statutes bill decision code gesetz verordnung richtlinie measure rules rule decree resolution "
        + "agreement covenant charter re ex parte"
    ),
    (
      .function,
      """
      the of and in on for to a an at from with by as is are its into or their this that how why what under between
      der die das und von zur zum des im für mit eine ein einer den auf als bei über le la les et des du de un une
      dans pour sur en el los las y del di il lo gli della e per
      """
    ),
    (.pages, "p pp pg pages page s ss seite seiten pag pp. ff f at para paras paragraph"),
    (
      .volume,
      "vol vols volume no nos nr n number issue band bd bde jg jahrgang heft h iss tome t part pt suppl"
    ),
    (
      .edition,
      "edn ed edition aufl auflage rev revised reprint reprinted repr second third fourth 1st 2nd 3rd 4th 5th"
    ),
    (
      .german,
      "der die das und von zur zum im für mit eine den auf bei über hrsg hg bd aufl vgl siehe ders ebd sowie in"
    ),
    (
      .newspaper,
      "times guardian telegraph independent observer herald tribune gazette post daily news zeitung spiegel zeit "
        + "welt rundschau faz monde figaro standard bbc reuters sun mirror express mail chronicle age"
    ),
    (.particle, "van von der de den la le di da du del ter ten zu zur dos dal mac st bin ibn al el"),
  ]
}
