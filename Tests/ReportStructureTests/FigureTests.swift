import PDFReading
import ReportModel
import Testing

/// What stands in charts and tables, and along the side of the page, is no running text.
@Suite struct FigureTests {
  private static let prose = [
    "The number of vessels inspected rose in each of the",
    "four years that the table covers, while the number",
    "of vessels found without any list of their crew was",
    "nearly halved. No vessel was found twice, and most",
    "of those without a list were of the outer harbour,",
    "where the season is the shortest and the crews are",
    "hired from furthest away, by men who are seldom seen.",
  ]

  @Test func theNamesAndValuesOfBarsAreNoText() throws {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 100)
    for (bar, height) in [40, 90, 65, 120].enumerated() {
      let left = 100 + 80 * Float(bar)
      page.shade(left: left, top: 400 - Float(height), right: left + 40, bottom: 400, color: 0x224488)
      page.line("\(height)%", left: left + 8, baseline: 395 - Float(height))
      page.line("Quarter \(bar + 1)", left: left, baseline: 412, size: 8)
    }
    page.lines(["Figure 1: Vessels without a list, by quarter"], left: 60, baseline: 470, italic: true)
    let passages = page.passages
    #expect(passages.filter { $0.kind == .paragraph }.map(\.text) == [Self.prose.joined(separator: " ")])
    #expect(passages.contains { $0.kind == .caption && $0.label == "Figure 1" })
    let chart = passages.filter { $0.kind == .other }.map(\.text).joined(separator: " ")
    for label in ["40%", "120%", "Quarter 1", "Quarter 4"] { #expect(chart.contains(label)) }
  }

  @Test func textBesideATableIsNotItsFirstColumn() throws {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 104)
    let names = ["Basin", "Harbour", "Customhouse", "Slipways", "Fishermen", "Roadstead"]
    for (row, name) in names.enumerated() {
      let baseline = 100 + 17 * Float(row)
      page.line(name, left: 350, baseline: baseline)
      page.line("\(100 + 7 * row)", left: 470, baseline: baseline)
    }
    let passages = page.passages
    #expect(
      passages.contains { $0.kind == .paragraph && $0.text == Self.prose.joined(separator: " ") },
      passages.outline)
    let table = try #require(passages.first { $0.kind == .table })
    #expect(table.rows.first == ["Basin", "100"] && table.rows.count == 6, passages.outline)
  }

  @Test func whatStandsBesideARingIsNoHeading() {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 100)
    // Some fonts draw charts.
    page.line("55+34+11", left: 60, baseline: 400, size: 150)
    page.lines(
      ["Inner harbour 55%", "Outer harbour 34%", "At sea 11%"], left: 300, baseline: 320, bold: true)
    let passages = page.passages
    #expect(
      passages.filter { $0.kind != .other }.map(\.text) == [Self.prose.joined(separator: " ")],
      passages.outline)
    #expect(
      passages.contains { $0.kind == .other && $0.text.contains("Outer harbour 34%") }, passages.outline)
  }

  @Test func aCellOfTwoLinesDoesNotEndATable() throws {
    var page = TypesetPage()
    for (row, name) in ["Basin", "Slipways", "Roadstead", "", "Ferry", "Moles"].enumerated() {
      let baseline = 100 + 24 * Float(row)
      if name.isEmpty {
        page.line("Customhouse,", left: 60, baseline: baseline - 6)
        page.line("\(row)%", left: 200, baseline: baseline)
        page.line("disused", left: 60, baseline: baseline + 6)
      } else {
        page.line(name, left: 60, baseline: baseline)
        page.line("\(row)%", left: 200, baseline: baseline)
      }
    }
    let passages = page.passages
    let table = try #require(passages.first { $0.kind == .table })
    #expect(passages.count == 1 && table.rows.count == 6, passages.outline)
    #expect(table.rows.contains(["Customhouse, disused", "3%"]), passages.outline)
  }

  @Test func textAlongTheSideIsNotInTheText() {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 100)
    page.turnedLine("HARBOUR", left: 560, top: 90)
    page.turnedLine("DATA", left: 560, top: 130)
    let passages = page.passages
    #expect(passages.filter { $0.kind == .paragraph }.map(\.text) == [Self.prose.joined(separator: " ")])
    #expect(passages.contains { $0.text == "HARBOUR" && $0.kind == .other })
  }

  @Test func aCaptionThatHangsIsWhole() {
    var page = TypesetPage()
    let baseline = page.lines(Self.prose, left: 60, baseline: 100)
    page.line(
      "Table 4.1   Vessels inspected and vessels found without a", left: 60, baseline: baseline + 20,
      italic: true)
    page.line("list of their crew", left: 122, baseline: baseline + 33, italic: true)
    let caption = page.passages.first { $0.kind == .caption }
    #expect(caption?.label == "Table 4.1")
    #expect(caption?.text == "Vessels inspected and vessels found without a list of their crew")
  }

  /// Widely spaced capitals are words, not letters.
  @Test func spacedCapitalsAreWords() {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 200)
    var left: Float = 60
    for letter in "WHAT CREWS SAID" {
      if letter == " " {
        left += 9
      } else {
        page.line(String(letter), left: left, baseline: 120)
        page.content.scalars[page.content.scalars.count - 1] = " "
        left += 8
      }
    }
    #expect(page.passages.contains { $0.text == "WHAT CREWS SAID" })
  }

  @Test func aShortLineAboveItsParagraphIsAHeading() {
    var page = TypesetPage()
    var baseline = page.lines(Self.prose, left: 60, baseline: 100)
    page.line("Vessels of the outer harbour", left: 60, baseline: baseline + 20, italic: true)
    baseline = page.lines(Self.prose, left: 60, baseline: baseline + 33)
    #expect(page.passages.map(\.kind) == [.paragraph, .heading, .paragraph])
  }

  @Test func aCaptionBesideAChartIsNotPartOfIt() throws {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 100)
    // Three lying bars of which two are alike: the scale below them tells that it is a chart.
    for (bar, length) in [Float(120), 90, 90].enumerated() {
      let top = 300 + 40 * Float(bar)
      page.shade(left: 300, top: top, right: 300 + length, bottom: top + 20, color: 0x224488)
      page.line("Harbour number", left: 220, baseline: top + 9)
      page.line("\(bar + 1) (N=50)", left: 250, baseline: top + 22)
    }
    for tick in 0..<5 {
      page.line("\(10 * tick)%", left: (tick == 0 ? 295 : 292.5) + 30 * Float(tick), baseline: 440)
    }
    page.line("FIGURE 3", left: 60, baseline: 312, bold: true)
    page.lines(["Vessels", "Without a List", "by Harbour"], left: 60, baseline: 328, bold: true)
    let passages = page.passages
    let caption = try #require(passages.first { $0.kind == .caption }, passages.outline)
    #expect(caption.label == "FIGURE 3" && caption.text == "Vessels Without a List by Harbour")
    #expect(passages.filter { $0.kind == .paragraph }.count == 1, passages.outline)
  }
}
