internal import ArgumentParser
internal import Corpus
internal import Exporting
internal import Foundation
internal import Ingestion

/// `threefold export xlsx`.
struct ExportWorkbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xlsx",
    abstract: "Writes an Excel workbook of reports, passages, recommendations, threads and references.",
    discussion: """
      Sheets have filters and frozen heads; pages link to the place in the PDF.

      Example:
        threefold export xlsx --corpus Outputs --output corpus.xlsx
      """)

  @OptionGroup
  var corpus: CorpusFolder

  @Option(name: .shortAndLong, help: "The workbook to write.")
  var output = "corpus.xlsx"

  @Option(help: "Only the report whose identifier begins so.")
  var report: String?

  func run() throws {
    let reports = URL(fileURLWithPath: corpus.path).appendingPathComponent("reports").standardizedFileURL
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().standardizedFileURL
    let store = try corpus.store()
    try CorpusFolder.check(store, report: report)
    try AtomicFile.replace(output) { path in
      try CorpusWorkbook.write(
        store, to: path, report: report, reports: Self.relative(reports.path, from: folder.path))
    }
    StandardError.write("See \(output)")
  }

  private static func relative(_ path: String, from folder: String) -> String {
    let (target, start) = (path.split(separator: "/"), folder.split(separator: "/"))
    let common = zip(target, start).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }
}
