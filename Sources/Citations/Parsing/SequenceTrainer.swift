#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Learns a sequence model from labelled references by stochastic gradient ascent of the likelihood, with a step
/// size of its own for every weight (AdaGrad) and weight decay. The same examples in the same order give the same
/// model.
struct SequenceTrainer {
  var epochs = 14
  var rate: Float = 0.16
  var decay: Float = 2e-6
  /// A feature seen on fewer tokens than this is left out.
  var leastCount = 2

  struct Example {
    var tokens: [ReferenceToken]
    var labels: [ReferenceLabel]
    /// How much the example counts: below 1 for the invented ones.
    var weight: Float = 1
  }

  func train(_ examples: [Example]) -> SequenceModel {
    let count = SequenceModel.labels
    var counts: [UInt32: Int32] = [:]
    for example in examples {
      for key in ReferenceFeatures(example.tokens).keys { counts[key, default: 0] += 1 }
    }
    let kept = counts.filter { $0.value >= Int32(leastCount) }.keys.sorted()
    counts = [:]
    var model = SequenceModel(
      keys: kept, emissions: [Float](repeating: 0, count: kept.count * count),
      transitions: [Float](repeating: 0, count: SequenceModel.gaps * count * count))
    var prepared: [Prepared] = []
    for example in examples where !example.tokens.isEmpty {
      let features = ReferenceFeatures(example.tokens)
      var rows: [Int32] = []
      var starts: [Int32] = [0]
      for index in example.tokens.indices {
        for position in features.starts[index]..<features.starts[index + 1] {
          if let row = model.row(of: features.keys[position]) { rows.append(Int32(row)) }
        }
        starts.append(Int32(rows.count))
      }
      prepared.append(
        Prepared(
          rows: rows, starts: starts, gaps: example.tokens.map { $0.gap.rawValue },
          labels: example.labels.map { $0.rawValue }, weight: example.weight))
    }
    var emissionSquares = [Float](repeating: 1e-2, count: model.emissions.count)
    var transitionSquares = [Float](repeating: 1e-2, count: model.transitions.count)
    var order = Array(prepared.indices)
    var random = Shuffler(state: 20_240_917)
    var workspace = Workspace()
    for epoch in 0..<epochs {
      random.shuffle(&order)
      let step = rate * (epoch >= epochs - 4 ? 0.5 : 1)
      for index in order {
        workspace.update(
          prepared[index], &model.emissions, &model.transitions, &emissionSquares, &transitionSquares,
          step, decay)
      }
    }
    return model
  }

  fileprivate struct Prepared {
    var rows: [Int32]
    var starts: [Int32]
    var gaps: [UInt8]
    var labels: [UInt8]
    var weight: Float
  }

  private struct Shuffler {
    var state: UInt64

    mutating func shuffle(_ values: inout [Int]) {
      for index in stride(from: values.count - 1, to: 0, by: -1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        values.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
      }
    }
  }

  /// Forward and backward sums of one example, scaled at every token so that nothing underflows.
  private struct Workspace {
    var scores: [Float] = []
    var forward: [Float] = []
    var backward: [Float] = []
    var steps: [Float] = []

