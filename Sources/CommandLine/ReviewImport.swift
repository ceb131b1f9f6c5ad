internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import Tables

/// `threefold review import`.
struct ReviewImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes a judged spreadsheet (CSV) in.",
    discussion: """
      What the same analyst said of the same thing before is replaced; what others said is kept, and what was said \
      last counts. Rows without a verdict are passed over; rows whose text is gone from the corpus are named and left \
      out. A sheet with a row that cannot be read, or that judges one thing both ways, is not taken in at all.

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
    let store = try corpus.store()
    // One name, however many blanks were typed in and around it.
    let analyst = analyst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let known = try store.analysts()
    do {
      result = try store.importDecisions(
        [UInt8](sheet), analyst: analyst, decided: Date().formatted(.iso8601), codebook: codebook())
    } catch let error as CSVError {
      StandardError.write("\(file): \(error) Nothing was taken in.")
      throw ExitCode(2)
    }
    StandardError.write("\(result.kept) decisions of \(analyst) kept")
    if result.kept > 0, !known.isEmpty, !known.contains(analyst) {
      StandardError.write(
        "These are the first of \(analyst). Decisions were known of: \(known.joined(separator: ", ")).")
    }
    for line in result.lostLines {
      StandardError.write(
        "Line \(line) of \(file): its text is no longer in the corpus. Run `threefold review export` again.")
    }
    if !result.lostLines.isEmpty { throw ExitCode(result.kept == 0 ? 2 : 1) }
  }

  private struct Record: Decodable {
    struct Definition: Decodable { var id: String }
    var codebook: [Definition]?
  }

  /// The pillars of the codebook that the corpus was analysed with: of some no passage need have a tag.
  private func codebook() -> [String] {
    let reports = (try? FileManager.default.contentsOfDirectory(atPath: "\(corpus.path)/reports")) ?? []
    let records = reports.sorted().lazy.compactMap {
      FileManager.default.contents(atPath: "\(corpus.path)/reports/\($0)/report.json")
    }
    guard let json = records.first, let record = try? JSONDecoder().decode(Record.self, from: json) else {
      return []
    }
    return (record.codebook ?? []).map(\.id)
  }
}
