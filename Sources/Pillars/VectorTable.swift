/// The vectors of the words met so far, and what a model makes of each.
///
/// Not for use from several threads at once.
final class VectorTable {
  let dimensions: Int
  private let vectors: WordVectors
  /// Row by row: a component's weight for each pillar; empty while nothing is learned.
  private let weights: [Float]
  private let pillars: Int
  /// How many components tell a vector's length.
  private let leading: Int
  /// How many components of each word are kept: all while nothing is learned, then the leading ones.
  private let stride: Int
  private var rows: [Float] = []
  private var products: [Float] = []

  /// What the leading components of a text's pooled vector are long.
  private static let length: Float = 2.3
  private static let leadingComponents = 32

  init(_ vectors: WordVectors, weights: [Float], pillars: Int) {
    self.vectors = vectors
    dimensions = vectors.dimensions
    self.weights = weights
    self.pillars = pillars
    leading = min(Self.leadingComponents, vectors.dimensions)
    stride = weights.isEmpty ? vectors.dimensions : leading
  }

  var isLearned: Bool { !weights.isEmpty }

  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    products.removeAll(keepingCapacity: true)
  }

  /// Adds the next word; words are counted from 0.
  func append(_ folded: [UInt8]) {
    let row = vectors.vector(of: folded)
    rows += row.prefix(stride)
    guard !weights.isEmpty else { return }
    for pillar in 0..<pillars {
      var sum: Float = 0
      for index in 0..<dimensions { sum += row[index] * weights[index * pillars + pillar] }
      products.append(sum)
    }
  }

  /// What a word's own vector is multiplied by to be its share of the pooled vector.
  ///
  /// The pooled vector is the mean of the words' vectors, brought to a fixed length by its leading components
  /// (the principal ones, which hold most of it; all of them would cost a classification more than all else).
  ///
  /// - Parameters:
  ///   - words: Numbers of words.
  ///   - shares: How much each counts.
  func scale(_ words: [Int32], shares: [Double]) -> Float {
    var sum = [Float](repeating: 0, count: leading)
    rows.withUnsafeBufferPointer { rows in
      sum.withUnsafeMutableBufferPointer { sum in
        for (word, share) in zip(words, shares) {
          let row = UnsafeBufferPointer(
            rebasing: rows[(Int(word) * stride)..<(Int(word) * stride + sum.count)])
          let share = Float(share)
          for index in 0..<sum.count { sum[index] += share * row[index] }
        }
      }
    }
    var squares: Float = 0
    for value in sum { squares += value * value }
    return squares > 0 ? Self.length / squares.squareRoot() : 0
  }

  /// The pooled vector of words; only while nothing is learned.
  func pool(_ words: [Int32], shares: [Double]) -> [Float] {
    var sum = [Float](repeating: 0, count: dimensions)
    let scale = scale(words, shares: shares)
    rows.withUnsafeBufferPointer { rows in
      sum.withUnsafeMutableBufferPointer { sum in
        for (word, share) in zip(words, shares) {
          let row = Int(word) * stride
          let share = Float(share) * scale
          for index in 0..<dimensions { sum[index] += share * rows[row + index] }
        }
      }
    }
    return sum
  }

  /// What a word's vector says for a pillar.
  func product(_ word: Int32, pillar: Int) -> Float { products[Int(word) * pillars + pillar] }
}
