import Foundation
import PDFReading
import ReportModel
import TestSupport
import Testing

@Suite struct DocumentTests {
  @Test func readsTextStylesAndMetadata() throws {
    let pdf = TestPDF(pages: [
      TestPDF.Page(
        stream: "BT /F1 12 Tf 50 500 Td (Plain) Tj 1 0 0 rg /F2 18 Tf 0 -40 Td (Loud) Tj ET")
    ])
    let document = try PDFDocument(bytes: pdf.bytes)
    #expect(document.pageCount == 1)
    #expect(document.title == "An invented report")
    #expect(document.author == "The tests")
    #expect(document.creationTime == 1_519_862_400)
    #expect(document.permissions == .all)
    let content = try #require(document.withPage(1) { $0.content() })
    #expect(String(String.UnicodeScalarView(content.scalars)) == "Plain\nLoud")
    #expect(content.boxes.count == content.scalars.count)
    #expect(content.styleIndices.count == content.scalars.count)
    let plain = content.styles[Int(content.styleIndices[0])]
    let loud = content.styles[Int(content.styleIndices[6])]
    #expect(plain.fontName == "Helvetica" && plain.size == 12 && !plain.isBold && !plain.isItalic)
    #expect(loud.isBold && loud.isItalic && loud.size == 18 && loud.color == 0xFF0000)
  }

