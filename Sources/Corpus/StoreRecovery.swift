internal import Foundation
internal import GRDB

extension CorpusStore {
  /// What had to be done to open a store.
  public struct Recovery: Sendable, Equatable {
    /// Where the damaged store lies now; nil where there was none.
    public var damaged: String?
    /// How many decisions of analysts were taken into the new store.
    public var decisions: Int
    /// Whether decisions may be missing: the damaged store gave none, and none were kept beside it.
    public var mayLackDecisions: Bool
  }

  /// Gives a damaged store a name under which nothing lies yet.
  ///
  /// - Throws: `CorpusError.failed` when it can't be renamed.
  static func setAside(_ path: String) throws(CorpusError) -> String {
    var (number, aside) = (1, "\(path).damaged")
    while FileManager.default.fileExists(atPath: aside) {
      number += 1
      aside = "\(path).damaged-\(number)"
    }
    do {
      try FileManager.default.moveItem(atPath: path, toPath: aside)
    } catch {
      throw .failed("it is damaged, and could not be renamed to \(aside)")
    }
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.moveItem(atPath: path + suffix, toPath: aside + suffix)
    }
    return aside
  }

  /// Puts into a new store what can be had of analysts' decisions.
  ///
  /// - Parameter damaged: The store that was set aside, if any.
  /// - Returns: nil when there was nothing to recover.
  static func recover(
    into database: DatabaseQueue, at path: String, from damaged: String?
  ) throws(CorpusError) -> Recovery? {
    let kept = DecisionFile(beside: path).decisions()
    let read = damaged.map(decisions(inDamaged:))
    let found = (kept ?? []) + (read?.decisions ?? [])
    if damaged == nil, found.isEmpty { return nil }
    let count = try CorpusError.catching {
      try database.write { database in
        for decision in found { try decision.insert(into: database) }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM decisions") ?? 0
      }
    }
    return Recovery(
      damaged: damaged, decisions: count, mayLackDecisions: kept == nil && read?.isWhole != true)
  }

  /// The decisions of a damaged store, as far as they can be read.
  private static func decisions(inDamaged path: String) -> (decisions: [StoredDecision], isWhole: Bool) {
    var found: [StoredDecision] = []
    do {
      let database = try DatabaseQueue(path: path)
      try database.inDatabase { database in
        let rows = try StoredDecision.cursor(database)
        while let row = try rows.next() { found.append(StoredDecision(row)) }
      }
      return (found, true)
    } catch {
      return (found, false)
    }
  }
}
