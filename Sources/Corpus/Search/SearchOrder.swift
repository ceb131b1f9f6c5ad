/// The order in which search looks at passages: each report's first in rank, then each one's second, and so on.
///
/// Within a report headings come first, then the rest, each from short to long: BM25 gives a word the more weight, the
/// shorter the text that it stands in. A search for words that are everywhere may therefore stop early and still has
/// seen where they say most, of all reports alike. A row of the index is a rank and a report's ordinal in one number;
/// a row of `passages` is the same the other way round, so that a report's passages lie together.
enum SearchOrder {
  static let rankBits = 20
  static let rankMask = 1 << rankBits - 1
  static let reportBits = 16
  static let reportMask = 1 << reportBits - 1

  /// The positions of a report's passages by rank: those that are not indexed come last.
  static func positions(of passages: [ReportRows.Row]) -> [Int] {
    let columns = ReportRows.Table.passages.columns
    guard let kind = columns.firstIndex(of: "kind"), let text = columns.firstIndex(of: "text") else {
      return []
    }
    let keys = passages.enumerated().map { position, row in
      let kind = row[kind].string ?? ""
      let rank = kind == "heading" ? 0 : CorpusSchema.furnitureKinds.contains(kind) ? 2 : 1
      return (rank, row[text].string?.utf8.count ?? 0, position)
    }
    return keys.sorted { $0 < $1 }.map(\.2)
  }

  /// The rank of a row of the index.
  static func rank(ofRow row: Int64) -> Int { Int(row) >> reportBits }

  /// The ordinal of the report that a row of the index is of.
  static func report(ofRow row: Int64) -> Int { Int(row) & reportMask }

  /// The row of `passages` that a row of the index is of.
  static func passage(ofRow row: Int64) -> Int { report(ofRow: row) << rankBits | rank(ofRow: row) }
}
