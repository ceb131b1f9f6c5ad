import PDFReading
import ReportModel
import TestSupport
import Testing

/// Boxes must lie where the displayed page shows ink, whatever the page's crop box and rotation.
@Suite struct GeometryTests {
  static let turns = ["", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/Rotate -90"]
  static let crops = ["", "/CropBox [50 100 350 500]"]
  static let sheets = ["0 0 400 600", "0 0 600 400", "-100 -50 300 550"]

  static var pages: [TestPDF.Page] {
    turns.flatMap { turn in
      crops.flatMap { crop in
        sheets.map { sheet in
          TestPDF.Page(
            stream: "BT /F1 24 Tf 90 300 Td (Hoxton) Tj ET", entries: "\(turn) \(crop)", mediaBox: sheet)
        }
      }
    }
  }

  @Test func boxesLieOnTheInk() throws {
    let pages = Self.pages
    let document = try PDFDocument(bytes: TestPDF(pages: pages).bytes)
    for number in 1...pages.count {
      try document.withPage(number) { page in
        let content = page.content()
        #expect(String(String.UnicodeScalarView(content.scalars.prefix(6))) == "Hoxton")
        let union = content.boxes.prefix(6).map(\.box).reduce(content.boxes[0].box) { $0.union($1) }
        let inked = inkBox(of: page)
        let ink = try #require(inked)
        // A glyph's box reaches from the descender to the ascender: the ink lies inside it and fills most of it.
        let place = Comment(rawValue: "page \(number) \(pages[number - 1])")
        #expect(ink.left > union.left - 2 && ink.right < union.right + 2, place)
        #expect(ink.top > union.top - 2 && ink.bottom < union.bottom + 2, place)
        #expect(ink.width > union.width * 0.5 && ink.height > union.height * 0.5, place)
      }
    }
  }

  @Test func popplersOwnSearchFindsTheSamePlace() throws {
    let pages = Self.pages
    let document = try PDFDocument(bytes: TestPDF(pages: pages).bytes)
    for number in 1...pages.count {
      try document.withPage(number) { page in
        let matches = page.find("hoxton")
        let found = try #require(matches.first)
        let inked = inkBox(of: page)
        let ink = try #require(inked)
        let place = Comment(rawValue: "page \(number) \(pages[number - 1])")
        #expect(ink.left > found.left - 2 && ink.right < found.right + 2, place)
        #expect(ink.top > found.top - 2 && ink.bottom < found.bottom + 2, place)
        let text = page.text(in: found)
        #expect(text.contains("oxto"), place)
      }
    }
  }

  @Test func linksLieWhereTheyAreDisplayed() throws {
    var pages = Self.pages
    for index in pages.indices {
      // The link's rectangle is filled with black, so that the picture shows where it is.
      pages[index].stream = "80 290 120 30 re f"
      pages[index].entries +=
        """
         /Annots [<< /Type /Annot /Subtype /Link /Rect [80 290 200 320] /Border [0 0 0]
        /A << /S /URI /URI (https://example.org/a) >> >>]
        """
    }
    let document = try PDFDocument(bytes: TestPDF(pages: pages).bytes)
    for number in 1...pages.count {
      try document.withPage(number) { page in
        let links = page.links()
        let link = try #require(links.first)
        #expect(link.target == .uri("https://example.org/a"))
        expectSame(link.box, inkBox(of: page), "page \(number) \(pages[number - 1])")
      }
    }
  }

  @Test
  func paintedRectanglesLieWhereTheyAreDisplayed() throws {
    var pages = Self.pages
    for index in pages.indices { pages[index].stream = "0.2 0 0 rg 80 290 120 30 re f" }
    let document = try PDFDocument(bytes: TestPDF(pages: pages).bytes)
    for number in 1...pages.count {
      try document.withPage(number) { page in
        let shapes = page.content().shapes
        let shape = try #require(shapes.first)
        #expect(shapes.count == 1 && shape.isFilled && shape.isRectangle && shape.color == 0x330000)
        expectSame(shape.box.box, inkBox(of: page), "page \(number) \(pages[number - 1])")
      }
    }
  }

  @Test
  func whatIsClippedAwayIsNotTold() throws {
    let streams = [
      "100 300 50 50 re W n 80 290 120 30 re f", "100 300 50 50 re W n 200 400 20 20 re f",
      "2 w 80 290 120 30 re S", "80 290 m 200 290 l 140 320 l h f",
    ]
    let document = try PDFDocument(bytes: TestPDF(pages: streams.map { TestPDF.Page(stream: $0) }).bytes)
    let shapes = (1...streams.count).map { number in
      document.withPage(number) { $0.content().shapes } ?? []
    }
    #expect(shapes[0].map(\.box.box) == [Box(left: 100, top: 280, right: 150, bottom: 300)])
    #expect(shapes[1].isEmpty)
    #expect(shapes[2].map(\.isFilled) == [false] && shapes[2].map(\.isRectangle) == [true])
    #expect(shapes[3].map(\.isRectangle) == [false])
  }

  /// A picture placed in a report may bring words along that stand beyond its frame.
  @Test
  func wordsThatAreClippedAwayAreNotRead() throws {
    let stream = """
      q 50 400 100 100 re W n BT /F1 12 Tf 60 450 Td (Seen) Tj 0 -80 Td (Below) Tj 120 80 Td (Beside) Tj ET Q
      BT /F1 12 Tf 200 300 Td (Free) Tj ET
      q 50 200 100 9 re W n BT /F1 12 Tf 60 200 Td (Tight) Tj ET Q
      """
    for turn in [0, 90, 180, 270] {
      let page = TestPDF.Page(stream: stream, entries: "/Rotate \(turn)")
      let document = try PDFDocument(bytes: TestPDF(pages: [page]).bytes)
      let text = document.withPage(1) { String(String.UnicodeScalarView($0.content().scalars)) } ?? ""
      #expect(Set(text.split(whereSeparator: \.isWhitespace)) == ["Seen", "Free", "Tight"])
    }
  }

  @Test func sidesAreThoseOfTheDisplayedPage() throws {
    let pdf = TestPDF(pages: [
      TestPDF.Page(stream: "", entries: "/Rotate 90 /CropBox [50 100 350 500]"),
      TestPDF.Page(stream: ""),
    ])
    let document = try PDFDocument(bytes: pdf.bytes)
    document.withPage(1) { page in
      let (size, crop, isTurned) = (page.size, page.cropBox, page.isTurned)
      #expect(size == (400, 300))
      #expect(crop == (50, 100, 350, 500))
      #expect(isTurned)
    }
    document.withPage(2) { page in
      let (size, isTurned) = (page.size, page.isTurned)
      #expect(size == (400, 600))
      #expect(!isTurned)
    }
  }

  private func expectSame(_ box: Box, _ ink: Box?, _ text: String) {
    guard let ink else {
      Issue.record("no ink on \(text)")
      return
    }
    let comment = Comment(rawValue: "\(text) \(box) \(ink)")
    #expect(abs(box.left - ink.left) < 2 && abs(box.right - ink.right) < 2, comment)
    #expect(abs(box.top - ink.top) < 2 && abs(box.bottom - ink.bottom) < 2, comment)
  }

  /// The smallest box around all that is dark on the displayed page, in points.
  private func inkBox(of page: borrowing PDFPage) -> Box? {
    let scale = 2.0
    guard let picture = page.rendering(scale: scale) else { return nil }
    var (left, top, right, bottom) = (Int.max, Int.max, Int.min, Int.min)
    for row in 0..<picture.height {
      for column in 0..<picture.width where picture.luminances[row * picture.width + column] < 128 {
        (left, right) = (min(left, column), max(right, column + 1))
        (top, bottom) = (min(top, row), max(bottom, row + 1))
      }
    }
    guard left < right else { return nil }
    return Box(
      left: Double(left) / scale, top: Double(top) / scale, right: Double(right) / scale,
      bottom: Double(bottom) / scale)
  }
}

extension GlyphBox {
  var box: Box {
    Box(left: Double(left), top: Double(top), right: Double(right), bottom: Double(bottom))
  }
}
