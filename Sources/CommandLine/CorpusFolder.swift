internal import ArgumentParser
internal import Corpus

/// The option that names the corpus, for every command that asks it.
struct CorpusFolder: ParsableArguments {
  @Option(name: .customLong("corpus"), help: "The folder that `threefold analyze` wrote to.")
  var path = "Outputs"

  /// - Throws: `CorpusError`.
  func store() throws -> CorpusStore { try CorpusStore(reading: path) }
}
