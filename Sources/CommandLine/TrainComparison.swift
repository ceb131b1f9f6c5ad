internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import Recommendations

/// `threefold train-comparison`: learns the weights of comparing.
struct TrainComparison: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-comparison",
    abstract: "Learns the weights of `compare` from lists that readers linked.", shouldDisplay: false)

  @Option(help: "JSON lines: pair, earlier, later and links.")
  var gold: String

  @Option(help: "JSON lines with a text each, by which words are called common or rare.")
  var background: String

  @Option(help: "JSON lines as those of --gold, from which is learned how sure a link is and nothing else.")
  var judged: String?

  @Option(help: "The Swift source file to write.")
  var output: String

  func run() throws {
    let trainer = ComparisonTrainer(
      backgroundTexts: try JSONLines.read(JSONLines.Text.self, from: background).map(\.text))
    let source = trainer.source(
      trainedOn: try JSONLines.read(ComparisonGold.self, from: gold), invented: try InventedLists.read(),
      judged: try ComparisonGold.read(judged))
    try AtomicFile.write(Array(source.utf8), to: output)
  }
}

/// `threefold evaluate-comparison`: cross-validates by pair.
struct EvaluateComparison: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-comparison",
    abstract:
      "Cross-validates `compare`: each pair of lists is held against weights learned from the others.",
    shouldDisplay: false)

  @Option(help: "JSON lines: pair, earlier, later and links.")
  var gold: String

  @Option(help: "JSON lines as those of --gold, from which is learned how sure a link is and nothing else.")
  var judged: String?

  @Flag(help: "Learn from the invented lists alone, and so from none of the gold.")
  var unseen = false

  @Flag(help: "Print every later recommendation whose link or relation is wrong.")
  var wrong = false

  func run() throws {
    let pairs = try JSONLines.read(ComparisonGold.self, from: gold)
    let trainer = ComparisonTrainer(backgroundTexts: [])
    let invented = try InventedLists.read()
    let comparisons =
      unseen
      ? trainer.compareUnseen(pairs, invented: invented)
      : trainer.crossValidate(
        pairs, invented: invented,
        judged: try ComparisonGold.read(judged))
    var figures = ComparisonFigures()
    for (comparison, pair) in zip(comparisons, pairs) {
      figures.add(comparison, gold: pair)
      if wrong { print(ComparisonFigures.misses(comparison, gold: pair), terminator: "") }
    }
    func format(_ value: Double) -> String { String(format: "%.3f", value) }
    print(
      "relation accuracy \(format(figures.relationAccuracy))  link precision \(format(figures.precision))"
        + "  recall \(format(figures.recall))  link F1 \(format(figures.linkF1))")
    print("score  links  mean score  right")
    for (tenth, row) in figures.reliability.enumerated() where row.count > 0 {
      let count = Double(row.count)
      print(
        "0.\(tenth)    \(row.count)  \(format(row.scores / count))  \(format(Double(row.right) / count))")
    }
  }
}

extension ComparisonGold {
  /// The pairs of a file; none where none is named.
  fileprivate static func read(_ path: String?) throws -> [ComparisonGold] {
    try path.map { try JSONLines.read(ComparisonGold.self, from: $0) } ?? []
  }
}
