import ReportModel
import Testing

/// Notes at the end of a chapter are passages of their own, tied to their markers.
@Suite struct EndnoteTests {
  private func page(isTitled: Bool) -> TypesetPage {
    var page = TypesetPage()
    page.line("1 What the harbour knows", left: 60, baseline: 80, size: 14, bold: true)
    for (row, text) in ["Nobody keeps a list of those who leave", "Those who stay are put down as one man"]
      .enumerated()
    {
      let baseline = 110 + 30 * Float(row)
      page.line(text + " in autumn", left: 60, baseline: baseline)
      page.content.scalars.removeLast()
      page.content.boxes.removeLast()
      page.content.styleIndices.removeLast()
      page.line("\(row + 1)", left: 60 + 5 * Float(text.count + 10), baseline: baseline - 4, size: 6)
    }
    if isTitled { page.line("Notes", left: 60, baseline: 300, size: 14, bold: true) }
    page.lines(
      [
        "1. Interview with the harbour master, March of the second year, at",
        "the old customs house.", "2. Books of the slipway, third shelf.", "3. See the second report.",
      ], left: 60, baseline: 330)
    return page
  }

  @Test func notesBelowTheirTitleAreTied() throws {
    let passages = page(isTitled: true).passages
    let notes = passages.filter { $0.kind == .endnote }
    #expect(notes.map(\.label) == ["1", "2", "3"], passages.outline)
    #expect(notes.first?.text.hasSuffix("customs house.") ?? false, passages.outline)
    let markers = passages.flatMap(\.noteMarkers)
    #expect(markers.map(\.label) == ["1", "2"], passages.outline)
    #expect(markers.map(\.note) == notes.prefix(2).map(\.id))
  }

  @Test func aNumberedListIsNone() {
    #expect(!page(isTitled: false).passages.contains { $0.kind == .endnote })
  }
}
