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

  /// Asks on many subjects, as a review of all human rights has them.
  private func review(_ prefix: String, _ asks: [String]) -> [ComparedItem] {
    let subjects = [
      "the death penalty", "torture in prisons", "freedom of the press", "primary schools", "the judiciary",
      "public health", "the right to water", "asylum", "juvenile justice", "domestic violence", "corruption",
      "minorities", "persons with disabilities", "freedom of religion", "pensions", "elections", "housing",
      "police custody",
      "trade unions", "birth registration", "land tenure", "statelessness", "the press law",
      "maternal health",
    ]
    let others = subjects.map { "Take further steps with regard to \($0)" }
    return (others + asks).enumerated().map { ComparedItem(id: "\(prefix)\($0)", text: $1) }
  }

  @Test func pleasAreLinkedAmongManySubjects() throws {
    let earlier = review("e", ["Continue its targeted efforts to combat trafficking in persons"])
    let later = review(
      "l",
      ["Continue efforts to tackle human trafficking", "Intensify the fight against trafficking in persons"])
    let comparison = RecommendationComparer().compare(earlier: earlier, later: later)
    let plea = try #require(earlier.last)
    for row in comparison.rows.suffix(2) { #expect(row.matches.first?.earlier == plea.id) }
    #expect(comparison.rows.map(\.later) == later.map(\.id))
  }

  @Test func anAskOfCommonWordsAloneIsLinkedToItsLike() {
    let earlier = review("e", ["Intensify the rate of cooperation with treaty bodies"])
    let comparison = RecommendationComparer().compare(
      earlier: earlier, later: review("l", ["Intensify the pace of cooperation with the treaty bodies"]))
    #expect(comparison.rows.last?.matches.first?.earlier == earlier.last?.id)
  }

  @Test func onePleaTakesUpAllThatWereMadeBefore() {
    let earlier = review(
      "e",
      [
        "Continue its targeted efforts to combat trafficking in persons",
        "Step up the fight against human trafficking",
        "Redouble efforts to eliminate trafficking in human beings",
        "Fight trafficking in persons, above all in women",
      ])
    let comparison = RecommendationComparer().compare(
      earlier: earlier, later: review("l", ["Continue efforts to combat human trafficking"]))
    #expect(Set(earlier.suffix(4).map(\.id)).isDisjoint(with: comparison.dropped))
  }

  @Test(arguments: [
    (
      "Strengthen efforts to combat trafficking in women, especially in rural areas, by a plan with human and financial "
        + "resources",
      "Provide greater resources to ensure access to drinking water and sanitation, particularly in rural areas"
    ),
    (
      "Provide the Women’s Bureau with sufficient human and financial resources",
      "Consider allocating the Office of the Ombudsman sufficient human and financial resources"
    ),
  ])
  func whatIsGivenToAnotherThingIsAnotherAsk(_ before: String, _ after: String) {
    let comparison = RecommendationComparer().compare(
      earlier: review("e", [before]), later: review("l", [after]))
    #expect(comparison.rows.last.map { $0.relation == .new || $0.score < LinkReliability.firm } == true)
  }

  @Test(arguments: [
    (
      "Fight against trafficking in persons, especially women and children",
      "Ratify the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children"
    ),
    (
      "Combat trafficking in women and children",
      "Share its best practices in combating trafficking in women and children with other countries"
    ),
    ("Continue its efforts to combat drug trafficking", "Continue its efforts to combat human trafficking"),
    ("Ratify the ICERD and the OP-CRC-AC", "Ratify the CRPD, which it signed in 2008"),
  ])
  func anotherActOnOneTopicIsNoFirmLink(_ before: String, _ after: String) {
    let comparison = RecommendationComparer().compare(
      earlier: review("e", [before]), later: review("l", [after]))
    #expect(comparison.rows.last.map { $0.relation == .new || $0.score < LinkReliability.firm } == true)
  }

  @Test(arguments: [
    ("Accede to the Convention against Torture", "Ratify CAT"),
    (
      "Ratify the Optional Protocol to the Convention against Torture",
      "Accede to the OP-CAT as soon as possible"
    ),
  ])
  func aTreatyIsOneByNameAndAbbreviation(_ before: String, _ after: String) {
    let comparison = RecommendationComparer().compare(
      earlier: review("e", [before, "Build wells in the dry provinces"]),
      later: review("l", [after, "Open the archives of the police"]))
    let row = comparison.rows.first { $0.matches.contains { $0.score >= LinkReliability.least } }
    #expect(row != nil)
  }

  @Test func whatOnlyNamesABodyDoesNotAskForIt() {
    let comparison = RecommendationComparer().compare(
      earlier: [
        ComparedItem(id: "e1", text: "Cooperate closely with the Human Rights Council and its mechanisms")
      ],
      later: [
        ComparedItem(id: "l1", text: "Continue to cooperate with the Human Rights Council and its mechanisms")
      ])
    let match = comparison.rows[0].matches.first
    #expect(match != nil)
    #expect(match?.agrees.contains { $0.hasPrefix("asks for “") || $0.contains("asks to") } == false)
  }

  @Test func wordsOfOneStemMayMeanTwoThings() {
    // "access" and "accession", "trafficking" and "traffickers" have one stem each.
    let comparison = RecommendationComparer().compare(
      earlier: [ComparedItem(id: "e1", text: "Improve access to justice for victims of trafficking")],
      later: [ComparedItem(id: "l1", text: "Give victims of trafficking better access to justice")])
    let parts = comparison.rows[0].matches.first?.agrees ?? []
    #expect(parts.contains("mentions “access to justice”"))
    #expect(!parts.contains("asks for ratification"))
    #expect(!parts.contains("asks for prosecution and punishment"))
  }

  @Test func theSameTextIsRepeatedWhateverStandsBesideIt() {
    let text = "Inspect fishing boats by night. Do so in winter too. Publish what was found."
    let comparison = RecommendationComparer().compare(
      earlier: earlier + [ComparedItem(id: "e4", text: text)],
      later: [ComparedItem(id: "l1", text: text), ComparedItem(id: "l2", text: "Abolish the tax on tea")])
    #expect(comparison.rows.map(\.relation) == [.repeated, .new])
    #expect(comparison.rows[0].matches.first?.earlier == "e4")
  }

  @Test func inventedListsNameOnlyAsksThatTheyHold() throws {
    let lists = try InventedLists.read()
    #expect(!lists.isEmpty)
    for list in lists {
      let (earlier, later) = (Set(list.earlier.map(\.id)), Set(list.later.map(\.id)))
      for link in list.links {
        #expect(later.contains(link.later))
        #expect(earlier.isSuperset(of: link.earlier))
        #expect((link.relation == "new") == link.earlier.isEmpty)
      }
    }
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

  @Test func anAskJoinedWithAnotherIsNotDropped() throws {
    func report(_ year: Int?, _ texts: [String]) -> ComparedReport {
      let name = year.map(String.init) ?? "undated"
      return ComparedReport(
        id: "n\(name)", title: "Report on Norland", year: year, file: "norland \(name).pdf",
        recommendations: texts.enumerated().map { .init(id: "\(name)-r\($0 + 1)", text: $1) })
    }
    var decisions = LinkDecisions()
    for earlier in ["2010-r1", "2010-r2", "2010-r3"] {
      decisions.set(earlier: earlier, later: "2014-r1", isSame: earlier != "2010-r3")
      decisions.set(earlier: earlier, later: "undated-r1", isSame: false)
    }
    let threads = RecommendationThreads(
      [
        report(nil, ["Count the vessels of the fishing fleet."]),
        report(2014, ["Open shelters for men, and train judges to hear victims."]),
        report(
          2010, ["Open shelters for men.", "Train judges to hear victims.", "Plant trees along the quay."]),
      ], decisions: decisions, isOneSeries: true)
    // A report without a year is not taken for the first.
    #expect(threads.reports.map(\.year) == [2010, 2014, nil])
    let joined = try #require(threads.threads.firstIndex { $0.entries.last?.recommendation.id == "2014-r1" })
    let alone = try #require(threads.threads.first { $0.entries.map(\.recommendation.id) == ["2010-r2"] })
    #expect(alone.continuedIn == joined && !alone.isDropped)
    #expect(threads.threads.first { $0.entries.map(\.recommendation.id) == ["2010-r3"] }?.isDropped == true)
  }

  @Test func anUnsureLinkStartsAThreadOfItsOwn() throws {
    // Neither the same words nor the same action, and yet linked or new: never one thread by an unsure link.
    let texts = [
      ("Create a register of victims.", "Create a public register of the statements of companies."),
      ("Provide screens for witnesses in court.", "Pay the travel of witnesses who come from abroad."),
      ("Ratify the protocol on forced labour.", "Ratify the protocol on forced labour."),
    ]
    func report(_ year: Int, _ texts: [String]) -> ComparedReport {
      ComparedReport(
        id: "n\(year)", title: "Report on Norland", year: year, file: "norland \(year).pdf",
        recommendations: texts.enumerated().map { .init(id: "\(year)-r\($0 + 1)", text: $1) })
    }
    let threads = RecommendationThreads(
      [report(2010, texts.map(\.0)), report(2014, texts.map(\.1))], isOneSeries: true
    ).threads
    for (index, thread) in threads.enumerated() {
      for entry in thread.entries.dropFirst() { #expect(entry.score >= 0.75) }
      guard let home = thread.perhapsFrom else { continue }
      #expect(threads[home].continuedIn == index && !threads[home].isDropped)
      #expect(thread.entries[0].score < 0.75 && thread.entries[0].match != nil)
    }
    #expect(threads.contains { $0.entries.map(\.recommendation.id) == ["2010-r3", "2014-r3"] })
  }

  @Test func linksAreExplainedInPlainWords() throws {
    let comparison = RecommendationComparer().compare(
      earlier: [ComparedItem(id: "e", text: "Adopt a law on the trafficking of children for begging")],
      later: [
        ComparedItem(id: "l", text: "Apply the law on the trafficking of children and women for begging")
      ])
    let match = try #require(comparison.rows[0].matches.first)
    #expect(match.agrees == ["asks for a law", "about “begging”", "for children"])
    #expect(match.onlyLater.contains("asks to apply a law"))
    #expect(match.onlyLater.contains("for women"))
    #expect(match.onlyEarlier == ["asks to adopt a law"])
    #expect(match.sharedWords.contains("begging"))
    #expect(!match.sharedWords.contains("women"))
  }

  @Test func aDifferenceIsReadableWhereMostWordsWereKept() {
    func isReadable(_ earlier: String, _ later: String) -> Bool {
      WordDiff.isReadable(WordDiff.changes(from: earlier, to: later))
    }
    #expect(isReadable("Train all police officers", "Train all border police officers"))
    #expect(isReadable("Train all police officers", "Train all police officers"))
    #expect(!isReadable("Train all police officers", "Officers of the police should all be trained well"))
  }
}
