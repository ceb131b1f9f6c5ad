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
}
