internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import Pillars

/// `threefold train`: a pillar model of one's own.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns a pillar model from labelled passages.",
    discussion: """
      The file holds JSON lines {"id", "text", "pillars": ["protection"]} and perhaps "kind" and "group". The same \
      passages and codebook give the same model, byte for byte. With the shipped codebook, invented examples that \
      come with it are learned from as well; "sure": false makes a passage count half, "weight" says what else it counts.

      Example:
        threefold train --gold labelled.jsonl --output own.model
        threefold classify --model own.model < passages.jsonl
      """)

  @Option(help: "Labelled passages, JSON lines. May be given several times.")
  var gold: [String]

  @Option(help: "Where the model is written.")
  var output: String

  @Option(help: "A codebook of your own (YAML).")
  var codebook: String?

  func run() throws {
    let book = try PillarFiles.codebook(codebook)
    let passages = try PillarFiles.labelled(gold, codebook: book)
    let examples = try PillarFiles.examples(codebook: codebook, book)
    let training = PillarTraining(
      codebook: book, vectors: try PillarResources.wordVectors(), examples: examples)
    let model = training.train(on: passages)
    try AtomicFile.write([UInt8](model), to: output)
    StandardError.write("\(output): learned from \(passages.count) passages, \(model.count) bytes")
  }
}
