/// Platt's scaling of a logit, and the score from which a tag is assigned.
struct Calibration: Sendable, Equatable {
  var slope = 1.0
  var offset = 0.0
  var threshold = 0.5
}

/// The weights that turn features into the logits of the pillars.
struct PillarModel: Sendable, Equatable {
  var pillars: [String]
  var layout: FeatureLayout
  /// The fingerprint of the codebook that it was trained with.
  var codebook: UInt64
  /// For short texts and for long ones (`FeatureLayout.shortText`), then by pillar.
  var calibrations: [[Calibration]]
  var bias: [Double]
  /// Row by row: a feature's weight for each pillar.
  var weights: [Float]
  /// The word vectors that it was trained with; empty without.
  var vectors = ""
  /// For each n-gram place, how telling it is; empty when words were not learned.
  var rarity: [Float]

  /// The codebook alone: what is known before anything is learned.
  static func prior(of book: Codebook) -> PillarModel {
    let layout = FeatureLayout(pillars: book.pillars.count, subthemes: book.subthemes.count)
    var model = PillarModel(
      pillars: book.pillars.map(\.id), layout: layout, codebook: book.fingerprint,
      calibrations: Array(
        repeating: Array(repeating: Calibration(), count: layout.pillars), count: 2),
      bias: Array(repeating: -3.2, count: layout.pillars),
      weights: Array(repeating: 0, count: layout.ngramStart * layout.pillars), rarity: [])
    for pillar in 0..<layout.pillars {
      for (feature, weight) in [
        (layout.strongestSentence(pillar), Float(2.5)), (layout.strongestSentenceWide(pillar), 3),
        (layout.share(pillar), 2.5), (layout.pillar(pillar, isTopical: true), 1),
      ] {
        model.weights[feature * layout.pillars + pillar] = weight
      }
    }
    return model
  }
}
