internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import PDFReading
internal import ReportModel
internal import ReportStructure
internal import Reporting

/// `threefold extract`: the text of one report, in reading order.
struct Extract: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json

    var fileExtension: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .json: "json"
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the text of PDFs in reading order, without running heads.",
    discussion: """
      text leaves footnotes out; markdown has them as [^12]; json is the record of report.json without analysis, \
      furniture, places on the page and all. Several files are printed one after the other, as json a list, or \
      written to a folder, each under its report's identifier, as analyze names it. Scanned pages are recognised \
      where Tesseract is installed. Unlike analyze, extract reads PDFs in its own process, without limits or \
      sandbox: give PDFs that you do not trust to analyze.

      Examples:
        threefold extract Inputs/report.pdf --format markdown --pages 3-9
        threefold extract Inputs/*.pdf --format markdown --output Outputs/markdown
      """)

  @Argument(help: "PDF files; - is standard input.", completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @Option(help: "The pages to print, by position in the file: 3-9, or 4.")
  var pages: PageRange?

  @Option(help: "A folder to write to, a file each, named by the report's identifier: .txt, .md or .json.")
  var output: String?

  @Option(help: "Recognise the text of scanned pages where Tesseract is installed: auto or never.")
  var ocr = Recognition.auto

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output must name a folder.") }
  }

  func run() throws {
    var failures = 0
    // Several JSON objects are no JSON; a list of them is.
    let isList = format == .json && files.count > 1 && output == nil
    var separator = "[\n"
    if let output {
      try? FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    }
    for file in files {
      do {
        let report = try read(file)
        for warning in report.warnings where format != .json {
          StandardError.write("\(file): \(warning.message)")
        }
        if isList {
          FileHandle.standardOutput.write(Data(separator.utf8))
          separator = ",\n"
        }
        try deliver(report)
      } catch {
        StandardError.write("\(file): \(try Self.sentence(for: error))")
        failures += 1
      }
    }
    if isList { FileHandle.standardOutput.write(Data((separator == "[\n" ? "[]\n" : "]\n").utf8)) }
    if failures > 0 { throw ExitCode(failures == files.count ? 2 : 1) }
  }

  /// - Throws: An error that no file can be blamed for.
  private static func sentence(for error: any Error) throws -> String {
    switch error {
    case is PDFError, is PageRange.Missing, is AtomicFile.Failure, is JSONLines.ReadingError: "\(error)"
    default: throw error
    }
  }

  /// Hands over what is to be printed, piece by piece.
  private func forEachPiece(of report: Report, _ body: @escaping ([UInt8]) -> Void) {
    var piece: [UInt8] = []
    func take(_ block: String) {
      piece.append(contentsOf: block.utf8)
      if piece.count >= 1 << 17 {
        body(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    switch format {
    case .text: PlainText.forEachBlock(of: report.passages, take)
    case .markdown: MarkdownReport.forEachBlock(of: report.passages, take)
    case .json: ReportJSON.forEachPiece(of: report, body)
    }
    if !piece.isEmpty { body(piece) }
  }

  private func deliver(_ report: Report) throws {
    guard let output else {
      forEachPiece(of: report) { FileHandle.standardOutput.write(Data($0)) }
      return
    }
    var bytes: [UInt8] = []
    forEachPiece(of: report) { bytes.append(contentsOf: $0) }
    try AtomicFile.write(bytes, to: "\(output)/\(report.id).\(format.fileExtension)")
  }

  private func read(_ file: String) throws -> Report {
    let isInput = file == "-"
    let pdf = try NamedFile.pdf(isInput ? "/dev/stdin" : file)
    let name = isInput ? "standard-input" : URL(fileURLWithPath: file).lastPathComponent
    let document = try PDFDocument(pdf)
    if let note = try pages?.note(of: document.pageCount) { StandardError.write("\(file): \(note)") }
    let identifier = ReportIdentifier.make(fileName: name, sha256: pdf.sha256)
    var reader = StructureReader(
      reportIdentifier: identifier,
      information: StructureReader.FileInformation(
        fileName: name, title: document.title, author: document.author, creationTime: document.creationTime,
        outline: document.outline))
    // What is a running head, a contents page or a broken word shows only over the whole report.
    let recognition = TextRecognition(rawValue: ocr.rawValue) ?? .auto
    let pageCount = document.pageCount
    for number in 1...pageCount {
      document.withPage(number) { page in reader.append(page.content(recognition: recognition)) }
    }
    // What comes after needs the memory that the PDF takes.
    _ = consume document
    var structure = reader.finish()
    RecognitionWarnings.settle(in: &structure, recognition)
    if !structure.pages.isEmpty, structure.pages.allSatisfy(\.isScanned), structure.passages.isEmpty,
      !recognition.isPossible
    {
      throw TextRecognition.auto.isPossible ? PDFError.recognitionOff : PDFError.picturesOnly
    }
    return Report(
      id: identifier, source: Source(file: name, sha256: pdf.sha256, pages: pageCount),
      title: structure.title,
      publisher: structure.publisher, authors: structure.authors, year: structure.year,
      language: structure.language, pages: structure.pages, sections: structure.sections,
      passages: asked(of: structure.passages), warnings: structure.warnings)
  }

  /// The passages that begin on one of the pages asked for.
  private func asked(of passages: [Passage]) -> [Passage] {
    guard let pages else { return passages }
    return passages.filter { $0.anchors.first.map { pages.contains($0.page) } ?? false }
  }
}
