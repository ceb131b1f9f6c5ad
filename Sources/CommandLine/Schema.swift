internal import ArgumentParser
internal import Corpus
internal import Reporting

/// `threefold schema`: the contracts of what `analyze` writes.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (draft 2020-12) of report.json, or the tables of corpus.sqlite.",
    discussion: """
      Examples:
        threefold schema > report.schema.json
        threefold schema corpus
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable { case report, corpus }

  @Argument(help: "report for report.json, corpus for corpus.sqlite.")
  var subject = Subject.report

  func run() {
    switch subject {
    case .report: print(String(decoding: ReportSchema.bytes, as: UTF8.self), terminator: "")
    case .corpus: print(CorpusSchema.description)
    }
  }
}
