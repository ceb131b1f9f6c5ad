/// Corrects the labels of "Body (2014) Title. Place: Publisher. Available at: …", where the marks say which words are
/// which: all before the bracketed year is the author, and a last sentence of a place, a colon and a name the imprint.
struct HarvardReading {
  private let text: [Unicode.Scalar]
  private let tokens: [ReferenceToken]
  private var labels: [ReferenceLabel]

  static func labels(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ labels: [ReferenceLabel]
  ) -> [ReferenceLabel] {
    var reading = HarvardReading(text: text, tokens: tokens, labels: labels)
    guard let year = reading.openingYear() else { return labels }
    reading.readBody(before: year)
    reading.readImprint(after: year)
    reading.readDate(after: year)
    return reading.labels
  }

  /// The year in its own bracket that ends the opening.
  private func openingYear() -> Int? {
    guard
      let year = tokens.prefix(26).firstIndex(where: { $0.shape == .year || $0.shape == .yearWithLetter }),
      year > 0, year + 2 < tokens.count, marks(year).contains("("), marks(year + 1).contains(")"),
      tokens[..<year].allSatisfy({ $0.kind == .word && !$0.isInQuotes }),
      // A journal's name stands before its year and volume, and a case's parties before theirs.
      !isNumber(tokens[year + 1]), !Lexicon.contains(tokens[year + 1].hash, .pages),
      !tokens[..<year].contains(where: { Lexicon.contains($0.hash, .versus) })
    else { return nil }
    return year
  }

  /// A body's name has no initials and no commas that turn it round; of people's names the learned labels tell more.
  private mutating func readBody(before year: Int) {
    guard Self.isBody(tokens[..<year], text) else { return }
    for index in 0..<year { labels[index] = .author }
    if labels[year] != .date { labels[year] = .date }
    if year + 1 < tokens.count, labels[year + 1] == .author {
      var index = year + 1
      while index < tokens.count, labels[index] == .author {
        labels[index] = .title
        index += 1
      }
    }
  }

  /// Whether the words before a year are one body's name: several, none of them an initial or a given name.
  static func isBody(_ words: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar]) -> Bool {
    guard words.count > 1, words.count <= 16, let first = words.first, isUpper(text[first.start]) else {
      return words.count == 1 && words.first?.shape == .upper
    }
    let isProse = words.dropFirst().contains { word in
      word.gap == .colon || word.gap == .periodSpace || word.gap == .semicolon
        || word.shape == .lower && !Lexicon.contains(word.hash, .function)
    }
    if isProse { return false }
    if words.contains(where: { Lexicon.contains($0.hash, .body) }) {
      let comma = words.firstIndex { $0.gap == .comma } ?? words.endIndex
      return !words.contains { $0.shape == .oneCapital }
        && !words[comma...].contains { Lexicon.contains($0.hash, .givenName) }
    }
    return !words.contains { word in
      word.shape == .oneCapital || word.shape == .oneLower || Lexicon.contains(word.hash, .particle)
        || Lexicon.contains(word.hash, .givenName) || Lexicon.contains(word.hash, .editor)
    }
      && words.dropFirst().allSatisfy { word in
        (word.gap == .space || word.gap == .hyphen)
          && (word.shape == .capitalized || word.shape == .upper || Lexicon.contains(word.hash, .function))
      }
  }

  /// "… keep. Port Selwyn: Harbour Lane Press." before an address or the end.
  private mutating func readImprint(after year: Int) {
    var end = tokens.count
    if let address = tokens.firstIndex(where: { $0.kind != .word }) { end = address }
    if let available = tokens.indices.first(where: { index in
      index > year && Self.availability.contains(tokens[index].hash) && isSentenceStart(index)
    }) {
      end = min(end, available)
    }
    guard end > year + 4 else { return }
    // The last sentence before the end, and its colon.
    var start = end - 1
    while start > year + 2, !isSentenceStart(start), end - start < 16 { start -= 1 }
    guard isSentenceStart(start), start > year + 2, tokens[start].shape != .lower,
      let colon = (start + 1..<end).first(where: { marks($0).contains(":") }), colon - start <= 4,
      tokens[start..<colon].allSatisfy({
        $0.shape == .capitalized || $0.shape == .upper || $0.shape == .mixed
      }),
      !tokens[start..<end].contains(where: { $0.isInQuotes || isNumber($0) })
    else { return }
    let publisher = tokens[colon..<end]
    guard
      publisher.allSatisfy({ $0.shape != .lower || Lexicon.contains($0.hash, .function) }),
      labels[start..<end].contains(where: { $0 == .title || $0 == .container })
    else { return }
    // A title's last part may look the same: the author's name, or a word of publishers or places, tells.
    let authors = Set(tokens[..<year].map(\.hash))
    guard
      publisher.contains(where: {
        authors.contains($0.hash) || Lexicon.contains($0.hash, .publisher) || Lexicon.contains($0.hash, .body)
      }) || tokens[start..<colon].contains(where: { Lexicon.contains($0.hash, .place) })
    else { return }
    for index in start..<colon { labels[index] = .place }
    for index in colon..<end { labels[index] = .publisher }
    for index in year + 1..<start where labels[index] == .container || labels[index] == .other {
      labels[index] = .title
    }
  }

  /// "‘Title’, 3 February. Available at": a day and a month after a quoted title are its date, not a volume.
  private mutating func readDate(after year: Int) {
    for index in tokens.indices.dropFirst(year + 2)
    where DateReader.month(tokens[index].hash) != nil && tokens[index - 1].shape == .shortNumber
      && !tokens[index - 1].isInParentheses && [.container, .volume].contains(labels[index - 1])
    {
      labels[index - 1] = .other
      if labels[index] == .container || labels[index] == .volume { labels[index] = .other }
    }
  }

  private func marks(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    guard index < tokens.count else { return text[tokens[tokens.count - 1].end...] }
    return text[(index > 0 ? tokens[index - 1].end : 0)..<tokens[index].start]
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    marks(index).contains { ".?!".unicodeScalars.contains($0) } && marks(index).contains(where: isWhite)
      && (index == 0 || tokens[index - 1].shape != .oneCapital)
  }

  private func isNumber(_ token: ReferenceToken) -> Bool {
    switch token.shape {
    case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber, .yearWithLetter: true
    default: false
    }
  }

  private static let availability = Set(
    ["available", "retrieved", "accessed", "online", "verfügbar"].map(Hashing.word))
}
