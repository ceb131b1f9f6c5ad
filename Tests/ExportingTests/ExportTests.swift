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
  private func python(_ script: String, needs module: String, _ argument: String...) throws -> String? {
    guard let outcome = try Tool.python(script, needs: [module], argument) else { return nil }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    return outcome.standardOutput
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
      import os, re, urllib.parse
      there = os.path.join(os.path.dirname(sys.argv[1]), urllib.parse.unquote(cell.hyperlink.target.replace(chr(92), '/')))
      print(os.path.exists(there), re.fullmatch('page=[0-9]+&view=FitH,[0-9]+', cell.hyperlink.location) is not None)
      def number(text): return int(text) if text and str(text).isdigit() else None
      rows = [(number(row[5].value), number(row[5].hyperlink.location.split('=')[1].split('&')[0]))
              for row in book['References'].iter_rows(min_row=2) if row[5].hyperlink]
      gaps = {page - label for label, page in rows if label}
      print(len(rows) > 10, len(gaps) == 1)
      threads = list(book['Threads'].iter_rows(min_row=2, values_only=True))
      years = {}
      for row in threads: years.setdefault(row[0], []).append(row[2])
      asked = {row[-1] for row in book['Recommendations'].iter_rows(min_row=2, values_only=True)}
      print({row[-1] for row in threads} == asked, len(threads) == len(asked), max(map(len, years.values())) > 1,
            min(map(len, years.values())) == 1, all(list == sorted(list) for list in years.values()))
      print(all(c.data_type != 'f' for sheet in book for row in sheet.iter_rows() for c in row))
      """
    guard let output = try python(script, needs: "openpyxl", file) else { return }
    let sheets = ["Reports", "Passages", "Recommendations", "Threads", "References"]
    #expect(
      output == sheets.map { "\($0) A2 True True\n" }.joined()
        + "True True\nTrue True\nTrue True True True True\nTrue\n")
  }

  /// A folder that is not there is named once, in our words and by the name that was asked for.
  @Test(arguments: ["xlsx", "qdpx"]) func exportsToNowhereSayWhere(_ format: String) throws {
    let folder = try analysed()
    let file = folder.url("nowhere/corpus.\(format)").path
    let outcome = try Program.run(["export", format, "--corpus", folder.url("out").path, "--output", file])
    #expect(outcome.exitCode != 0)
    #expect(outcome.standardError.contains("\(file) could not be written (No such file or directory)"))
    #expect(!outcome.standardError.contains(".tmp") && !outcome.standardError.contains("[ERROR]"))
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
    let source = Repository.samples.appendingPathComponent("carrow-monitoring-report-2018.pdf").path
    let script = """
      import pypdfium2, sys
      import pypdfium2.raw as raw
      notes, printed = [], []
      for page in pypdfium2.PdfDocument(sys.argv[1]):
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
          annotation = raw.FPDFPage_GetAnnot(page, index)
          if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_HIGHLIGHT: continue
          printed.append(raw.FPDFAnnot_GetFlags(annotation) & raw.FPDF_ANNOT_FLAG_PRINT != 0)
          text = (raw.FPDF_WCHAR * 2000)()
          length = raw.FPDFAnnot_GetStringValue(annotation, b'Contents', text, 4000)
          notes.append(bytes(text)[:length].decode('utf-16-le'))
      pillars = ('prevention', 'protection', 'prosecution', 'partnership')
      print(len(notes) > 20, all(note.startswith(pillars) for note in notes), any('for it:' in note for note in notes), all(printed))
      def coloured(path):
        count = 0
        for page in pypdfium2.PdfDocument(path):
          bitmap = page.render(scale=0.5)
          bytes, step = memoryview(bitmap.buffer).cast('B'), bitmap.n_channels
          for at in range(0, len(bytes) - 2, step):
            count += max(bytes[at:at + 3]) - min(bytes[at:at + 3]) > 40
        return count
      print(coloured(sys.argv[1]) > coloured(sys.argv[2]) + 2000)
      """
    if let output = try python(script, needs: "pypdfium2", file.path, source) {
      #expect(output == "True True True True\nTrue\n")
    }
    guard let marked = try colouredPixels(file.path), let plain = try colouredPixels(source) else { return }
    #expect(marked > plain + 2000)
  }

  /// How many pixels MuPDF paints in a colour at half size.
  ///
  /// - Returns: nil, after saying so, where MuPDF is not installed.
  private func colouredPixels(_ path: String) throws -> Int? {
    let folder = try TemporaryFolder()
    guard
      let outcome = try Tool.run(
        "mutool", ["draw", "-q", "-r", "36", "-o", folder.url("page%d.ppm").path, path])
    else { return nil }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    var count = 0
    for name in folder.files() {
      // "P6", width and height, 255, each ended by a line or a blank, then three bytes a pixel.
      let bytes = [UInt8](try Data(contentsOf: folder.url(name)))
      let head = bytes.prefix(40).split(whereSeparator: { $0 == 0x0A || $0 == 0x20 })
      let first = try #require(head.dropFirst(3).first).endIndex + 1
      for pixel in stride(from: first, to: bytes.count - 2, by: 3) {
        let colours = bytes[pixel..<pixel + 3]
        if (colours.max() ?? 0) - (colours.min() ?? 0) > 40 { count += 1 }
      }
    }
    return count
  }

  /// What stands on a page of one edition is not marked in another, and nothing is written over the evidence.
  @Test func aPDFThatChangedOrIsTheOutputIsRefused() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.url("report.pdf")
    func sample(_ year: Int) throws -> Data {
      try Data(contentsOf: Repository.samples.appendingPathComponent("carrow-monitoring-report-\(year).pdf"))
    }
    try sample(2014).write(to: pdf)
    #expect(try Program.run(["analyze", pdf.path, "--output", folder.url("out").path]).exitCode == 0)
    func export(_ form: [String], to output: URL) throws -> Program.Outcome {
      try Program.run(["export"] + form + ["--corpus", folder.url("out").path, "--output", output.path])
    }
    let own = try export(["annotated-pdf", "report"], to: pdf)
    #expect(own.exitCode == 64)
    #expect(try Data(contentsOf: pdf) == sample(2014))
    try sample(2021).write(to: pdf)
    for form in [["annotated-pdf", "report"], ["qdpx"]] {
      let outcome = try export(form, to: folder.url("made"))
      #expect(outcome.exitCode == 64)
      #expect(outcome.standardError.contains("has changed since it was analysed"), "\(outcome.standardError)")
      #expect(!FileManager.default.fileExists(atPath: folder.url("made").path))
    }
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

  @Test func aProjectIsValidAndHoldsWhatAnalystsDecided() throws {
    let folder = try analysed()
    let corpus = folder.url("out").path
    let sheet = folder.url("judge.csv")
    #expect(
      try Program.run(["review", "export", "--corpus", corpus, "--output", sheet.path, "--limit", "3"])
        .exitCode == 0)
    // An analyst fills the first column in.
    let lines = try String(contentsOf: sheet, encoding: .utf8).components(separatedBy: "\r\n,")
    try lines.joined(separator: "\r\nyes,").write(to: sheet, atomically: true, encoding: .utf8)
    let imported = try Program.run([
      "review", "import", sheet.path, "--corpus", corpus, "--analyst", "A. <Reed> & \"Co\"",
    ])
    #expect(imported.exitCode == 0, "\(imported.standardError)")
    let files = [folder.url("a.qdpx"), folder.url("b.qdpx")]
    for file in files {
      let outcome = try Program.run(["export", "qdpx", "--corpus", corpus, "--output", file.path])
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    }
    #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    let schema = try #require(Bundle.module.url(forResource: "Fixtures/qda-project", withExtension: "xsd"))
    let script = """
      import hashlib, lxml.etree, os, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      project = lxml.etree.fromstring(archive.read('project.qde'))
      schema = lxml.etree.XMLSchema(lxml.etree.parse(sys.argv[2]))
      print(archive.testzip(), schema.validate(project), schema.error_log)
      def all(path): return project.xpath(path, namespaces={'q': 'urn:QDA-XML:project:1.0'})
      guids = all('//@guid')
      print(len(guids) == len(set(guids)), set(all('//@targetGUID')) <= set(all('//q:Code/@guid')))
      print(set(all('//@creatingUser')) == set(all('//q:User/@guid')), all('//q:User/@name'))
      sources = {hashlib.sha256(archive.read(n)).digest() for n in archive.namelist() if n.endswith('.pdf')}
      print(sources == {hashlib.sha256(open(f.path, 'rb').read()).digest() for f in os.scandir(sys.argv[3])
        if f.name.endswith('.pdf')})
      print(sorted(archive.namelist()) ==
        sorted(p.replace('internal://', 'Sources/') for p in all('//q:PDFSource/@path')) + ['project.qde'])
      print(all('count(//q:PDFSelection[@secondX <= @firstX or @firstY <= @secondY or not(q:Coding)])'))
      """
    guard
      let output = try python(
        script, needs: "lxml", files[0].path, schema.path, Repository.samples.path)
    else { return }
    let users = "['Threefold', 'A. <Reed> & \"Co\"']"
    #expect(output == "None True \nTrue True\nTrue \(users)\nTrue\nTrue\n0.0\n")
  }

  @Test func libreOfficeReadsTheWorkbook() throws {
    let folder = try analysed()
    let file = folder.url("corpus.xlsx").path
    let outcome = try Program.run(["export", "xlsx", "--corpus", folder.url("out").path, "--output", file])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    let arguments = [
      "-env:UserInstallation=\(folder.url("profile").absoluteString)", "--headless", "--convert-to", "csv",
      "--outdir", folder.url("converted").path, file,
    ]
    guard try Tool.run("soffice", arguments) != nil else { return }
    let text = try String(contentsOf: folder.url("converted/corpus.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(
      lines.first == "year,publisher,title,pages,passages_of_all_kinds,recommendations,references,file,report"
    )
    #expect(lines.count == 5)
  }

  @Test func frictionlessFindsTheTablesValid() throws {
    let folder = try analysed()
    let packages = folder.files().filter { $0.hasSuffix("datapackage.json") }
    #expect(packages.count == 5)
    let script = """
      import sys, frictionless
      for path in sys.argv[1:]:
        report = frictionless.validate(path)
        print(report.valid, len(report.tasks), [e[:4] for e in report.flatten(['title', 'fieldName', 'rowNumber', 'note'])][:3])
      """
    let paths = packages.map { folder.url($0).path }
    let all = try python(script, needs: "frictionless", paths[0], paths[1], paths[2], paths[3], paths[4])
    guard let all else { return }
    #expect(all == String(repeating: "True 3 []\n", count: 5))
  }

  /// What cannot be written leaves nothing behind, and what was there stays.
  @Test func aFailedExportLeavesWhatWasThere() throws {
    let folder = try analysed()
    let corpus = folder.url("out").path
    let exports = [["xlsx"], ["qdpx"], ["annotated-pdf", "carrow-monitoring-report-2018"]]
    for export in exports {
      let outcome = try Program.run(
        ["export"] + export + ["--corpus", corpus, "--output", folder.url("missing/file.\(export[0])").path])
      #expect(outcome.exitCode != 0)
      // A folder cannot be replaced by a file, which shows only when all is written.
      let target = folder.url("target")
      try FileManager.default.createDirectory(
        at: target.appendingPathComponent("kept"), withIntermediateDirectories: true)
      let before = folder.files()
      let refused = try Program.run(
        ["export"] + export + ["--corpus", corpus, "--output", target.path])
      #expect(refused.exitCode != 0)
      #expect(folder.files() == before)
    }
  }

  @Test func extractedFilesOfOneNameDoNotMeet() throws {
    let folder = try TemporaryFolder()
    for (index, name) in ["carrow-monitoring-report-2016.pdf", "carrow-monitoring-report-2018.pdf"]
      .enumerated()
    {
      try FileManager.default.createDirectory(
        at: folder.url("\(index)"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Repository.samples.appendingPathComponent(name), to: folder.url("\(index)/report.pdf"))
    }
    let outcome = try Program.run([
      "extract", folder.url("0/report.pdf").path, folder.url("1/report.pdf").path, "--output",
      folder.url("texts").path,
    ])
    #expect(outcome.exitCode == 0)
    #expect(folder.files().count { $0.hasPrefix("texts/report-") } == 2)
  }
}
