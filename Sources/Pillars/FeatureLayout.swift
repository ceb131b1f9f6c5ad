/// Where each kind of feature stands in a row of the model.
///
/// Codebook features come three times: for every text, for short ones (recommendations, list items) alone and for
/// long ones alone, since a mention weighs more in a single clause than in a page of them.
struct FeatureLayout: Sendable, Equatable {
  /// Words and pairs of words are hashed into so many places.
  static let ngramPlaces = 1 << 16
  /// A text of fewer words is short.
  static let shortText = 66

  let pillars: Int
  let subthemes: Int
  /// How long the pooled word vector is; 0 without one.
  var dimensions = 0

  /// Subtheme in a sentence on the subject; the same in other sentences.
  func subtheme(_ subtheme: Int, isTopical: Bool) -> Int { (isTopical ? 0 : subthemes) + subtheme }
  private var pillarStart: Int { 2 * subthemes }
  func pillar(_ pillar: Int, isTopical: Bool) -> Int { pillarStart + (isTopical ? 0 : pillars) + pillar }
  func strongestSentence(_ pillar: Int) -> Int { pillarStart + 2 * pillars + pillar }
  func strongestSentenceWide(_ pillar: Int) -> Int { pillarStart + 3 * pillars + pillar }
  func share(_ pillar: Int) -> Int { pillarStart + 4 * pillars + pillar }
  func density(_ pillar: Int) -> Int { pillarStart + 5 * pillars + pillar }
  private var shapeStart: Int { pillarStart + 6 * pillars }
  var length: Int { shapeStart }
  var isOnSubject: Int { shapeStart + 1 }
  var subjectShare: Int { shapeStart + 2 }
  var neutralTerms: Int { shapeStart + 3 }
  var isOneSentence: Int { shapeStart + 4 }
  var block: Int { shapeStart + 5 }

  var ngramStart: Int { 3 * block }
  var vectorStart: Int { ngramStart + Self.ngramPlaces }
  var count: Int { vectorStart + dimensions }
}
