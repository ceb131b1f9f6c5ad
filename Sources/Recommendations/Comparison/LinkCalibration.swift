internal import Foundation

/// How often links like one were right, from comparisons of lists that the weights were not learned from.
///
/// A candidate that shares the topic may well be the best of its list and another ask; what the asks agree in tells.
enum LinkCalibration {
  /// The values of `PairFeatures` that tell whether a link is right.
  private static let pairNames = [
    "wordCosine", "listCosine", "bigramCosine", "vectorCosine", "coverageOfLater", "coverageOfEarlier",
    "leadingOfLater", "leadingOfEarlier", "bothPleas", "pleaOfPlainAsk", "plainAskOfPlea", "beneficiaries",
    "onlyOneForChildren",
  ]
  private static let pairPlaces = pairNames.compactMap { PairFeatures.names.firstIndex(of: $0) }

  /// What a link is judged by: the logits of its having been asked before and of its being the best candidate, whether
  /// the asks give their reasons, from how many earlier ones it was chosen, and in what both agree.
  static let names =
    ["askedBefore", "bestCandidate", "isReasoned", "listSize"] + pairNames + AskAgreement.names

  /// So sure is no link: of those that looked surest to the machine, readers refused some.
  static let most = 0.95

  /// Nor one of two acts: of 108 links where one ask alone would join a treaty or share experience, readers found a
  /// quarter right.
  private static let mostOfOtherActs = 0.5
  private static let otherActs = ["onlyOneRatifies", "onlyOneShares"].compactMap { names.firstIndex(of: $0) }

  /// The most that a link with this evidence can be.
  static func most(_ evidence: [Double]) -> Double {
    otherActs.contains { evidence[$0] > 0 } ? mostOfOtherActs : most
  }

  /// Without calibration the choice itself decides.
  static let leastUncalibrated = 0.5

  static func values(
    choice: ComparisonModel.Choice, later: AskProfile, earlier: AskProfile, pair: ScoredPairs.Pair,
    listSize: Int, isReasoned: Bool
  ) -> [Double] {
    [logit(choice.probability), logit(choice.share), isReasoned ? 1 : 0, log(Double(max(1, listSize)))]
      + pairPlaces.map { pair.values[$0] } + AskAgreement.values(later, earlier)
  }

  private static func logit(_ probability: Double) -> Double {
    let bounded = min(0.995, max(0.005, probability))
    return log(bounded / (1 - bounded))
  }
}
