/// The opening of "Author (2014) Title …": who stands before the year, and the year in its own bracket.
struct HarvardOpening {
  /// The tokens of the bracket: "2014", "2001a", "April 2001", "1998/1999", "n.d.".
  var date: Range<Int>
  /// Whether what stands before the bracket is the name of a body, or of several, and of no person.
  var isBody: Bool

  var authors: Range<Int> { 0..<date.lowerBound }

  static func find(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> HarvardOpening? {
    let limit = min(26, tokens.count)
    for open in 1..<max(1, limit) where marks(text, tokens, open).contains("(") {
      guard let date = date(text, tokens, from: open) else { continue }
      guard tokens[..<open].allSatisfy({ $0.kind == .word && !$0.isInQuotes }),
        !tokens[..<open].contains(where: { $0.shape == .year || $0.shape == .yearWithLetter }),
        date.upperBound + 1 < tokens.count,
        // A journal's name stands before its year and volume, and a case's parties before theirs.
        !isNumber(tokens[date.upperBound]) || isEnded(text, tokens, date),
        !Lexicon.contains(tokens[date.upperBound].hash, .pages),
        // A title that stands first, its year and where it was found.
        !HarvardReading.availability.contains(tokens[date.upperBound].hash),
        !tokens[..<open].contains(where: { Lexicon.contains($0.hash, .versus) })
      else { return nil }
      return HarvardOpening(date: date, isBody: isBody(text, tokens, before: date))
    }
    return nil
  }

  /// The tokens of a bracket that holds a year and nothing but what belongs to one.
  private static func date(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], from open: Int) -> Range<
    Int
  >? {
    guard
      let end = (open + 1...min(open + 4, tokens.count)).first(where: {
        marks(text, tokens, $0).contains(")")
      })
    else { return nil }
    let inside = tokens[open..<end]
    if end - open == 2, isUndated(inside[open].hash, inside[open + 1].hash) { return open..<end }
    guard let year = inside.first(where: { $0.shape == .year || $0.shape == .yearWithLetter }) else {
      return nil
    }
    let belongs = inside.allSatisfy { token in
      switch token.shape {
      case .year, .yearWithLetter, .shortNumber: return true
      default: return DateReader.month(token.hash) != nil
      }
    }
    // Two numbers behind the year are a volume and an issue.
    guard belongs,
      inside.count <= 2 || DateReader.month(inside[open].hash) != nil || year.start == inside[open].start
    else { return nil }
    return open..<end
  }

  /// A body's name has no initials and no commas that turn it round.
  private static func isBody(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], before date: Range<Int>)
    -> Bool
  {
    let words = tokens[..<date.lowerBound]
    if isBodyName(words, text) { return true }
    // "Product guide to the harbour. (2023). Body": a title may stand first where nobody is named.
    let small = words.filter { $0.shape == .lower && !Lexicon.contains($0.hash, .function) }.count
    let isNamed = words.contains {
      Lexicon.contains($0.hash, .body) || PersonNames.isDutchBody($0.hash) || PersonNames.isOtherBody($0.hash)
    }
    if isNamed, isEnded(text, tokens, date), !words.dropFirst().contains(where: { $0.gap == .comma }),
      words.count <= 8,
      words.dropFirst().allSatisfy({ $0.shape != .oneCapital }), isUpper(text[words[0].start])
    {
      return true
    }
    if small > 1, !isNamed, marks(text, tokens, date.lowerBound).contains(".") { return false }
    // With a full stop or a colon behind the year nothing but an author's name stands before it.
    guard isEnded(text, tokens, date), words.count <= 16, isUpper(text[words[0].start]),
      !words.contains(where: { $0.shape == .oneCapital || Lexicon.contains($0.hash, .editor) }),
      !words.dropFirst().contains(where: {
        $0.gap == .colon || $0.gap == .periodSpace || $0.gap == .semicolon
      })
    else { return false }
    let hasBodyWord = words.contains { Lexicon.contains($0.hash, .body) || PersonNames.isDutchBody($0.hash) }
    if hasBodyWord {
      let comma = words.firstIndex { $0.gap == .comma } ?? words.endIndex
      return !words[comma...].contains { Lexicon.contains($0.hash, .givenName) }
    }
    if words.dropFirst().contains(where: { $0.gap == .comma }) { return false }
    if words.contains(where: { Lexicon.contains($0.hash, .givenName) || others.contains($0.hash) }) {
      return false
    }
    let joint = words.indices.dropFirst().first { index in
      PersonNames.joints.contains(words[index].hash)
        || marks(text, tokens, index).contains("&")
    }
    if let joint {
      // "Linden & Van Oake" are two people, "Harbour Watch Fenwick & ASJA" two bodies.
      let behind = PersonNames.joints.contains(words[joint].hash) ? joint + 1 : joint
      return !(isSurname(words[..<joint]) && isSurname(words[behind...]))
    }
    return !isSurname(words) || words.count == 1
  }

  /// Whether the words before a year are one body's name: several, none of them an initial or a given name.
  static func isBodyName(_ words: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar]) -> Bool {
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

  /// One capitalised word, with particles before it: "Linden", "Van der Oake".
  private static func isSurname(_ words: ArraySlice<ReferenceToken>) -> Bool {
    guard let last = words.last, last.shape == .capitalized || last.shape == .mixed else { return false }
    var start = words.endIndex - 1
    while start > words.startIndex, words[start].gap == .hyphen { start -= 1 }
    return words[..<start].allSatisfy { Lexicon.contains($0.hash, .particle) }
  }

  /// ") ." or "):" behind the year.
  static func isEnded(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ date: Range<Int>) -> Bool {
    let after = marks(text, tokens, date.upperBound)
    guard let close = after.firstIndex(of: ")"), close + 1 < after.endIndex else { return false }
    return after[close + 1] == "." || after[close + 1] == ":"
  }

  /// What stands between a token and the one before it.
  static func marks(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ index: Int) -> ArraySlice<
    Unicode.Scalar
  > {
    guard index < tokens.count else { return text[tokens[tokens.count - 1].end...] }
    return text[(index > 0 ? tokens[index - 1].end : 0)..<tokens[index].start]
  }

  static func isNumber(_ token: ReferenceToken) -> Bool {
    switch token.shape {
    case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber, .yearWithLetter: true
    default: false
    }
  }

  static func isUndated(_ first: UInt64, _ second: UInt64) -> Bool {
    undated.contains { $0.0 == first && $0.1 == second }
  }

  /// "n.d.", "z.jr.", "o.J.", "s.d.", "no date", "no year", "in press", "zonder jaar".
  private static let undated = [
    ("n", "d"), ("z", "jr"), ("z", "j"), ("o", "j"), ("s", "d"), ("no", "date"), ("no", "year"),
    ("in", "press"),
    ("zonder", "jaar"), ("ohne", "jahr"),
  ].map { (Hashing.word($0.0), Hashing.word($0.1)) }

  private static let others = NoteSegments.words("al others anderen")
}
