internal import ReportModel

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension [Unicode.Scalar] {
  /// The text of a range of scalars; what lies outside the text is left out.
  func text(in range: Range<Int>) -> String { String(scalars: self[range.clamped(to: indices)]) }
}
