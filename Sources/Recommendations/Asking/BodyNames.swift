/// The words that bodies and offices are called by.
enum BodyNames {
  /// Words that stand for a body by themselves: "the government", "ministers", "the police".
  static let strong: Set<String> = words(
    """
    administration agency agencies assembly authority authorities cabinet commission commissioner commissioners
    committee congress council councils courts department departments directorate donors embassies embassy
    employers government governments inspectorate inspectorates judges judiciary legislature legislator
    legislators lawmakers media minister ministers ministries ministry municipality municipalities ombudsman
    ombudsperson parliament police policymakers prosecutor prosecutors rapporteur regulator regulators registry
    secretariat senate ngos companies businesses consulates coordinator parliamentarians partners
    """)
  /// Words that do so only with a word that says which: "the victim support services", "the Home Office".
  static let weak: Set<String> = words(
    """
    adviser advisers attorney attorneys board boards body bodies carriers centre centres center centers chambers
    corps court director directors executive force forces foundation guard institute institutes institution
    institutions mission nations network office offices officer officers officials organisation organisations
    organization organizations parties party president providers republic kingdom secretary
    secretaries service services society state states team teams union unions unit units university
    universities operators
    """)
  /// Words of bodies that are no one state's.
  static let beyondStates: Set<String> = ["international", "nations", "donors", "partners", "states"]
  /// What may stand before a body and be no part of its name.
  static let articles: Set<String> = ["the", "all", "both", "its", "their", "our", "each"]
  /// After these no known body follows, only a kind of bodies that is wished for or was spoken of.
  static let vague: Set<String> = [
    "such", "these", "those", "this", "that", "any", "a", "an", "new", "no", "some", "many", "which", "what",
    "whose", "every", "several", "few", "most", "more", "other", "another",
  ]
  /// Words that end a noun phrase.
  static let functionWords: Set<String> = words(
    """
    of for on in at to by with from into about against between among under over through during without within
    than as like per via and or but nor so yet the a an this that these those such any all both each no some
    its their his her our my your it they he she we i you one who whom whose which what where when why how if
    whether while because since although though unless until is are was were be been being am has have had do
    does did can could may might must shall should will would ought not also therefore however there here
    """)
  /// Names of states of one word, by their common names in English.
  static let states: Set<String> = words(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi
    cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti
    dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany
    ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan jordan kazakhstan kenya kiribati kuwait kyrgyzstan latvia lebanon lesotho liberia
    libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius
    mexico monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger
    nigeria norway oman pakistan palau panama paraguay peru philippines poland portugal qatar romania russia
    rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden
    switzerland syria tajikistan thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay
    uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe england scotland wales
    """)

  /// Whether a body may be called by a word, by itself or with another that says which.
  static func isBodyWord(_ form: String) -> Bool { strong.contains(form) || weak.contains(form) }

  private static func words(_ list: String) -> Set<String> { Set(WordList.words(list).map(String.init)) }
}
