internal import Foundation
internal import GRDB

/// The words of the search index that begin alike, read off the pages on which it lists them.
///
/// FTS5's own vocabulary table counts each word's places on the way, and so reads all of them: a second for a beginning
/// like `traffick` in a large corpus. The pages are laid out as SQLite's `fts5_index.c` describes under "FTS5
/// DATABASE FORMAT": a segment's leaves are named in the index's `idx` table by how their first word begins, and each
/// ends with the places of its words.
struct IndexTerms {
  /// A word of the main index has this before it; words of prefix indexes would have others.
  private static let mainIndex = UInt8(ascii: "0")
  /// Where a leaf's segment and page stand in the number of its row.
  private static let segmentShift: Int64 = 37

  /// How many leaves are read for a beginning; of more the ones that begin with the shortest words are.
  private static let mostLeaves = 1_000

  /// Words that begin alike, in no order.
  struct Found {
    /// Words of which every passage has gone may still be among them.
    var words: Set<String> = []
    /// Whether these are all.
    var isWhole = true
  }

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Returns: nil where a page is not as described.
  func beginning(with beginning: String) throws -> Found? {
    let wanted = [Self.mainIndex] + Array(beginning.utf8)
    var found = Found()
    var segments: [Int64] = []
    let next = try database.cachedStatement(sql: "SELECT min(segid) FROM passages_index_idx WHERE segid > ?")
    while let segment = try Int64.fetchOne(next, arguments: [segments.last ?? 0]) { segments.append(segment) }
    let most = Self.mostLeaves / max(1, segments.count)
    let leaves = try database.cachedStatement(
      sql: """
        SELECT pgno >> 1 FROM passages_index_idx WHERE segid = ?1 AND term < ?3
          AND term >= coalesce((SELECT max(term) FROM passages_index_idx WHERE segid = ?1 AND term <= ?2), x'')
        ORDER BY length(term), term LIMIT ?4
        """)
    let leaf = try database.cachedStatement(sql: "SELECT block FROM passages_index_data WHERE id = ?")
    for segment in segments {
      let pages = try Int64.fetchAll(
        leaves, arguments: [segment, Data(wanted), Data(wanted + [0xFF]), most + 1])
      if pages.count > most { found.isWhole = false }
      for page in pages.prefix(most) {
        // While segments are being merged their first leaves go, and are still named.
        guard let block = try Data.fetchOne(leaf, arguments: [segment << Self.segmentShift + page]) else {
          continue
        }
        guard let terms = Self.terms(of: [UInt8](block)) else { return nil }
        for term in terms where term.starts(with: wanted) {
          found.words.insert(String(decoding: term.dropFirst(), as: UTF8.self))
        }
      }
    }
    return found
  }

  /// The words that begin on a leaf: the first is written out, each later one as how much of the one before it keeps
  /// and what follows.
  private static func terms(of leaf: [UInt8]) -> [[UInt8]]? {
    guard leaf.count >= 4 else { return nil }
    var footer = Int(leaf[2]) << 8 | Int(leaf[3])
    var terms: [[UInt8]] = []
    var place = 0
    while footer < leaf.count {
      guard let step = number(in: leaf, at: &footer), step > 0 else { return nil }
      place += step
      var position = place
      var kept = 0
      if let before = terms.last {
        guard let shared = number(in: leaf, at: &position), shared <= before.count else { return nil }
        kept = shared
      }
      guard let length = number(in: leaf, at: &position), length <= leaf.count - position else { return nil }
      terms.append(Array((terms.last ?? []).prefix(kept)) + leaf[position..<position + length])
    }
    return terms
  }

  /// A number of up to nine bytes, seven bits a byte, the most significant first; the places on a page need few.
  private static func number(in bytes: [UInt8], at position: inout Int) -> Int? {
    var value = 0
    for _ in 0..<4 {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      value = value << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return value }
    }
    return nil
  }
}
