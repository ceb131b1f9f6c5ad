internal import ReportModel

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
  static func positions(of passages: [Passage]) -> [Int] {
    let furniture = Set(CorpusSchema.furnitureKinds)
    let keys = passages.indices.map { position in
      let kind = passages[position].kind
      let rank = kind == .heading ? 0 : furniture.contains(kind.rawValue) ? 2 : 1
      return (rank, passages[position].text.utf8.count, position)
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
