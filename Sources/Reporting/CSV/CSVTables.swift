/// Joins tables of the same columns into one, keeping the first one's header.
public enum CSVTables {
  /// - Parameter tables: CSV files as the writers of this room make them, the same one for several reports.
  /// - Returns: One CSV file, or no bytes for no tables.
  public static func joined(_ tables: some Sequence<[UInt8]>) -> [UInt8] {
    var joined: [UInt8] = []
    forEachPiece(joining: tables) { joined += $0 }
    return joined
  }

  /// The same file table by table; one piece at least.
  static func forEachPiece(
    joining tables: some Sequence<[UInt8]>, _ body: ([UInt8]) throws -> Void
  ) rethrows {
    var isFirst = true
    for table in tables where !table.isEmpty {
      if isFirst {
        try body(table)
      } else if let headerEnd = table.firstIndex(of: 0x0A) {
        try body(Array(table[(headerEnd + 1)...]))
      }
      isFirst = false
    }
    if isFirst { try body([]) }
  }
}
