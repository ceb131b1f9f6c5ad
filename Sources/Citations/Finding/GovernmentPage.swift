import ReportModel

/// "see section 4 of the Harbour crews: statutory guidance for England (accessible version) - GOV.UK": the name under
/// which the United Kingdom's publishing service shows a page, as copied from a browser's title.
enum GovernmentPage {
  /// Token ranges of pages' names with the service's, and the pages.
  static func works(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [ProseTitles.Work] {
    var found: [ProseTitles.Work] = []
    for index in tokens.indices.dropFirst(3).dropLast()
    where tokens[index].hash == gov && tokens[index + 1].hash == uk && tokens[index].shape == .upper {
      let before = text[tokens[index - 1].end..<tokens[index].start]
      let service = text[tokens[index].end..<tokens[index + 1].start]
      guard service.elementsEqual([Unicode.Scalar(".")]), before.contains(where: isDash),
        before.contains(where: isWhite),
        let start = start(before: index, from: found.last?.range.upperBound ?? 0, tokens, text),
        index - start >= 2
      else { continue }
      var item = CSLItem(type: "webpage")
      let end = tokens[index - 1].end
      let title = text[tokens[start].start..<tokens[index].start]
      // A bracket that closes the name is part of it.
      let close = title.lastIndex { $0 == ")" }.map { $0 + 1 } ?? end
      item.title = ParsedFields.collapsed(text[tokens[start].start..<max(end, close)])
      item.containerTitle = "GOV.UK"
      found.append(ProseTitles.Work(range: start..<(index + 2), title: start..<index, item: item))
    }
    return found
  }

  /// The first word of the name: behind the words that lead to it, at the sentence's or clause's beginning.
  private static func start(
    before end: Int, from: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> Int? {
    var first = end - 1
    while first > from, end - first < 60, tokens[first].gap != .periodSpace, tokens[first].kind == .word {
      first -= 1
    }
    var start = first
    var index = first
    while index < end - 2 {
      defer { index += 1 }
      guard !tokens[index].isInParentheses else { continue }
      // "section 4 of the", "Annex E of", "see", "in the".
      let isPart =
        tokens[index].hash == of
        && (first..<index).contains { index - $0 <= 3 && parts.contains(tokens[$0].hash) }
      guard isPart || introductions.contains(tokens[index].hash) && index - first < 12 else { continue }
      var next = index + 1
      if tokens[next].hash == the { next += 1 }
      if next < end, isUpper(text[tokens[next].start]) { start = next }
    }
    while start < end, !isUpper(text[tokens[start].start]) { start += 1 }
    return start < end ? start : nil
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—"
  }

  private static let gov = Hashing.word("gov")
  private static let uk = Hashing.word("uk")
  private static let of = Hashing.word("of")
  private static let the = Hashing.word("the")
  private static let parts = NoteSegments.words(
    "section annex chapter part paragraph paragraphs page pages table")
  private static let introductions = NoteSegments.words("see visit read in at to from and please with is")
}
