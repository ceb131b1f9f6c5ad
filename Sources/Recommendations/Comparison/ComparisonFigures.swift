/// How well a comparison agrees with readers.
public struct ComparisonFigures: Sendable, Equatable {
  private var hits = 0
  private var predicted = 0
  private var expected = 0
  private var right = 0
  private var judged = 0

  /// The links of a tenth of the scores.
  public struct Tenth: Sendable, Equatable {
    /// How many links were so sure.
    public fileprivate(set) var count = 0
    /// The sum of their scores.
    public fileprivate(set) var scores = 0.0
    /// How many of them were right.
    public fileprivate(set) var right = 0
  }

  /// From the least sure links to the surest.
  public private(set) var reliability = [Tenth](repeating: Tenth(), count: 10)

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
      if let match = row.matches.first {
        let tenth = min(9, Int(match.score * 10))
        reliability[tenth].count += 1
        reliability[tenth].scores += match.score
        if link.earlier.contains(match.earlier) { reliability[tenth].right += 1 }
      }
      if !link.earlier.isEmpty { expected += 1 }
      if Comparison.Relation(rawValue: link.relation) != nil {
        judged += 1
        if row.relation.rawValue == link.relation { right += 1 }
      }
    }
  }

  /// The later asks whose relation or best match is not what readers said, for reading: each with what readers and
  /// the machine took it for.
  public static func misses(_ comparison: Comparison, gold: ComparisonGold) -> String {
    var texts: [String: String] = [:]
    for item in gold.earlier + gold.later { texts[item.id] = item.text }
    var rows: [String: Comparison.Row] = [:]
    for row in comparison.rows { rows[row.later] = row }
    func shown(_ identifier: String?) -> String {
      String((identifier.flatMap { texts[$0] } ?? "-").prefix(200))
    }
    var text = ""
    for link in gold.links {
      guard let row = rows[link.later] else { continue }
      let first = row.matches.first?.earlier
      let isLinked = first.map { link.earlier.contains($0) } ?? link.earlier.isEmpty
      let isJudged = Comparison.Relation(rawValue: link.relation) != nil
      if isLinked, !isJudged || row.relation.rawValue == link.relation { continue }
      text += "\(gold.pair) \(link.later): \(shown(link.later))\n"
      text += "  readers: \(link.relation) \(shown(link.earlier.first))\n"
      text += "  machine: \(row.relation.rawValue) \(shown(first))\n"
    }
    return text
  }
}
