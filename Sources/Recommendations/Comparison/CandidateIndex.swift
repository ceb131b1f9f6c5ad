/// Finds the earlier asks that share the most telling words with a later one, without looking at all pairs closely.
struct CandidateIndex {
  private var postings: [UInt64: [(ask: Int, weight: Double)]] = [:]
  private let count: Int

  init(_ profiles: [AskProfile]) {
    count = profiles.count
    for (ask, profile) in profiles.enumerated() {
      for stem in profile.stems {
        postings[stem.hash, default: []].append((ask, stem.strength / profile.length))
      }
    }
  }

  /// - Returns: At most `limit` positions, ascending.
  func candidates(for profile: AskProfile, limit: Int) -> [Int] {
    if count <= limit { return Array(0..<count) }
    var sums = [Double](repeating: 0, count: count)
    for stem in profile.stems {
      for posting in postings[stem.hash] ?? [] { sums[posting.ask] += stem.strength * posting.weight }
    }
    let order = sums.indices.filter { sums[$0] > 0 }.sorted { (sums[$1], $0) < (sums[$0], $1) }
    return order.prefix(limit).sorted()
  }
}
