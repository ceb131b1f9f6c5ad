internal import Foundation

extension Calibration {
  /// Fits Platt's two numbers by Newton's method to logits of held-out texts (with the smoothed targets of his
  /// paper, 1999), then chooses the threshold of the best F1 that they let expect.
  static func fit(_ held: [(logit: Double, isTrue: Bool)]) -> Calibration {
    let trues = Double(held.count(where: \.isTrue))
    guard trues >= 3, Double(held.count) - trues >= 3 else { return Calibration() }
    let high = (trues + 1) / (trues + 2)
    let low = 1 / (Double(held.count) - trues + 2)
    var fitted = Calibration()
    for _ in 0..<50 {
      var (slopeGradient, offsetGradient) = (0.0, 0.0)
      var (slopeCurve, mixedCurve, offsetCurve) = (1e-6, 0.0, 1e-6)
      for one in held {
        let score = fitted.score(one.logit)
        let error = score - (one.isTrue ? high : low)
        let curve = score * (1 - score)
        slopeGradient += error * one.logit
        offsetGradient += error
        slopeCurve += curve * one.logit * one.logit
        mixedCurve += curve * one.logit
        offsetCurve += curve
      }
      let determinant = slopeCurve * offsetCurve - mixedCurve * mixedCurve
      guard determinant > 1e-12 else { break }
      let slopeStep = (offsetCurve * slopeGradient - mixedCurve * offsetGradient) / determinant
      let offsetStep = (slopeCurve * offsetGradient - mixedCurve * slopeGradient) / determinant
      let damping = min(1, 1 / max(abs(slopeStep), abs(offsetStep), 1e-9))
      fitted.slope -= damping * slopeStep
      fitted.offset -= damping * offsetStep
      if abs(slopeStep) + abs(offsetStep) < 1e-9 { break }
    }
    fitted.slope = max(fitted.slope, 0.05)
    fitted.threshold = bestThreshold(held.map { fitted.score($0.logit) })
    return fitted
  }

  func score(_ logit: Double) -> Double { 1 / (1 + exp(-(slope * logit + offset))) }

  /// The middle of the thresholds whose expected F1 is within a hundredth of the best. Expected from the scores,
  /// which are calibrated, rather than counted from the labels: a few dozen labels make the best one luck.
  private static func bestThreshold(_ scores: [Double]) -> Double {
    let all = scores.reduce(0, +)
    let thresholds = (15...65).map { Double($0) / 100 }
    let figures = thresholds.map { threshold in
      let given = scores.filter { $0 >= threshold }
      return 2 * given.reduce(0, +) / max(1e-9, Double(given.count) + all)
    }
    let best = figures.max() ?? 0
    let good = thresholds.indices.filter { figures[$0] >= best - 0.01 }
    return thresholds[good[good.count / 2]]
  }
}
