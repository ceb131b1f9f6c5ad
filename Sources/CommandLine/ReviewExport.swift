internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import Ingestion

/// `threefold review export`.
struct ReviewExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a spreadsheet (CSV) of passages or links to judge, least certain first.",
    discussion: """
      As many of each pillar as there are. Write yes or no under verdict (does the passage speak of the pillar? are \
      the two recommendations the same ask?), leave open what you do not judge, and give the file to `review import`. \
      Columns may be moved; those from subject on say what a row is about and must stay as they are.

      Examples:
        threefold review export --output judge.csv
        threefold review export --links --limit 50 --output links.csv
      """)

  @OptionGroup
  var corpus: CorpusFolder

  @Option(name: .shortAndLong, help: "The CSV file to write.")
  var output = "review.csv"

  @Flag(help: "Links between recommendations instead of passages.")
  var links = false

  @Option(help: "How many at most.")
  var limit = 100

  @Option(help: "Only the report whose identifier begins so.")
  var report: String?

  @Option(help: "Leaves out only what this analyst has judged, not what others have.")
  var analyst: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let store = try corpus.store()
    try CorpusFolder.check(store, report: report)
    let items = try store.toReview(
      links ? .link : .passage, limit: limit, analyst: analyst, report: report ?? "")
    if items.isEmpty {
      StandardError.write("There is nothing left to judge.")
      throw ExitCode(1)
    }
    try AtomicFile.write(ReviewSheet.bytes(of: items), to: output)
    StandardError.write("See \(output): \(items.count) rows")
  }
}
