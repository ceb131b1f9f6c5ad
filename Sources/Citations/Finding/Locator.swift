import ReportModel

/// The place in a source that a citation names: "p. 12", "para 45", "s 2(1)", "[45]".
enum Locator {
  /// What follows a pointer, up to the end of its clause.
  static func after(
    _ index: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], limit: Int, needsMark: Bool = false
  ) -> (text: String, end: Int)? {
    var start = index
    while start < limit, start < index + 2, leading.contains(tokens[start].hash) { start += 1 }
    guard start < limit else { return nil }
    let token = tokens[start]
    let isMark = Lexicon.contains(token.hash, .pages) || marks.contains(token.hash)
    let isNumber = [.shortNumber, .threeDigits, .fourDigits, .roman].contains(token.shape)
    guard isMark || (isNumber && !needsMark) else { return nil }
    if isMark, !(start + 1 < limit && isPlace(tokens[start + 1])) { return nil }
    var end = start + 1
    while end < limit, end < start + 10 {
      let next = tokens[end]
      let between = text[tokens[end - 1].end..<next.start]
      if between.contains(";") { break }
      let isTail =
        Lexicon.contains(next.hash, .pages) || marks.contains(next.hash) || next.shape == .shortNumber
        || next.shape == .threeDigits || next.shape == .fourDigits || next.shape == .roman || next.hash == and
        || next.shape == .oneLower
      guard isTail else { break }
      end += 1
    }
    while end > start + 1, tokens[end - 1].hash == and { end -= 1 }
    var from = tokens[start].start
    var to = tokens[end - 1].end
    if from > 0, text[from - 1] == "[", to < text.count, text[to] == "]" {
      from -= 1
      to += 1
    } else if to < text.count, text[to] == ")", text[from..<to].contains("(") {
      to += 1
    }
    return (ParsedFields.collapsed(text[from..<to]), to)
  }

  /// "…, art 10" just after a legal citation that stands in prose.
  static func afterLegal(_ citation: LegalCitation, _ text: [Unicode.Scalar]) -> String? {
    let rest = Array(text[citation.end...].prefix(60))
    guard let first = rest.first, first == "," || first == " " || first == ")" else { return nil }
    let tokens = ReferenceTokenizer().tokens(of: rest)
    guard let next = tokens.first, next.start <= 3 else { return nil }
    return after(0, tokens, rest, limit: tokens.count, needsMark: true)?.text
  }

  /// The page just before a pointer: "Smith et al., National Report, 46 (see note 5)".
  static func before(
    _ marker: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], from start: Int
  ) -> String? {
    var first = marker
    while first - 1 > start, marker - first < 4 {
      let token = tokens[first - 1]
      let isNumber = [.shortNumber, .threeDigits].contains(token.shape)
      guard isNumber || Lexicon.contains(token.hash, .pages) || token.hash == see else { break }
      first -= 1
    }
    var end = marker
    while end > first, tokens[end - 1].hash == see { end -= 1 }
    guard first < end, tokens[first].gap == .comma,
      [.shortNumber, .threeDigits].contains(tokens[end - 1].shape)
    else { return nil }
    return ParsedFields.collapsed(text[tokens[first].start..<tokens[end - 1].end])
  }

  private static let see = Hashing.word("see")

  /// The place that a reference written out ends with: of a whole book or report its page, of a legal source the
  /// paragraph or section.
  static func direct(
    _ item: CSLItem, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], after legalEnd: Int?,
    in range: Range<Int>
  ) -> String? {
    if let legalEnd, let next = tokens[range].firstIndex(where: { $0.start >= legalEnd }) {
      for start in next..<min(range.upperBound, next + 3) {
        if let found = after(start, tokens, text, limit: range.upperBound, needsMark: true) {
          return found.text
        }
      }
      return nil
    }
    if ["report", "book", "webpage", "document", "thesis"].contains(item.type), let page = item.page {
      return "p. \(page)"
    }
    for index in range.dropFirst(3)
    where Lexicon.contains(tokens[index].hash, .pages) || marks.contains(tokens[index].hash) {
      if ["article-journal", "chapter"].contains(item.type) { break }
      if let found = after(index, tokens, text, limit: range.upperBound, needsMark: true) {
        return found.text
      }
    }
    return nil
  }

  private static func isPlace(_ token: ReferenceToken) -> Bool {
    switch token.shape {
    case .shortNumber, .threeDigits, .fourDigits, .roman, .longNumber, .alphanumeric: true
    default: Lexicon.contains(token.hash, .pages) || marks.contains(token.hash)
    }
  }

  private static let marks = NoteSegments.words(
    "p pp page pages para paras paragraph paragraphs section sections s ss sec art arts article articles chapter ch col "
      + "cols column seite ff f annex clause reg regulation recital table figure rn")
  private static let leading = NoteSegments.words("at see also especially esp cit")
  private static let and = Hashing.word("and")
}
