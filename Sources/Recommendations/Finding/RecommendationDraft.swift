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

  func record(id: String, triggers: ActionTriggers) -> Recommendation {
    let words = FoldedWords(text)
    return Recommendation(
      id: id, kind: kind, number: number, text: text, section: section, passages: passages, anchors: anchors,
      addressee: addressee ?? Addressee.subject(of: words), recommendedBy: recommendedBy,
      deadline: Deadline.find(in: words), strength: Strength.find(in: words),
      actions: triggers.actions(in: text))
  }
}
