import ReportModel

/// The entries of a bibliography, whole: a page break or a turned line may have cut one into several passages.
struct BibliographyEntries {
  /// An entry's passages, in reading order.
  struct Entry {
    var passages: [Passage]
    /// What of the first passage is the entry, in scalars, where it holds several entries.
    var portion: Range<Int>?

    /// The entry's text; an address that was cut is closed again.
    var text: String {
      passages.dropFirst().reduce(into: firstText) { text, passage in
        text +=
          (text.hasSuffix("https:") || text.hasSuffix("http:") || text.hasSuffix("/") ? "" : " ")
          + passage.text
      }
    }

    private var firstText: String {
      guard let portion else { return passages[0].text }
      return String(scalars: Array(passages[0].text.unicodeScalars)[portion])
    }

    /// Where the entry stands in its first passage.
    var span: TextSpan {
      TextSpan(
        start: portion?.lowerBound ?? 0, end: portion?.upperBound ?? passages[0].text.unicodeScalars.count)
    }

    var anchors: [Anchor] {
      portion == nil ? passages.flatMap(\.anchors) : passages[0].anchors(of: span)
    }

    /// The stretches that are set in italics, in order.
    var italics: [String] {
      passages.flatMap { passage in
        let text = Array(passage.text.unicodeScalars)
        return passage.emphasis.filter {
          $0.style == .italic && $0.end <= text.count && $0.start < $0.end
            && (portion?.contains($0.start) ?? true)
        }.map { String(scalars: text[$0.start..<$0.end]) }
      }
    }
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
        entries += (isAuthorYear ? portions(passage) : [nil]).map { Entry(passages: [passage], portion: $0) }
      }
    }
    return entries
  }

  /// "… Port Selwyn: Harbour Lane. Oake, P. (2001). Owed and owing. …": a passage in which a name and a year in its
  /// bracket stand once more behind a full stop holds two entries, which the page did not part.
  private static func portions(_ passage: Passage) -> [Range<Int>?] {
    let text = Array(passage.text.unicodeScalars)
    let tokens = ReferenceTokenizer().tokens(of: text)
    var starts = [0]
    var from = 0
    for index in tokens.indices.dropFirst(6)
    where (tokens[index].gap == .periodSpace || tokens[index - 1].kind != .word) && index - from > 5
      && isUpper(text[tokens[index].start])
    {
      let rest = Array(tokens[index...].prefix(30))
      guard let opening = HarvardOpening.find(text, rest), HarvardOpening.isEnded(text, rest, opening.date),
        rest.dropFirst().prefix(opening.date.lowerBound - 1).allSatisfy({
          $0.gap != .periodSpace || $0.shape == .oneCapital || Lexicon.contains($0.hash, .particle)
        }), tokens[index - 1].shape != .oneCapital,
        opening.isBody
          || rest[..<opening.date.lowerBound].contains(where: {
            $0.shape == .oneCapital || others.contains($0.hash)
          })
      else { continue }
      starts.append(tokens[index].start)
      from = index
    }
    guard starts.count > 1 else { return [nil] }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : text.count) }
  }

  private static let others = NoteSegments.words("al e a c s")

  /// "Author, A. and Body of Authors (2014)", "Harbour Watch (n.d.)".
  private static func opensWithYear(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(240))
    let tokens = ReferenceTokenizer().tokens(of: scalars)
    if let opening = HarvardOpening.find(scalars, tokens),
      HarvardOpening.isEnded(scalars, tokens, opening.date)
    {
      return true
    }
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
