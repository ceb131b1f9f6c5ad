import PDFReading
import ReportModel
import Testing

/// Rules part the rows and columns of a table where its words alone do not.
@Suite struct RuledTableTests {
  private static let prose = [
    "The number of vessels inspected rose in each of the",
    "four years that the table covers, while the number",
    "of vessels found without any list of their crew was",
    "nearly halved. No vessel was found twice, and most",
    "of those without a list were of the outer harbour.",
  ]

  /// Sets rows of cells with a rule below each.
  private func set(
    _ rows: [[String]], top: Float, on page: inout TypesetPage, ruledBelowLast: Bool = true
  ) {
    for (row, cells) in rows.enumerated() {
      let baseline = top + 16 * Float(row)
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        page.line(cell, left: 60 + (column == 0 ? 0 : 60 + 70 * Float(column)), baseline: baseline)
      }
      if row + 1 < rows.count || ruledBelowLast {
        page.rule(from: (60, baseline + 5), to: (400, baseline + 5))
      }
    }
  }

  @Test func tablesWithACaptionBetweenThemAreTwo() throws {
    var page = TypesetPage()
    page.line("Table 1: Lists found", left: 60, baseline: 80, italic: true)
    let first = [["Year", "Found", "Share"], ["2031", "40", "12%"], ["2032", "55", "16%"]]
    set(first, top: 100, on: &page)
    page.line("Table B2.4a Wages paid", left: 60, baseline: 165, italic: true)
    let second = [["Basin", "Paid", "Due"], ["Inner", "-", "1"], ["Outer", "2", "-"]]
    set(second, top: 185, on: &page, ruledBelowLast: false)
    let passages = page.passages
    #expect(passages.map(\.kind) == [.caption, .table, .caption, .table], passages.outline)
    #expect(passages.filter { $0.kind == .caption }.map(\.label) == ["Table 1", "Table B2.4a"])
    #expect(passages.filter { $0.kind == .table }.map(\.rows) == [first, second], passages.outline)
  }

  @Test func aCellOfTwoLinesIsOneCellBetweenItsRules() throws {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 80)
    let tops: [Float] = [200, 220, 240, 272]
    for top in tops { page.rule(from: (60, top), to: (400, top)) }
    for left in [Float(180), 290] { page.rule(from: (left, 200), to: (left, 272)) }
    page.line("Kind of list", left: 64, baseline: 213)
    page.line("Found", left: 190, baseline: 213)
    page.line("Share", left: 300, baseline: 213)
    page.line("Crew list", left: 64, baseline: 233)
    page.line("1", left: 190, baseline: 233)
    page.line("3%", left: 300, baseline: 233)
    page.lines(["Total of those with", "any list"], left: 64, baseline: 251)
    page.line("31", left: 190, baseline: 258)
    page.line("97%", left: 300, baseline: 258)
    let table = try #require(page.passages.first { $0.kind == .table }, page.passages.outline)
    #expect(
      table.rows == [
        ["Kind of list", "Found", "Share"], ["Crew list", "1", "3%"],
        ["Total of those with any list", "31", "97%"],
      ])
    #expect(page.passages.filter { $0.kind == .paragraph }.count == 1, page.passages.outline)
  }

  @Test func aTitleOnAGroundIsNoRowOfTheTableBelow() {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 80)
    for (table, title) in ["Most used harbours", "Most used slipways"].enumerated() {
      let top = 200 + 100 * Float(table)
      page.shade(left: 60, top: top, right: 400, bottom: top + 18, color: 0x203060)
      page.line(title, left: 66, baseline: top + 12, bold: true)
      for row in 0..<3 {
        let baseline = top + 31 + 16 * Float(row)
        page.line("Basin number \(row + 1)", left: 66, baseline: baseline)
        page.line("\(30 - 7 * row)%", left: 370, baseline: baseline)
        if row < 2 { page.rule(from: (60, baseline + 5), to: (400, baseline + 5)) }
        page.rule(from: (350, baseline - 11), to: (350, baseline + 5))
      }
    }
    let passages = page.passages
    #expect(passages.map(\.kind) == [.paragraph, .heading, .table, .heading, .table], passages.outline)
    #expect(passages.filter { $0.kind == .table }.allSatisfy { $0.rows.count == 3 }, passages.outline)
  }

  @Test func aFrameOfTwoCellsIsReadCellByCell() {
    var page = TypesetPage()
    page.lines(Self.prose, left: 60, baseline: 80)
    let left = [
      "be kept from the harbour office and from all", "others of the crew", "have no list of their own wages",
    ]
    let right = [
      "be told that the passage was paid for in", "advance by the owner", "be made to sign an empty list",
    ]
    page.rule(from: (60, 200), to: (520, 200))
    page.rule(from: (60, 250), to: (520, 250))
    for edge in [Float(60), 297, 520] { page.rule(from: (edge, 200), to: (edge, 250)) }
    for (texts, edge) in [(left, Float(64)), (right, 300)] {
      for (row, text) in texts.enumerated() {
        let baseline = 212 + 13 * Float(row)
        if row != 1 {
          page.line("o", left: edge, baseline: baseline)
          page.content.scalars.removeLast()
          page.content.boxes.removeLast()
          page.content.styleIndices.removeLast()
        }
        page.line(text, left: edge + 13, baseline: baseline)
      }
    }
    let items = page.passages.filter { $0.kind == .listItem }.map(\.text)
    let expected = [left, right].flatMap { [$0[0] + " " + $0[1], $0[2]] }
    #expect(items == expected, page.passages.outline)
  }

  @Test func aNoteBelowATableIsANote() throws {
    var page = TypesetPage()
    set([["Year", "Found", "Share"], ["2031", "40", "12%"], ["2032", "55", "16%"]], top: 100, on: &page)
    page.lines(
      [
        "¹ Lists that were found after the end of a season are",
        "counted in the season that they are lists of.",
      ],
      left: 60, baseline: 160, size: 8)
    page.lines(Self.prose + Self.prose, left: 60, baseline: 220)
    let note = try #require(page.passages.first { $0.kind == .footnote }, page.passages.outline)
    #expect(note.label == "1" && note.text.hasPrefix("Lists that were found"))
  }
}
