import ReportModel

/// "Science and engineering in Government, Government Office for Science (October 2009)": how papers of parliaments
/// and governments cite a report, its title first, then the body, then the date in brackets, nothing in quotes.
enum TitleAndBody {
  /// The source and its first token, where a stretch ends in this form.
  ///
  /// - Parameter italics: The stretches that are set in italics: one that opens the reference is its title.
  static func find(
    _ tokens: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar], italics: [String] = []
  ) -> (item: CSLItem, start: Int)? {
    guard let last = tokens.last, last.shape == .year, tokens.count >= 4,
      !tokens.contains(where: { $0.isInQuotes || $0.kind != .word })
    else { return nil }
    let open = last.isInParentheses ? opening(tokens, text) : tokens.endIndex - 1
    guard let open, open - tokens.startIndex >= 3 else { return nil }
    guard last.isInParentheses || last.gap == .comma || last.gap == .initialComma else { return nil }
    // Months, a day, and before a comma the journal may stand before the year.
    var journal = open..<open
    if last.isInParentheses {
      let before = tokens[open..<(tokens.endIndex - 1)]
      if !before.allSatisfy({ DateReader.month($0.hash) != nil || $0.shape == .shortNumber }) {
        guard last.gap == .comma, before.count <= 5,
          before.allSatisfy({ $0.shape != .lower || Lexicon.contains($0.hash, .function) })
        else { return nil }
        journal = open..<(tokens.endIndex - 1)
      }
    }
    guard
      let (body, isPeople) = italicEnd(tokens, text, italics, end: open)
        ?? bodyStart(tokens, text, end: open),
      isPeople || last.isInParentheses,
      isPeople || journal.isEmpty
    else { return nil }
    // A remark that names the report in brackets: the name begins after the bracket.
    let start =
      (tokens.startIndex + 1..<max(tokens.startIndex + 1, body)).last(where: { index in
        text[tokens[index - 1].end..<tokens[index].start].contains("(")
          && tokens[index..<body].allSatisfy(\.isInParentheses)
      }) ?? tokens.startIndex
    let title = start..<body
    guard !title.isEmpty, isUpper(text[tokens[start].start]) || isDigit(text[tokens[start].start]),
      // A body that stands first is the author in the usual order.
      tokens[body].hash == the && tokens[body].shape == .lower
        || !PersonNames.isBody(firstClause(tokens[title], text))
    else { return nil }
    var item = CSLItem(type: journal.isEmpty ? "report" : "article-journal")
    item.title = ParsedFields.collapsed(text[tokens[title.lowerBound].start..<titleEnd(tokens[title], text)])
    var name = ParsedFields.collapsed(text[tokens[body].start..<tokens[open - 1].end])
    if name.lowercased().hasPrefix("the ") { name.removeFirst(4) }
    item.author = isPeople ? PersonNames.names(name) : [CSLName(literal: name)]
    if !journal.isEmpty {
      item.containerTitle = ParsedFields.collapsed(
        text[tokens[journal.lowerBound].start..<tokens[journal.upperBound - 1].end])
    }
    // "*Nudge*, Thaler and Sunstein (2008)": a title in italics by people is a book.
    if isPeople, journal.isEmpty, !italics.isEmpty, italicEnd(tokens, text, italics, end: open) != nil {
      item.type = "book"
    }
    item.issued = DateReader.date(text, tokens[max(open, journal.upperBound)...])
    return (item, start)
  }

  /// "*Nudge*, Thaler and Sunstein (2008)": the token after the title, where the print tells it.
  private static func italicEnd(
    _ tokens: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar], _ italics: [String], end: Int
  ) -> (start: Int, isPeople: Bool)? {
    guard let italic = italics.first else { return nil }
    let words = ReferenceTokenizer().tokens(of: Array(italic.unicodeScalars)).map(\.hash)
    let body = tokens.startIndex + words.count
    guard !words.isEmpty, body < end, end - body <= 14, tokens.prefix(words.count).map(\.hash) == words,
      tokens[body].gap == .comma, tokens[body].shape != .lower || tokens[body].hash == Hashing.word("the")
    else { return nil }
    let names = tokens[body..<end]
    let isPeople =
      names.allSatisfy {
        [.capitalized, .mixed, .oneCapital].contains($0.shape) || PersonNames.joints.contains($0.hash)
          || $0.hash == al || Lexicon.contains($0.hash, .particle)
      }
      && !names.contains { Lexicon.contains($0.hash, .body) || PersonNames.isDutchBody($0.hash) }
      && (names.count <= 2 || names.contains { PersonNames.joints.contains($0.hash) })
    return (body, isPeople)
  }

  /// The first token of the last bracket.
  private static func opening(_ tokens: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar]) -> Int? {
    var open = tokens.endIndex - 1
    while open > tokens.startIndex {
      if text[tokens[open - 1].end..<tokens[open].start].contains("(") { return open }
      guard tokens[open - 1].isInParentheses else { return nil }
      open -= 1
    }
    return nil
  }

  /// The token after the last comma that is followed by nothing but a body's or a group's name.
  private static func bodyStart(
    _ tokens: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar], end: Int
  ) -> (start: Int, isPeople: Bool)? {
    var index = end - 1
    while index > tokens.startIndex, end - index <= 14 {
      let isNamePart =
        tokens[index].shape != .lower || Lexicon.contains(tokens[index].hash, .function)
        || tokens[index].hash == al || tokens[index].hash == et
      guard isNamePart, tokens[index].shape != .year else { return nil }
      if tokens[index].gap == .comma {
        let words = tokens[index..<end]
        if words.contains(where: { $0.hash == al }) { return (index, true) }
        let isAcronym =
          words.allSatisfy { $0.shape == .upper || $0.shape == .mixed || $0.hash == and } && words.count <= 3
        if isAcronym
          || words.contains(where: { Lexicon.contains($0.hash, .body) || PersonNames.isOtherBody($0.hash) })
        {
          return (index, false)
        }
        // "…, the Marsh Review (2010)".
        if words.count >= 3, tokens[index].hash == the, tokens[index].shape == .lower,
          words.dropFirst().allSatisfy({ $0.shape == .capitalized || $0.shape == .upper })
        {
          return (index, false)
        }
        // "… of Health Trainer Services, Lister (2010)": a surname alone behind a title in words.
        if words.count == 1, tokens[index].shape == .capitalized, index - tokens.startIndex >= 5,
          tokens[..<index].contains(where: { $0.shape == .lower }), tokens[end - 1].gap == .comma
        {
          return (index, true)
        }
      }
      index -= 1
    }
    return nil
  }

  private static func firstClause(_ title: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar]) -> String {
    let end = title.dropFirst().first { $0.gap == .comma }?.start ?? title[title.endIndex - 1].end
    let clause = ParsedFields.collapsed(text[title[title.startIndex].start..<end])
    // "of" and "for" stand in titles too: only a body's own word counts.
    return ReferenceTokenizer().tokens(of: Array(clause.unicodeScalars)).contains {
      Lexicon.contains($0.hash, .body)
    }
      && end < title[title.endIndex - 1].end ? clause : ""
  }

  private static func titleEnd(_ title: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar]) -> Int {
    let end = title[title.endIndex - 1].end
    return end < text.count && (text[end] == "?" || text[end] == ")") ? end + 1 : end
  }

  private static let the = Hashing.word("the")
  private static let and = Hashing.word("and")
  private static let et = Hashing.word("et")
  private static let al = Hashing.word("al")
}
