internal import ArgumentParser
internal import Corpus
internal import Exporting
internal import Foundation
internal import Ingestion
internal import PDFReading
internal import ReportModel

/// `threefold export annotated-pdf`.
struct ExportAnnotatedPDF: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotated-pdf",
    abstract: "Writes a copy of a report's PDF in which tagged passages are highlighted, with a note each.",
    discussion: """
      Each pillar has a colour: prevention blue, protection green, prosecution orange, partnership purple. The note \
      tells the tags and the words that speak for them. What analysts decided wins over the machine. The PDF must \
      have the bytes that were analysed, and is read without the limits that analyze sets.

      Example:
        threefold export annotated-pdf carrow-monitoring-report-2018 --corpus Outputs --output highlighted.pdf
      """)

  @Argument(help: "How the report's identifier begins.")
  var report: String

  @OptionGroup
  var corpus: CorpusFolder

  @Option(name: .shortAndLong, help: "The PDF to write.")
  var output: String

  func run() throws {
    let store = try corpus.store()
    let found = try ExportedReport.all(in: store, beginning: report)
    guard found.count == 1 else { throw ExportedReport.notOne(report, found) }
    let (record, bytes) = try found[0].read(from: corpus.path)
    if let pdf = found[0].path(in: corpus.path), NamedFile.isSame(pdf, output) {
      throw ValidationError("\(output) is the report's own PDF. Name another file.")
    }
    let highlights = AnnotatedPDF.highlights(of: record, decisions: try store.pillarDecisions())
    try AtomicFile.replace(output) { path in
      try PDFDocument(bytes: bytes).writeCopy(with: highlights, to: path)
    }
    StandardError.write("See \(output): \(highlights.count) highlights")
  }
}

/// A report to export, and where its PDF lies.
struct ExportedReport {
  var id: String
  /// As seen from the report's folder.
  var pdf: String?

  static func all(in store: CorpusStore, beginning prefix: String) throws -> [ExportedReport] {
    var found: [ExportedReport] = []
    try store.forEachRow(
      of: "SELECT id, pdf FROM reports WHERE substr(id, 1, length(?1)) = ?1 ORDER BY year, id",
      arguments: [.text(prefix)]
    ) { row in
      guard case .text(let id) = row[0] else { return }
      if case .text(let pdf) = row[1] {
        found.append(ExportedReport(id: id, pdf: pdf))
      } else {
        found.append(ExportedReport(id: id))
      }
    }
    return found
  }

  static func notOne(_ prefix: String, _ found: [ExportedReport]) -> ValidationError {
    found.isEmpty
      ? ValidationError("No report's identifier begins with \(prefix). See the folders below reports/.")
      : ValidationError("\(prefix) may mean \(found.map(\.id).joined(separator: " or ")). Give more of it.")
  }

  /// Where its PDF lies.
  func path(in corpus: String) -> String? {
    pdf.map {
      URL(fileURLWithPath: $0, relativeTo: URL(fileURLWithPath: "\(corpus)/reports/\(id)", isDirectory: true))
        .path
    }
  }

  /// - Returns: The record and the PDF's bytes, which are those that were analysed.
  /// - Throws: `ValidationError` naming what is not there.
  func read(from corpus: String) throws -> (Report, [UInt8]) {
    let folder = URL(fileURLWithPath: corpus).appendingPathComponent("reports/\(id)", isDirectory: true)
    guard let json = try? Data(contentsOf: folder.appendingPathComponent("report.json")),
      let record = try? JSONDecoder().decode(Report.self, from: json)
    else {
      throw ValidationError("\(folder.path)/report.json cannot be read. Run `threefold analyze` again.")
    }
    guard let pdf, let data = try? Data(contentsOf: URL(fileURLWithPath: pdf, relativeTo: folder)) else {
      throw ValidationError(
        "The PDF of \(id) is not where it was (\(pdf ?? "unknown")). Run `threefold analyze` on it again.")
    }
    let bytes = [UInt8](data)
    guard ContentHash.sha256(bytes) == record.source.sha256 else {
      throw ValidationError(
        "The PDF of \(id) (\(pdf)) has changed since it was analysed. Run `threefold analyze` on it again.")
    }
    return (record, bytes)
  }
}