    mutating func update(
      _ example: Prepared, _ emissions: inout [Float], _ transitions: inout [Float],
      _ emissionSquares: inout [Float], _ transitionSquares: inout [Float], _ rate: Float, _ decay: Float
    ) {
      let count = SequenceModel.labels
      let length = example.gaps.count
      let square = count * count
      if scores.count < length * count {
        scores = [Float](repeating: 0, count: length * count)
        forward = scores
        backward = scores
        steps = [Float](repeating: 0, count: length * square)
      }
      scores.withUnsafeMutableBufferPointer { scores in
        forward.withUnsafeMutableBufferPointer { forward in
          backward.withUnsafeMutableBufferPointer { backward in
            steps.withUnsafeMutableBufferPointer { steps in
              emissions.withUnsafeMutableBufferPointer { emissions in
                transitions.withUnsafeMutableBufferPointer { transitions in
                  emissionSquares.withUnsafeMutableBufferPointer { emissionSquares in
                    transitionSquares.withUnsafeMutableBufferPointer { transitionSquares in
                      // Potentials, with each token's greatest score taken off.
                      for index in 0..<length {
                        let base = index * count
                        for label in 0..<count { scores[base + label] = 0 }
                        for position in Int(example.starts[index])..<Int(example.starts[index + 1]) {
                          let offset = Int(example.rows[position]) * count
                          for label in 0..<count { scores[base + label] += emissions[offset + label] }
                        }
                        var top = -Float.infinity
                        for label in 0..<count { top = max(top, scores[base + label]) }
                        for label in 0..<count { scores[base + label] = expf(scores[base + label] - top) }
                        if index > 0 {
                          let offset = Int(example.gaps[index]) * square
                          for pair in 0..<square {
                            steps[index * square + pair] = expf(transitions[offset + pair])
                          }
                        }
                      }
                      var total: Float = 0
                      for label in 0..<count { total += scores[label] }
                      for label in 0..<count { forward[label] = scores[label] / total }
                      for index in 1..<max(1, length) {
                        let base = index * count
                        let before = base - count
                        for label in 0..<count { forward[base + label] = 0 }
                        for previous in 0..<count {
                          let value = forward[before + previous]
                          let offset = index * square + previous * count
                          for label in 0..<count { forward[base + label] += value * steps[offset + label] }
                        }
                        total = 0
                        for label in 0..<count {
                          forward[base + label] *= scores[base + label]
                          total += forward[base + label]
                        }
                        let scale = 1 / max(total, 1e-30)
                        for label in 0..<count { forward[base + label] *= scale }
                      }
                      let last = (length - 1) * count
                      for label in 0..<count { backward[last + label] = 1 }
                      for index in stride(from: length - 2, through: 0, by: -1) {
                        let base = index * count
                        let after = base + count
                        total = 0
                        for label in 0..<count { scores[after + label] *= backward[after + label] }
                        for label in 0..<count {
                          let offset = (index + 1) * square + label * count
                          var sum: Float = 0
                          for next in 0..<count { sum += steps[offset + next] * scores[after + next] }
                          backward[base + label] = sum
                          total += sum
                        }
                        let scale = 1 / max(total, 1e-30)
                        for label in 0..<count { backward[base + label] *= scale }
                      }
                      // The gradient is what is observed less what is expected.
                      for index in 0..<length {
                        let base = index * count
                        total = 0
                        for label in 0..<count {
                          backward[base + label] *= forward[base + label]
                          total += backward[base + label]
                        }
                        let scale = 1 / max(total, 1e-30)
                        for label in 0..<count { backward[base + label] *= -scale * example.weight }
                        backward[base + Int(example.labels[index])] += example.weight
                        for position in Int(example.starts[index])..<Int(example.starts[index + 1]) {
                          let offset = Int(example.rows[position]) * count
                          for label in 0..<count {
                            let gradient = backward[base + label]
                            let weight = emissions[offset + label]
                            let squares = emissionSquares[offset + label] + gradient * gradient
                            emissionSquares[offset + label] = squares
                            emissions[offset + label] =
                              weight + rate * (gradient / squares.squareRoot()) - decay * weight
                          }
                        }
                        guard index > 0 else { continue }
                        let offset = Int(example.gaps[index]) * square
                        let before = base - count
                        total = 0
                        for previous in 0..<count {
                          let value = forward[before + previous]
                          let row = index * square + previous * count
                          for label in 0..<count {
                            steps[row + label] *= value * scores[base + label]
                            total += steps[row + label]
                          }
                        }
                        let normal = -example.weight / max(total, 1e-30)
                        for pair in 0..<square { steps[index * square + pair] *= normal }
                        steps[
                          index * square + Int(example.labels[index - 1]) * count + Int(example.labels[index])
                        ] +=
                          example.weight
                        for pair in 0..<square {
                          let gradient = steps[index * square + pair]
                          let squares = transitionSquares[offset + pair] + gradient * gradient
                          transitionSquares[offset + pair] = squares
                          transitions[offset + pair] +=
                            rate * (gradient / squares.squareRoot()) - decay * transitions[offset + pair]
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
