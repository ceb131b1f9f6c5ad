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

  @Test(arguments: [
    ("Recommendations", true), ("8 Findings, conclusions and recommendations", true),
    ("Our recommendation", true),
    ("Recommendation 4", true), ("Recommendation: more pilots", true),
    ("Crews in ports: recommendations", true),
    ("Summary of recommendations", true), ("Recommendations from the first report", true),
    ("Recommendation to the Harbour Office", true), ("Crews in ports and recommendations", true),
    ("The Board's response to the Recommendation", false), ("Implementation of the recommendations", false),
    ("Response to the conclusions and recommendations", false), ("Recommendation 1545 (2002)", false),
    ("Recommendation on the protection of crews", false), ("Progress on recommendations", false),
  ])
  func aHeadingThatOnlySpeaksOfARecommendationOpensNoList(_ title: String, _ opens: Bool) {
    let items = [item("1", "•", "Train judges well."), item("2", "•", "Count all the vessels.")]
    #expect(find(items, title: title).isEmpty != opens)
  }

  @Test(arguments: [
    ("We recommend that:", true), ("It is recommended that the Government:", true),
    ("The Rapporteur recommends:", true), ("The Assembly recommends that members:", false),
    ("The harbour masters recommended that:", false),
  ])
  func whatOthersRecommendedOpensNoList(_ opening: String, _ opens: Bool) {
    let passages = [
      Passage(id: "0", kind: .paragraph, section: "s", text: opening), item("1", "•", "train judges well;"),
      item("2", "•", "count all the vessels."),
    ]
    #expect(find(passages, title: "Harbours").isEmpty != opens)
  }

  @Test(arguments: [
    ("We recommend that the Harbour Office train all pilots.", true),
    ("The court held that it is recommended that the state train all pilots.", false),
    ("The Board wrote: “we recommend that the Harbour Office train all pilots”.", false),
    ("The Government should train all pilots of the harbour.", true),
    ("The Council stated that governments should train all pilots.", false),
  ])
  func aSentenceThatTellsWhatOthersRecommendIsNoRecord(_ text: String, _ isRecord: Bool) {
    var passage = Passage(id: "0", kind: .paragraph, section: "s", text: text)
    passage.sentences = [TextSpan(start: 0, end: text.unicodeScalars.count)]
    #expect(find([passage], title: "Harbours").isEmpty != isRecord)
  }

  @Test func readsWhoMakesEachInAReview() {
    let makers = ["Aland", "Bland", "Cland, Dland", "Eland"]
    let found = find(
      makers.enumerated().map { item("\($0)", "9.\($0)", "Adopt a law on matter number \($0) (\($1));") })
    #expect(found.map(\.recommendedBy) == [["Aland"], ["Bland"], ["Cland", "Dland"], ["Eland"]])
    #expect(found.first?.text == "Adopt a law on matter number 0")
  }

  /// Lists of one review, each opened by a paragraph and counted anew.
  private func review(_ lists: [(paragraph: String, opening: String, items: Int)], closing: [String] = [])
    -> [Recommendation]
  {
    var passages: [Passage] = []
    for list in lists {
      passages.append(item(list.paragraph, "\(list.paragraph).", list.opening))
      for number in 1...list.items {
        passages.append(
          item(
            "\(list.paragraph)-\(number)", "\(number).", "Adopt law \(list.paragraph) of \(number) (Bland);"))
      }
    }
    for (index, text) in closing.enumerated() {
      passages.append(item("c\(index)", "\(90 + index).", text))
    }
    return find(passages)
  }

  @Test func itemsCountedAnewAreCitedWithTheParagraphAndTheResponseAboveThem() {
    let found = review([
      ("76", "The recommendations listed below have been examined by Aland and enjoy its support:", 3),
      (
        "77",
        "The following recommendations enjoy the support of Aland, which considers that they are implemented:",
        1
      ),
      ("78", "The following recommendations will be examined by Aland, which will respond in due time:", 2),
      ("79", "The recommendations below did not enjoy the support of Aland and would thus be noted:", 1),
      ("80", "Aland notes the following recommendations and will provide responses in due time:", 1),
    ])
    #expect(found.map(\.citedAs) == ["76.1", "76.2", "76.3", "77.1", "78.1", "78.2", "79.1", "80.1"])
    #expect(found.map(\.number) == ["1", "2", "3", "1", "1", "2", "1", "1"])
    #expect(
      found.map(\.response?.kind) == [
        .accepted, .accepted, .accepted, .implemented, .pending, .pending, .noted, .pending,
      ])
    #expect(found.last?.response?.text.hasPrefix("Aland notes") == true)
  }

  @Test func whatIsSaidBelowAListIsReadForTheItemsItNames() {
    let found = review(
      [("76", "The recommendations listed below enjoy the support of Aland:", 7)],
      closing: [
        "Aland considers that recommendations Nos. 2, 4-6 above are already implemented.",
        "What was recommended at paragraphs 1, 3 and 7 above did not enjoy the support of Aland.",
        "Aland cannot accept those recommendations contained in paragraph 116.",
      ])
    #expect(
      found.map(\.response?.kind) == [
        .accepted, .implemented, .accepted, .implemented, .implemented, .implemented, .accepted,
      ])
    let promised = review(
      [("76", "In the course of the discussion, the following recommendations were made to Aland:", 4)],
      closing: ["The response of Aland to these recommendations will be included in the report."])
    #expect(promised.map(\.response?.kind) == Array(repeating: .pending, count: 4))
  }

  @Test func aListMayOpenWithAPlainSentence() {
    let plain = review([
      ("76", "The recommendations will be examined by Aland, which will respond in due time.", 4)
    ])
    #expect(plain.map(\.citedAs) == ["76.1", "76.2", "76.3", "76.4"])
    #expect(plain.map(\.response?.kind) == Array(repeating: .pending, count: 4))
    let asked = review([("77", "In the course of the discussion, it was recommended that Aland:", 4)])
    #expect(asked.map(\.citedAs) == ["77.1", "77.2", "77.3", "77.4"])
    #expect(asked.map(\.response) == [nil, nil, nil, nil])
  }

  @Test func aNumberWithItsParagraphIsCitedAsPrinted() {
    let found = find(
      [item("0", "9.", "The following recommendations enjoy the support of Aland:")]
        + (1...4).map { item("i\($0)", "9.\($0)", "Adopt a law on matter \($0) (Bland);") })
    #expect(found.map(\.citedAs) == ["9.1", "9.2", "9.3", "9.4"])
    #expect(
      find([item("1", "1.", "Train judges well."), item("2", "2.", "Count vessels well.")]).map(\.response)
        == [nil, nil])
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

  @Test func aMakerOfAPartIsKnownWithinAnother() {
    let texts = [
      "Adopt a law (Fland); train judges (Bland); close the prison (Cland);",
      "Go on with the work (Fland) and apply the treaty (Bland);", "Count vessels (Cland);",
      "Build a shelter (Dland);",
    ]
    let found = find(texts.enumerated().map { item("\($0)", "9.\($0)", $1) })
    #expect(found.first { $0.text.hasPrefix("Go on") }?.recommendedBy == ["Fland", "Bland"])
  }

  @Test func aStateHasOneNameHoweverItIsCalled() {
    let makers = [
      "Iran (Islamic Republic of), Islamic Republic of Iran",
      "The Netherlands, Netherlands, Bolivia (Purinational State of)",
      "United Kingdom of Great Britain and Northern Ireland, United States of America, UK",
      "Lao People's Democratic Republic, Lao People’s Democratic Republic",
      "Republic of Korea, Republic of Moldova",
      "Venezuela(Bolivarian Republic of), Bolivarian Republic of Venezuela",
      "Democratic Republic of the Congo, Congo",
      "the former Union of Bland, The Cland",
    ]
    let found = find(
      makers.enumerated().map { item("\($0)", "9.\($0)", "Adopt a law on matter number \($0) (\($1));") })
    #expect(
      found.map(\.recommendedBy) == [
        ["Iran"], ["Netherlands", "Bolivia"], ["United Kingdom", "United States"],
        ["Lao People’s Democratic Republic"], ["Republic of Korea", "Moldova"], ["Venezuela"],
        ["Democratic Republic of the Congo", "Congo"], ["the former Union of Bland", "Cland"],
      ])
  }

  @Test func eachPartOfAnItemThatRunsOverPagesHasItsOwnPlace() {
    let texts = ["Adopt a law on harbours (Aland);", "Count the vessels (Bland);", "Train judges (Cland);"]
    var long = item("0", "9.1", texts.joined(separator: " "))
    var start = 0
    for (index, text) in texts.enumerated() {
      let box = Box(left: 70, top: 100, right: 500, bottom: 112)
      long.lines.append(
        PassageLine(start: start, end: start + text.unicodeScalars.count + 1, page: 4 + index / 2, box: box))
      start += text.unicodeScalars.count + 1
    }
    long.anchors = [4, 5].map { Anchor(page: $0, label: "\($0)", boxes: []) }
    let others = ["Aland", "Bland", "Dland", "Eland"].enumerated().map {
      item("i\($0)", "9.\($0 + 2)", "Build a shelter of size \($0) (\($1));")
    }
    let found = find([long] + others)
    #expect(found.prefix(3).map { $0.anchors.map(\.page) } == [[4], [4], [5]])
    #expect(found.prefix(3).map(\.text) == ["Adopt a law on harbours", "Count the vessels", "Train judges"])
  }

  @Test func makersMayStandWithinTheSentence() {
    let texts = [
      "Ratify (Aland) or consider ratifying (Bland) the convention on disappearance (CED);",
      "Sign (Aland) and ratify (Aland, Bland, Cland) the treaty (CRPD) (Dland);",
      "Adopt a law (Aland, Bland);",
      "Go on with the work (Fland, Aland) and apply the treaty (CRPD) (Bland);",
      "Train judges (Cland);", "Build a shelter (Dland);", "Close the harbour prison (Eland);",
      "Consider signing (Aland)/sign (Eland) the treaty on harbours;",
    ]
    let found = find(texts.enumerated().map { item("\($0)", "9.\($0)", $1) })
    #expect(
      found.prefix(2).map(\.recommendedBy) == [["Aland", "Bland"], ["Aland", "Bland", "Cland", "Dland"]])
    #expect(found[3].recommendedBy == ["Fland", "Aland", "Bland"])
    #expect(found.first?.text.hasSuffix("disappearance (CED)") == true)
    #expect(found.last?.recommendedBy == ["Aland", "Eland"])
    #expect(found.last?.text.contains("the treaty on harbours") == true)
  }

  @Test func whatIsAskedOfOthersIsNotAddressedToTheStateUnderReview() {
    let texts = [
      "Recommend that the international community provide ships (Aland);", "Adopt a law (Bland);",
      "Train judges (Cland);", "That the international community double its help (Dland);",
    ]
    let found = RecommendationFinder().recommendations(
      in: texts.enumerated().map { item("\($0)", "9.\($0)", $1) },
      sections: [Section(id: "s", number: nil, title: "Recommendations", level: 1, page: 1, parent: nil)],
      reportIdentifier: "x", title: "Report of the Working Group on the Universal Periodic Review: Eland")
    #expect(
      found.map(\.addressee) == ["international community", "Eland", "Eland", "international community"])
    #expect(found.first?.addresseeSource == .printed)
  }

  @Test func keepsNumberedItemsOfAReviewThatNameNoMakerOrRunOn() {
    var passages = ["Aland", "the former Union of Bland", "Cland", "Dland", "Eland"].enumerated().map {
      item("\($0)", "9.\($0 + 1)", "Adopt a law on matter number \($0) (\($1));")
    }
    passages.append(item("5", "9.6", "Build shelters for the crews of the outer harbour."))
    passages.append(
      Passage(id: "6", kind: .paragraph, section: "s", text: "This includes night shelters (Fland);"))
    passages.append(item("7", "9.7", "Follow the plan of the inner harbour;"))
    let found = find(passages)
    #expect(found.map(\.number) == (1...7).map { "9.\($0)" })
    #expect(found[1].recommendedBy == ["the former Union of Bland"])
    #expect(found[5].text.hasSuffix("This includes night shelters") && found[5].recommendedBy == ["Fland"])
    #expect(found[6].recommendedBy == [])
  }

  @Test func aNumberedItemMayOpenAListOrBeginWithFollowing() {
    let found = find([
      item("1", "1)", "The harbour master should keep a list of crews."),
      item("2", "2)", "Following the money, it is recommended that accounts be seized."),
      item("3", "3)", "Too little is known. We recommend that the Government:"),
      item("4", "•", "publish what it pays;"), item("5", "•", "count the vessels."),
      item("6", "4)", "The customs should search every hold."),
    ])
    #expect(found.map(\.number) == ["1", "2", "3", "4"])
    #expect(found[2].text.contains("publish what it pays") && found[2].text.contains("count the vessels"))
  }

  @Test func aChaptersSentenceThatAListSaysAgainIsOneRecord() {
    let sentence = "We recommend that the Harbour Office publish the lists of all crews every spring."
    var chapter = Passage(id: "c", kind: .paragraph, section: "t", text: sentence)
    chapter.sentences = [TextSpan(start: 0, end: sentence.unicodeScalars.count)]
    let list = [
      item(
        "1", "7.1",
        "We recommend that the Harbour Office (HO) publish the lists of all crews every spring. (paragraph 3.2)"
      ),
      item("2", "7.2", "The customs should search every hold."),
    ]
    let found = find([chapter] + list)
    #expect(found.map(\.number) == ["7.1", "7.2"])
    #expect(found.first?.passages == ["1", "c"])
  }

  @Test(
    arguments: [
      ("Attention should be paid to the crews of small vessels.", nil),
      ("The (Northern) government should pay the crews.", "(Northern) government"),
      ("Police should pay the crews.", "Police"), ("HMRC should pay the crews.", "HMRC"),
      ("The Harbour Office should pay the crews.", "Harbour Office"),
      (
        "We recommend that, at the earliest opportunity, the Government appoint a harbour master.",
        "Government"
      ),
      (
        "Furthermore, the police and the customs authorities must search every hold.",
        "police and customs authorities"
      ),
      ("The crews must be paid in time by the local authorities.", "local authorities"),
      ("It is important for the Ministry of Ports to train pilots.", "Ministry of Ports"),
      ("The police should be trained.", nil), ("Such programmes should reach the crews of all vessels.", nil),
      ("The priority of the government should be the safety of crews.", nil),
      ("Victims should be heard in court.", nil),
      ("We urge the government in upholding its laws to pay the crews.", "government"),
      ("The authorities in the North should pay the crews.", "authorities in the North"),
    ] as [(String, String?)])
  func anAddresseeIsABody(_ text: String, _ addressee: String?) {
    let found = find([item("1", "1.", text), item("2", "2.", "Train judges well.")])
    #expect(found.first?.addressee == addressee)
  }

  @Test(
    arguments: [
      ("Adopt the law by the end of March 2031.", "by the end of March 2031"),
      ("Adopt what was proposed by the Secretary-General in 2031.", nil),
      ("Adopt the law before the 2031 elections to parliament.", "before the 2031 elections"),
      ("Adopt the law before the report on crews.", nil), ("Pay what was owed before the 2031 report.", nil),
      ("By the end of 2031, adopt and apply the law.", "By the end of 2031"),
      ("In line with the treaty, and by 2031, adopt the law.", "by 2031"),
      (
        "Adopt the law prior to the presidential and provincial elections due in 2031.",
        "prior to the presidential and provincial elections due in 2031"
      ),
      (
        "Train judges ahead of the presidential elections in October 2031.",
        "ahead of the presidential elections in October 2031"
      ),
      ("Train judges before the elections.", "before the elections"),
      (
        "Train judges before the parliamentary elections planned for 2031.",
        "before the parliamentary elections planned for 2031"
      ),
      ("Train judges before its mid-term report.", nil),
      ("Adopt the law within six months.", "within six months"),
      ("Adopt the law before the next UPR review.", "before the next UPR review"),
      ("Adopt the law within the next two years.", "within the next two years"),
      ("The rules must be applied, and no later than 1 May 2031.", "no later than 1 May 2031"),
      ("Pilots must pass it. The rules must already have been applied by 22 March 2022.", nil),
    ] as [(String, String?)])
  func aDeadlineIsATime(_ text: String, _ deadline: String?) {
    let found = find([item("1", "1.", text), item("2", "2.", "Train judges well.")])
    #expect(found.first?.deadline == deadline)
  }

  @Test func whatIsEssentialToAnotherIsNoDuty() {
    let found = find([
      item("1", "1.", "Let journalists carry out their essential mission."),
      item("2", "2.", "It is essential that journalists are let in."),
    ])
    #expect(found.map(\.strength) == [nil, .must])
  }

  @Test(arguments: [
    ("Give victims access to justice and to medical aid.", [RecommendedAction.Kind.assist]),
    ("Consider accession to the convention.", [.ratify]),
    ("Eliminate child labour and strengthen labour inspections.", [.combat, .strengthen, .monitor]),
    ("Keep the register of sex establishments of the Public Prosecution Service.", []),
    ("Reconsider the use of capital punishment, which may be called a positive sign.", []),
    ("Sign the Convention and consider acceding to its protocol.", [.ratify]),
    ("The police should adhere to their guidance by training officers.", [.train]),
    ("In tackling crime, training must be given to the customs.", [.train]),
    ("Take measures for the prevention of accidents, including by enacting a law.", [.prevent, .legislate]),
    ("Allow seasonal workers to change employer.", [.permit]),
    ("Ratify the Protocol to Prevent, Suppress and Punish Trafficking in Persons.", [.ratify]),
    ("Sign the protocol to prevent and punish trafficking, and train the pilots.", [.ratify, .train]),
    ("Consider acceding to the International Convention for the Protection of All Persons.", [.ratify]),
    ("Proceed to the ratification of the Convention (No. 182) on the Elimination of Debts.", [.ratify]),
    ("Equip the Agency for the Prohibition of Traffic.", []),
    ("Pass comprehensive anti-trafficking in persons legislation.", [.legislate]),
    ("Revise section 375 of the Penal Code.", [.legislate]),
    ("Withdraw all remaining reservations to the convention.", [.ratify]),
    ("Review its reservations to the Convention on Crews.", [.ratify]),
    ("Review the accounts of the harbour.", [.monitor]),
    ("Incorporate the treaty fully into domestic law.", [.legislate]),
    ("Include crews in the development of laws.", []), ("Halt the prosecution of crews.", [.combat]),
    ("Revise laws discriminating against crews.", [.legislate]),
    ("Take effective measures against smuggling.", [.combat]),
    ("Put in place a system of licences.", [.establish]), ("Put an end to the seizing of crews.", [.combat]),
  ])
  func saysWhatIsToBeDone(_ text: String, _ kinds: [RecommendedAction.Kind]) {
    let found = find([item("1", "1.", text), item("2", "2.", "Train judges.")])
    #expect(found.first?.actions.map(\.kind) == kinds)
  }

  @Test(
    arguments: [
      ("Adopt a law on pilots.", .imperative), ("The customs need to search every hold.", .should),
      ("Crews will have to be paid in time.", .must), ("The customs should consider a search.", .consider),
      ("Weather should be considered at the beginning of each journey.", .should),
      ("It is desirable for the customs to search every hold.", .should),
      ("In view of the storms, the customs will, even more than now, have to search every hold.", .must),
    ] as [(String, Recommendation.Strength?)])
  func saysHowStronglyItIsAsked(_ text: String, _ strength: Recommendation.Strength?) {
    let found = find([item("1", "1.", text), item("2", "2.", "Train judges well.")])
    #expect(found.first?.strength == strength)
  }

  @Test func anAskThatOpensWithItsDateIsReadBehindIt() {
    let found = find([
      item("1", "1.", "By the end of 2031, adopt a law and train judges."),
      item("2", "2.", "In ports, by 2031, consider training judges."),
    ])
    #expect(found.map(\.strength) == [.imperative, .consider])
    #expect(found.map { $0.actions.map(\.kind) } == [[.legislate, .train], [.train]])
  }

  @Test func aReviewIsAddressedToTheStateUnderReview() {
    let passages = ["Aland", "Bland", "Cland", "Dland"].enumerated().map {
      item("\($0)", "9.\($0)", "Adopt a law on matter number \($0) (\($1));")
    }
    let sections = [Section(id: "s", number: nil, title: "Recommendations", level: 1, page: 1, parent: nil)]
    let found = RecommendationFinder().recommendations(
      in: passages, sections: sections, reportIdentifier: "x",
      title: "Report of the Working Group on the Universal Periodic Review: Eland")
    #expect(found.map(\.addressee) == Array(repeating: "Eland", count: 4))
    #expect(found.allSatisfy { $0.addresseeSource == .implied })
  }

  @Test func severalMakersWithASemicolonBetweenMakeOneRecommendation() {
    let texts = [
      "Ratify the treaty (Aland); (Bland); (Cland);", "Join the pact (Bland); and to other pacts (Dland);",
      "Adopt a law (Bland);", "Train judges (Cland);", "Build a shelter (Aland); train its staff (Bland);",
    ]
    let found = find(texts.enumerated().map { item("\($0)", "9.\($0)", $1) })
    #expect(found.map(\.number) == ["9.0", "9.1", "9.2", "9.3", "9.4", "9.4"])
    #expect(found.prefix(2).map(\.recommendedBy) == [["Aland", "Bland", "Cland"], ["Bland", "Dland"]])
    #expect(found.first?.text == "Ratify the treaty")
  }

  @Test func conclusionsThatRecommendNothingAreNoRecords() {
    let found = find([
      item("1", "8.1", "We recommend that the Harbour Office publish lists."),
      item("2", "8.2", "We urge the customs to search every hold."),
      item("3", "8.3", "We commend the harbour master for what was done."),
      item("4", "8.4", "We recommend that pilots be trained."),
    ])
    #expect(found.map(\.number) == ["8.1", "8.2", "8.4"])
  }

  @Test func aParagraphThatAListSaysAgainWithANameSpeltOutIsOneRecord() {
    var passages = [
      Passage(
        id: "n", kind: .paragraph, section: "t",
        text: "The Department of Ports (DP) keeps lists of all crews."),
      Passage(
        id: "c", kind: .listItem, section: "t",
        text: "We urge DP to publish the lists of all crews every spring.",
        label: "5.27."),
    ]
    passages += [
      item(
        "1", "8.1",
        "We urge the Department of Ports to publish the lists of all crews every spring (paragraph 5.27)."),
      item("2", "8.2", "We recommend that pilots be trained."),
    ]
    let sections = [("s", "List of recommendations"), ("t", "Recommendations on ports")].map {
      Section(id: $0.0, number: nil, title: $0.1, level: 1, page: 1, parent: nil)
    }
    let found = RecommendationFinder().recommendations(
      in: passages, sections: sections, reportIdentifier: "x")
    #expect(found.map(\.number) == ["8.1", "8.2"])
    #expect(found.first?.passages.sorted() == ["1", "c"])
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
