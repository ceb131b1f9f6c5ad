internal import Foundation
internal import GRDB

/// `corpus.sqlite`: what is known of every report of an output folder, to search and to ask.
///
/// Safe to use from several threads: one works with it at a time. See `CorpusSchema` for its tables.
public final class CorpusStore: Sendable {
  /// The store's file in an output folder.
  public static let fileName = "corpus.sqlite"

  let database: DatabaseQueue
  let path: String
  /// What had to be done to open the store, if anything.
  public let recovery: Recovery?

  /// Opens the store to write, making it or bringing it to the present schema where need be.
  ///
  /// All but the decisions can be made again from the reports; those are taken from `DecisionFile`, and from a damaged
  /// store as far as it can be read: see `recovery`.
  ///
  /// - Parameter path: The file. One that is no SQLite database is set aside under a name that ends in `.damaged` or
  ///   `.damaged-2` and so on.
  /// - Throws: `CorpusError`.
  public convenience init(writing path: String) throws(CorpusError) {
    let database: DatabaseQueue
    var aside: String?
    let isNew = !FileManager.default.fileExists(atPath: path)
    do {
      database = try Self.opened(path)
    } catch {
      guard case .unreadable = error, !isNew else { throw error }
      aside = try Self.setAside(path)
      database = try Self.opened(path)
    }
    let recovery =
      isNew || aside != nil ? try Self.recover(into: database, at: path, from: aside) : nil
    self.init(database, path, recovery)
  }

  private init(_ database: DatabaseQueue, _ path: String, _ recovery: Recovery?) {
    (self.database, self.path, self.recovery) = (database, path, recovery)
  }

