/// A pillar given to a passage or recommendation, with what made it so.
public struct PillarTag: Codable, Sendable, Equatable {
  /// "prevention", "protection", "prosecution", "partnership", or a pillar of an analyst's own codebook.
  public var pillar: String
  /// A calibrated probability that a careful reader would give the pillar, 0 to 1.
  public var score: Double
  /// Whether the score reaches the threshold: only assigned tags appear in summaries.
  public var assigned: Bool
  /// The one pillar that the text is mostly about.
  public var primary: Bool
  /// The codebook's subthemes that the evidence speaks for, strongest first.
  public var subthemes: [String]
  /// What speaks for and against, in text order. With `bias` the weights add up to the score's logit. Empty for a tag
  /// that is not explained: its whole logit is in `bias`.
  public var evidence: [Evidence]
  /// The part of the logit that no span accounts for.
  public var bias: Double
  /// The indices of the passage's sentences that carry the pillar.
  public var sentences: [Int]

  public init(
    pillar: String, score: Double, assigned: Bool, primary: Bool, subthemes: [String] = [],
    evidence: [Evidence] = [], bias: Double = 0, sentences: [Int] = []
  ) {
    self.pillar = pillar
    self.score = score
    self.assigned = assigned
    self.primary = primary
    self.subthemes = subthemes
    self.evidence = evidence
    self.bias = bias
    self.sentences = sentences
  }
}

extension PillarTag {
  /// Whether a tag of a score has evidence, subthemes and sentences though it is not assigned: from 0.05 on, by the four
  /// decimals that are written. Nine tags in ten score less, and their evidence was half of a report's record.
  public static func isExplained(score: Double) -> Bool { (score * 10_000).rounded() >= 500 }
}

/// A stretch of text that speaks for (positive weight) or against (negative) a pillar.
public struct Evidence: Codable, Sendable, Equatable {
  /// Unicode scalar offsets into the text, half-open. A heading above the passage has an empty range at 0.
  public var start: Int
  public var end: Int
  /// The contribution to the score's logit.
  public var weight: Double
  /// The codebook's term, when it is one; nil for learned evidence.
  public var term: String?

  public init(start: Int, end: Int, weight: Double, term: String? = nil) {
    self.start = start
    self.end = end
    self.weight = weight
    self.term = term
  }
}
