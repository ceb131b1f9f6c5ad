internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// How well a passage fits a query: BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework", 2009)
/// with the constants of FTS5's own `bm25`, and a word in a heading counted four times.
///
/// FTS5's own counts in how many passages each word stands before it ranks the first one, by walking through all of
/// them. Here the caller says how much each word tells, and may have stopped counting. The words that a beginning
/// stands for count as one.
struct BM25 {
  /// The function's name in SQL. It takes the index and `BM25.bytes`, and gives a score: higher is better.
  static let name = "fit"
  private static let headingWeight = 4.0
  private static let (saturation, lengthShare) = (1.2, 0.75)

  /// Per group of phrases, how much finding it tells.
  var tellingness: [Double]
  /// The group of each phrase of the query, in FTS5's order; nil for one that does not count.
  var groups: [Int?]

  /// How much finding a word tells that stands in so many passages of so many: its inverse document frequency.
  static func tellingness(passages: Double, of all: Double) -> Double {
    max(1e-6, log((all - passages + 0.5) / (passages + 0.5)))
  }

  /// As the function reads it: numbers one after the other.
  var bytes: Data {
    let numbers = [Double(tellingness.count)] + tellingness + groups.map { Double($0 ?? -1) }
    return numbers.withUnsafeBytes { Data($0) }
  }

  /// Makes the function known to a connection.
  static func register(_ database: Database) {
    let api = UnsafeMutablePointer(mutating: FTS5.api(database))
    _ = api.pointee.xCreateFunction(
      api, name, nil,
      { api, row, result, count, values in
        guard let api = api?.pointee, let row, let result, count == 1, let value = values?[0],
          let score = BM25.score(api, row, value)
        else {
          sqlite3_result_error_code(result, SQLITE_ERROR)
          return
        }
        sqlite3_result_double(result, score)
      }, nil)
  }

  private static func score(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer, _ value: OpaquePointer
  ) -> Double? {
    let numbers = UnsafeRawBufferPointer(
      start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
    func number(_ index: Int) -> Double {
      numbers.loadUnaligned(fromByteOffset: index * MemoryLayout<Double>.size, as: Double.self)
    }
    let groupCount = Int(number(0))
    let phraseCount = numbers.count / MemoryLayout<Double>.size - 1 - groupCount
    var (rows, length, allLength): (sqlite3_int64, Double, Double) = (0, 0, 0)
    guard api.xRowCount(row, &rows) == SQLITE_OK, rows > 0 else { return nil }
    // The third column holds filters, not text.
    for column: Int32 in 0...1 {
      var (words, all): (Int32, sqlite3_int64) = (0, 0)
      guard api.xColumnSize(row, column, &words) == SQLITE_OK,
        api.xColumnTotalSize(row, column, &all) == SQLITE_OK
      else { return nil }
      length += Double(words)
      allLength += Double(all)
    }
    var places: Int32 = 0
    guard api.xInstCount(row, &places) == SQLITE_OK else { return nil }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: groupCount) { frequencies in
      frequencies.initialize(repeating: 0)
      for place in 0..<places {
        var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
        guard api.xInst(row, place, &phrase, &column, &offset) == SQLITE_OK else { return nil }
        guard column <= 1, phrase < phraseCount else { continue }
        let group = Int(number(1 + groupCount + Int(phrase)))
        if group >= 0 { frequencies[group] += column == 0 ? headingWeight : 1 }
      }
      let shape = saturation * (1 - lengthShare + lengthShare * length * Double(rows) / max(1, allLength))
      var score = 0.0
      for group in 0..<groupCount {
        let frequency = frequencies[group]
        score += number(1 + group) * frequency * (saturation + 1) / (frequency + shape)
      }
      return score
    }
  }
}
