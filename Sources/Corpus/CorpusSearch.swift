internal import Foundation
internal import GRDB
internal import ReportModel

extension CorpusStore {
  /// How much more a word in a heading counts than one in the text below.
  private static let headingWeight = 4.0

  /// Finds passages, best first.
  ///
  /// - Parameter limit: How many at most.
  /// - Throws: `CorpusError`.
  public func search(
    _ query: SearchQuery, filter: SearchFilter = SearchFilter(), limit: Int = 20
  ) throws(CorpusError) -> [SearchResult] {
    try CorpusError.catching {
      try database.read { database in
        try Self.best(query, filter, limit, database).compactMap { ordinal, rank in
          try Self.result(ordinal, rank, query, database)
        }
      }
    }
  }

  /// The rows' numbers first: snippets of all that fits would take far longer than finding it.
  private static func best(
    _ query: SearchQuery, _ filter: SearchFilter, _ limit: Int, _ database: Database
  ) throws -> [(Int64, Double)] {
    let hasDecisions =
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM decisions WHERE subject = 'passage')") ?? false
    let (conditions, values) = filter.conditions(hasDecisions: hasDecisions)
    var sql = "SELECT passages_index.rowid, rank FROM passages_index"
    if !conditions.isEmpty {
      sql += """
         CROSS JOIN passages ON passages.ordinal = passages_index.rowid
        CROSS JOIN reports ON reports.id = passages.report
        """
    }
    let all =
      ["passages_index MATCH ?", "rank MATCH 'bm25(\(headingWeight), 1.0)'"] + conditions
    sql += " WHERE \(all.joined(separator: " AND ")) ORDER BY rank LIMIT ?"
    var arguments: [any DatabaseValueConvertible] = [query.fts5]
    arguments += values
    arguments.append(limit)
    return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map {
      ($0[0], $0[1])
    }
  }

  private static func result(
    _ ordinal: Int64, _ rank: Double, _ query: SearchQuery, _ database: Database
  ) throws -> SearchResult? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT passages.id, passages.report, reports.title, publisher, year, passages.kind, sections.title,
          passages.page, page_label, passages.text,
          snippet(passages_index, -1, char(2), char(3), '…', 32)
        FROM passages_index
          CROSS JOIN passages ON passages.ordinal = passages_index.rowid
          CROSS JOIN reports ON reports.id = passages.report
          LEFT JOIN sections ON sections.id = passages.section
        WHERE passages_index MATCH ? AND passages_index.rowid = ?
        """, arguments: [query.fts5, ordinal])
    guard let row else { return nil }
    let pillars = try String.fetchAll(
      database, sql: "SELECT pillar FROM passage_pillars WHERE passage = ? ORDER BY score DESC, pillar",
      arguments: [row[0] as String])
    let (snippet, marks) = unmarked(row[10])
    return SearchResult(
      passage: row[0], report: row[1], title: row[2], publisher: row[3], year: row[4],
      kind: PassageKind(rawValue: row[5]) ?? .other, section: row[6], page: row[7], label: row[8],
      score: -rank, pillars: pillars, snippet: snippet, marks: marks, text: row[9])
  }

  /// Takes the control characters around what was found out, and says where they stood.
  private static func unmarked(_ text: String) -> (String, [TextSpan]) {
    var plain: [Unicode.Scalar] = []
    var marks: [TextSpan] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2}": start = plain.count
      case "\u{3}":
        if let begun = start { marks.append(TextSpan(start: begun, end: plain.count)) }
        start = nil
      default: plain.append(scalar)
      }
    }
    return (String(scalars: plain), marks)
  }
}
