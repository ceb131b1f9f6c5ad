import Foundation
import Pillars
import ReportModel
import Testing

@Suite struct PillarClassifierTests {
  static let texts = [
    "Adopt a national action plan, protect victims of trafficking and prosecute traffickers.",
    "Raise awareness among young people of the risks of trafficking, and inspect workplaces.",
    "Provide shelters, legal aid and a reflection period to victims. The courts should impose dissuasive penalties on traffickers.",
    "Ratify the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children.",
    "La víctima — 人身売買 — is naïve; “NRM” referrals of victims doubled.", "", "…", "12.5 %",
  ]

  @Test(arguments: texts)
  func evidenceAndBiasAddUpToTheLogit(text: String) throws {
    let classifier = try PillarClassifier.shipped()
    for tag in classifier.tags(for: text, headings: ["Victim protection"]) {
      let logit = tag.evidence.reduce(tag.bias) { $0 + $1.weight }
      #expect(abs(1 / (1 + exp(-logit)) - tag.score) < 1e-9)
      for evidence in tag.evidence {
        #expect(evidence.start >= 0 && evidence.end <= text.unicodeScalars.count)
        #expect(evidence.start < evidence.end || evidence == tag.evidence[0] && evidence.end == 0)
      }
    }
  }

  @Test func instrumentsNamedForThreePillarsSpeakForNone() throws {
    let tags = try PillarClassifier.shipped().tags(for: Self.texts[3])
    #expect(tags.filter(\.assigned).map(\.pillar) == ["partnership"])
  }

  /// What stands in the gap of a longer term speaks for itself; what is one of its words does not.
  @Test func aTermHidesItsOwnWordsAndNotThoseInItsGaps() throws {
    let classifier = PillarClassifier(
      codebook: try CodebookReader.read(
        yaml: """
          version: 1
          pillars:
            - id: first
              subthemes:
                - id: one
                  strong: [prevent ~4 traffick*, bill to prevent]
            - id: second
              subthemes:
                - id: two
                  strong: [punish traffick*, prevent]
          """))
    func found(_ text: String) -> [String] {
      let scalars = Array(text.unicodeScalars)
      return (classifier.tags(for: text).first { $0.pillar == "second" }?.evidence ?? []).map {
        String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
      }
    }
    #expect(found("We prevent and punish trafficking.") == ["punish trafficking"])
    #expect(found("A bill to prevent crime.").isEmpty)
    #expect(found("We prevent crime.") == ["prevent"])
  }

  @Test func eachClauseGivesItsPillar() throws {
    let tags = try PillarClassifier.shipped().tags(for: Self.texts[0])
    #expect(Set(tags.filter(\.assigned).map(\.pillar)) == ["partnership", "prosecution", "protection"])
    #expect(tags.count(where: \.primary) == 1)
    #expect(tags[0].primary)
  }

  @Test func sentencesThatCarryAPillarAreNamed() throws {
    let tags = try PillarClassifier.shipped().tags(for: Self.texts[2])
    #expect(tags.first { $0.pillar == "protection" }?.sentences.contains(0) == true)
    #expect(tags.first { $0.pillar == "prosecution" && $0.assigned }?.sentences == [1])
    let subthemes = tags.first { $0.pillar == "protection" }?.subthemes ?? []
    #expect(subthemes.contains("reflection") && subthemes.contains("information"))
  }

  @Test func combatAloneIsNoPillar() throws {
    let tags = try PillarClassifier.shipped().tags(
      for: "Continue its efforts to combat trafficking in persons.")
    #expect(tags.filter(\.assigned).isEmpty)
  }

  /// Invented: what its title names is no pillar of the entry, and is one of a sentence that says the same.
  @Test(arguments: [
    "Vermeer, A.J. (2003b). Preventing trafficking in women: a national action plan to prosecute traffickers. Delft: Port.",
    "Harbour Foundation (2019). Sheltering victims of trafficking. A handbook on support for victims. Hull: Harbour.",
    "Van der Meulen, P. & Osei, K. (1998): Awareness raising campaigns against trafficking, in: Borders, 4(2), 11-29.",
  ])
  func entriesOfTheLiteratureAreNoPillar(entry: String) throws {
    let classifier = try PillarClassifier.shipped()
    #expect(classifier.tags(for: entry).filter(\.assigned).isEmpty)
    let title = entry.drop { $0 != ")" }.dropFirst(2)
    #expect(!classifier.tags(for: "The ministry carries out" + title).filter(\.assigned).isEmpty)
  }

  @Test(arguments: [
    ("The police searched two flats.", "polic"), ("They were pleased with it.", "plea"),
    ("The adoption of the law took a year.", "adoption"), ("It matters to minority groups.", "minor"),
    ("An important step for the regions.", "regional"), ("They tried to leave.", "tried"),
  ])
  func wordsThatOnlyBeginAlikeAreNotTheTerm(text: String, beginning: String) throws {
    let tags = try PillarClassifier.shipped().tags(for: text + " Trafficking in persons was investigated.")
    for evidence in tags.flatMap(\.evidence) {
      let words = (evidence.term ?? "").split { " |=*".contains($0) }
      #expect(words.count != 1 || !words[0].hasPrefix(beginning) || words[0].hasPrefix("policing"))
    }
  }

  /// "Offenders" and "schools" are the codebook's words, and not of this subject here.
  @Test func nothingIsAssignedOffTheSubject() throws {
    let classifier = try PillarClassifier.shipped()
    let text = "Raise awareness in schools, train the police, and prosecute and punish offenders."
    #expect(!classifier.namesSubject(text))
    #expect(classifier.namesSubject("Prosecute traffickers."))
    let tags = classifier.tags(for: text, isOffSubject: true)
    #expect(Set(tags.map(\.pillar)) == Set(classifier.tags(for: text).map(\.pillar)))
    #expect(tags.count > 1)
    for tag in tags {
      #expect(!tag.assigned && !tag.primary && tag.score < 0.01)
      let logit = tag.evidence.reduce(tag.bias) { $0 + $1.weight }
      #expect(abs(1 / (1 + exp(-logit)) - tag.score) < 1e-9)
    }
    let own = PillarClassifier(
      codebook: try CodebookReader.read(
        yaml: "version: 1\npillars:\n  - id: a\n    subthemes:\n      - id: b\n        strong: [word]"))
    #expect(own.namesSubject("Whatever."))
  }

  @Test(arguments: texts) func assignedTagsAreThoseThatAreAssigned(text: String) throws {
    let classifier = try PillarClassifier.shipped()
    #expect(classifier.assignedTags(for: text) == classifier.tags(for: text).filter(\.assigned))
  }

  @Test func anyTextIsTaken() throws {
    let classifier = try PillarClassifier.shipped()
    var state: UInt64 = 7
    for _ in 0..<200 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        scalars.append(Unicode.Scalar(UInt32(state >> 40) % 0x3000) ?? " ")
      }
      let text = String(scalars)
      let far = [TextSpan(start: 0, end: 10), TextSpan(start: 10, end: 9_000)]
      #expect(classifier.tags(for: text) == classifier.tags(for: text))
      _ = classifier.tags(for: text, sentences: far)
      _ = classifier.tags(for: text, sentences: [])
    }
  }
}
