internal import ReportModel

/// The names of states, as those who make recommendations are called in brackets.
///
/// One state stands there under many names: "Iran (Islamic Republic of)" and "Islamic Republic of Iran", "Netherlands"
/// and "The Netherlands", with either apostrophe, long and short.
enum StateName {
  /// The name under which a state is found, whatever it was called: the United Nations' short name without what
  /// stands in brackets or says what kind of state it is; other names with their apostrophes and blanks made one.
  static func canonical(_ printed: String) -> String {
    let name = tidied(printed)
    let forms = forms(of: name)
    if let known = known[forms.joined(separator: " ")] { return known }
    guard let start = official(forms) else { return name }
    let words = FoldedWords(name)
    return words.printed((words.forms.count - forms.count + start)...(words.forms.count - 1))
  }

  /// The names with one for each state, in the order of their first.
  static func canonical(_ printed: [String]) -> [String] {
    var seen: Set<String> = []
    return printed.map(canonical).filter { seen.insert($0).inserted }
  }

  /// Whether a name in brackets can be a state's: neither an abbreviation, such as a treaty's, nor an instrument.
  static func mayBe(_ name: String) -> Bool {
    let words = FoldedWords(tidied(name))
    if known[forms(of: tidied(name)).joined(separator: " ")] != nil { return true }
    let start = words.forms.first == "the" ? 1 : 0
    return (1...longest).contains(words.forms.count - start)
      && words.words[start...].contains { $0.isCapitalized }
      && (start == 1 || words.words[0].isCapitalized)
      && name.unicodeScalars.contains { $0.properties.isLowercase }
      && !name.unicodeScalars.contains { $0 >= "0" && $0 <= "9" }
      && !words.forms.contains(where: instruments.contains)
  }

  /// Words of the longest name without its article, "former Yugoslav Republic of Macedonia" and some more.
  private static let longest = 6

  private static let instruments: Set<String> = [
    "act", "agreement", "article", "articles", "bill", "charter", "code", "constitution", "convention",
    "covenant", "declaration", "guidelines", "law", "plan", "principles", "programme", "protocol", "rules",
    "statute", "strategy", "treaty",
  ]

  /// One kind of apostrophe and of blank, no capital article, and no bracket with the kind of state: "(Islamic Republic
  /// of)".
  private static func tidied(_ printed: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in printed.unicodeScalars {
      switch scalar {
      case "'", "‘", "ʼ", "`", "´": scalars.append("’")
      case " ", "\u{A0}", "\n": if scalars.last != " ", !scalars.isEmpty { scalars.append(" ") }
      default: scalars.append(scalar)
      }
    }
    while scalars.last == " " { scalars.removeLast() }
    if scalars.suffix(4).elementsEqual(" of)".unicodeScalars), let open = scalars.lastIndex(of: "("), open > 0
    {
      scalars.removeSubrange(open...)
      while scalars.last == " " { scalars.removeLast() }
    }
    if scalars.starts(with: "The ".unicodeScalars) { scalars.removeFirst(4) }
    return String(scalars: scalars)
  }

  /// In lower case, without an article.
  private static func forms(of name: String) -> [String] {
    let forms = FoldedWords(name).forms
    return forms.first == "the" ? Array(forms.dropFirst()) : forms
  }

  /// Where the name itself begins in "Islamic Republic of | Iran"; nil where nothing official stands before it.
  private static func official(_ forms: [String]) -> Int? {
    guard let of = forms.firstIndex(of: "of"), of > 0, kinds.contains(forms[of - 1]) else { return nil }
    let start = of + 1 < forms.count && forms[of + 1] == "the" ? of + 2 : of + 1
    let name = forms[min(start, forms.count)...].joined(separator: " ")
    guard BodyNames.states.contains(name) || longNames.contains(name), !told.contains(name) else {
      return nil
    }
    return start
  }

  private static let kinds: Set<String> = [
    "republic", "kingdom", "state", "principality", "duchy", "sultanate", "commonwealth", "federation",
    "union",
  ]
  /// Of these names there are several states, which what stands before tells apart.
  private static let told: Set<String> = ["korea", "congo", "china", "palestine"]
  private static let longNames: Set<String> = [
    "sri lanka", "san marino", "south africa", "south sudan", "sierra leone", "costa rica", "el salvador",
    "cabo verde", "viet nam", "saudi arabia", "timor leste", "trinidad and tobago", "marshall islands",
    "bosnia and herzegovina", "equatorial guinea", "guinea bissau", "north macedonia", "moldova", "korea",
  ]

  /// Names that are more than a short one with the kind of state, by the folded words of each.
  private static let known: [String: String] = {
    var known: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let names = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      for name in names { known[forms(of: name).joined(separator: " ")] = names[0] }
    }
    return known
  }()

  private static let table = """
    Bolivia | Plurinational State of Bolivia
    Brunei Darussalam | Brunei
    Cabo Verde | Cape Verde
    China | People’s Republic of China
    Congo | Republic of the Congo
    Côte d’Ivoire | Ivory Coast
    Czechia | Czech Republic
    Democratic People’s Republic of Korea | North Korea | DPRK
    Democratic Republic of the Congo | Democratic Republic of Congo | DRC
    Eswatini | Swaziland | Kingdom of Swaziland
    Kyrgyzstan | Kyrgyz Republic
    Lao People’s Democratic Republic | Laos | Lao PDR
    Libya | Libyan Arab Jamahiriya | Socialist People’s Libyan Arab Jamahiriya
    Moldova | Republic of Moldova
    Myanmar | Burma
    Netherlands | Kingdom of the Netherlands | Netherlands (Kingdom of the)
    North Macedonia | former Yugoslav Republic of Macedonia | FYROM | Macedonia
    Republic of Korea | South Korea | ROK
    Russian Federation | Russia
    Slovakia | Slovak Republic
    State of Palestine | Palestine
    Syrian Arab Republic | Syria
    Tanzania | United Republic of Tanzania
    Timor-Leste | East Timor
    Türkiye | Turkey
    United Arab Emirates | UAE
    United Kingdom | United Kingdom of Great Britain and Northern Ireland | Great Britain | UK
    United States | United States of America | USA | US
    Venezuela | Bolivarian Republic of Venezuela
    Viet Nam | Vietnam | Socialist Republic of Viet Nam
    """
}
