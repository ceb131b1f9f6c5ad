/// The vectors of the words met so far, and what a model makes of each.
///
/// Not for use from several threads at once.
final class VectorTable {
  let dimensions: Int
  private let vectors: WordVectors
  /// Row by row: a component's weight for each pillar; empty while nothing is learned.
  private let weights: [Float]
  private let pillars: Int
  private var rows: [Float] = []
  private var products: [Float] = []

  /// What the pooled vector of a text is long.
  private static let length: Float = 2.5

  init(_ vectors: WordVectors, weights: [Float], pillars: Int) {
    self.vectors = vectors
    dimensions = vectors.dimensions
    self.weights = weights
    self.pillars = pillars
  }

  var isLearned: Bool { !weights.isEmpty }

  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    products.removeAll(keepingCapacity: true)
  }

  /// Adds the next word; words are counted from 0.
  func append(_ folded: [UInt8]) {
    let row = vectors.vector(of: folded)
    rows += row
    guard !weights.isEmpty else { return }
    for pillar in 0..<pillars {
      var sum: Float = 0
      for index in 0..<dimensions { sum += row[index] * weights[index * pillars + pillar] }
      products.append(sum)
    }
  }

  /// The mean vector of words, brought to a fixed length.
  struct Pooled {
    var components: [Float]
    /// What a word's own vector is multiplied by to be its share.
    var scale: Float
  }

  /// - Parameters:
  ///   - words: Numbers of words.
  ///   - shares: How much each counts.
  func pool(_ words: [Int32], shares: [Double]) -> Pooled {
    var sum = [Float](repeating: 0, count: dimensions)
    rows.withUnsafeBufferPointer { rows in
      sum.withUnsafeMutableBufferPointer { sum in
        for (word, share) in zip(words, shares) {
          let row = Int(word) * dimensions
          let share = Float(share)
          for index in 0..<dimensions { sum[index] += share * rows[row + index] }
        }
      }
    }
    var squares: Float = 0
    for value in sum { squares += value * value }
    let scale = squares > 0 ? Self.length / squares.squareRoot() : 0
    for index in sum.indices { sum[index] *= scale }
    return Pooled(components: sum, scale: scale)
  }

  /// What a word's vector says for a pillar.
  func product(_ word: Int32, pillar: Int) -> Float { products[Int(word) * pillars + pillar] }
}
