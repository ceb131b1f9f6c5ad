import ReportModel
import Testing

/// List items have their labels and their depth.
@Suite struct ListTests {
  private func item(
    _ label: String, _ text: String, at left: Float, _ baseline: inout Float, on page: inout TypesetPage
  ) {
    page.line(label, left: left, baseline: baseline)
    page.content.scalars.removeLast()
    page.content.boxes.removeLast()
    page.content.styleIndices.removeLast()
    page.line(text, left: left + 25, baseline: baseline)
    baseline += 15
  }

  @Test func nestedItemsHaveTheirDepth() {
    var page = TypesetPage()
    var baseline: Float = 100
    item("1.", "Every vessel above ten metres keeps a list of its crew.", at: 60, &baseline, on: &page)
    item("(a)", "The list names the recruiter of each member.", at: 85, &baseline, on: &page)
    item("(i)", "A recruiter without a licence is named as well.", at: 110, &baseline, on: &page)
    item("(ii)", "So is whoever lent money for the passage.", at: 110, &baseline, on: &page)
    item("(b)", "The list is shown on demand.", at: 85, &baseline, on: &page)
    item("2.", "Wages are paid into an account of the worker’s own.", at: 60, &baseline, on: &page)
    let passages = page.passages
    #expect(passages.allSatisfy { $0.kind == .listItem })
    #expect(passages.map(\.label) == ["1.", "(a)", "(i)", "(ii)", "(b)", "2."])
    #expect(passages.map(\.level) == [1, 2, 3, 3, 2, 1])
  }

  @Test func whatHangsUnderAnItemBelongsToIt() {
    var page = TypesetPage()
    var baseline: Float = 100
    item("1.", "Crews that slept on board in the season, as a share:", at: 60, &baseline, on: &page)
    page.line("93 of all", left: 85, baseline: baseline - 2)
    baseline += 20
    item("2.", "Crews that had been shown a list of their own names: none", at: 60, &baseline, on: &page)
    #expect(
      page.passages.map(\.text) == [
        "Crews that slept on board in the season, as a share: 93 of all",
        "Crews that had been shown a list of their own names: none",
      ])
  }

  @Test func bulletsInBulletsHaveTheirDepth() {
    var page = TypesetPage()
    var baseline: Float = 100
    item("•", "Crews hired by the season", at: 60, &baseline, on: &page)
    item("–", "on vessels of the inner harbour", at: 85, &baseline, on: &page)
    item("–", "on vessels of the outer harbour", at: 85, &baseline, on: &page)
    item("•", "Crews hired by the year", at: 60, &baseline, on: &page)
    #expect(page.passages.map(\.level) == [1, 2, 2, 1])
  }

  /// Tabs after bullets are often no characters, and fonts without an encoding give bullets as controls.
  @Test(arguments: ["•", "\u{F0B7}", "\u{84}\u{84}", "■"]) func aBulletIsNotGluedToItsText(bullet: String) {
    var page = TypesetPage()
    page.line(bullet + "Crews hired by the season", left: 60, baseline: 100)
    page.line(bullet + "Crews hired by the year", left: 60, baseline: 120)
    let passages = page.passages
    #expect(passages.map(\.kind) == [.listItem, .listItem])
    #expect(passages.map(\.text) == ["Crews hired by the season", "Crews hired by the year"])
  }

  @Test func aDashWithinASentenceIsNoBullet() {
    var page = TypesetPage()
    let sentence = [
      "What the harbour office keeps — the lists of crews, of",
      "the vessels that they sailed on, and of all their wages",
      "— was copied by hand until the spring of the last year.",
    ]
    page.lines(sentence, left: 60, baseline: 100)
    #expect(page.passages.map(\.text) == [sentence.joined(separator: " ")])
    #expect(page.passages.map(\.kind) == [.paragraph])
  }
}
