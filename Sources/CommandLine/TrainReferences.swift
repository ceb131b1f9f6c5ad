import ArgumentParser
import Citations
import Foundation
internal import Ingestion
import ReportModel

/// `threefold train-references`: makes the model that `parse-references` uses.
struct TrainReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-references",
    abstract: "Trains the model of reference strings on strings whose fields are known.",
    discussion: """
      The same strings give the same model, byte for byte.

      Example:
        threefold train-references --gold references.jsonl --output references.model
      """)

  @Option(help: "JSON lines {\"id\", \"source\", \"raw\", \"fields\"}, and \"segs\" where there are any.")
  var gold: String

  @Option(help: "The model file to write.")
  var output: String

  func run() throws {
    let references = try GoldFile.references(gold)
    let bytes = ReferenceTraining().modelBytes(from: references)
    try AtomicFile.write(bytes, to: output)
    FileHandle.standardError.write(
      Data("Trained on \(references.count) references; wrote \(bytes.count) bytes to \(output).\n".utf8))
  }
}

/// `threefold evaluate-references`: what the model makes of strings that it has not seen.
struct EvaluateReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-references",
    abstract:
      "Cross-validates the model of reference strings: every string is parsed by a model trained without it.",
    discussion: """
      Writes JSON lines {"id", "csl"}, where the identifier is the source and the string's own, as the scorer of \
      `parse-references` expects them.

      Example:
        threefold evaluate-references --gold references.jsonl --folds 4 > parsed.jsonl
      """)

  @Option(help: "JSON lines {\"id\", \"source\", \"raw\", \"fields\"}.")
  var gold: String

  @Option(help: "Into how many parts the data is cut.")
  var folds = 5

  @Option(
    help: "A file for the strings with a wrong field, JSON lines, those with the most wrong fields first.")
  var wrong: String?

  func validate() throws {
    guard (2...20).contains(folds) else { throw ValidationError("--folds is a number from 2 to 20.") }
  }

  func run() throws {
    let references = try GoldFile.references(gold)
    var misses = ReferenceMisses()
    let parsed = try ReferenceTraining().crossValidated(references, folds: folds) { part in
      FileHandle.standardError.write(Data("Part \(part) of \(folds)\n".utf8))
    }
    for pair in parsed {
      let line = Line(id: "\(pair.reference.source) \(pair.reference.id)", csl: pair.item)
      FileHandle.standardOutput.write(try JSONLines.line(of: line))
      misses.add(pair.reference, pair.item)
    }
    if let wrong { try AtomicFile.write(misses.lines(), to: wrong) }
  }

  private struct Line: Encodable {
    var id: String
    var csl: CSLItem
  }
}

enum GoldFile {
  static func references(_ path: String) throws -> [GoldReference] {
    try JSONLines.read(GoldReference.self, from: path)
  }
}
