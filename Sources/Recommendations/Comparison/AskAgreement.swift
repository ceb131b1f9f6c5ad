internal import Foundation
internal import Language

/// In what two asks agree and differ: the act, its object, whom it protects, which treaty. Two asks on one topic need
/// not be one ask.
enum AskAgreement {
  /// In the order of the values.
  static let names = [
    "objectsOfNarrower", "objectsOfWider", "onlyOneRatifies", "bothRatifyOneTreaty", "bothRatifyOthers",
    "onlyOneShares", "onlyForOthers", "generalityOfLater", "generalityOfEarlier",
  ]

  static func values(_ later: AskProfile, _ earlier: AskProfile) -> [Double] {
    let ofLater = ObjectWords.share(of: later, in: earlier) ?? 0.5
    let ofEarlier = ObjectWords.share(of: earlier, in: later) ?? 0.5
    let bothRatify = later.ratifies && earlier.ratifies
    return [
      max(ofLater, ofEarlier), min(ofLater, ofEarlier),
      later.ratifies != earlier.ratifies ? 1 : 0,
      bothRatify && namesOneTreaty(later, earlier) ? 1 : 0, ratifyOthers(later, earlier) ? 1 : 0,
      later.sharesExperience != earlier.sharesExperience ? 1 : 0,
      isForWomenAlone(later) && isForChildrenAlone(earlier)
        || isForChildrenAlone(later) && isForWomenAlone(earlier) ? 1 : 0,
      later.generality, earlier.generality,
    ]
  }

  static func namesOneTreaty(_ later: AskProfile, _ earlier: AskProfile) -> Bool {
    SortedOverlap.count(later.treaties, earlier.treaties) > 0
  }

  /// Whether both ask to join treaties, and none of one is a treaty of the other.
  static func ratifyOthers(_ later: AskProfile, _ earlier: AskProfile) -> Bool {
    later.ratifies && earlier.ratifies && !later.treaties.isEmpty && !earlier.treaties.isEmpty
      && !namesOneTreaty(later, earlier)
  }

  private static func isForWomenAlone(_ ask: AskProfile) -> Bool { ask.isForWomen && !ask.isForChildren }
  private static func isForChildrenAlone(_ ask: AskProfile) -> Bool { ask.isForChildren && !ask.isForWomen }
}
