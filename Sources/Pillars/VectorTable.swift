/// The vectors of the words met so far, and what a model makes of each.
///
/// Not for use from several threads at once.
final class VectorTable {
  let dimensions: Int
  private let vectors: WordVectors
  /// Row by row: a component's weight for each pillar; empty while nothing is learned.
  private let weights: [Float]
  private let pillars: PillarRows
  /// Row by row, while nothing is learned: all components.
  @exclusivity(unchecked) private var rows: [Float] = []
  /// The leading components, which tell a vector's length: four eights a word.
  @exclusivity(unchecked) private var leading: [SIMD8<Float>] = []
  /// What each word says for the pillars; empty while nothing is learned.
  @exclusivity(unchecked) private(set) var products: [SIMD4<Float>] = []

  /// What the leading components of a text's pooled vector are long.
  private static let length: Float = 2.3

  init(_ vectors: WordVectors, weights: [Float], pillars: Int) {
    self.vectors = vectors
    dimensions = vectors.dimensions
    self.weights = weights
    self.pillars = PillarRows(pillars)
  }

  var isLearned: Bool { !weights.isEmpty }

  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    leading.removeAll(keepingCapacity: true)
    products.removeAll(keepingCapacity: true)
  }

  /// Adds the next word; words are counted from 0.
  func append(_ folded: [UInt8]) {
    let row = vectors.vector(of: folded)
    for eight in 0..<4 {
      var part = SIMD8<Float>()
      for index in (8 * eight)..<(8 * eight + 8) where index < dimensions { part[index % 8] = row[index] }
      leading.append(part)
    }
    guard isLearned else {
      rows += row
      return
    }
    var sums = [Float](repeating: 0, count: pillars.count)
    for index in 0..<dimensions {
      for pillar in 0..<sums.count { sums[pillar] += row[index] * weights[index * sums.count + pillar] }
    }
    products += pillars.packed(sums)
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
    var sums = (SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>())
    leading.withUnsafeBufferPointer { leading in
      for index in words.indices {
        let row = 4 * Int(words[index])
        let share = Float(shares[index])
        sums.0 += leading[row] * share
        sums.1 += leading[row + 1] * share
        sums.2 += leading[row + 2] * share
        sums.3 += leading[row + 3] * share
      }
    }
    var squares: Float = 0
    for sum in [sums.0, sums.1, sums.2, sums.3] {
      for index in 0..<sum.scalarCount { squares += sum[index] * sum[index] }
    }
    return squares > 0 ? Self.length / squares.squareRoot() : 0
  }

  /// The pooled vector of words; only while nothing is learned.
  func pool(_ words: [Int32], shares: [Double]) -> [Float] {
    var sum = [Float](repeating: 0, count: dimensions)
    let scale = scale(words, shares: shares)
    rows.withUnsafeBufferPointer { rows in
      sum.withUnsafeMutableBufferPointer { sum in
        for (word, share) in zip(words, shares) {
          let row = Int(word) * dimensions
          let share = Float(share) * scale
          for index in 0..<dimensions { sum[index] += share * rows[row + index] }
        }
      }
    }
    return sum
  }
}
