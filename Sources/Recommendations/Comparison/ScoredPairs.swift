/// The candidate pairs of two lists with their features.
struct ScoredPairs {
  var rows: [[(earlier: Int, values: [Double])]]
  /// For each pair of `rows`, whether the later ask names the earlier one by its number.
  var isNamed: [[Bool]]
  /// Whether the later list gives its reasons: sixty words an ask and more.
  var isReasoned: Bool

  /// The most candidates looked at closely for one later ask.
  static let candidateLimit = 60

  init(
    earlier: [AskProfile], ordinals: [Int], later: [AskProfile], background: BackgroundFrequencies
  ) {
    let index = CandidateIndex(earlier)
    rows = later.map { ask in
      index.candidates(for: ask, limit: Self.candidateLimit).map { position in
        (
          position,
          PairFeatures.own(
            later: ask, earlier: earlier[position], listSize: earlier.count, background: background)
        )
      }
    }
    PairFeatures.addCompetition(to: &rows)
    isNamed = zip(rows, later).map { row, ask in
      row.map { ask.backReferences.contains(ordinals[$0.earlier]) }
    }
    isReasoned = later.reduce(0) { $0 + $1.wordCount } > 60 * later.count
  }
}
