internal import ArgumentParser
internal import Corpus
internal import Foundation

/// The option that names the corpus, for every command that asks it.
struct CorpusFolder: ParsableArguments {
  @Option(name: .customLong("corpus"), help: "The folder that `threefold analyze` wrote to.")
  var path = "Outputs"

  func validate() throws {
    if path.isEmpty { throw ValidationError("--corpus must name a folder.") }
  }

  /// Says so when a run was ended before it joined its reports.
  ///
  /// - Throws: `CorpusError`.
  func store() throws -> CorpusStore {
    let store = try CorpusStore(reading: path)
    if try store.foldKey() == nil {
      StandardError.write(
        "The last `threefold analyze` was ended before it joined its reports: links between recommendations and "
          + "sources that several reports cite are missing. Run it again; what is done is not done anew.")
    }
    return store
  }

  /// Refuses a filter that fits nothing in the corpus at all: a slip of the pen looks like an absence of evidence
  /// otherwise.
  ///
  /// - Throws: `ValidationError` that names what there is.
  static func check(
    _ store: CorpusStore, report: String? = nil, pillar: String? = nil, subtheme: String? = nil,
    publisher: String? = nil
  ) throws {
    if let report, try !store.holdsReport(beginning: report) {
      throw ValidationError("No report's identifier begins with \(report). See the folders below reports/.")
    }
    if let pillar {
      let known = try store.pillars()
      if !known.contains(pillar) {
        throw ValidationError(
          "No passage has the pillar \(pillar). There are: \(known.joined(separator: ", ")).")
      }
    }
    if let subtheme {
      let known = try store.subthemes()
      if !known.contains(subtheme) {
        throw ValidationError(
          "No passage has the subtheme \(subtheme). There are: \(known.joined(separator: ", ")).")
      }
    }
    if let publisher {
      let known = try store.publishers()
      if !known.contains(where: { $0.range(of: publisher, options: .caseInsensitive) != nil }) {
        throw ValidationError(
          "No publisher's name holds \(publisher). There are: \(known.joined(separator: "; ")).")
      }
    }
  }
}
