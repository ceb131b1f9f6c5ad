internal import Foundation
internal import Pillars

/// An evaluation as lines for a terminal.
enum EvaluationTable {
  static func full(_ evaluation: PillarEvaluation, misses: Int) -> String {
    var lines = [
      row("kind", "pillar", ["precision", "recall", "F1", "given", "wrongly", "missed", "withheld"])
    ]
    for kind in kinds(of: evaluation) {
      for pillar in evaluation.pillars {
        let confusion = evaluation.confusion(of: pillar, kind: kind)
        lines.append(
          row(
            kind, pillar,
            [digits(confusion.precision), digits(confusion.recall), digits(confusion.f1)]
              + [confusion.hits, confusion.falseAlarms, confusion.misses, confusion.rejections].map(
                String.init)))
      }
    }
    lines.append("")
    lines.append(short(evaluation))
    lines.append("")
    lines.append("Reliability: score, number, expected and observed share")
    var gap = 0.0
    var bins = 0
    for (number, bin) in evaluation.reliability().enumerated() where bin.count > 0 {
      lines.append(
        "  0.\(number)–\(number == 9 ? "1.0" : "0.\(number + 1)")  \(bin.count)  \(digits(bin.expected))  "
          + digits(bin.observed))
      gap += abs(bin.expected - bin.observed)
      bins += 1
    }
    lines.append("  mean difference \(digits(gap / Double(max(1, bins))))")
    lines.append("")
    lines.append("Worst misses")
    for miss in evaluation.worstMisses(misses) {
      let verb = miss.answer.given.contains(miss.pillar) ? "wrongly given" : "missed"
      lines.append(
        "  \(miss.answer.passage.id) \(miss.pillar) \(verb) (\(digits(miss.score))): "
          + String(miss.answer.passage.text.prefix(160)))
    }
    return lines.joined(separator: "\n")
  }

  /// One line a kind: F1 of each pillar, their mean, and the share of exact sets.
  static func short(_ evaluation: PillarEvaluation) -> String {
    kinds(of: evaluation).map { kind in
      let figures = evaluation.pillars.map { evaluation.confusion(of: $0, kind: kind).f1 }
      let mean = figures.reduce(0, +) / Double(max(1, figures.count))
      let three = figures.prefix(3).reduce(0, +) / Double(max(1, min(3, figures.count)))
      return "\(kind): "
        + zip(evaluation.pillars, figures).map { "\($0) \(digits($1))" }.joined(separator: "  ")
        + "  mean \(digits(mean))  mean of the first three \(digits(three))  exact "
        + digits(evaluation.exactShare(kind: kind))
    }.joined(separator: "\n")
  }

  private static func kinds(of evaluation: PillarEvaluation) -> [String] {
    Set(evaluation.answers.map(\.passage.kind)).sorted()
  }

  private static func row(_ kind: String, _ pillar: String, _ cells: [String]) -> String {
    ([kind, pillar].map { $0.padding(toLength: 16, withPad: " ", startingAt: 0) }
      + cells.map { $0.padding(toLength: 10, withPad: " ", startingAt: 0) }).joined()
  }

  private static func digits(_ value: Double) -> String { String(format: "%.3f", value) }
}
