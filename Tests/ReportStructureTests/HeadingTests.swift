import ReportModel
import ReportStructure
import Testing

/// Headings that neither size nor bold type tells, and lines that only look like headings.
@Suite struct HeadingTests {
  private static let prose = [
    "The office inspects the vessels of the inner harbour in",
    "each of the four seasons. What it finds is written into",
    "the lists that the guards keep, and read out to the crew",
    "before the vessel sails. Nobody has been fined so far, as",
    "none of the owners has come back to the harbour since.",
  ]

  private func passages(_ pages: [TypesetPage]) -> [Passage] {
    var reader = StructureReader(
      reportIdentifier: "r", information: StructureReader.FileInformation(fileName: "r.pdf"))
    for page in pages { reader.append(page.content) }
    return reader.finish().passages
  }

  @Test func theTitleOfABoxInItalicsIsAHeading() {
    var page = TypesetPage()
    let end = page.lines(Self.prose + Self.prose, left: 60, baseline: 100)
    page.shade(left: 50, top: end + 20, right: 400, bottom: end + 110)
    page.line("Guards of other harbours", left: 60, baseline: end + 34, size: 9, italic: true)
    page.lines(Self.prose, left: 60, baseline: end + 34 + 11.7, size: 9)
    page.lines(Self.prose, left: 60, baseline: end + 140)
    #expect(
      page.passages.filter { $0.kind == .heading }.map(\.text) == ["Guards of other harbours"],
      page.passages.outline)
  }

  @Test func whatIsSetAsHeadingsAreIsOneAboveAnotherHeading() {
    var page = TypesetPage()
    var baseline: Float = 80
    for title in ["Inner harbour", "Outer harbour", "Roadstead", "Slipways"] {
      page.line(title, left: 60, baseline: baseline, italic: true)
      baseline = page.lines(Array(Self.prose.prefix(3)), left: 60, baseline: baseline + 13) + 14
    }
    page.line("What the guards were told", left: 60, baseline: baseline, italic: true)
    page.line("In general", left: 90, baseline: baseline + 26, bold: true)
    page.lines(Self.prose, left: 60, baseline: baseline + 45)
    let headings = page.passages.filter { $0.kind == .heading }.map(\.text)
    #expect(headings.contains("What the guards were told"), page.passages.outline)
  }

  @Test func aSentenceAboveATableIsNoHeading() {
    var page = TypesetPage()
    page.line("What the guards found, by the place where each vessel lay", left: 60, baseline: 80, size: 11)
    for row in 0..<30 {
      let baseline = 110 + 14 * Float(row)
      page.line("Place number \(row) of all", left: 60, baseline: baseline, size: 8)
      page.line("\(40 + row)", left: 300, baseline: baseline, size: 8)
      page.line("\(row)%", left: 380, baseline: baseline, size: 8)
      page.rule(from: (60, baseline + 4), to: (420, baseline + 4))
    }
    page.lines(
      [
        "The guards of the inner harbour kept their lists by themselves",
        "and the others had none of their own.",
      ],
      left: 60, baseline: 560, size: 11)
    var second = TypesetPage(number: 2)
    for start in 0..<8 { second.lines(Self.prose, left: 60, baseline: 80 + 80 * Float(start), size: 11) }
    let found = passages([page, second])
    #expect(!found.contains { $0.kind == .heading }, found.outline)
    #expect(found.contains { $0.kind == .table })
  }

  @Test func titlesOfChartsAreCaptions() {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 80)
    for chart in 0..<2 {
      let top = 180 + 220 * Float(chart)
      page.line("Vessels without a list, season \(chart + 1)", left: 60, baseline: top, italic: true)
      for (bar, height) in [40, 90, 65, 120].enumerated() {
        let left = 100 + 80 * Float(bar)
        page.shade(
          left: left, top: top + 150 - Float(height), right: left + 40, bottom: top + 150, color: 0x224488)
        page.line("\(height)%", left: left + 8, baseline: top + 145 - Float(height))
        page.line("Quarter \(bar + 1)", left: left, baseline: top + 162, size: 8)
      }
    }
    page.lines(Self.prose, left: 60, baseline: 640)
    let captions = page.passages.filter { $0.kind == .caption }.map(\.text)
    #expect(
      captions == ["Vessels without a list, season 1", "Vessels without a list, season 2"],
      page.passages.outline)
  }

  @Test func contentsMayHaveTheirNumbersFirst() {
    let titles = ["Harbours", "Who was asked", "Lists of crews", "Wages", "What is to be done"]
    var cover = TypesetPage()
    cover.line("The harbour guard", left: 60, baseline: 200, size: 24, bold: true)
    for (row, title) in titles.enumerated() {
      cover.line("\([1, 3, 4, 7, 9][row])", left: 60, baseline: 400 + 14 * Float(row), bold: true)
      cover.line(title, left: 85, baseline: 400 + 14 * Float(row))
    }
    var pages = [cover]
    for (row, title) in titles.enumerated() {
      var page = TypesetPage(number: row + 2)
      page.line(title, left: 60, baseline: 80, size: 15, bold: true)
      page.lines(Self.prose + Self.prose, left: 60, baseline: 120)
      pages.append(page)
    }
    let found = passages(pages)
    #expect(found.filter { $0.kind == .contents }.count == titles.count, found.outline)
    let headings = found.filter { $0.kind == .heading && $0.anchors[0].page > 1 }.map(\.text)
    #expect(headings == titles, found.outline)
  }

  @Test func aLongTitleIsKnownThoughItWrapsInTheContents() {
    var contents = TypesetPage()
    contents.line("Contents", left: 60, baseline: 80, size: 15, bold: true)
    contents.line("1.1 The harbours that were asked .......... 2", left: 60, baseline: 110)
    contents.line("1.2 The lists of crews that the guards keep in the", left: 60, baseline: 124)
    contents.line("inner harbour .......... 2", left: 80, baseline: 138)
    contents.line("1.3 Wages .......... 2", left: 60, baseline: 152)
    contents.line("1.4 Slipways .......... 2", left: 60, baseline: 166)
    var page = TypesetPage(number: 2)
    let end = page.lines(Self.prose, left: 60, baseline: 80)
    page.line(
      "1.2 The lists of crews that the guards keep in the inner harbour", left: 60, baseline: end + 14)
    page.lines(Self.prose, left: 60, baseline: end + 40)
    let found = passages([contents, page])
    let heading = found.first { $0.kind == .heading && $0.label == "1.2" }
    #expect(heading?.text == "The lists of crews that the guards keep in the inner harbour", found.outline)
  }

  @Test func namesBelowEachOtherAreEntries() {
    let names = [
      "Guard of the Outer Harbour", "Marten Velthuis", "Anneke of the Slipways", "Jost Ebbing", "Ruth Ambach",
    ]
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 80)
    page.lines(names, left: 60, baseline: 180)
    #expect(page.passages.dropFirst().map(\.text) == names, page.passages.outline)
  }
}
