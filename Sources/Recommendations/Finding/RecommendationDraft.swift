internal import ReportModel

/// A recommendation as found, before its text is read for who, when and what.
struct RecommendationDraft {
  var kind: Recommendation.Kind
  var number: String?
  var text: String
  var section: String?
  var passages: [String]
  var anchors: [Anchor]
  var addressee: String?
  var recommendedBy: [String] = []

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

  func record(id: String, triggers: ActionTriggers) -> Recommendation {
    let words = FoldedWords(text)
    return Recommendation(
      id: id, kind: kind, number: number, text: text, section: section, passages: passages, anchors: anchors,
      addressee: addressee ?? Addressee.subject(of: words), recommendedBy: recommendedBy,
      deadline: Deadline.find(in: words), strength: Strength.find(in: words),
      actions: triggers.actions(in: text))
  }
}
