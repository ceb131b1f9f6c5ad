import PDFReading
import ReportModel
import ReportStructure
import Testing

/// Shaded and framed text is told from the text around it.
@Suite struct BoxTests {
  private static let before = [
    "The inspectors came to the harbour before dawn on a Monday and",
    "found nine men in the sheds behind it. What they were told there",
  ]
  private static let boxed = [
    "A fisherman of twenty-two had paid for his own passage with a",
    "loan, and owed more at the end of the year than at its start.",
    "Nobody had told him what his wages were.",
  ]
  private static let after = [
    "was told to the court eleven months later, when seven of the men",
    "had been sent home and two could no longer be found anywhere.",
  ]

  private func page() -> TypesetPage {
    var page = TypesetPage()
    for (row, text) in Self.before.enumerated() { page.line(text, left: 60, baseline: 100 + 13 * Float(row)) }
    for (row, text) in Self.boxed.enumerated() { page.line(text, left: 70, baseline: 160 + 13 * Float(row)) }
    for (row, text) in Self.after.enumerated() { page.line(text, left: 60, baseline: 240 + 13 * Float(row)) }
    return page
  }

  @Test func aShadedBoxIsOneAndTheTextGoesOnAroundIt() throws {
    var page = page()
    page.shade(left: 60, top: 145, right: 400, bottom: 195)
    let passages = page.passages
    let box = try #require(passages.first { $0.text.hasPrefix("A fisherman") })
    #expect(box.box == 1 && box.text.hasSuffix("what his wages were."))
    let around = try #require(passages.first { $0.text.hasPrefix("The inspectors") })
    #expect(around.box == nil && around.text.contains("they were told there was told to the court"))
  }

  @Test func aWhiteGroundAndTheGroundOfThePageAreNoBoxes() {
    for color: UInt32 in [0xFFFFFF, 0xFDFDFD] {
      var page = page()
      page.shade(left: 60, top: 145, right: 400, bottom: 195, color: color)
      #expect(page.passages.allSatisfy { $0.box == nil })
    }
    var page = page()
    page.shade(left: 0, top: 0, right: 595, bottom: 842)
    #expect(page.passages.allSatisfy { $0.box == nil })
  }

  @Test func stripesOfATableAreNoBoxes() {
    var page = page()
    for row in 0..<8 {
      let top = 145 + 18 * Float(row)
      page.shade(left: 60, top: top, right: 400, bottom: top + 18, color: row % 2 == 0 ? 0xE0E0E0 : 0xD0D0D0)
    }
    #expect(page.passages.allSatisfy { $0.box == nil })
  }
}
