import ReportModel

/// Where the title of such a source ends and how it reads.
extension BodyAndTitle.Note {
  func isTitle(_ title: Range<Int>) -> Bool {
    let first = tokens[title.lowerBound]
    guard isUpper(text[first.start]) || isDigit(text[first.start]), title.count <= 60 else { return false }
    // "*Marsh v Oake*", "*ibid*", "*et al*", "*op. cit.*" and the like.
    return !tokens[title].contains {
      $0.kind != .word || Lexicon.contains($0.hash, .versus) && $0.shape == .oneLower
        || NoteSegments.markers.contains($0.hash) || Self.pointers.contains($0.hash)
    } && tokens[title].contains { !Lexicon.contains($0.hash, .function) && !HarvardOpening.isNumber($0) }
  }

  func isEnd(of title: Range<Int>, _ next: Int) -> Bool {
    let marks = text[tokens[next - 1].end..<tokens[next].start]
    if marks.contains(where: { ",.:;?!()[]".unicodeScalars.contains($0) }) { return true }
    return tokens[next].kind != .word || tokens[next].shape == .year
      || DateReader.month(tokens[next].hash) != nil
  }

  func yearInTitle(_ title: Range<Int>) -> CSLDate? {
    let last = tokens[title.upperBound - 1]
    guard last.shape == .year, last.gap == .space else { return nil }
    return DateReader.date(text, [last][...])
  }

  func title(_ range: Range<Int>) -> String {
    var end = tokens[range.upperBound - 1].end
    let opening = text[tokens[range.lowerBound].start..<end]
    while end < text.count,
      text[end] == "?" || text[end] == "!"
        || text[end] == ")" && opening.contains("(")
          && opening.count(where: { $0 == "(" }) > opening.count(where: { $0 == ")" })
    { end += 1 }
    // "‘Two Fires’: a study": the mark that is closed within the title opens it.
    var start = tokens[range.lowerBound].start
    if start > 0, "‘“'\"".unicodeScalars.contains(text[start - 1]),
      tokens[range].dropFirst().contains(where: { !$0.isInQuotes })
    {
      start -= 1
    }
    return ParsedFields.collapsed(text[start..<end])
  }

  private static let pointers = NoteSegments.words("op loc passim infra idem cit")
}
