internal import Language

/// Which of the treaties that states are asked to join a text names, by their names and by the abbreviations in use.
///
/// The names are those of the United Nations Treaty Collection, of the International Labour Organization and of the
/// regional bodies, as recommendations shorten them.
struct NamedTreaties {
  /// Ascending, each once, by the treaty's place in the table; an optional protocol is a treaty of its own.
  private(set) var treaties: [Int] = []

  /// What a treaty is called: words in a row, a treaty that others speak of as a
  /// matter too ("torture") needs the word "convention" or "covenant" or "protocol" a few words before.
  private struct Name {
    var treaty: Int
    var words: [UInt64]
    var needsKind: Bool
  }

  /// How many words the kind of treaty may stand before what it is on.
  private static let reach = 8

  /// - Parameter forms: The hashes of the text's folded words.
  init(_ forms: [UInt64]) {
    var found: Set<Int> = []
    for index in forms.indices {
      for name in Self.byFirst[forms[index]] ?? [] where forms[index...].starts(with: name.words) {
        let before = forms[max(0, index - Self.reach)..<index]
        if name.needsKind, !before.contains(where: Self.kinds.contains) { continue }
        found.insert(Self.isProtocol(forms, index, name) ? name.treaty + Self.protocols : name.treaty)
      }
    }
    treaties = found.sorted()
  }

  /// "The Optional Protocol to the Convention against Torture", "OP-CAT", "CEDAW-OP".
  private static func isProtocol(_ forms: [UInt64], _ index: Int, _ name: Name) -> Bool {
    let end = index + name.words.count
    if index > 0, short.contains(forms[index - 1]) || end < forms.count && short.contains(forms[end]) {
      return true
    }
    // A protocol that is joined to its convention by "to" alone.
    var place = index - 1
    while place >= max(0, index - reach) {
      if forms[place] == and { return false }
      if protocolWords.contains(forms[place]) { return true }
      place -= 1
    }
    return false
  }

  private static func hash(_ word: some StringProtocol) -> UInt64 { TextHash.hash(Array(word.utf8)) }

  private static let and = hash("and")
  private static let short: Set<UInt64> = Set(["op", "op1", "op2"].map { hash($0) })
  private static let protocolWords: Set<UInt64> = Set(["protocol", "protocols"].map { hash($0) })
  private static let kinds: Set<UInt64> = Set(
    ["convention", "conventions", "covenant", "covenants", "protocol", "protocols"].map { hash($0) })
  /// What is added to a treaty's place for its protocol.
  private static let protocols = 1000

  private static let byFirst: [UInt64: [Name]] = {
    var names: [UInt64: [Name]] = [:]
    for (treaty, line) in table.split(separator: "\n").enumerated() {
      for name in line.split(separator: ";") {
        let words = name.split(separator: " ").filter { $0 != "~" }.map { hash($0) }
        names[words[0], default: []].append(
          Name(treaty: treaty, words: words, needsKind: name.split(separator: " ").first == "~"))
      }
    }
    return names
  }()

  /// A treaty a line; `~` before a name that needs its kind.
  private static let table = """
    icerd; cerd; ~ racial discrimination
    iccpr; iccprs; ~ civil and political rights
    icescr; cescr; ~ economic social and cultural rights
    cedaw; ~ discrimination against women
    cat; uncat; opcat; ~ torture
    crc; ~ rights of the child; ~ rights of child; ~ children's rights
    sale of children; sale of child; crc sc; opsc; ac sc
    ~ armed conflict; ~ armed conflicts; crc ac; opac
    icrmw; cmw; icmw; icrmwf; mwc; ~ migrant workers
    crpd; icrpd; ~ persons with disabilities; ~ disabled persons
    cped; icpped; icped; ced; icppd; ~ enforced disappearance; ~ enforced disappearances; ~ forced disappearance; ~ forced disappearances
    rome statute; statute of rome; ~ international criminal court
    palermo; protocol to prevent suppress; ~ trafficking in persons; ~ trafficking in human beings
    ~ organized crime; ~ organised crime; untoc
    ~ genocide
    ~ refugees; 1951 convention; ~ status of refugees
    ~ stateless persons; ~ statelessness; 1954 convention; 1961 convention
    ~ no 29; ~ forced labour
    ~ no 182; ~ worst forms of child labour
    ~ no 138; ~ minimum age
    ~ no 189; ~ domestic workers; ~ decent work
    ~ no 169; ~ indigenous and tribal
    ~ discrimination in education
    ~ intercountry adoption; hague convention
    ~ violence against women; istanbul convention
    ~ sexual exploitation and sexual abuse; lanzarote
    ~ action against trafficking
    african charter; maputo
    second optional protocol; ~ aiming at the abolition; iccpr 2
    geneva conventions; ~ geneva conventions
    kampala
    ~ against corruption; uncac
    arms trade treaty; ~ cluster munitions; ottawa convention
    """
}
