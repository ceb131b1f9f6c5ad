internal import ReportModel

/// A recommendation as found, before its text is read for who, when and what.
struct RecommendationDraft {
  var kind: Recommendation.Kind
  var number: String?
  var paragraph: String?
  var text: String
  var section: String?
  var passages: [String]
  var anchors: [Anchor]
  var addressee: String?
  var recommendedBy: [String] = []
  var response: RecommendationResponse?
  /// Whether it stands in a list that peers make for the state under review.
  var isReviewed = false

  /// Adds another place where the same is recommended.
  mutating func add(_ other: RecommendationDraft) {
    passages += other.passages
    anchors += other.anchors
  }

  /// Adds a passage that goes on with the text.
  mutating func goOn(in passage: Passage, label: String = "") {
    text += " \(label)\(passage.text)"
    passages.append(passage.id)
    anchors += passage.anchors
  }

  /// The record, without what its text says: `RecommendationReading` adds that.
  func record(id: String) -> Recommendation {
    Recommendation(
      id: id, kind: kind, number: number, paragraph: paragraph, text: text, section: section,
      passages: passages,
      anchors: anchors, addressee: addressee, recommendedBy: recommendedBy, response: response)
  }
}
