import Recommendations
import Testing

@Suite struct ComparisonTests {
  private let earlier = [
    ComparedItem(
      id: "e1",
      text: "Ratify the Optional Protocol on the sale of children, child prostitution and child pornography"),
    ComparedItem(id: "e2", text: "Open shelters for victims of trafficking and offer them legal assistance"),
    ComparedItem(id: "e3", text: "Continue efforts to combat trafficking in persons"),
  ]

  @Test func linksAnUnchangedAskAsRepeated() {
    let comparison = RecommendationComparer().compare(
      earlier: earlier,
      later: [ComparedItem(id: "l1", text: "Continue efforts to combat trafficking in persons")])
    #expect(comparison.rows.map(\.relation) == [.repeated])
    #expect(comparison.rows[0].matches.first?.earlier == "e3")
    #expect(comparison.dropped.contains("e1"))
  }

  @Test func anAnalystsWordWins() {
    var decisions = LinkDecisions()
    let later = [ComparedItem(id: "l1", text: "Continue efforts to combat trafficking in persons")]
    for item in earlier { decisions.set(earlier: item.id, later: "l1", isSame: item.id == "e2") }
    let comparison = RecommendationComparer().compare(earlier: earlier, later: later, decisions: decisions)
    #expect(comparison.rows[0].matches.map(\.earlier) == ["e2"])
    #expect(comparison.rows[0].matches[0].isConfirmed)
  }

  @Test func nothingEarlierMakesAllNew() {
    let comparison = RecommendationComparer().compare(earlier: [], later: earlier)
    #expect(comparison.rows.allSatisfy { $0.relation == .new && $0.matches.isEmpty })
  }

  @Test func aLinksFileNamesItsWrongLine() {
    #expect(throws: LinkFileError(line: 3)) {
      try LinkDecisions(csv: "earlier,later,decision\ne1,l1,same\ne2,l2,perhaps\n")
    }
  }

  @Test(arguments: [
    ("train police officers", "train all police officers well"), ("", "new words"), ("old words", ""),
    ("a b c", "c b a"),
  ])
  func aWordDiffHoldsBothTexts(earlier: String, later: String) {
    let changes = WordDiff.changes(from: earlier, to: later)
    let old = changes.filter { $0.kind != .inserted }.map(\.text).joined(separator: " ")
    let new = changes.filter { $0.kind != .deleted }.map(\.text).joined(separator: " ")
    #expect(old == earlier)
    #expect(new == later)
  }

  @Test func reportsOfTwoCountriesAreNeverOneThread() {
    func report(_ country: String, _ year: Int) -> ComparedReport {
      ComparedReport(
        id: "\(country)\(year)", title: "Review of \(country)", year: year, file: "\(country)-\(year).pdf",
        recommendations: [ComparedRecommendation(id: "\(country)\(year)-r1", text: "Train police officers")])
    }
    let threads = RecommendationThreads([
      report("Norland", 2014), report("Norland", 2010), report("Sudland", 2014),
    ]).threads
    #expect(
      threads.map { $0.entries.map(\.recommendation.id) } == [
        ["Norland2010-r1", "Norland2014-r1"], ["Sudland2014-r1"],
      ])
  }
}