  private static func opened(_ path: String) throws(CorpusError) -> DatabaseQueue {
    try CorpusError.catching {
      let database = try DatabaseQueue(path: path, configuration: Self.configuration)
      try database.inDatabase { database in
        // Tags of a kilobyte and more lie in their tables' pages, where smaller pages would need another page for each:
        // a third less to write. Holds for a new file only.
        // The log survives a killed process; one transaction a report need not wait for the disk.
        try database.execute(
          sql: "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        // Who writes comes back to few pages.
        try database.execute(sql: "PRAGMA cache_size = 1024")
      }
      try versions.migrate(database)
      return database
    }
  }

  /// The versions of the schema, in order.
  private static var versions: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: CorpusSchema.firstVersion) }
    migrator.registerMigration("2") { try $0.execute(sql: CorpusSchema.pdfColumn) }
    migrator.registerMigration("3") {
      try $0.execute(sql: CorpusSchema.withoutDecisionViews + CorpusSchema.decisionViews)
    }
    migrator.registerMigration("4") {
      try $0.execute(sql: CorpusSchema.withoutFirstSearchIndex + CorpusSchema.searchIndex)
    }
    migrator.registerMigration("5") { try $0.execute(sql: CorpusSchema.withoutNamesOfSubthemes) }
    migrator.registerMigration("6") { try $0.execute(sql: CorpusSchema.threadTable) }
    migrator.registerMigration("7") { try $0.execute(sql: CorpusSchema.addresseeColumn) }
    migrator.registerMigration("8") {
      try $0.execute(
        sql: CorpusSchema.responseColumns + CorpusSchema.withoutFirstRecommendationView
          + CorpusSchema.recommendationView)
    }
    return migrator
  }

  /// Opens a store that is there already, to ask.
  ///
  /// - Parameter folder: The output folder of `analyze`, or the store's file.
  /// - Throws: `CorpusError`.
  public convenience init(reading folder: String) throws(CorpusError) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    let path = isFolder.boolValue ? "\(folder)/\(Self.fileName)" : folder
    guard exists, FileManager.default.fileExists(atPath: path) else { throw .absent(path) }
    self.init(try Self.openedToAsk(path), path, nil)
  }

  private static func openedToAsk(_ path: String) throws(CorpusError) -> DatabaseQueue {
    try CorpusError.catching {
      let database = try connected(path)
      try database.read { database in
        guard try database.tableExists("reports") else {
          throw CorpusError.unreadable("it has no table of reports")
        }
        guard try versions.hasCompletedMigrations(database) else { throw CorpusError.outdated }
        // A search reads a few numbers each of thousands of pages.
        try database.execute(sql: "PRAGMA mmap_size = \(Self.mostMapped)")
      }
      return database
    }
  }

  /// How much of a store is read in place, in bytes; SQLite takes less where it was built so.
  private static let mostMapped = 2 << 30

  private static func connected(_ path: String) throws -> DatabaseQueue {
    do {
      // Not opened read-only: what a killed run left in the write-ahead log could not be read then.
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      return database
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
    {
      return try writeProtected(path)
    }
  }

  /// Opens a store in a folder that may not be written, where SQLite cannot make the files of its log.
  private static func writeProtected(_ path: String) throws -> DatabaseQueue {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    guard (log ?? 0) == 0 else {
      throw CorpusError.failed(
        "a run was ended before its rows were in place, and the folder may not be written: have someone who may "
          + "write it run `threefold search` once")
    }
    // Nobody writes it, so that SQLite need not look for a log.
    let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    var configuration = configuration
    configuration.readonly = true
    return try DatabaseQueue(path: address, configuration: configuration)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.label = "corpus"
    configuration.prepareDatabase { database in
      BM25.register(database)
      // A search reads a page of a word's passages several times over. In pages of 16 KiB: SQLite 3.40 makes pages of
      // kilobytes while it takes a page for 4 KiB still, and keeps four times as many.
      try database.execute(sql: "PRAGMA cache_size = 4096")
    }
    return configuration
  }

  /// What tells whether a report's rows are current: its SHA-256 and what it was made with.
  public struct Stamp: Sendable, Hashable {
    public var sha256: String
    public var madeWith: String

    public init(sha256: String, madeWith: String) {
      self.sha256 = sha256
      self.madeWith = madeWith
    }
  }

  /// The reports that it holds.
  public func stamps() throws(CorpusError) -> [String: Stamp] {
    try CorpusError.catching {
      try database.read { database in
        let rows = try Row.fetchAll(database, sql: "SELECT id, sha256, made_with FROM reports")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Stamp(sha256: $0[1], madeWith: $0[2])) })
      }
    }
  }

  /// Puts a report in, in the place of an earlier one of the same identifier, whole or not at all.
  ///
  /// - Parameters:
  ///   - madeWith: The program and options that made it.
  ///   - pdf: The PDF's path as seen from the report's folder in the output folder.
  /// - Throws: `CorpusError`, also for rows that are not this report's own.
  public func write(
    _ report: ReportRows, madeWith: String, pdf: String? = nil
  ) throws(CorpusError) {
    try write(report, madeWith: madeWith, pdf: pdf) { insert in
      for (table, rows) in zip(ReportRows.Table.allCases, report.tables) {
        for row in rows { try insert(row, table) }
      }
    }
  }

  /// The same for rows that come one after the other, of which no more than one is held.
  ///
  /// - Parameters:
  ///   - report: What is known of the report itself.
  ///   - rows: Hands on each row, in the order of the tables.
  public func write(
    _ report: ReportRows, madeWith: String, pdf: String?,
    rows: (_ insert: (ReportRows.Row, ReportRows.Table) throws -> Void) throws -> Void
  ) throws(CorpusError) {
    try CorpusError.catching {
      try database.write { database in
        let ordinal = try Self.ordinal(of: report.id, database)
        try Self.remove(report.id, from: database)
        try database.execute(
          sql: """
            INSERT INTO reports (id, file, sha256, title, publisher, authors, year, language, pages, made_with, pdf,
              ordinal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            report.id, report.file, report.sha256, report.title, report.publisher, report.authors,
            report.year, report.language, report.pages, madeWith, pdf, ordinal,
          ])
        var latest: (table: ReportRows.Table, insertion: RowInsertion, count: Int)?
        try rows { row, table in
          guard ReportRows.isSound(row, of: table, in: report.id) else {
            throw CorpusError.unsound(report.id)
          }
          if latest?.table != table {
            latest = (table, try RowInsertion(into: table, with: Self.ownColumns(of: table), database), 0)
          }
          guard let (_, insertion, count) = latest else { return }
          let first = ordinal << SearchOrder.rankBits
          switch table {
          case .passages: try insertion.insert([.integer(first + count), .text(report.id)], row)
          case _ where table.isReportsOwn: try insertion.insert([.text(report.id), .integer(count)], row)
          default: try insertion.insert([], row)
          }
          latest?.count += 1
        }
        try Self.index(ordinal, in: database)
      }
    }
  }

  /// Asks anything of the store.
  ///
  /// - Parameters:
  ///   - sql: A query over the tables and views of `CorpusSchema`.
  ///   - body: Called for each row in turn, so that a large answer takes no memory.
  /// - Throws: `CorpusError`, or what `body` throws as `CorpusError.failed`.
  public func forEachRow(
    of sql: String, arguments: [ReportRows.Value] = [], _ body: (ReportRows.Row) throws -> Void
  ) throws(CorpusError) {
    try CorpusError.catching {
      try database.read { database in
        let values = StatementArguments(arguments.map(\.databaseValue))
        let rows = try Row.fetchCursor(database, sql: sql, arguments: values)
        while let row = try rows.next() { try body(row.databaseValues.map(ReportRows.Value.init)) }
      }
    }
  }

  /// Takes reports out.
  public func remove(_ reports: [String]) throws(CorpusError) {
    if reports.isEmpty { return }
    try CorpusError.catching {
      try database.write { database in
        for report in reports { try Self.remove(report, from: database) }
      }
    }
  }

  private static func remove(_ report: String, from database: Database) throws {
    guard
      let ordinal = try Int.fetchOne(
        database, sql: "SELECT ordinal FROM reports WHERE id = ?", arguments: [report])
    else { return }
    // Threads and merged sources that named the report go with it, so that they must be made anew.
    try database.execute(sql: "DELETE FROM state WHERE name = 'fold'")
    // An index of texts that lie elsewhere is told what it held, before it is gone.
    try index(ordinal, in: database, removing: true)
    try database.execute(sql: "DELETE FROM reports WHERE id = ?", arguments: [report])
  }

  /// Puts a report's passages into the search index, or takes them out, in the order of its rows: the index writes a
  /// part of its own whenever a row comes before the last one.
  private static func index(_ report: Int, in database: Database, removing: Bool = false) throws {
    let first = report << SearchOrder.rankBits
    let (column, value) = removing ? ("passages_index, ", "'delete', ") : ("", "")
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO passages_index(\(column)rowid, heading, body, filters)
          SELECT \(value)search_order, heading, body, filters FROM passage_texts
          WHERE ordinal BETWEEN ? AND ? ORDER BY ordinal
        """)
    try statement.execute(arguments: [first, first + SearchOrder.rankMask])
  }

  /// A report's ordinal, or the smallest free one.
  private static func ordinal(of report: String, _ database: Database) throws -> Int {
    let ordinal = try Int.fetchOne(
      database,
      sql: """
        SELECT coalesce((SELECT ordinal FROM reports WHERE id = ?), (SELECT min(free) FROM
          (SELECT 1 AS free UNION SELECT ordinal + 1 FROM reports) WHERE free NOT IN (SELECT ordinal FROM reports)))
        """, arguments: [report])
    guard let ordinal, ordinal <= SearchOrder.reportMask else {
      throw CorpusError.failed("it holds \(SearchOrder.reportMask) reports, which is as many as it can")
    }
    return ordinal
  }

  /// The columns that the store fills itself.
  private static func ownColumns(of table: ReportRows.Table) -> [String] {
    switch table {
    case .passages: ["ordinal", "report"]
    case _ where table.isReportsOwn: ["report", "position"]
    default: []
    }
  }
}

extension ReportRows.Value {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let value): value.databaseValue
    }
  }

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let number): self = .integer(Int(number))
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    }
  }
}
