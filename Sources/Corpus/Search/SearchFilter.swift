internal import Foundation
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

  /// What a passage's own filters are in the language of FTS5, to go behind a query; empty when all may come.
  ///
  /// - Parameter withPillar: Whether the machine's pillar counts.
  func words(withPillar: Bool) -> String {
    var text = ""
    if !kinds.isEmpty { text += Self.anyOf(kinds.map { "k\($0.rawValue)0" }) }
    if withPillar, let pillar { text += Self.anyOf(["p\(Self.hexadecimal(pillar))0"]) }
    if let subtheme {
      text += Self.anyOf(["s\(Self.hexadecimal(String(JSONText.string(subtheme).dropFirst().dropLast())))0"])
    }
    return text
  }

  /// What leaves some reports only in the language of FTS5.
  static func words(reports ordinals: [Int]) -> String { anyOf(ordinals.map { "r\($0)0" }) }

  private static func anyOf(_ words: [String]) -> String {
    let quoted = words.map { SearchPhrase.quoted(CorpusSchema.filterSign + $0) }
    return " AND (\(quoted.joined(separator: " OR ")))"
  }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.map { String(format: "%02X", $0) }.joined()
  }

  /// The ordinals of the reports that may come, or nil when all may.
  func reports(_ database: Database) throws -> [Int]? {
    var sql: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let years {
      sql.append("year BETWEEN ? AND ?")
      arguments += [years.lowerBound, years.upperBound]
    }
    if let publisher {
      sql.append("instr(lower(publisher), lower(?)) > 0")
      arguments.append(publisher)
    }
    if let report {
      sql.append("substr(id, 1, length(?)) = ?")
      arguments += [report, report]
    }
    if sql.isEmpty { return nil }
    return try Int.fetchAll(
      database, sql: "SELECT ordinal FROM reports WHERE \(sql.joined(separator: " AND ")) ORDER BY ordinal",
      arguments: StatementArguments(arguments))
  }
}
