/// Corrects the labels of a law-style note where the style itself says which words are which.
///
/// Source of the rules: *Oxford University Standard for the Citation of Legal Authorities*, 4th edition (2012):
/// cases (2.1), treaties (2.7), books (3.2), articles (3.3), interviews and newspapers (3.4).
struct OscolaReading {
  private let text: [Unicode.Scalar]
  private let tokens: [ReferenceToken]
  private var labels: [ReferenceLabel]

  /// The labels as the style has them; unchanged where the reference is in another style.
  static func labels(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ labels: [ReferenceLabel]
  ) -> [ReferenceLabel] {
    var reading = OscolaReading(text: text, tokens: tokens, labels: labels)
    if let quotation = reading.quotation() {
      reading.readArticle(quotation)
    } else if !reading.readCase(), !reading.readTreaty(), !reading.readInterview() {
      reading.readBook()
    }
    return reading.labels
  }

  // MARK: Cases

  /// "Name v Name [2010] UKSC 1": the name ends where the year, the number or the series begins.
  private mutating func readCase() -> Bool {
    guard let versus = tokens.indices.dropFirst().first(where: isVersus), versus < 24,
      !tokens[..<versus].contains(where: { $0.shape == .year || $0.kind != .word })
    else { return readNamedCase() }
    guard let citation = (versus + 1..<tokens.count).prefix(40).first(where: beginsCitation) else {
      return false
    }
    mark(nameOfCase(upTo: citation), citation)
    return true
  }

  /// "Corfu Channel Case (Merits) [1949] ICJ Rep 4".
  private mutating func readNamedCase() -> Bool {
    guard let word = tokens.prefix(12).firstIndex(where: { $0.hash == Self.caseWord }), word > 0,
      let citation = (word + 1..<tokens.count).prefix(24).first(where: {
        tokens[$0].shape == .year && marksBefore($0, contain: "[")
      })
    else { return false }
    mark(nameOfCase(upTo: citation), citation)
    return true
  }

  private func isVersus(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .oneLower, token.hash == Self.versusLetter, index + 1 < tokens.count,
      !isNumber(index + 1), !isNumber(index - 1)
    else { return false }
    // "S.M. v Croatia", where the stop is an initial's.
    if token.gap == .periodSpace, tokens[index - 1].shape != .oneCapital { return false }
    return tokens[index + 1].shape != .lower || tokens[index + 1].hash == Self.theWord
  }

  private func beginsCitation(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.shape == .year {
      if marksBefore(index, contain: "[") { return true }
      if marksBefore(index, contain: "("), index + 1 == tokens.count || !tokens[index + 1].isInParentheses {
        return true
      }
      return index + 1 < tokens.count && tokens[index + 1].shape == .upper && !token.isInParentheses
    }
    guard index + 1 < tokens.count, !token.isInParentheses else { return false }
    if token.hash == Self.applicationWord || token.hash == Self.applicationShort { return true }
    // "ECHR 1998-VIII", a series whose volumes are years.
    return token.shape == .upper && tokens[index + 1].shape == .year && !isNumber(index)
      && !marksBefore(index + 1, contain: "[") && !marksBefore(index + 1, contain: "(")
  }

  /// Without the number of the case before it, and without what is bracketed after the parties.
  private func nameOfCase(upTo citation: Int) -> Range<Int> {
    var start = 0
    if Self.caseWords.contains(tokens[0].hash) {
      start = 1
      while start < citation,
        isNumber(start) || Self.caseWords.contains(tokens[start].hash)
          || tokens[start].shape == .oneCapital && start + 1 < citation && isNumber(start + 1)
      {
        start += 1
      }
      if start == 1 { start = 0 }
    }
    // "[GC]" and "(Merits)" say something about the judgment, "(UK v Albania)" names the parties.
    let end = (start + 1..<citation).first { closesAndOpens($0) || marksBefore($0, contain: "[") } ?? citation
    return start..<end
  }

  private mutating func mark(_ name: Range<Int>, _ citation: Int) {
    guard !name.isEmpty else { return }
    for index in labels.indices {
      switch labels[index] {
      case .title, .author, .editor, .container: labels[index] = index < citation ? .note : .reporter
      default: break
      }
    }
    for index in name { labels[index] = .title }
    let hasDate = labels[citation...].contains(.date)
    if !hasDate, let year = tokens[citation...].firstIndex(where: { $0.shape == .year }) {
      labels[year] = .date
    }
  }

  // MARK: Treaties

