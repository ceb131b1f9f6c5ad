import Recommendations
import ReportModel
import Testing

@Suite struct RecommendationFinderTests {
  private func find(_ passages: [Passage], title: String = "Recommendations") -> [Recommendation] {
    RecommendationFinder().recommendations(
      in: passages, sections: [Section(id: "s", number: nil, title: title, level: 1, page: 1, parent: nil)],
      reportIdentifier: "x")
  }

  private func item(_ id: String, _ label: String, _ text: String) -> Passage {
    Passage(id: id, kind: .listItem, section: "s", text: text, label: label)
  }

  @Test func readsAListWithItsNumbersAndAddressees() {
    let found = find([
      item("1", "1.", "The Ministry of Justice should train judges by the end of 2031."),
      item("2", "2.", "Consider opening a second shelter (City Council)"),
    ])
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.addressee) == ["Ministry of Justice", "City Council"])
    #expect(found.first?.deadline == "by the end of 2031")
    #expect(found.map(\.strength) == [.should, .consider])
  }

  @Test func readsWhoMakesEachInAReview() {
    let makers = ["Aland", "Bland", "Cland, Dland", "Eland"]
    let found = find(
      makers.enumerated().map { item("\($0)", "9.\($0)", "Adopt a law on matter number \($0) (\($1));") })
    #expect(found.map(\.recommendedBy) == [["Aland"], ["Bland"], ["Cland", "Dland"], ["Eland"]])
    #expect(found.first?.text == "Adopt a law on matter number 0")
  }

  @Test func makersMayStandInABracketEach() {
    let texts = [
      "Ratify the treaty (CRPD) (Aland)", "Sign the treaty (Bland) (Aland)", "Adopt a law (Bland)",
      "Train judges (Cland)",
    ]
    let found = find(texts.enumerated().map { item("\($0)", "9.\($0)", $1) })
    #expect(found.map(\.recommendedBy) == [["Aland"], ["Bland", "Aland"], ["Bland"], ["Cland"]])
    #expect(found.map(\.text).prefix(2) == ["Ratify the treaty (CRPD)", "Sign the treaty"])
  }

  @Test(arguments: [
    ("Give victims access to justice and to medical aid.", [RecommendedAction.Kind.assist]),
    ("Consider accession to the convention.", [.ratify]),
    ("Eliminate child labour and strengthen labour inspections.", [.combat, .strengthen, .monitor]),
    ("Allow seasonal workers to change employer.", [.permit]),
  ])
  func saysWhatIsToBeDone(_ text: String, _ kinds: [RecommendedAction.Kind]) {
    let found = find([item("1", "1.", text), item("2", "2.", "Train judges.")])
    #expect(found.first?.actions.map(\.kind) == kinds)
  }

  @Test func findsNothingWhereNothingIsRecommended() {
    let found = find(
      [
        item("1", "1.", "Sixty cases were heard last year."), item("2", "2.", "Forty ended in a conviction."),
      ],
      title: "Figures")
    #expect(found.isEmpty)
  }
}
