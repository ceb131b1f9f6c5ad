/// Joins tables of the same columns into one, keeping the first one's header.
public enum CSVTables {
  /// - Parameter tables: CSV files as the writers of this room make them, the same one for several reports.
  /// - Returns: One CSV file, or no bytes for no tables.
  public static func joined(_ tables: some Sequence<[UInt8]>) -> [UInt8] {
    var joined: [UInt8] = []
    for table in tables {
      if joined.isEmpty {
        joined = table
      } else if let headerEnd = table.firstIndex(of: 0x0A) {
        joined.append(contentsOf: table[(headerEnd + 1)...])
      }
    }
    return joined
  }
}