  /// "Name (parties) (signed 1 May 2000) 2351 UNTS 13": the name ends at the first bracket of the last ones.
  private mutating func readTreaty() -> Bool {
    guard
      let opening = tokens.indices.dropFirst().first(where: {
        Self.treatyWords.contains(tokens[$0].hash) && marksBefore($0, contain: "(")
      }), opening + 2 < tokens.count
    else { return false }
    var end = opening
    if closesAndOpens(opening), let parties = (0..<opening).last(where: { opensBracket($0) }),
      parties > 0
    {
      end = parties
    }
    guard tokens[..<end].allSatisfy({ $0.kind == .word }) else { return false }
    for index in labels.indices where labels[index] == .title { labels[index] = .note }
    for index in 0..<end where labels[index] != .author || labels[0] != .author { labels[index] = .title }
    return true
  }

  private func opensBracket(_ index: Int) -> Bool { marksBefore(index, contain: "(") }

  // MARK: Interviews

  /// "A and B, Interview with C, Professor of D (Oxford, 17 July 2007)".
  private mutating func readInterview() -> Bool {
    guard
      let word = tokens.indices.dropFirst().first(where: {
        tokens[$0].hash == Self.interviewWord && tokens[$0].gap == .comma
      }), word < 12, word + 1 < tokens.count, tokens[word + 1].hash == Self.withWord
    else { return false }
    for index in 0..<word { labels[index] = .author }
    for index in word..<labels.count where !tokens[index].isInParentheses { labels[index] = .title }
    for index in labels.indices where tokens[index].isInParentheses && labels[index] == .author {
      labels[index] = .other
    }
    return true
  }

  // MARK: Articles

  /// The tokens between curly single quotation marks that follow the authors.
  private func quotation() -> Range<Int>? {
    guard let opening = tokens.firstIndex(where: { text[max(0, $0.start - 1)] == "‘" }), opening < 24,
      tokens[opening].start > 0, !tokens[opening].isInParentheses,
      tokens[..<opening].allSatisfy({
        $0.kind == .word && !Self.isDigits($0.shape) && $0.shape != .yearWithLetter
      })
    else { return nil }
    // An apostrophe closes no quotation: what follows must be able to follow a title.
    var weak: Int?
    for index in opening + 1..<max(opening + 1, tokens.count) {
      guard gapScalars(index).first == "’" || gapScalars(index).dropFirst().first == "’" else { continue }
      let token = tokens[index]
      let marks = gapScalars(index)
      if marks.contains("‘") { continue }
      if marks.contains("(") || marks.contains("[") || marks.contains(",") || token.shape == .year
        || token.hash == Self.inWord
      {
        return opening..<index
      }
      if token.shape != .lower, weak == nil { weak = index }
    }
    return weak.map { opening..<$0 }
  }

  private mutating func readArticle(_ title: Range<Int>) {
    let hadAuthor = labels[..<title.lowerBound].contains(.author)
    for index in labels.indices where labels[index] == .title { labels[index] = .note }
    for index in title { labels[index] = .title }
    if title.lowerBound > 0, title.lowerBound <= 12, hadAuthor || areNames(0..<title.lowerBound) {
      for index in 0..<title.lowerBound { labels[index] = .author }
    }
    guard title.upperBound < tokens.count else { return }
    readJournal(from: title.upperBound)
  }

  /// "(2001) 117 LQR 42", "[2005] PL 440", "2004 Duke L & Tech Rev 9", "The Times (London, 4 February 1910) 7".
  private mutating func readJournal(from first: Int) {
    var index = first
    guard tokens[index].hash != Self.inWord else { return }
    if tokens[index].shape == .year {
      labels[index] = .date
      index += 1
    } else if tokens[index].shape != .capitalized || gapScalars(index).contains("(") {
      return
    }
    while index < tokens.count, isNumber(index) || tokens[index].isInParentheses, index < first + 4 {
      if tokens[index].isInParentheses, !isNumber(index) { return }
      labels[index] = .volume
      index += 1
    }
    let start = index
    while index < tokens.count, tokens[index].kind == .word, !tokens[index].isInParentheses, !isNumber(index),
      index == start || !gapScalars(index).contains(",")
    {
      index += 1
    }
    guard index > start, index - start <= 12 else { return }
    for other in labels.indices where labels[other] == .container { labels[other] = .note }
    for position in start..<index { labels[position] = .container }
    if index < tokens.count, isNumber(index), !tokens[index].isInParentheses, labels[index] != .date {
      labels[index] = .pages
    }
  }

  // MARK: Books

  /// "Author, Title (Editor ed, 2nd edn, Publisher 2005)": what is published stands in the last bracket.
  private mutating func readBook() {
    guard let last = tokens.lastIndex(where: { $0.shape == .year }), tokens[last].isInParentheses,
      last + 1 == tokens.count || !tokens[last + 1].isInParentheses
    else { return }
    var opening = last
    while opening > 0, !marksBefore(opening, contain: "(") { opening -= 1 }
    guard opening > 1, opening < last, tokens[opening..<last].allSatisfy({ $0.isInParentheses }),
      isPublication(opening..<last)
    else { return }
    for index in opening..<last where labels[index] == .title || labels[index] == .author {
      labels[index] = .other
    }
    if let editor = (opening + 1..<last).first(where: { Self.editorWords.contains(tokens[$0].hash) }),
      tokens[editor].gap == .space
    {
      for index in opening..<editor { labels[index] = .editor }
    }
    guard let end = endOfAuthors(before: opening) else { return }
    for index in 0..<end { labels[index] = .author }
    for index in end..<opening { labels[index] = .title }
  }

