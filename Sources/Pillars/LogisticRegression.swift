internal import Foundation

/// Logistic regression with a squared penalty on the weights (not on the bias), fitted by L-BFGS
/// (Nocedal and Wright, Numerical Optimization, algorithm 7.5).
struct LogisticRegression {
  /// A row of features: ascending indices and their values.
  struct Row {
    var indices: [Int32]
    var values: [Double]
    /// How much the row counts.
    var weight = 1.0
  }

  /// How much the rows weigh against the penalty.
  var cost = 1.0
  var iterations = 60

  /// - Returns: The weights, the bias last.
  func fit(_ rows: [Row], labels: [Bool], dimension: Int) -> [Double] {
    var point = [Double](repeating: 0, count: dimension + 1)
    var gradient = [Double](repeating: 0, count: dimension + 1)
    var value = evaluate(rows, labels, point, &gradient)
    var history: [(step: [Double], change: [Double], scale: Double)] = []
    for _ in 0..<iterations {
      var direction = gradient.map { -$0 }
      var factors: [Double] = []
      for past in history.reversed() {
        let factor = past.scale * dot(past.step, direction)
        factors.append(factor)
        add(-factor, past.change, to: &direction)
      }
      if let last = history.last {
        let scale = 1 / (last.scale * dot(last.change, last.change))
        for index in direction.indices { direction[index] *= scale }
      } else {
        let norm = max(1, dot(gradient, gradient).squareRoot())
        for index in direction.indices { direction[index] /= norm }
      }
      for (past, factor) in zip(history, factors.reversed()) {
        add(factor - past.scale * dot(past.change, direction), past.step, to: &direction)
      }
      let slope = dot(direction, gradient)
      guard slope < 0 else { break }
      var length = 1.0
      var next = point
      var nextGradient = gradient
      var nextValue = value
      for _ in 0..<25 {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextValue = evaluate(rows, labels, next, &nextGradient)
        if nextValue <= value + 1e-4 * length * slope { break }
        length /= 2
      }
      let step = zip(next, point).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      let curvature = dot(step, change)
      let gain = value - nextValue
      guard gain > 0 else { break }
      if curvature > 1e-12 {
        history.append((step, change, 1 / curvature))
        if history.count > 8 { history.removeFirst() }
      }
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain < 1e-6 * abs(value) { break }
    }
    return point
  }

  private func evaluate(
    _ rows: [Row], _ labels: [Bool], _ point: [Double], _ gradient: inout [Double]
  ) -> Double {
    let bias = point.count - 1
    var value = 0.0
    for index in 0..<bias {
      gradient[index] = point[index]
      value += 0.5 * point[index] * point[index]
    }
    gradient[bias] = 0
    for (row, label) in zip(rows, labels) {
      var logit = point[bias]
      for (index, value) in zip(row.indices, row.values) { logit += point[Int(index)] * value }
      let signed = label ? logit : -logit
      value += cost * row.weight * (signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed)
      let error = cost * row.weight * (1 / (1 + exp(-logit)) - (label ? 1 : 0))
      for (index, value) in zip(row.indices, row.values) { gradient[Int(index)] += error * value }
      gradient[bias] += error
    }
    return value
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }

  private func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
    for index in sum.indices { sum[index] += factor * vector[index] }
  }
}
