import ReportModel

/// The entries of a bibliography that a text names by their titles: "her contribution ‘Owed and Owing to the Harbour
/// Crews’", "the Instruction on the Approach to Piracy dated 29 June 1999".
struct TitleMentions {
  private struct Title {
    var words: [UInt64]
    var entry: Int
  }

  /// The titles by their first three words.
  private var titles: [UInt64: [Title]] = [:]
  /// The titles, whole and without what follows their first sentence, and the only entry of that name or nil.
  private var names: [UInt64: Int?] = [:]

  /// Adds an entry's title, without its subtitle where the rest is long enough to be no coincidence.
  mutating func add(_ entry: Int, _ item: CSLItem) {
    guard let title = item.title else { return }
    let tokens = ReferenceTokenizer().tokens(of: Array(title.unicodeScalars))
    let first = tokens.indices.dropFirst().first {
      [.colon, .periodSpace, .semicolon, .question, .dash].contains(tokens[$0].gap)
    }
    for end in Set([first ?? tokens.count, tokens.count]) {
      let name = Self.name(tokens[..<end].map(\.hash))
      names[name] = names[name].map { $0 == entry ? entry : nil } ?? entry
    }
    for end in tokens.indices.dropFirst(5) + [tokens.count]
    where end == tokens.count
      || [.colon, .periodSpace, .semicolon, .question, .dash].contains(tokens[end].gap)
    {
      let words = tokens[..<end].map(\.hash)
      let telling = tokens[..<end].filter { !Lexicon.contains($0.hash, .function) && $0.kind == .word }.count
      guard words.count >= 5, telling >= 4 else { continue }
      titles[Self.key(words[...]), default: []].append(Title(words: words, entry: entry))
      return
    }
  }

  /// The stretches of a text that are titles of entries, as token ranges.
  func mentions(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [(range: Range<Int>, entry: Int)] {
    guard !titles.isEmpty, tokens.count >= 5 else { return [] }
    var found: [(range: Range<Int>, entry: Int)] = []
    var index = 0
    while index + 5 <= tokens.count {
      defer { index += 1 }
      guard isUpper(text[tokens[index].start]),
        let candidates = titles[Self.key(tokens[index..<index + 3].map(\.hash)[...])]
      else { continue }
      let title = candidates.filter { title in
        index + title.words.count <= tokens.count
          && title.words.indices.allSatisfy { tokens[index + $0].hash == title.words[$0] }
      }.max { ($0.words.count, -$0.entry) < ($1.words.count, -$1.entry) }
      guard let title else { continue }
      found.append((index..<index + title.words.count, title.entry))
      index += title.words.count - 1
    }
    return found
  }

  /// The entry that is called so, where only one is: "the *Harbour Monitor*".
  func entry(named words: [UInt64]) -> Int? { names.isEmpty ? nil : names[Self.name(words)] ?? nil }

  private static func name(_ words: [UInt64]) -> UInt64 { words.reduce(Hashing.seed) { Hashing.add($0, $1) } }

  private static func key(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.prefix(3).reduce(Hashing.seed) { Hashing.add($0, $1) }
  }
}
