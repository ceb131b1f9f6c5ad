/// Bodies whose reports on trafficking are read most, found in a line by whole words.
enum KnownPublishers {
  static let names = [
    "United Nations", "House of Lords", "House of Commons", "Council of Europe", "European Commission",
    "Europol",
    "Eurojust", "Frontex", "International Labour Organization", "International Labour Office",
    "International Organization for Migration", "UNODC", "UNICEF", "UNHCR", "OHCHR", "OSCE", "ICMPD",
    "Interpol",
    "Home Office", "Ministry of Justice", "National Crime Agency", "Polaris", "Anti-Slavery International",
    "La Strada",
    "Walk Free", "Amnesty International", "Human Rights Watch", "ECPAT", "Save the Children", "World Bank",
    "Bureau NRM", "U.S. Department of State", "GRETA",
  ]

  /// Positions in `names` of the bodies that a line names, each once.
  static func named(in line: some ScalarText) -> [Int] {
    let words = WordHashes.hashes(of: line)
    var found: [Int] = []
    for start in words.indices {
      guard let candidates = byFirstWord[words[start]] else { continue }
      for name in candidates where words[start...].starts(with: keys[name]) && !found.contains(name) {
        found.append(name)
      }
    }
    return found
  }

  private static let keys = names.map { WordHashes.hashes(of: $0.unicodeScalars) }
  private static let byFirstWord = Dictionary(grouping: names.indices) { keys[$0][0] }
}
