internal import ArgumentParser
internal import Foundation
internal import Pillars

/// `threefold evaluate`: how right the pillars are.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Tells how right the pillars are on labelled passages.",
    discussion: """
      Cross-validates: each fifth of the groups (states, reports) is judged by a model learned from the others. With \
      --model, that model is judged as it is. The rows say for each kind of passage and pillar: precision, recall, \
      F1, and how many were rightly given, wrongly given, missed and rightly withheld.

      Example:
        threefold evaluate --gold labelled.jsonl
      """)

  @Option(help: "Labelled passages, JSON lines. May be given several times.")
  var gold: [String]

  @Option(help: "A codebook of your own (YAML).")
  var codebook: String?

  @Option(help: "Judge this model instead of cross-validating.")
  var model: String?

  @Option(help: "Into how many parts the groups are split.")
  var folds = 5

  @Option(help: "How many of the worst misses to show.")
  var misses = 20

  @Flag(help: "Also show what the codebook and the learned words reach alone.")
  var ablation = false

  func validate() throws {
    guard (2...20).contains(folds) else { throw ValidationError("--folds is a number from 2 to 20") }
    if misses < 0 { throw ValidationError("--misses must be 0 or more.") }
  }

  func run() throws {
    let book = try PillarFiles.codebook(codebook)
    let passages = try PillarFiles.labelled(gold, codebook: book)
    let pillars = book.pillars.map(\.id)
    let examples = try PillarFiles.examples(codebook: codebook, book)
    let vectors = try PillarResources.wordVectors()
    let evaluation =
      if let model {
        PillarEvaluation(
          passages, classifier: try PillarFiles.classifier(codebook: codebook, model: model), pillars: pillars
        )
      } else {
        PillarEvaluation.crossValidate(
          passages, codebook: book, vectors: vectors, examples: examples, folds: folds)
      }
    print(EvaluationTable.full(evaluation, misses: misses))
    guard ablation else { return }
    print("Ablation: F1 by pillar")
    print("codebook, nothing learned")
    print(
      EvaluationTable.short(
        PillarEvaluation(passages, classifier: PillarClassifier(codebook: book), pillars: pillars)))
    for source in PillarEvidenceSource.allCases {
      print("learned: \(source.rawValue)")
      print(
        EvaluationTable.short(
          PillarEvaluation.crossValidate(
            passages, codebook: book, source: source, vectors: vectors, examples: examples, folds: folds)))
    }
  }
}
