import ReportModel

/// The entries of a bibliography, whole: a page break or a turned line may have cut one into several passages.
struct BibliographyEntries {
  /// An entry's passages, in reading order.
  struct Entry {
    var passages: [Passage]

    /// The entry's text; an address that was cut is closed again.
    var text: String {
      passages.dropFirst().reduce(into: passages[0].text) { text, passage in
        text +=
          (text.hasSuffix("https:") || text.hasSuffix("http:") || text.hasSuffix("/") ? "" : " ")
          + passage.text
      }
    }

    var anchors: [Anchor] { passages.flatMap(\.anchors) }
  }

  /// - Parameter passages: Of bibliographies only, in reading order.
  static func entries(of passages: [Passage]) -> [Entry] {
    let isDated = passages.map { opensWithYear($0.text) }
    // Only where nearly every entry opens with its year does one without it tell that it opens nothing.
    let isAuthorYear = isDated.filter { $0 }.count * 10 >= passages.count * 6
    var entries: [Entry] = []
    for (index, passage) in passages.enumerated() {
      if isAuthorYear, !isDated[index], let last = entries.last?.passages.last,
        last.section == passage.section,
        last.kind == passage.kind, !isDated[index - 1] || !opensWithName(passage.text)
      {
        entries[entries.count - 1].passages.append(passage)
      } else {
        entries.append(Entry(passages: [passage]))
      }
    }
    return entries
  }

  /// "Author, A. and Body of Authors (2014)".
  private static func opensWithYear(_ text: String) -> Bool {
    let tokens = ReferenceTokenizer().tokens(of: Array(text.unicodeScalars.prefix(240)))
    guard
      let year = tokens.firstIndex(where: {
        ($0.shape == .year || $0.shape == .yearWithLetter) && $0.isInParentheses
      })
    else { return false }
    return year > 0 && year < 24 && !tokens[..<year].contains { $0.isInQuotes || $0.kind != .word }
  }

  /// "Family, I." or "Family I", as an entry without a year would open too.
  private static func opensWithName(_ text: String) -> Bool {
    let tokens = ReferenceTokenizer().tokens(of: Array(text.unicodeScalars.prefix(60)))
    guard tokens.count > 1, tokens[0].shape == .capitalized || tokens[0].shape == .mixed else { return false }
    return tokens[1].shape == .oneCapital && (tokens[1].gap == .comma || tokens[1].gap == .space)
  }
}
