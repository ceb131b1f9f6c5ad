internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import PDFReading
internal import ReportModel
internal import ReportStructure
internal import Reporting

/// `threefold extract`: the text of one report, in reading order.
struct Extract: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  static let configuration = CommandConfiguration(
    abstract: "Prints the text of a PDF in reading order, without running heads.",
    discussion: """
      text leaves footnotes out; markdown has them as [^12]; json is the record of report.json without analysis,
      furniture, places on the page and all.

      Example:
        threefold extract Inputs/report.pdf --format markdown --pages 3-9
      """)

  @Argument(help: "A PDF file.")
  var file: String

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @Option(help: "The pages to print, by position in the file: 3-9, or 4.")
  var pages: PageRange?

  func run() throws {
    do {
      try print(read())
    } catch let error as PDFError {
      StandardError.write("\(file): \(error)")
      throw ExitCode(2)
    } catch let error as CocoaError {
      StandardError.write("\(file): The file cannot be read (\(error.localizedDescription)). Check its path.")
      throw ExitCode(2)
    }
  }

  private func print(_ report: Report) throws {
    let output: String
    switch format {
    case .text: output = PlainText.text(report.passages)
    case .markdown: output = MarkdownReport.text(report.passages)
    case .json:
      FileHandle.standardOutput.write(Data(ReportJSON.bytes(of: report)))
      return
    }
    for warning in report.warnings { StandardError.write("\(file): \(warning.message)") }
    FileHandle.standardOutput.write(Data(output.utf8))
  }

  private func read() throws -> Report {
    let url = URL(fileURLWithPath: file)
    let bytes = [UInt8](try Data(contentsOf: url))
    let document = try PDFDocument(bytes: bytes)
    let name = url.lastPathComponent
    let hash = ContentHash.sha256(bytes)
    let identifier = ReportIdentifier.make(fileName: name, sha256: hash)
    var reader = StructureReader(
      reportIdentifier: identifier,
      information: StructureReader.FileInformation(
        fileName: name, title: document.title, author: document.author, creationTime: document.creationTime,
        outline: document.outline))
    // What is a running head, a contents page or a broken word shows only over the whole report.
    for number in 1...document.pageCount {
      document.withPage(number) { page in reader.append(page.content()) }
    }
    let structure = reader.finish()
    return Report(
      id: identifier, source: Source(file: name, sha256: hash, pages: document.pageCount),
      title: structure.title,
      publisher: structure.publisher, authors: structure.authors, year: structure.year,
      language: structure.language, pages: structure.pages, sections: structure.sections,
      passages: structure.passages.filter(isAsked), warnings: structure.warnings)
  }

  /// Whether a passage begins on one of the pages asked for.
  private func isAsked(_ passage: Passage) -> Bool {
    guard let pages, let first = passage.anchors.first else { return pages == nil }
    return pages.contains(first.page)
  }
}
