internal import Foundation
internal import Language

/// The words and pairs of words that a model knows, and what those of one text weigh by tf-idf (logarithm of the
/// count, length of the row 2).
///
/// Not for use from several threads at once.
final class NgramTable {
  struct Found {
    /// The n-gram's row.
    var row: Int32
    /// Its first word in the text.
    var word: Int32
    var isPair: Bool
    var value: Double
  }

  struct Row {
    /// The sum of its weights in the text at hand, then what one unit of weight is worth; zero between texts.
    fileprivate var sum = 0.0
    /// How telling it is.
    fileprivate var rarity: Float
    /// What the model says of it for the first four pillars.
    var weights: SIMD4<Float>
  }

  /// Sixty-four of the places that n-grams are hashed into. Small, so that all of it stays close to the processor.
  private struct Places {
    /// A bit for each place that the model knows.
    var known: UInt64 = 0
    /// How many it knows before these.
    var before: Int32 = 0
  }

  private let knownPlaces: [Places]
  /// For each row, its place.
  let places: [Int32]
  @exclusivity(unchecked) private var rows: [Row] = []
  /// The rows of the text at hand, once each, in the order in which they are met.
  @exclusivity(unchecked) private var distinct: [Int32] = []
  /// Has room for all n-grams of a text, as `distinct` has.
  @exclusivity(unchecked) private var room: [Found] = []

  /// For each row, what the model says of it for the pillars after the fourth.
  let moreWeights: [SIMD4<Float>]

  /// - Parameters:
  ///   - rarity: For each n-gram place, how telling it is; 0 where the model does not know it.
  ///   - weights: Row by row, a weight for each pillar of each place; empty while they are being learned.
  init(rarity: [Float], weights: ArraySlice<Float> = [], pillars: Int) {
    var known = [Places](repeating: Places(), count: FeatureLayout.ngramPlaces / 64)
    places = rarity.indices.filter { rarity[$0] > 0 }.map { Int32($0) }
    for place in places { known[Int(place) / 64].known |= 1 << UInt64(place % 64) }
    for index in known.indices.dropFirst() {
      known[index].before = known[index - 1].before + Int32(known[index - 1].known.nonzeroBitCount)
    }
    knownPlaces = known
    let layout = PillarRows(pillars)
    var more: [SIMD4<Float>] = []
    rows = places.map { place in
      var row = Row(rarity: rarity[Int(place)], weights: SIMD4())
      if !weights.isEmpty {
        let packed = layout.packed(weights.dropFirst(Int(place) * pillars).prefix(pillars))
        row.weights = packed[0]
        more += packed.dropFirst()
      }
      return row
    }
    moreWeights = more
  }

  /// Calls `body` with the known n-grams of a text in text order, a word before the pair that it ends, and all rows.
  ///
  /// - Parameters:
  ///   - words: The text's words.
  ///   - shares: How much each word counts; more than 0.
  func read(
    _ words: [Int32], of vocabulary: Vocabulary, shares: [Double],
    _ body: (UnsafeBufferPointer<Found>, UnsafeMutableBufferPointer<Row>) -> Void
  ) {
    if room.count < 2 * words.count {
      room = Array(
        repeating: Found(row: 0, word: 0, isPair: false, value: 0), count: max(512, 4 * words.count))
      distinct = Array(repeating: 0, count: room.count)
    }
    room.withUnsafeMutableBufferPointer { room in
      rows.withUnsafeMutableBufferPointer { rows in
        distinct.withUnsafeMutableBufferPointer { distinct in
          let counts = find(words, vocabulary.entries, shares, room, distinct, rows)
          let found = UnsafeMutableBufferPointer(rebasing: room[..<counts.found])
          let distinct = distinct[..<counts.distinct]
          var squares = 0.0
          for row in distinct {
            let sum = rows[Int(row)].sum
            let rarity = Double(rows[Int(row)].rarity)
            let value = (sum > 1 ? 1 + log(sum) : sum) * rarity
            squares += value * value
            rows[Int(row)].sum = sum == 1 ? rarity : value / sum
          }
          let scale = squares > 0 ? 2 / squares.squareRoot() : 0
          for index in found.indices {
            found[index].value = scale * rows[Int(found[index].row)].sum * found[index].value
          }
          for row in distinct { rows[Int(row)].sum = 0 }
          body(UnsafeBufferPointer(found), rows)
        }
      }
    }
  }

  /// Sums the weights of the known n-grams.
  ///
  /// - Returns: How many were put into `room`, with their weight as value, and how many different ones there are.
  private func find(
    _ words: [Int32], _ entries: [Vocabulary.Entry], _ shares: [Double],
    _ room: UnsafeMutableBufferPointer<Found>, _ distinct: UnsafeMutableBufferPointer<Int32>,
    _ rows: UnsafeMutableBufferPointer<Row>
  ) -> (found: Int, distinct: Int) {
    var counts = (found: 0, distinct: 0)
    knownPlaces.withUnsafeBufferPointer { knownPlaces in
      entries.withUnsafeBufferPointer { entries in
        @inline(__always)
        func add(_ hash: UInt64, _ word: Int, isPair: Bool, _ weight: Double) {
          let place = Self.place(hash)
          let places = knownPlaces[place / 64]
          let bit: UInt64 = 1 << UInt64(place % 64)
          if places.known & bit == 0 { return }
          let row = places.before + Int32(truncatingIfNeeded: (places.known & (bit &- 1)).nonzeroBitCount)
          let sum = rows[Int(row)].sum
          if sum == 0 {
            distinct[counts.distinct] = row
            counts.distinct &+= 1
          }
          rows[Int(row)].sum = sum + weight
          room[counts.found] = Found(row: row, word: Int32(word), isPair: isPair, value: weight)
          counts.found &+= 1
        }
        var previous: UInt64 = 0
        for word in words.indices {
          let stem = entries[Int(words[word])].stem
          add(stem, word, isPair: false, shares[word])
          if word > 0 {
            add(
              TextHash.combine(previous, stem), word - 1, isPair: true, min(shares[word - 1], shares[word]))
          }
          previous = stem
        }
      }
    }
    return counts
  }

  /// Where the n-gram of a hash stands.
  @inline(__always)
  static func place(_ hash: UInt64) -> Int { Int(hash & UInt64(FeatureLayout.ngramPlaces - 1)) }
}
