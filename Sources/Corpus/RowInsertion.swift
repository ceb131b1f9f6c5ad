internal import GRDB
internal import GRDBSQLite

/// Writes many rows into one table. Values go to SQLite itself: making GRDB's arguments of them took a third of the
/// time in which the store was filled.
struct RowInsertion {
  private let statement: Statement

  /// - Parameter own: Columns before those that a report's rows have.
  init(into table: ReportRows.Table, with own: [String], _ database: Database) throws {
    let columns = own + table.columns
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    statement = try database.cachedStatement(
      sql: "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(places))")
  }

  /// - Parameters:
  ///   - own: The values of the columns that come first.
  ///   - row: The others' values.
  func insert(_ own: ReportRows.Row, _ row: ReportRows.Row) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    var place: Int32 = 0
    for values in [own, row] {
      for value in values {
        place += 1
        let code = Self.bind(value, to: place, of: handle)
        guard code == SQLITE_OK else { throw failure(code) }
      }
    }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let message = sqlite3_db_handle(statement.sqliteStatement).flatMap(sqlite3_errmsg).map {
      String(cString: $0)
    }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  private static func bind(
    _ value: ReportRows.Value, to place: Int32, of handle: OpaquePointer
  ) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, place)
    case .integer(let number): return sqlite3_bind_int64(handle, place, Int64(number))
    case .real(let number): return sqlite3_bind_double(handle, place, number)
    case .text(var text):
      // SQLite takes a text that lies nowhere for NULL.
      if text.isEmpty { return sqlite3_bind_text(handle, place, "", 0, nil) }
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          // SQLITE_TRANSIENT, a cast that Swift does not import: SQLite copies the text.
          sqlite3_bind_text64(
            handle, place, $0.baseAddress, UInt64($0.count),
            unsafeBitCast(-1, to: sqlite3_destructor_type.self),
            UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}
