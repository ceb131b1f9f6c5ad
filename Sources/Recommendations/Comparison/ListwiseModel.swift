internal import Foundation

/// Chooses one of a row's candidates or none: a softmax over the candidates' scores and that of being new.
struct ListwiseModel: Sendable, Equatable {
  /// Of a candidate, as `PairFeatures`.
  var pair: LogisticModel
  /// Of being new, as `RowFeatures`.
  var new: LogisticModel

  struct Example {
    var pairs: [[Double]]
    var row: [Double]
    /// The positions of the right candidates; empty when the ask is new.
    var answers: Set<Int>
    var weight: Double
  }

  /// The scores of the candidates and of being new.
  func scores(_ pairs: [[Double]], row: [Double]) -> (candidates: [Double], new: Double) {
    (pairs.map { pair.score($0) }, new.score(row))
  }

  /// Fits by gradient steps of fixed number and size, so that the same examples give the same weights.
  static func fit(_ examples: [Example], ridge: Double) -> ListwiseModel {
    let rows = examples.filter { !$0.pairs.isEmpty }
    var pair = LogisticModel.standardizing(rows.flatMap(\.pairs))
    var new = LogisticModel.standardizing(rows.map(\.row))
    let prepared = rows.map { example in
      Example(
        pairs: example.pairs.map { pair.standardized($0) }, row: new.standardized(example.row),
        answers: example.answers, weight: example.weight)
    }
    let size = pair.weights.count
    var parameters = [Double](repeating: 0, count: size + new.weights.count + 1)
    var optimizer = AdaptiveSteps(count: parameters.count)
    for step in 0..<steps {
      let gradient = gradient(prepared, parameters: parameters, size: size, ridge: ridge)
      optimizer.move(&parameters, along: gradient, rate: 0.03 * (1 - Double(step) / Double(steps)))
    }
    pair.weights = Array(parameters[..<size])
    new.weights = Array(parameters[size..<(parameters.count - 1)])
    new.bias = parameters[parameters.count - 1]
    return ListwiseModel(pair: pair, new: new)
  }

  private static let steps = 500

  /// So many of the best candidates are weighed against being new: of sixty asks on other matters, none is likely,
  /// and together they are no likelier.
  static let rivals = 3

  /// The score of the last of the best candidates.
  static func leastOfBest(_ scores: ArraySlice<Double>) -> Double {
    scores.count <= rivals ? -.infinity : scores.sorted(by: >)[rivals - 1]
  }

  /// Of the negative log likelihood and the penalty.
  private static func gradient(
    _ examples: [Example], parameters: [Double], size: Int, ridge: Double
  ) -> [Double] {
    let last = parameters.count - 1
    var gradient = parameters.map { $0 * ridge }
    gradient[last] = 0
    for example in examples {
      var scores = example.pairs.map { values in
        var sum = 0.0
        for index in 0..<size { sum += parameters[index] * values[index] }
        return sum
      }
      var new = parameters[last]
      for index in example.row.indices { new += parameters[size + index] * example.row[index] }
      scores.append(new)
      let most = scores.max() ?? 0
      let least = leastOfBest(scores.dropLast())
      let shares = scores.indices.map { index in
        let isWeighed =
          index == example.pairs.count || scores[index] >= least || example.answers.contains(index)
        return isWeighed ? exp(scores[index] - most) : 0
      }
      let total = shares.reduce(0, +)
      let isRight = { (index: Int) in
        index == example.pairs.count ? example.answers.isEmpty : example.answers.contains(index)
      }
      let right = shares.indices.reduce(0.0) { isRight($1) ? $0 + shares[$1] : $0 }
      for index in shares.indices {
        let push = example.weight * (shares[index] / total - (isRight(index) ? shares[index] / right : 0))
        if index < example.pairs.count {
          for feature in 0..<size { gradient[feature] += push * example.pairs[index][feature] }
        } else {
          for feature in example.row.indices { gradient[size + feature] += push * example.row[feature] }
          gradient[last] += push
        }
      }
    }
    return gradient
  }
}

/// Adam (Kingma and Ba, 2015).
private struct AdaptiveSteps {
  private var means: [Double]
  private var squares: [Double]
  private var step = 0

  init(count: Int) {
    means = [Double](repeating: 0, count: count)
    squares = means
  }

  mutating func move(_ parameters: inout [Double], along gradient: [Double], rate: Double) {
    step += 1
    let (meanShare, squareShare) = (1 - pow(0.9, Double(step)), 1 - pow(0.999, Double(step)))
    for index in parameters.indices {
      means[index] = 0.9 * means[index] + 0.1 * gradient[index]
      squares[index] = 0.999 * squares[index] + 0.001 * gradient[index] * gradient[index]
      parameters[index] -= rate * (means[index] / meanShare) / (sqrt(squares[index] / squareShare) + 1e-8)
    }
  }
}
