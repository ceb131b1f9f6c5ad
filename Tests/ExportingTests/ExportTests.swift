import Foundation
import PDFReading
import TestSupport
import Testing

/// What other programs make of the exports.
@Suite(.serialized) struct ExportTests {
  private func analysed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["analyze", Repository.samples.path, "--output", folder.url("out").path])
    #expect(outcome.exitCode == 0)
    return folder
  }

  /// Runs a Python script that prints what it finds.
  ///
  /// - Returns: nil, after saying so, where Python or the module is not installed.
  private func python(_ script: String, needs module: String, _ argument: String) throws -> String? {
    func run(_ arguments: [String]) throws -> (String, Int32) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3"] + arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }
    guard try run(["-c", "import \(module)"]).1 == 0 else {
      print("skipped: Python's \(module) is not installed (pip install \(module))")
      return nil
    }
    let (output, status) = try run(["-c", script, argument])
    #expect(status == 0)
    return output
  }

  @Test func openpyxlReadsTheWorkbook() throws {
    let folder = try analysed()
    let file = folder.url("corpus.xlsx").path
    let outcome = try Program.run(
      ["export", "xlsx", "--corpus", folder.url("out").path, "--output", file])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book:
        linked = [c for row in sheet.iter_rows() for c in row if c.hyperlink]
        print(sheet.title, sheet.freeze_panes, sheet.auto_filter.ref is not None, len(linked) > 0)
      cell = next(c for row in book['Passages'].iter_rows() for c in row if c.hyperlink)
      print(cell.hyperlink.target.endswith('.pdf'), cell.hyperlink.location.startswith('page='))
      print(all(c.data_type != 'f' for sheet in book for row in sheet.iter_rows() for c in row))
      """
    guard let output = try python(script, needs: "openpyxl", file) else { return }
    let sheets = ["Reports", "Passages", "Recommendations", "Threads", "References"]
    #expect(output == sheets.map { "\($0) A2 True True\n" }.joined() + "True True\nTrue\n")
  }

  @Test func aCopyWithHighlightsKeepsItsTextAndHasNotes() throws {
    let folder = try analysed()
    let file = folder.url("highlighted.pdf")
    let outcome = try Program.run([
      "export", "annotated-pdf", "carrow-monitoring-report-2018", "--corpus", folder.url("out").path,
      "--output",
      file.path,
    ])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    let original = try Data(
      contentsOf: Repository.samples.appendingPathComponent("carrow-monitoring-report-2018.pdf"))
    let copy = try PDFDocument(bytes: [UInt8](Data(contentsOf: file)))
    #expect(try copy.pageCount == PDFDocument(bytes: [UInt8](original)).pageCount)
    let script = """
      import pypdfium2, sys
      import pypdfium2.raw as raw
      document = pypdfium2.PdfDocument(sys.argv[1])
      kinds = [raw.FPDFAnnot_GetSubtype(raw.FPDFPage_GetAnnot(page, i)) for page in document
        for i in range(raw.FPDFPage_GetAnnotCount(page))]
      print(kinds.count(raw.FPDF_ANNOT_HIGHLIGHT) > 20)
      """
    guard let output = try python(script, needs: "pypdfium2", file.path) else { return }
    #expect(output == "True\n")
  }

  @Test(arguments: ["carrow", "nothing"])
  func aReportThatIsNotOneIsExplained(_ name: String) throws {
    let folder = try analysed()
    let outcome = try Program.run([
      "export", "annotated-pdf", name, "--corpus", folder.url("out").path, "--output",
      folder.url("a.pdf").path,
    ])
    #expect(outcome.exitCode == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.url("a.pdf").path))
  }
}
