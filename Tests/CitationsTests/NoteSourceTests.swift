import Citations
import ReportModel
import Testing

/// The sources of notes as charities and governments write them: author, title, then what dates it. All are invented.
@Suite struct NoteSourceTests {
  /// Notes with their italics between asterisks, numbered from 1.
  private func find(
    _ notes: [String], text: [String] = []
  ) -> (citations: [Citation], references: [Reference], warnings: [Warning]) {
    var passages = text.enumerated().map { passage("t\($0.offset)", .paragraph, $0.element) }
    passages += notes.enumerated().map { passage("n\($0.offset)", .footnote, $0.element, "\($0.offset + 1)") }
    return CitationFinder().citations(in: passages, sections: [], reportIdentifier: "r")
  }

  private func passage(_ id: String, _ kind: PassageKind, _ marked: String, _ label: String? = nil) -> Passage
  {
    var text = String.UnicodeScalarView()
    var emphasis: [Emphasis] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      guard scalar == "*" else {
        text.append(scalar)
        continue
      }
      if let first = start {
        emphasis.append(Emphasis(start: first, end: text.count, style: .italic))
        start = nil
      } else {
        start = text.count
      }
    }
    return Passage(id: id, kind: kind, text: String(text), label: label, emphasis: emphasis)
  }

  private func names(_ item: CSLItem) -> String {
    (item.author ?? []).map { $0.literal ?? [$0.family, $0.given].compactMap { $0 }.joined(separator: ", ") }
      .joined(separator: "; ")
  }

  @Test(
    arguments: [
      (
        "Harbour Office, *2018 Report on Moorings*, October 2018, available at: https://harbour.example/2018.pdf",
        "Harbour Office", "2018 Report on Moorings", 2018, "report"
      ),
      (
        "The figure was revised. See Harbour Office, *Crew Statistics: End of Year Summary 2019*, 2 April 2020, p. 4.",
        "Harbour Office", "Crew Statistics: End of Year Summary 2019", 2020, "report"
      ),
      (
        "Ports and Pilots Committee, *Crews at risk*, Twelfth Report of Session 2016–17, HC 1803, 30 April 2017, para 23.",
        "Ports and Pilots Committee", "Crews at risk", 2017, "report"
      ),
      (
        "Marsh and Oake, *Debts at Sea*, Fenwick: Hart, 2017, pp. 44-46.", "Marsh; Oake", "Debts at Sea",
        2017, "book"
      ),
      (
        "Nora Marsh et al, *'Two Tides': What crews without papers need* (University of Fenwick and CREW 2019) 45.",
        "Marsh, Nora", "'Two Tides': What crews without papers need", 2019, "book"
      ),
      (
        "This was confirmed by the Fenwick Army, *Crews Ashore: Year Eight*, October 2019.", "Fenwick Army",
        "Crews Ashore: Year Eight", 2019, "report"
      ),
      (
        "Harbour Office, Annual report on what is owed to crews, October 2018, p. 18.", "Harbour Office",
        "Annual report on what is owed to crews", 2018, "report"
      ),
      (
        "British Harbour Cross, 'Hope Ashore', https://harbour.example/hope, accessed 12 July 2019.",
        "British Harbour Cross", "Hope Ashore", nil, "webpage"
      ),
      (
        "The Guardian, 'Three held at the quay', 11 September 2011.", "", "Three held at the quay", 2011,
        "article-newspaper"
      ),
      (
        "Harbour Office press release, “New powers over moorings”, 10 June 2014, https://harbour.example/new.",
        "Harbour Office", "New powers over moorings", 2014, "webpage"
      ),
    ] as [(String, String, String, Int?, String)])
  func authorTitleAndDate(_ note: String, _ author: String, _ title: String, _ year: Int?, _ type: String)
    throws
  {
    let item = try #require(find([note]).references.first?.csl)
    #expect(names(item) == author)
    #expect(item.title == title)
    #expect(item.issued?.year == year)
    #expect(item.type == type)
  }

  @Test func severalSourcesOfOneNoteAreTold() {
    let found = find([
      "See Harbour Crews International, *Before the Tide is Out*, 2018; Crew Trust, *Standards of Care*, London, 2018, "
        + "and CREW, *All Ashore: Moorings in the UK*, 2012, which says that none were."
    ])
    #expect(
      found.references.map(\.csl.title) == [
        "Before the Tide is Out", "Standards of Care", "All Ashore: Moorings in the UK",
      ])
    #expect(found.references.map(\.csl.issued?.year) == [2018, 2018, 2012])
  }

  @Test func placePublisherAndNumberAreRead() throws {
    let item = try #require(
      find(["CREW, *Staying Ashore* (Fenwick, FE: Harbour Press, n.d.), HC 630, https://harbour.example/s"])
        .references.first?.csl)
    #expect(item.publisherPlace == "Fenwick, FE")
    #expect(item.publisher == "Harbour Press")
    #expect(item.number == "HC 630")
    #expect(item.url == "https://harbour.example/s")
  }

  @Test func aJournalInItalicsIsNoTitle() throws {
    let found = find(["Marsh, A. (2022). Tides and crews in the UK. *Harbour Public Health*, 22(1), 3-9."])
    #expect(found.references.count == 1)
    #expect(found.references.first?.csl.containerTitle == "Harbour Public Health")
  }

  @Test(arguments: [
    "The Harbour Office recorded 6,993 crews in 2018, a rise of 36 per cent on 2017.",
    "The Commissioner made the same point in his letter to the Minister of 6 February 2017.",
    "See also FLEX (2013).", "Data on file with the authors.",
  ])
  func remarksAreNoSources(_ note: String) {
    #expect(find([note]).references.isEmpty)
  }

  @Test(
    arguments: [
      (
        "Interview with a support worker, Crew House, London, 14 March 2019.", "", 2019,
        "personal_communication"
      ),
      ("Email correspondence with Crewhouse, 19 June 2013.", "Crewhouse", 2013, "personal_communication"),
      (
        "Letter from the Harbour Minister to the Chair of the Ports Committee, 3 May 2018.",
        "Harbour Minister", 2018,
        "personal_communication"
      ),
      (
        "Data supplied by the Harbour Agency to CREW, June 2013.", "Harbour Agency", 2013,
        "personal_communication"
      ),
      (
        "Harbour Office response to Freedom of Information request by Ashore, FOI 53123, received 4 June 2019.",
        "Harbour Office", 2019, "document"
      ),
      (
        "FOI request 44567 to the Harbour Police Service, response dated 3 March 2019.",
        "Harbour Police Service", 2019, "document"
      ),
    ])
  func lettersInterviewsAndAnswersAreSources(_ note: String, _ author: String, _ year: Int, _ type: String)
    throws
  {
    let item = try #require(find([note]).references.first?.csl)
    #expect(names(item) == author)
    #expect(item.issued?.year == year)
    #expect(item.type == type)
  }

  @Test func actsOfTheUnionHaveTheirNames() throws {
    let found = find([
      "Directive 2011/36/EU of the European Parliament and of the Council of 5 April 2011 on preventing piracy and "
        + "protecting its victims, Article 11."
    ])
    #expect(
      found.references.first?.csl.title?.hasSuffix("on preventing piracy and protecting its victims") == true)
    #expect(found.citations.first?.locator == "Article 11")
  }

  @Test func instrumentsHaveTheirNames() {
    let found = find(["Harbour Act 2015, s 54; Harbour Act 2015 (Moorings) Regulations 2015, SI 2015/1833."])
    #expect(
      found.references.map(\.csl.title) == [
        "Harbour Act 2015", "Harbour Act 2015 (Moorings) Regulations 2015",
      ])
  }

  @Test(
    arguments: [
      (
        "The Council of Europe Convention on Action against Piracy at Sea (2005) obliges it.",
        "Council of Europe Convention on Action against Piracy at Sea"
      ),
      (
        "This breaks the European Convention on Human Rights, Article 4.",
        "European Convention on Human Rights"
      ),
      (
        "The UN Protocol to Prevent, Suppress and Punish Piracy in December 2000 was new.",
        "UN Protocol to Prevent, Suppress and Punish Piracy"
      ),
      (
        "It is said in the Explanatory Report to the Convention on Piracy at Sea, para 127.",
        "Explanatory Report to the Convention on Piracy at Sea"
      ),
    ])
  func treatiesAreNamedWithoutNumbers(_ text: String, _ title: String) {
    #expect(find([], text: [text]).references.map(\.csl.title) == [title])
    #expect(find([text]).references.map(\.csl.title) == [title])
  }

  @Test(arguments: [
    "The Convention on Piracy says so.", "The Explanatory Memorandum to the Bill says so.",
    "The Convention was signed in Fenwick.",
  ])
  func shortNamesOfTreatiesAreNoSources(_ text: String) {
    #expect(find([], text: [text]).references.isEmpty)
  }

  @Test func aTitleNamesTheNumberInItsBracket() {
    let found = find([
      "It rests on the *Report on trade in crews at sea* (Doc. 9822 of 3 June 2003) by the Rapporteur."
    ])
    #expect(found.references.map(\.csl.title) == ["Report on trade in crews at sea"])
    #expect(found.references.map(\.csl.number) == ["Doc 9822"])
  }

  @Test func answersToQuestionsAreDated() {
    let found = find(["Written question 201234, tabled 12 December 2018."])
    #expect(found.references.first?.csl.issued == CSLDate(year: 2018, month: 12, day: 12))
  }
}
