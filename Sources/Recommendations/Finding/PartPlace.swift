internal import ReportModel

/// Finds where on the page each part of an item stands: an item of many parts may run over pages.
struct PartPlace {
  private let passage: Passage?
  private let scalars: [Unicode.Scalar]
  /// Where the part before this one ends.
  private var position = 0

  /// - Parameter passage: The item's passage; nil where it runs over several.
  init(in passage: Passage?) {
    self.passage = passage
    scalars = passage.map { Array($0.text.unicodeScalars) } ?? []
  }

  /// A part with its own place, or with that of the whole item where it is not found in so many words.
  mutating func placed(_ part: RecommendationDraft) -> RecommendationDraft {
    guard let passage, let range = scalars[position...].firstRange(of: Array(part.text.unicodeScalars))
    else { return part }
    position = range.upperBound
    var part = part
    part.anchors = passage.anchors(of: TextSpan(start: range.lowerBound, end: range.upperBound))
    return part
  }
}
