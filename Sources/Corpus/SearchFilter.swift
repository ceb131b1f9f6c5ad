internal import GRDB
public import ReportModel

/// Which passages a search may give.
public struct SearchFilter: Sendable {
  public var pillar: String?
  /// One of the codebook's subthemes.
  public var subtheme: String?
  public var years: ClosedRange<Int>?
  /// Part of the publisher's name, upper or lower case.
  public var publisher: String?
  public var kinds: [PassageKind] = []
  /// How the report's identifier begins.
  public var report: String?

  public init() {}

  /// SQL over `passages` and `reports`, and its arguments; empty when everything may come.
  ///
  /// - Parameter hasDecisions: Whether analysts decided on passages: they win over the machine.
  func conditions(hasDecisions: Bool) -> (sql: [String], arguments: [any DatabaseValueConvertible]) {
    var sql: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    func add(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
      sql.append(condition)
      arguments += values
    }
    if let pillar {
      let machine =
        "EXISTS (SELECT 1 FROM tags WHERE passage = passages.id AND pillar = ? AND assigned)"
      if hasDecisions {
        add(
          """
          coalesce((SELECT verdict = 'yes' FROM pillar_decisions
            WHERE pillar_decisions.passage = passages.id AND pillar_decisions.pillar = ?), \(machine))
          """, pillar, pillar)
      } else {
        add(machine, pillar)
      }
    }
    if let subtheme {
      add(
        """
        EXISTS (SELECT 1 FROM tags, json_each(tags.subthemes) AS theme
          WHERE passage = passages.id AND assigned AND theme.value = ?)
        """, subtheme)
    }
    if let years { add("reports.year BETWEEN ? AND ?", years.lowerBound, years.upperBound) }
    if let publisher { add("instr(lower(reports.publisher), lower(?)) > 0", publisher) }
    if !kinds.isEmpty {
      sql.append("passages.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))")
      arguments += kinds.map(\.rawValue)
    }
    if let report { add("substr(reports.id, 1, length(?)) = ?", report, report) }
    return (sql, arguments)
  }
}
