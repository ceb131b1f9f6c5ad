internal import Foundation

/// A logistic regression on standardised values.
struct LogisticModel: Sendable, Equatable {
  var means: [Double]
  var scales: [Double]
  var weights: [Double]
  var bias: Double

  /// The logit.
  func score(_ values: [Double]) -> Double {
    var sum = bias
    for index in weights.indices { sum += weights[index] * (values[index] - means[index]) / scales[index] }
    return sum
  }

  func probability(_ values: [Double]) -> Double { 1 / (1 + exp(-score(values))) }

  /// Means and scales of the rows, no weights yet.
  static func standardizing(_ rows: [[Double]]) -> LogisticModel {
    let size = rows.first?.count ?? 0
    let count = Double(max(1, rows.count))
    var means = [Double](repeating: 0, count: size)
    var scales = means
    for row in rows { for index in 0..<size { means[index] += row[index] / count } }
    for row in rows { for index in 0..<size { scales[index] += pow(row[index] - means[index], 2) / count } }
    return LogisticModel(
      means: means, scales: scales.map { $0 > 1e-12 ? sqrt($0) : 1 },
      weights: [Double](repeating: 0, count: size), bias: 0)
  }

  func standardized(_ values: [Double]) -> [Double] {
    values.indices.map { (values[$0] - means[$0]) / scales[$0] }
  }

  struct Example {
    var values: [Double]
    var isPositive: Bool
    var weight: Double
  }

  /// Fits by Newton's method; deterministic.
  ///
  /// - Parameter ridge: The penalty on the squared weights (not on the bias).
  static func fit(_ examples: [Example], ridge: Double) -> LogisticModel {
    let plain = standardizing(examples.map(\.values))
    let size = plain.weights.count
    let rows = examples.map { plain.standardized($0.values) + [1] }
    var weights = [Double](repeating: 0, count: size + 1)
    for _ in 0..<20 {
      let step = newtonStep(rows, examples, weights: weights, ridge: ridge)
      for index in weights.indices { weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    return LogisticModel(
      means: plain.means, scales: plain.scales, weights: Array(weights[..<size]), bias: weights[size])
  }

  private static func newtonStep(
    _ rows: [[Double]], _ examples: [Example], weights: [Double], ridge: Double
  ) -> [Double] {
    let size = weights.count
    var gradient = [Double](repeating: 0, count: size)
    var hessian = [[Double]](repeating: gradient, count: size)
    for (row, example) in zip(rows, examples) {
      var logit = 0.0
      for index in 0..<size { logit += weights[index] * row[index] }
      let probability = 1 / (1 + exp(-logit))
      let error = ((example.isPositive ? 1 : 0) - probability) * example.weight
      let curvature = max(probability * (1 - probability), 1e-6) * example.weight
      for first in 0..<size {
        gradient[first] += error * row[first]
        let scaled = curvature * row[first]
        for second in 0...first { hessian[first][second] += scaled * row[second] }
      }
    }
    for first in 0..<size {
      for second in 0..<first { hessian[second][first] = hessian[first][second] }
      if first < size - 1 {
        gradient[first] -= ridge * weights[first]
        hessian[first][first] += ridge
      } else {
        hessian[first][first] += 1e-9
      }
    }
    return solve(hessian, gradient)
  }

  /// Gaussian elimination with pivots.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    let size = right.count
    for column in 0..<size {
      let pivot = (column..<size).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
      matrix.swapAt(column, pivot)
      right.swapAt(column, pivot)
      guard abs(matrix[column][column]) > 1e-15 else { continue }
      for row in (column + 1)..<max(size, column + 1) {
        let factor = matrix[row][column] / matrix[column][column]
        if factor == 0 { continue }
        for index in column..<size { matrix[row][index] -= factor * matrix[column][index] }
        right[row] -= factor * right[column]
      }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for column in (row + 1)..<max(size, row + 1) { right[row] -= matrix[row][column] * right[column] }
      right[row] = abs(matrix[row][row]) > 1e-15 ? right[row] / matrix[row][row] : 0
    }
    return right
  }
}
