internal import Foundation

/// The candidate pairs of two lists with their features.
struct ScoredPairs {
  struct Pair {
    /// The position of the earlier ask.
    var earlier: Int
    /// As `PairFeatures.names`.
    var values: [Double]
    /// How far it stands out among all pairs of the two lists, by their words and by their vectors, in standard
    /// deviations; and whether each is the other's best by words.
    var standing: Standing = Standing()
    /// Whether the later ask names the earlier one by its number, or is the same text.
    var isNamed = false
  }

  struct Standing {
    var words = 0.0
    var vectors = 0.0
    var isMutual = false
  }

  var rows: [[Pair]]
  /// Whether the asks give their reasons: more than one sentence each.
  var isReasoned: Bool

  /// The most candidates looked at closely for one later ask.
  static let candidateLimit = 60

  init(
    earlier: [AskProfile], ordinals: [Int], later: [AskProfile], background: BackgroundFrequencies
  ) {
    let index = CandidateIndex(earlier)
    let weights = ListWeights([earlier, later])
    let weighted = earlier.map(weights.weighted)
    rows = later.map { ask in
      let own = weights.weighted(ask)
      return index.candidates(for: ask, limit: Self.candidateLimit).map { position in
        let other = earlier[position]
        return Pair(
          earlier: position,
          values: PairFeatures.own(
            later: ask, earlier: other, listCosine: ListWeights.cosine(own, weighted[position]),
            background: background),
          isNamed: ask.backReferences.contains(ordinals[position]) || ask.textHash == other.textHash)
      }
    }
    let sentences = (earlier + later).reduce(0) { $0 + $1.sentenceCount }
    isReasoned = 10 * sentences > 16 * (earlier.count + later.count)
    PairFeatures.addCompetition(to: &rows)
    addStanding()
  }

  private mutating func addStanding() {
    let words = Self.spread(rows, PairFeatures.listCosine)
    let vectors = Self.spread(rows, PairFeatures.vectorCosine)
    var columns: [Int: Double] = [:]
    for pair in rows.joined() {
      columns[pair.earlier] = max(columns[pair.earlier] ?? -1, pair.values[PairFeatures.listCosine])
    }
    for row in rows.indices {
      let best = rows[row].map { $0.values[PairFeatures.listCosine] }.max() ?? 0
      for column in rows[row].indices {
        let pair = rows[row][column]
        let cosine = pair.values[PairFeatures.listCosine]
        rows[row][column].standing = Standing(
          words: (cosine - words.mean) / words.deviation / 3,
          vectors: (pair.values[PairFeatures.vectorCosine] - vectors.mean) / vectors.deviation / 2,
          isMutual: cosine >= best && cosine >= columns[pair.earlier] ?? 0)
      }
    }
  }

  private static func spread(_ rows: [[Pair]], _ feature: Int) -> (mean: Double, deviation: Double) {
    let count = Double(max(1, rows.reduce(0) { $0 + $1.count }))
    let mean = rows.joined().reduce(0) { $0 + $1.values[feature] } / count
    let variance = rows.joined().reduce(0) { $0 + pow($1.values[feature] - mean, 2) } / count
    return (mean, max(1e-9, sqrt(variance)))
  }
}