  @Test func readsOutlineLabelsAndInternalLinks() throws {
    let pdf = TestPDF(
      pages: [
        TestPDF.Page(
          stream: "",
          entries: """
            /Annots [<< /Type /Annot /Subtype /Link /Rect [10 10 50 20] /Dest [12 0 R /Fit] >>
            << /Type /Annot /Subtype /Link /Rect [10 50 50 60] /A << /S /URI /URI (https://example.org) >> >>]
            """),
        TestPDF.Page(stream: ""),
      ],
      catalog: "/Outlines 100 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 7 >>] >>",
      objects: [
        "<< /First 101 0 R /Last 101 0 R /Count 2 >>",
        "<< /Title (Part one) /Parent 100 0 R /First 102 0 R /Last 102 0 R /Dest [10 0 R /Fit] >>",
        "<< /Title (Chapter) /Parent 101 0 R /Dest [12 0 R /Fit] >>",
      ])
    let document = try PDFDocument(bytes: pdf.bytes)
    #expect(
      document.outline == [
        OutlineEntry(title: "Part one", level: 1, page: 1),
        OutlineEntry(title: "Chapter", level: 2, page: 2),
      ])
    #expect(document.withPage(1) { $0.label } == "i")
    #expect(document.withPage(2) { $0.label } == "7")
    #expect(document.withPage(1) { $0.links().map(\.target) } == [.page(2), .uri("https://example.org")])
    #expect(document.withPage(3) { _ in true } == nil)
    #expect(document.withPage(0) { _ in true } == nil)
  }

  @Test func tellsHowMuchOfThePageIsPicture() throws {
    let pdf = TestPDF(pages: [
      TestPDF.Page(stream: "q 400 0 0 600 0 0 cm /Im Do Q"),
      TestPDF.Page(stream: "q 400 0 0 150 0 300 cm /Im Do Q q 400 0 0 150 0 450 cm /Im Do Q"),
      TestPDF.Page(stream: "BT /F1 12 Tf 50 500 Td (Words) Tj ET"),
      TestPDF.Page(stream: "q 9000 0 0 9000 -200 -200 cm /Im Do Q"),
      TestPDF.Page(stream: "q 100 0 0 300 80 290 cm /Im Do Q", entries: "/Rotate 90"),
    ])
    let document = try PDFDocument(bytes: pdf.bytes)
    let shares = (1...5).map { document.withPage($0) { $0.imageShare() } ?? -1 }
    #expect(abs(shares[0] - 1) < 0.05)
    #expect(abs(shares[1] - 0.5) < 0.05)
    #expect(shares[2] == 0)
    #expect(abs(shares[3] - 1) < 0.05)
    #expect(abs(shares[4] - 0.125) < 0.02)
  }

  @Test func drawsPNG() throws {
    let document = try PDFDocument(bytes: TestPDF(pages: [TestPDF.Page(stream: "")]).bytes)
    let png = try #require(document.withPage(1) { $0.png(scale: 0.5) } ?? nil)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height stand at offset 16 of every PNG.
    #expect(png[16..<24].elementsEqual([0, 0, 0, 200, 0, 0, 1, 44]))
  }

  @Test func namesWhatIsWrong() throws {
    func failure(_ bytes: [UInt8]) -> PDFError? {
      do throws(PDFError) {
        _ = try PDFDocument(bytes: bytes)
        return nil
      } catch { return error }
    }
    #expect(failure([]) == .empty)
    #expect(
      failure(Array("PK\u{3}\u{4}........word/document.xml".utf8)) == .notPDF(looksLike: "a Word document"))
    #expect(failure(Array("just words".utf8)) == .notPDF(looksLike: nil))
    #expect(failure(Array("%PDF-1.7\n1 0 obj\n<<".utf8)) == .damaged)
    #expect(failure(try fixture("user-password.pdf")) == .encrypted)
  }

  /// An open file reads as its bytes do, also where something stands before its header, and tells when it is written to.
  @Test(arguments: ["", "From: a mail server\r\n"]) func readsAnOpenFileAsItsBytes(before: String) throws {
    let streams = (1...40).map { "BT /F1 12 Tf 50 500 Td (Page \($0) of an invented report) Tj ET" }
    let bytes = Array(before.utf8) + TestPDF(pages: streams.map { TestPDF.Page(stream: $0) }).bytes
    let folder = try TemporaryFolder()
    let path = folder.url("a.pdf").path
    try Data(bytes).write(to: folder.url("a.pdf"))
    let file = try PDFFile(descriptor: open(path, O_RDONLY))
    #expect(file.sha256 == ContentHash.sha256(bytes) && file.size == bytes.count)
    let opened = try PDFDocument(file)
    let held = try PDFDocument(bytes: bytes)
    #expect(opened.pageCount == 40 && held.pageCount == 40)
    for number in 1...40 {
      let scalars = try #require(opened.withPage(number) { $0.content().scalars })
      #expect(scalars == held.withPage(number) { $0.content().scalars })
      #expect(String(String.UnicodeScalarView(scalars)).contains("Page \(number) of"))
    }
    #expect(opened.withPage(7) { $0.find("invented").count } == 1)
    #expect(file.isUnchanged)
    let handle = try FileHandle(forWritingTo: folder.url("a.pdf"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("% more".utf8))
    #expect(!file.isUnchanged)
    #expect(throws: PDFFile.Unreadable.self) { try PDFFile(descriptor: open("/", O_RDONLY)) }
  }

  @Test func opensWhatHasOnlyAnOwnerPassword() throws {
    let document = try PDFDocument(bytes: try fixture("owner-password.pdf"))
    #expect(!document.permissions.contains(.copy))
    #expect(document.withPage(1) { $0.content().scalars.count } == 6)
  }

  /// Every third byte cut or changed: it may fail, it must not trap.
  @Test func malformedFilesNeverTrap() throws {
    let whole = TestPDF(pages: [
      TestPDF.Page(stream: "BT /F1 12 Tf 50 500 Td (Words) Tj ET q 400 0 0 600 0 0 cm /Im Do Q")
    ]).bytes
    var state: UInt64 = 42
    for round in 0..<400 {
      var bytes = whole
      for _ in 0..<(1 + round % 7) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      if round % 5 == 0 { bytes.removeLast(bytes.count / 2) }
      guard let document = try? PDFDocument(bytes: bytes) else { continue }
      for number in 1...min(document.pageCount, 3) {
        document.withPage(number) { page in
          let content = page.content()
          #expect(content.boxes.count == content.scalars.count)
          _ = page.links()
          _ = page.imageShare()
        }
      }
      _ = document.outline
    }
  }

  /// In a process of its own, so that what other tests allocate is not counted.
  @Test func openingAndClosingKeepsMemoryFlat() async {
    await #expect(processExitsWith: .success) {
      let page = TestPDF.Page(stream: "BT /F1 12 Tf 50 500 Td (Some words on a page) Tj ET")
      let bytes = TestPDF(pages: Array(repeating: page, count: 20)).bytes
      func open(times: Int) throws {
        for _ in 0..<times {
          let document = try PDFDocument(bytes: bytes)
          for number in 1...20 {
            document.withPage(number) { page in
              _ = page.content()
              _ = page.links()
              _ = page.find("words")
            }
          }
        }
      }
      // The allocator's pools fill up first; after that 2,000 pages must leave nothing behind.
      try open(times: 20)
      let before = residentKilobytes()
      try open(times: 100)
      let grown = residentKilobytes() - before
      #expect(grown < 2_000, "grew by \(grown) kB")
    }
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return Array(try Data(contentsOf: url))
  }
}

/// The memory that this process holds; 0 where there is no /proc.
private func residentKilobytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
  return Int(line?.split(separator: " ").dropFirst().first ?? "") ?? 0
}
