internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import Tables

/// `threefold review import`.
struct ReviewImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes a judged spreadsheet (CSV) in, all of it or nothing.",
    discussion: """
      What the same analyst said of the same thing before is replaced; what others said is kept, and what was said \
      last counts. Rows without a verdict are passed over.

      Example:
        threefold review import judge.csv --analyst "A. Reed"
      """)

  @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(help: "Who judged.")
  var analyst: String

  @OptionGroup
  var corpus: CorpusFolder

  func validate() throws {
    if analyst.allSatisfy(\.isWhitespace) { throw ValidationError("--analyst must be a name.") }
  }

  func run() throws {
    guard let sheet = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) cannot be opened. Check the path.")
    }
    let result: CorpusStore.DecisionImport
    do {
      result = try corpus.store().importDecisions(
        [UInt8](sheet), analyst: analyst, decided: Date().formatted(.iso8601))
    } catch let error as CSVError {
      StandardError.write("\(file): \(error) Nothing was taken in.")
      throw ExitCode(2)
    }
    StandardError.write("\(result.kept) decisions of \(analyst) kept")
    for line in result.lostLines {
      StandardError.write(
        "Line \(line) of \(file): its text is no longer in the corpus. Run `threefold review export` again.")
    }
    if !result.lostLines.isEmpty { throw ExitCode(result.kept == 0 ? 2 : 1) }
  }
}
