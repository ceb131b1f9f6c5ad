import ReportModel
import Reporting
import Testing

/// Where links to the PDF lead.
struct PlaceTests {
  private static let text =
    "Police officers in both ports received training. The other half, nine in all, waited until June for theirs."

  private func box(_ top: Double) -> Box { Box(left: 72, top: top, right: 300, bottom: top + 12) }

  /// A report of one tagged passage, two lines long, on a page.
  private func report(
    _ text: String = Self.text, corner: PageCorner?, before: String = "", cut: Int = 48,
    markers: [NoteMarker] = []
  ) -> Report {
    var report = Report(id: "a", source: Source(file: "a.pdf", sha256: "", pages: 4), title: "A")
    report.pages = (1...4).map { Page(number: $0, label: "", width: 400, height: 600, corner: corner) }
    let length = text.unicodeScalars.count
    report.passages = [
      Passage(
        id: "p0", kind: .heading, text: before, anchors: [Anchor(page: 1, label: "", boxes: [box(72)])]),
      Passage(
        id: "p1", kind: .paragraph, text: text, anchors: [Anchor(page: 3, label: "1", boxes: [box(124.4)])],
        lines: [
          PassageLine(start: 0, end: cut, page: 3, box: box(124.4)),
          PassageLine(start: cut, end: length, page: 3, box: box(140)),
        ], noteMarkers: markers,
        pillars: [PillarTag(pillar: "prosecution", score: 0.9, assigned: true, primary: true)]),
    ]
    return report
  }

  /// The address of the one link to page 3 of the strongest passages.
  private func address(_ report: Report) throws -> String {
    let page = SummaryPage.text(of: report, pdf: "../my reports/a.pdf")
    let found = Markup(page).tags.compactMap { $0.attributes["href"] }.filter { $0.contains("#page=3") }
    return try #require(found.last)
  }

  @Test func aPlaceIsNamedForEveryReader() throws {
    let plain = try address(report(corner: PageCorner(x: 0, y: 600)))
    #expect(
      plain == "../my%20reports/a.pdf#page=3&amp;zoom=auto,0,500&amp;view=FitH,100"
        + ":~:text=Police%20officers%20in%20both,until%20June%20for%20theirs%2E")
    // A cropped page begins elsewhere in the PDF's own coordinates; of a turned one they are not known.
    let cropped = try address(report(corner: PageCorner(x: 50, y: 510)))
    #expect(cropped.contains("#page=3&amp;zoom=auto,50,410&amp;view=FitH,100:~:"))
    let turned = try address(report(corner: nil))
    #expect(turned.contains("#page=3&amp;view=FitH,100:~:"))
  }

  /// What stands otherwise in the PDF, or earlier too, is not looked for.
  @Test func wordsAreNamedOnlyWhereTheyLeadHere() throws {
    let corner = PageCorner(x: 0, y: 600)
    let earlier = try address(report(corner: corner, before: "POLICE officers in both ports"))
    #expect(earlier.hasSuffix("view=FitH,100"))
    let other = try address(report(corner: corner, before: "Police officers in two ports"))
    #expect(other.contains("text=Police%20officers%20in%20both"))
    // A note's marker behind the second word, and one behind the last.
    let marked = try address(
      report(corner: corner, markers: [NoteMarker(offset: 15, label: "1", note: nil)]))
    #expect(marked.hasSuffix("view=FitH,100"))
    let ended = try address(
      report(
        corner: corner,
        markers: [NoteMarker(offset: Self.text.unicodeScalars.count, label: "1", note: nil)]))
    #expect(ended.hasSuffix("text=Police%20officers%20in%20both"))
    // A line that ends within the fourth word.
    let broken = try address(report(corner: corner, cut: 22))
    #expect(broken.hasSuffix("view=FitH,100"))
  }

  @Test func signsOfTextFragmentsAreEscaped() throws {
    let text = "Well-known, half & half is what others say, and they go on to say so at some length in all."
    let address = try address(report(text, corner: nil, cut: 40))
    #expect(address.contains("text=Well%2Dknown%2C%20half%20%26%20half,"))
  }
}
