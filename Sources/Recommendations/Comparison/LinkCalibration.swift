internal import Foundation

/// How often links like one were right, from comparisons of lists that the weights were not learned from.
enum LinkCalibration {
  /// What a link is judged by: the logits of its having been asked before and of its being the best candidate, how much
  /// of the object both share, and whether the asks give their reasons.
  static let names = ["askedBefore", "bestCandidate", "sharedObject", "isReasoned"]

  /// The place of the shared object among the values.
  private static let sharedObject = 2

  /// So sure is no link: of those that looked surest to the machine, readers refused some.
  static let most = 0.95
  /// Nor is one so sure of which hardly a word of the object is shared: the lists that were learned from are on one
  /// subject, and cannot tell how often "the national plan" of another subject is another plan.
  static let mostWithoutObject = 0.6

  /// The share of the narrower object from which on two asks have it in common.
  private static let leastObject = 0.2

  static func values(
    probability: Double, share: Double, later: AskProfile, earlier: AskProfile, isNamed: Bool,
    isReasoned: Bool
  ) -> [Double] {
    // An ask that names the earlier one by its number has its object, in whatever words.
    let object = isNamed ? 1 : ObjectWords.coverage(later, earlier) ?? 0
    return [logit(probability), logit(share), object, isReasoned ? 1 : 0]
  }

  private static func logit(_ probability: Double) -> Double {
    let bounded = min(0.995, max(0.005, probability))
    return log(bounded / (1 - bounded))
  }

  /// The comparison with its scores as they turned out to be right.
  static func calibrated(_ comparison: Comparison, by model: LogisticModel) -> Comparison {
    var comparison = comparison
    guard !model.weights.isEmpty else { return comparison }
    for index in comparison.rows.indices where !comparison.rows[index].evidence.isEmpty {
      let row = comparison.rows[index]
      guard let raw = row.matches.first(where: { !$0.isConfirmed })?.score, raw > 0 else { continue }
      let bound = row.evidence[sharedObject] >= leastObject ? most : mostWithoutObject
      let best = min(bound, model.probability(row.evidence))
      for place in row.matches.indices where !row.matches[place].isConfirmed {
        comparison.rows[index].matches[place].score = best * row.matches[place].score / raw
      }
      comparison.rows[index].score = comparison.rows[index].matches[0].score
    }
    return comparison
  }
}
