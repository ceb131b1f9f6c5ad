internal import Foundation
internal import GRDB

/// What analysts decided, in a plain file beside the store: the one thing in it that cannot be made again.
///
/// JSON lines with the columns of the table `decisions`, rewritten whenever decisions are taken in and at the end of each
/// run of `analyze`.
struct DecisionFile {
  static let name = "decisions.jsonl"

  private let url: URL

  /// - Parameter store: The store's path.
  init(beside store: String) {
    url = URL(fileURLWithPath: store).deletingLastPathComponent().appendingPathComponent(Self.name)
  }

  /// - Returns: nil where there is no such file. A line that cannot be read is left out.
  func decisions() -> [StoredDecision]? {
    guard let data = try? Data(contentsOf: url) else { return nil }
    let decoder = JSONDecoder()
    return data.split(separator: 0x0A).compactMap {
      try? decoder.decode(StoredDecision.self, from: Data($0))
    }
  }

  /// Writes the file where it holds anything else. A store without decisions leaves it alone.
  func write(_ decisions: [StoredDecision]) throws(CorpusError) {
    if decisions.isEmpty { return }
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      var data = Data()
      for decision in decisions { data += try encoder.encode(decision) + [0x0A] }
      if (try? Data(contentsOf: url)) != data { try data.write(to: url, options: .atomic) }
    } catch {
      throw .failed("\(Self.name), which keeps the decisions of analysts, could not be written beside it")
    }
  }
}

/// A row of the table `decisions`.
struct StoredDecision: Codable, Equatable {
  var subject: String
  var item: String
  var itemText: String
  var other: String
  var otherText: String
  var reportFile: String
  var verdict: String
  var analyst: String
  var decided: String

  static func cursor(_ database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT subject, item, item_text, other, other_text, report_file, verdict, analyst, decided
        FROM decisions ORDER BY number
        """)
  }

  init(_ row: Row) {
    subject = row[0]
    item = row[1]
    itemText = row[2]
    other = row[3]
    otherText = row[4]
    reportFile = row[5]
    verdict = row[6]
    analyst = row[7]
    decided = row[8]
  }

  /// Puts it in, unless the same analyst has said something later of the same thing.
  func insert(into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO decisions (subject, item, item_text, other, other_text, report_file, verdict, analyst, decided)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET verdict = excluded.verdict, decided = excluded.decided, item = excluded.item
          WHERE excluded.decided >= decided
        """,
      arguments: [subject, item, itemText, other, otherText, reportFile, verdict, analyst, decided])
  }
}

extension CorpusStore {
  /// Keeps the decisions in a plain file beside the store too, from which a new store takes them.
  public func keepDecisions() throws(CorpusError) {
    let decisions = try CorpusError.catching {
      try database.read { database in
        var decisions: [StoredDecision] = []
        let rows = try StoredDecision.cursor(database)
        while let row = try rows.next() { decisions.append(StoredDecision(row)) }
        return decisions
      }
    }
    try DecisionFile(beside: path).write(decisions)
  }

  /// Lets decisions follow a PDF that was renamed.
  ///
  /// - Parameters:
  ///   - old: The name that the PDF had.
  ///   - new: The name that it has; its report is in the store.
  ///   - oldReport: The report of the old name, which may still be in the store.
  public func moveDecisions(from old: String, to new: String, oldReport: String?) throws(CorpusError) {
    if old == new { return }
    try CorpusError.catching {
      try database.write { database in
        let others = try Int.fetchOne(
          database, sql: "SELECT count(*) FROM reports WHERE file = ?1 AND id <> ?2",
          arguments: [old, oldReport ?? ""])
        if others == 0 {
          try database.execute(
            sql: "UPDATE OR IGNORE decisions SET report_file = ?2 WHERE report_file = ?1",
            arguments: [old, new])
          return
        }
        // Another PDF has the old name: its decisions stay with it.
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO decisions
              (subject, item, item_text, other, other_text, report_file, verdict, analyst, decided)
            SELECT subject, item, item_text, other, other_text, ?2, verdict, analyst, decided FROM decisions
            WHERE report_file = ?1 AND item_text IN (
              SELECT passages.text FROM passages JOIN reports ON reports.id = report WHERE file = ?2
              UNION SELECT recommendations.text FROM recommendations JOIN reports ON reports.id = report
              WHERE file = ?2)
            ORDER BY number
            """, arguments: [old, new])
      }
    }
  }

  /// How many decisions have lost their text.
  public func lostDecisionCount() throws(CorpusError) -> Int {
    try CorpusError.catching {
      try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM lost_decisions") ?? 0 }
    }
  }
}
