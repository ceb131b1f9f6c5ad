internal import ReportModel

/// Reads how strongly something is asked.
enum Strength {
  private static let must: Set<String> = ["must", "shall", "urge", "urges"]
  private static let should: Set<String> = [
    "should", "recommend", "recommends", "recommended", "advise", "advised", "ought",
  ]
  /// Words that ask only in "it is essential": "their essential mission" asks nothing.
  private static let judged: [String: Recommendation.Strength] = [
    "imperative": .must, "essential": .must, "desirable": .should, "important": .should,
  ]
  private static let consider: Set<String> = ["consider", "considered", "considering", "explore", "examine"]

  /// The first word that says so, where the text says so.
  static func find(in words: FoldedWords) -> Recommendation.Strength? {
    // "Should consider" asks no more than to consider.
    if words.forms.first.map(consider.contains) == true { return .consider }
    for (index, form) in words.forms.enumerated() {
      if must.contains(form) { return .must }
      if let strength = judged[form], index > 1, words.forms[index - 1] == "is",
        words.forms[index - 2] == "it"
      {
        return strength
      }
      if should.contains(form) {
        let next = words.forms[(index + 1)...].prefix(2)
        return next.contains(where: consider.contains) ? .consider : .should
      }
    }
    return nil
  }
}