  /// Whether a bracket is OSCOLA's: an edition, editors, a known publisher, or a place before it.
  private func isPublication(_ bracket: Range<Int>) -> Bool {
    let hasMark = bracket.contains {
      Self.editorWords.contains(tokens[$0].hash) || Lexicon.contains(tokens[$0].hash, .edition)
        || Lexicon.contains(tokens[$0].hash, .publisher) || Self.commandSeries.contains(tokens[$0].hash)
    }
    let isOne = bracket.dropFirst().allSatisfy { !marksBefore($0, contain: ")") }
    return isOne && (hasMark || bracket.contains { tokens[$0].gap == .colon })
  }

  /// Where the names end that a comma parts from the title: after the name that "and" joins, or the first.
  private func endOfAuthors(before bracket: Int) -> Int? {
    var start = 0
    var sawAnd = false
    for index in 1..<bracket {
      if tokens[index].hash == Self.andWord || gapScalars(index).contains("&") { sawAnd = true }
      guard tokens[index].gap == .comma else {
        if gapScalars(index).contains(".") || gapScalars(index).contains(":") { return nil }
        continue
      }
      guard areNames(start..<index), index - start > 1 || start > 0 else {
        return start == 0 && isBody(before: index, bracket) ? index : nil
      }
      let joinsLater = !sawAnd && tokens[index..<bracket].contains { $0.hash == Self.andWord }
      if !joinsLater { return index }
      // A later "and" may be the title's own: only a name before it makes this segment one of a list.
      let next = (index + 1..<bracket).first { tokens[$0].gap == .comma } ?? bracket
      guard next < bracket, next - index <= 9, areNames(index..<next) else { return index }
      start = index
    }
    return nil
  }

  /// "Police Service, Annual review (Place: Police Service, 2014)": a body's name is parted by the only comma,
  /// or stands as publisher too.
  private func isBody(before comma: Int, _ bracket: Int) -> Bool {
    if !(comma + 1..<bracket).contains(where: { gapScalars($0).contains(",") }) { return true }
    let name = tokens[..<comma].map(\.hash)
    return (bracket..<tokens.count).contains { tokens[$0...].prefix(name.count).map(\.hash) == name }
  }

  // MARK: Words and marks

  private func areNames(_ range: Range<Int>) -> Bool {
    range.count <= 10
      && range.allSatisfy { index in
        let token = tokens[index]
        let isName = [.capitalized, .upper, .oneCapital, .mixed, .roman].contains(token.shape)
        return !Lexicon.contains(token.hash, .body)
          && (isName || token.hash == Self.andWord || Lexicon.contains(token.hash, .particle)
            || token.hash == Self.othersWord)
      }
  }

  private func gapScalars(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    text[(index > 0 ? tokens[index - 1].end : 0)..<tokens[index].start]
  }

  private func marksBefore(_ index: Int, contain mark: Unicode.Scalar) -> Bool {
    gapScalars(index).contains(mark)
  }

  private func closesAndOpens(_ index: Int) -> Bool {
    let marks = gapScalars(index)
    guard let close = marks.firstIndex(of: ")") else { return false }
    return marks[close...].contains("(")
  }

  private func isNumber(_ index: Int) -> Bool { Self.isDigits(tokens[index].shape) }

  private static func isDigits(_ shape: WordShape) -> Bool {
    switch shape {
    case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber: true
    default: false
    }
  }

  private static let versusLetter = Hashing.word("v")
  private static let caseWord = Hashing.word("case")
  private static let caseWords = Set(["case", "cases", "joined"].map(Hashing.word))
  private static let applicationWord = Hashing.word("application")
  private static let applicationShort = Hashing.word("app")
  private static let treatyWords = Set(
    ["signed", "opened", "adopted", "concluded", "done"].map(Hashing.word))
  private static let interviewWord = Hashing.word("interview")
  private static let withWord = Hashing.word("with")
  private static let inWord = Hashing.word("in")
  private static let theWord = Hashing.word("the")
  private static let andWord = Hashing.word("and")
  private static let othersWord = Hashing.word("others")
  private static let editorWords = Set(["ed", "eds"].map(Hashing.word))
  private static let commandSeries = Set(
    ["c", "cd", "cmd", "cmnd", "cm", "cp", "hc", "hl"].map(Hashing.word))
}
