import Foundation
import Recommendations
import ReportModel
import Reporting
import Testing

/// The lists for reference managers, the extracted text and the comparison, each against its golden file.
@Suite struct ListTests {
  @Test(arguments: ["references.bib", "references.ris", "references.csl.json"])
  func listsOfSources(name: String) throws {
    let file = try #require(ReportFiles.files(for: Fixture.report).first { $0.name == name })
    try expectSnapshot(file.bytes, named: name)
  }

  @Test func mergedTableOfSources() throws {
    let record = ReportJSON.bytes(of: Fixture.report)
    let file = try #require(
      CitationFiles.files(for: CitationFiles.sources(ofReports: 1) { _ in Data(record) }).first {
        $0.name == "references.csv"
      })
    try expectSnapshot(file.bytes, named: "references-merged.csv")
  }

  @Test func extractedText() throws {
    try expectSnapshot(Array(MarkdownReport.text(Fixture.report.passages).utf8), named: "extract.md")
    try expectSnapshot(Array(PlainText.text(Fixture.report.passages).utf8), named: "extract.txt")
  }

  @Test(arguments: ["comparison.html", "comparison.csv"])
  func comparison(name: String) throws {
    let file = try #require(
      ThreadWriter.files(for: RecommendationThreads([report(2016), report(2018)])).first { $0.name == name })
    try expectSnapshot(file.bytes, named: name)
  }

  @Test func theFilterHasOneEntryForAnAddresseeHoweverPrinted() throws {
    let printed = [
      "government", "Government", "(Aldian) government", "Aldian government", "Northern Government",
    ]
    let report = ComparedReport(
      id: "aldia", title: "Aldia", year: 2018,
      recommendations: printed.enumerated().map { index, name in
        ComparedRecommendation(
          id: "aldia-r\(index)", text: "Count vessels of kind \(index).", addressee: name)
      })
    let files = ThreadWriter.files(for: RecommendationThreads([report]))
    let page = String(
      decoding: try #require(files.first { $0.name == "comparison.html" }).bytes, as: UTF8.self)
    let options = page.matches(of: /<option value="([^"]*[Gg]overnment)">/).map { String($0.1) }
    #expect(options == ["Government", "Northern Government"])
    #expect(page.matches(of: /data-addressee="Government"/).count == 4)
  }

  /// One ask with some words more, one that goes, one that comes.
  private func report(_ year: Int) -> ComparedReport {
    let asks =
      year == 2016
      ? ["Fund safe houses for men.", "Appoint an independent rapporteur by <2017>."]
      : ["Fund safe houses for men and women.", "Teach judges how debts bind \"crews\"."]
    return ComparedReport(
      id: "norvale-\(year)", title: "Trafficking in Norvale", publisher: "Norvale Office", year: year,
      file: "norvale \(year).pdf", pdf: "../../../Inputs/norvale \(year).pdf",
      recommendations: asks.enumerated().map { index, text in
        ComparedRecommendation(
          id: "norvale-\(year)-r\(index + 1)", number: String(index + 1), citedAs: "76.\(index + 1)",
          text: text,
          addressee: "Ministry", recommendedBy: ["Aldia", "Berrin"],
          response: RecommendationResponse(kind: .noted, text: "76. Noted:"),
          pillars: ["protection"],
          anchors: [Anchor(page: 4, label: "2", boxes: [Box(left: 72, top: 90, right: 300, bottom: 102)])])
      })
  }
}
