internal import GRDB

/// What a store holds, row by row, without the numbers that the order of writing gives.
public enum Dump {
  /// - Parameter path: An SQLite file.
  public static func text(of path: String) throws -> String {
    try DatabaseQueue(path: path).read { database in
      var lines: [String] = []
      for table in [
        "reports", "sections", "passages", "tags", "recommendations", "recommendation_pillars",
        "source_references", "citations", "links", "decisions",
      ] {
        let columns = try database.columns(in: table).map(\.name).filter {
          !["ordinal", "search_order"].contains($0)
        }
        let rows = try Row.fetchAll(database, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table)")
        lines += rows.map { "\(table) \($0.description)" }.sorted()
      }
      return lines.joined(separator: "\n")
    }
  }

  /// How many rows of each kind each report of a store has; nothing where there is no store yet.
  public static func rows(of path: String) throws -> [String: Int] {
    try DatabaseQueue(path: path).read { database in
      guard try database.tableExists("citations") else { return [:] }
      let tables = ["sections", "passages", "recommendations", "source_references", "citations"]
      let counts = tables.map { "SELECT '\($0) of ' || report, count(*) FROM \($0) GROUP BY report" }
      let rows = try Row.fetchAll(database, sql: counts.joined(separator: " UNION ALL "))
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }
}
