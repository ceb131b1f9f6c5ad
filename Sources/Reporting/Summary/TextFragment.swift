import ReportModel

/// The first and last words of a quotation on a page, by which a reader finds and highlights it.
///
/// Words that the PDF breaks at a line's end, or that a note's marker touches, stand otherwise in the PDF than in the
/// text, and are not named. A reader goes to the first place in the whole document that begins so, which must be this.
struct TextFragment {
  /// How many words begin a quotation, and end it.
  static let wordCount = 4

  private let start: [ArraySlice<Unicode.Scalar>]
  private let end: [ArraySlice<Unicode.Scalar>]

  init?(of quoted: PDFPlaces.Quoted, onPage page: Int, _ openings: FirstOpenings) {
    let (passage, span) = (quoted.passage, quoted.span)
    let text = Array(passage.text.unicodeScalars)
    let lines = passage.lines.filter {
      $0.page == page && $0.start < span.end && span.start < $0.end && $0.start >= 0 && $0.end <= text.count
    }
    guard let first = lines.first, let last = lines.last else { return nil }
    let markers = passage.noteMarkers.map(\.offset)
    /// The words of a part of the text that stand whole in it, without markers.
    func words(_ range: Range<Int>) -> [ArraySlice<Unicode.Scalar>] {
      var words = text[range].split(separator: " ")
      if let end = words.last?.endIndex, end < text.count, end == range.upperBound, text[end] != " " {
        words.removeLast()
      }
      if let start = words.first?.startIndex, start > 0, text[start - 1] != " " { words.removeFirst() }
      return words
    }
    func isMarked(_ words: [ArraySlice<Unicode.Scalar>]) -> Bool {
      guard let first = words.first, let last = words.last else { return true }
      return markers.contains { (first.startIndex...last.endIndex).contains($0) }
    }
    let opening = Array(
      words(max(first.start, span.start)..<min(first.end, span.end)).prefix(Self.wordCount))
    guard opening.count == Self.wordCount, !isMarked(opening), openings.isFirst(opening, in: passage.id)
    else { return nil }
    start = opening
    let closing = Array(words(max(last.start, span.start)..<min(last.end, span.end)).suffix(Self.wordCount))
    let follows = closing.first.map { $0.startIndex >= opening[opening.count - 1].endIndex } ?? false
    end = follows && closing.count > 1 && !isMarked(closing) ? closing : []
  }

  /// As it stands behind `text=`: commas, ampersands and hyphens would be read as signs.
  var encoded: String {
    ([start, end].filter { !$0.isEmpty }.map { words in
      Address.escapedAll(words.map { String(scalars: $0) }.joined(separator: " "))
    }).joined(separator: ",")
  }
}
