import ReportModel

/// The passages of a report that speak most surely to one pillar.
struct StrongestPassages {
  static let limit = 4
  /// Shorter texts say too little to be quoted alone.
  private static let shortest = 80

  let pillar: String
  let passages: [Chosen]

  struct Chosen {
    let passage: Passage
    let tag: PillarTag
    let excerpt: Excerpt
  }

  /// Recommendations are listed by themselves, so that other passages come first here; then those mostly about
  /// the pillar; then whole sentences; then the surest, to the hundredth that a summary prints; then those with the
  /// most evidence; then the earliest. A text printed twice is quoted once.
  ///
  /// - Parameter running: The report's `runningText`.
  init(pillar: String, running: [Passage], in report: Report) {
    self.pillar = pillar
    let recommended = Set(report.recommendations.flatMap(\.passages))
    var candidates: [(order: Order, passage: Passage, tag: PillarTag)] = []
    for (index, passage) in running.enumerated() {
      guard let tag = passage.pillars.first(where: { $0.assigned && $0.pillar == pillar }) else { continue }
      // A scalar takes four bytes at most.
      guard
        passage.text.utf8.count >= 4 * Self.shortest || passage.text.unicodeScalars.count >= Self.shortest
      else { continue }
      let order = Order(
        isRecommendation: recommended.contains(passage.id), isPrimary: tag.primary,
        isWhole: Self.endsASentence(passage.text), score: (tag.score * 100).rounded(),
        weight: tag.evidence.reduce(0) { $0 + max(0, $1.weight) }, index: index)
      candidates.append((order, passage, tag))
    }
    candidates.sort { $0.order < $1.order }
    var seen: Set<String> = []
    var chosen: [Chosen] = []
    for candidate in candidates where chosen.count < Self.limit {
      guard seen.insert(candidate.passage.text).inserted else { continue }
      let excerpt = Excerpt(of: candidate.passage, evidence: candidate.tag.evidence)
      chosen.append(Chosen(passage: candidate.passage, tag: candidate.tag, excerpt: excerpt))
    }
    passages = chosen
  }

  /// Whether the text ends as a sentence does, closing quotation marks and brackets aside.
  private static func endsASentence(_ text: String) -> Bool {
    let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]", " "]
    guard let last = text.unicodeScalars.last(where: { !closing.contains($0) }) else { return false }
    return last == "." || last == "!" || last == "?"
  }

  private struct Order: Comparable {
    let isRecommendation: Bool
    let isPrimary: Bool
    let isWhole: Bool
    let score: Double
    let weight: Double
    let index: Int

    static func < (left: Order, right: Order) -> Bool {
      if left.isRecommendation != right.isRecommendation { return !left.isRecommendation }
      if left.isPrimary != right.isPrimary { return left.isPrimary }
      if left.isWhole != right.isWhole { return left.isWhole }
      if left.score != right.score { return left.score > right.score }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.index < right.index
    }
  }
}
