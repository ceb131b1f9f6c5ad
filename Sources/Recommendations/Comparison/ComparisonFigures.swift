/// How well a comparison agrees with readers.
public struct ComparisonFigures: Sendable, Equatable {
  private var hits = 0
  private var predicted = 0
  private var expected = 0
  private var right = 0
  private var judged = 0

  public init() {}

  /// The share of judged asks whose relation is right, over those where readers agreed.
  public var relationAccuracy: Double { Double(right) / Double(max(1, judged)) }
  public var precision: Double { Double(hits) / Double(max(1, predicted)) }
  public var recall: Double { Double(hits) / Double(max(1, expected)) }
  /// A later ask counts as found when its best match is one that readers named.
  public var linkF1: Double { Double(2 * hits) / Double(max(1, predicted + expected)) }

  public mutating func add(_ comparison: Comparison, gold: ComparisonGold) {
    var rows: [String: Comparison.Row] = [:]
    for row in comparison.rows { rows[row.later] = row }
    for link in gold.links {
      guard let row = rows[link.later] else { continue }
      let first = row.matches.first?.earlier
      if let first, link.earlier.contains(first) { hits += 1 }
      if first != nil { predicted += 1 }
      if !link.earlier.isEmpty { expected += 1 }
      if Comparison.Relation(rawValue: link.relation) != nil {
        judged += 1
        if row.relation.rawValue == link.relation { right += 1 }
      }
    }
  }
}
