internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import Ingestion

/// `threefold review gold`.
struct ReviewGold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gold",
    abstract: "Writes the passages that analysts judged as `threefold train` reads them.",
    discussion: """
      Where analysts left a pillar open, what the machine said stands, and the passage counts half in training.

      Example:
        threefold review gold --output decided.jsonl
        threefold train --gold decided.jsonl --output own.model
      """)

  @OptionGroup
  var corpus: CorpusFolder

  @Option(name: .shortAndLong, help: "The file of JSON lines to write.")
  var output: String

  func run() throws {
    let passages = try corpus.store().decidedPassages()
    if passages.isEmpty {
      StandardError.write("Nobody has judged a passage yet. See `threefold review export`.")
      throw ExitCode(1)
    }
    var bytes: [UInt8] = []
    for passage in passages { bytes += try JSONLines.line(of: passage) }
    try AtomicFile.write(bytes, to: output)
    StandardError.write("See \(output): \(passages.count) passages")
  }
}
