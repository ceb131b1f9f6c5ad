internal import ReportModel

/// Finds where on the page each part of an item stands: an item of many parts may run over pages.
struct PartPlace {
  private let passages: [Passage]
  private let scalars: [[Unicode.Scalar]]
  /// The passage that the part before this one ends in, and where.
  private var passage = 0
  private var position = 0

  /// - Parameter passages: Those that the item runs over.
  init(in passages: [Passage]) {
    self.passages = passages
    scalars = passages.map { Array($0.text.unicodeScalars) }
  }

  /// A part with its own place, or with that of the whole item where it is not found in so many words.
  mutating func placed(_ part: RecommendationDraft) -> RecommendationDraft {
    let text = Array(part.text.unicodeScalars)
    for index in passage..<max(passage, passages.count) {
      let start = index == passage ? position : 0
      guard let range = scalars[index][start...].firstRange(of: text) else { continue }
      (passage, position) = (index, range.upperBound)
      var part = part
      part.anchors = passages[index].anchors(of: TextSpan(start: range.lowerBound, end: range.upperBound))
      return part
    }
    return part
  }
}
