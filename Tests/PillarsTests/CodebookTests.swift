import Pillars
import Testing

@Suite struct CodebookTests {
  static let own = """
    version: 1
    topic: [fish*]
    pillars:
      - id: nets
        name: Nets
        subthemes:
          - id: mending
            sources: [House rule 3]
            strong: [mend* ~2 net, net menders]
            against: [internet]
    """

  @Test func anOwnCodebookNamesItsOwnPillars() throws {
    let classifier = PillarClassifier(codebook: try CodebookReader.read(yaml: Self.own))
    let tags = classifier.tags(for: "The fishers were mending their old nets.")
    #expect(tags.map(\.pillar) == ["nets"])
    #expect(tags[0].evidence.contains { $0.term == "mend* ~2 net" && $0.start == 17 && $0.end == 39 })
    #expect(classifier.tags(for: "Nothing of the kind.").isEmpty)
  }

  @Test func aCodebookThatTellsNoSubjectIsAboutWhatItsTermsSay() throws {
    let without = Self.own.replacing("topic: [fish*]\n", with: "")
    let text = "They were mending their old nets."
    func score(_ yaml: String) throws -> Double {
      let classifier = PillarClassifier(codebook: try CodebookReader.read(yaml: yaml))
      return try #require(classifier.tags(for: text).first).score
    }
    #expect(try score(without) > score(Self.own))
  }

  @Test(arguments: [
    ("version: 2\npillars: []", 1), ("pillars:\n  - name: No identifier", 2),
    ("pillars:\n  - id: a\n    subthemes:\n      - id: b\n        strong: [\"~2 word\"]", 5),
    ("pillars:\n  - id: a\n    subthemes:\n      - id: b\n        strogn: [word]", 5),
    ("pillars:\n  - id: a\n    subthemes:\n      - id: b\n        terms: [{term: x, weight: heavy}]", 5),
    ("pillars:\n  - id: a\n    subthemes:\n      - id: b", 4),
    ("pillars:\n  - id: a\n    subthemes:\n      - id: b\n        primary: c\n        terms: [x]", 5),
  ])
  func faultsAreNamedWithTheirLine(yaml: String, line: Int) {
    let error = #expect(throws: CodebookError.self) { try CodebookReader.read(yaml: yaml) }
    #expect(error?.line == line)
  }

  /// The guide's contested cases: how often a text says "prosecuted" does not decide.
  @Test(arguments: [
    "Victims must not be prosecuted for offences they were compelled to commit.",
    "Witness protection should be offered to trafficking victims who testify against their traffickers.",
  ])
  func aSubthemeDecidesWhichPillarIsPrimary(_ text: String) throws {
    let classifier = try PillarClassifier.shipped()
    let assigned = classifier.assignedTags(for: text)
    #expect(Set(assigned.map(\.pillar)) == ["protection", "prosecution"])
    #expect(assigned.filter(\.primary).map(\.pillar) == ["protection"])
    let others = classifier.assignedTags(
      for:
        "Investigate traffickers, impose severe penalties on perpetrators, and provide shelter for victims.")
    #expect(others.contains { $0.pillar == "protection" })
    #expect(others.filter(\.primary).map(\.pillar) == ["prosecution"])
  }

  @Test func everySubthemeOfTheShippedCodebookHasItsSources() throws {
    let book = try PillarResources.codebook()
    #expect(book.pillars.map(\.id) == ["prevention", "protection", "prosecution", "partnership"])
    for subtheme in book.subthemes { #expect(!subtheme.sources.isEmpty, "\(subtheme.id)") }
  }
}
