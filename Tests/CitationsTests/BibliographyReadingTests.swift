import Citations
import ReportModel
import Testing

/// Bibliographies of "Author (year). Title Place: Publisher", and how a text names their entries. All invented.
@Suite struct BibliographyReadingTests {
  /// What is between asterisks is set in italics.
  private func find(_ entries: [String], text: [String] = []) -> (
    citations: [Citation], references: [Reference]
  ) {
    var passages = text.enumerated().map { Passage(id: "t\($0.offset)", kind: .paragraph, text: $0.element) }
    for (position, entry) in entries.enumerated() {
      let parts = entry.components(separatedBy: "*")
      var passage = Passage(id: "e\(position)", kind: .paragraph, section: "b", text: parts.joined())
      if parts.count == 3 {
        let start = parts[0].unicodeScalars.count
        passage.emphasis = [
          Emphasis(start: start, end: start + parts[1].unicodeScalars.count, style: .italic)
        ]
      }
      passages.append(passage)
    }
    let sections = [Section(id: "b", number: nil, title: "References", level: 1, page: 9, parent: nil)]
    let found = CitationFinder().citations(in: passages, sections: sections, reportIdentifier: "r")
    return (found.citations, found.references)
  }

  @Test func undatedEntriesAreEntriesOfTheirOwn() throws {
    let references = find([
      "Vale, N. (2000). Nets and nights. Harwich: Gull Press.",
      "HWB (z.jr.). Handbook of harbours. Harwich: HWB.",
      "Harbour-Watch (n.d.). Crews and debts; a problem of ports. Fenwick: Harbour-Watch.",
      "Oake, P. (2001). Owed and owing. London: Hart.",
    ]).references
    #expect(
      references.map(\.csl.title) == [
        "Nets and nights", "Handbook of harbours", "Crews and debts; a problem of ports", "Owed and owing",
      ])
  }

  @Test func italicsEndATitleThatNoMarkEnds() throws {
    let item = try #require(
      find([
        "Vale, N. & Klein Oake, P. (2000). *Nets and nights. A study of crews in Fenwick* Harwich: Gull Press."
      ])
      .references.first?.csl)
    #expect(item.title == "Nets and nights. A study of crews in Fenwick")
    #expect(item.publisherPlace == "Harwich")
    #expect(item.publisher == "Gull Press")
    #expect(
      item.author == [CSLName(family: "Vale", given: "N."), CSLName(family: "Klein Oake", given: "P.")])
  }

  @Test func italicsBehindASentenceAreTheJournal() throws {
    let item = try #require(
      find(["Barr, D., & Hale, R. (2020). What are nets for? *Harbour Nursing, 23(3),* 68-69."]).references
        .first?.csl)
    #expect(item.title == "What are nets for?")
    #expect(item.containerTitle == "Harbour Nursing")
    #expect(item.type == "article-journal")
  }

  @Test(arguments: [
    ("Watch on Crews & ASJA (2002). Annual report 2002. Harwich: Watch on Crews.", "Watch on Crews & ASJA"),
    ("PPM/dNP (2003). Piracy at sea. Harwich: PPM/dNP.", "PPM/dNP"),
    (
      "Advisory council on ports and crews abroad (1992). Piracy. Harwich: ACP.",
      "Advisory council on ports and crews abroad"
    ),
    ("Stichting Haven Noord (2003). Jaarverslag 2002. Utrecht: SHN.", "Stichting Haven Noord"),
  ])
  func bodiesAreNotSplitIntoPersons(raw: String, body: String) throws {
    let item = try ReferenceParser.shipped().parse(raw)
    #expect(item.author == [CSLName(literal: body)])
    #expect(item.publisherPlace == "Harwich" || item.publisherPlace == "Utrecht")
  }

  @Test func unknownPlacesAndPublishersAreNone() throws {
    let item = try ReferenceParser.shipped().parse("Kool, D. (2003). Nets in the new Europe. Z.pl.: z.u.")
    #expect(item.title == "Nets in the new Europe")
    #expect(item.publisher == nil)
    #expect(item.publisherPlace == nil)
    #expect(item.containerTitle == nil)
  }

  @Test func twoEntriesInOnePassageAreTwo() {
    let found = find([
      "Ayre, W. (2000). Crews coming ashore. London: Gull. Committee on the Quay (2001). Report of the committee. Harwich: CQ.",
      "Barr, D. (2001). Nets. London: Gull.",
    ])
    #expect(
      found.references.map { String($0.raw.prefix(10)) }
        == ["Ayre, W. (", "Committee ", "Barr, D. (2"].map { String($0.prefix(10)) })
  }

  private static let entries = [
    "De Rode Boei (2001). De lange vaart. Harwich: De Rode Boei.",
    "Antwerps Maritiem Centrum/Deutscher Hafenverein (2001). Jaarverslag 2000. Antwerpen: AMC/DHV.",
    "Hopkins, R. & Nye, J. (z.jr.). Country report on nets. Antwerpen: Payer.",
    "Dyk, E. van & Savory Low, P.M. de (2000). Evaluation of the harbour watch. Harwich: DSP.",
    "Dyk, R. van, Rasp, T., Tell, N. & Bins, W. van (2000). A show of lanterns. Leiden: Gull.",
    "Oake, P. (1999). Owed and owing to the harbour crews of Fenwick. London: Gull.",
    "Oake, P. (2002). Nets and nights. London: Gull.",
  ]

  @Test(arguments: [
    (
      "De Rode Boei (The Red Buoy) (2001, p. 20) comments on it.", "De Rode Boei (The Red Buoy) (2001, p. 20",
      "De Rode Boei"
    ),
    ("It rose again (AMC/DHV, 2001).", "AMC/DHV, 2001", "Antwerps Mar"),
    ("Routes vary (Hopkins & Nye, no date).", "Hopkins & Nye, no date", "Hopkins, R. "),
    ("As was found (Van Dyk & De Savory Low, 2000).", "Van Dyk & De Savory Low, 2000", "Dyk, E. van "),
    ("According to Van Dyk c.s. (2000, p. 31) there are.", "Van Dyk c.s. (2000, p. 31", "Dyk, R. van,"),
    (
      "In his ‘Owed and owing to the harbour crews of Fenwick’ he says so.",
      "Owed and owing to the harbour crews of Fenwick", "Oake, P. (19"
    ),
  ])
  func entriesAreNamedInProse(text: String, printed: String, opening: String) throws {
    let found = find(Self.entries, text: [text])
    let raws = Dictionary(uniqueKeysWithValues: found.references.map { ($0.id, $0.raw) })
    let cited = found.citations.filter { $0.passage == "t0" }
    #expect(cited.count == 1)
    let citation = try #require(cited.first)
    #expect(citation.reference.flatMap { raws[$0] }?.hasPrefix(opening) == true)
    let span = try #require(citation.span)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == printed)
  }

  @Test(arguments: [
    ("Hopkins and Nye found the same.", 1), ("Hopkins and Nye (1995) found another thing.", 0),
    ("The Bureau Hopkins and Nye was asked.", 0), ("Savory and Nye found it.", 0),
  ])
  func twoNamesCallTheirOnlyWork(text: String, count: Int) {
    let found = find(Self.entries, text: [text])
    #expect(found.citations.filter { $0.passage == "t0" && $0.reference != nil }.count == count)
  }

  @Test func initialsAFewWordsBeforeTheYear() {
    let found = find(
      Self.entries, text: ["The AMC’s annual report (2001) says more than the DSP report (2001)."])
    #expect(found.citations.filter { $0.passage == "t0" }.count == 1)
  }

  @Test func severalYearsOfOneAuthor() {
    let found = find(Self.entries, text: ["Much is owed (Oake, 1999; 2002)."])
    let raws = Dictionary(uniqueKeysWithValues: found.references.map { ($0.id, $0.raw) })
    let led = found.citations.filter { $0.passage == "t0" }.compactMap { $0.reference.flatMap { raws[$0] } }
    #expect(led.map { String($0.prefix(14)) } == ["Oake, P. (1999", "Oake, P. (2002"])
  }

  @Test func aConferenceOfTheSameNameIsNoSource() {
    let found = find(
      Self.entries, text: ["At the Conference Owed and owing to the harbour crews of Fenwick much was said."])
    #expect(found.citations.allSatisfy { $0.passage != "t0" })
  }

  @Test(arguments: [
    (
      "“Ada Marsh’s ‘net unit’ aims to improve catches”, The Guardian, 9 September 2010",
      "Ada Marsh’s ‘net unit’ aims to improve catches", "The Guardian"
    ),
    (
      "“Local Harbour Offices,” Bureau of Ports, accessed September 1, 2015, https://ports.example/field",
      "Local Harbour Offices", "Bureau of Ports"
    ),
    (
      "“2014 Ratings of Ports,” Polestar, accessed December 1, 2015, http://polestar.example/ratings",
      "2014 Ratings of Ports", "Polestar"
    ),
  ])
  func aTitleInQuotationMarksHasNoAuthorBeforeIt(raw: String, title: String, container: String) throws {
    let item = try ReferenceParser.shipped().parse(raw)
    #expect(item.author == nil)
    #expect(item.title == title)
    #expect(item.containerTitle == container)
    #expect(item.type == (item.url == nil ? "article-newspaper" : "webpage"))
  }

  @Test(arguments: [
    ("Framework Decision of 13 June 2002, OJ 20.6.2002, L 162", "Framework Decision of 13 June 2002"),
    ("Decision of 19 July 2002 (2002/629/JBZ), published in OJ 1.8.2002 L 203", "Decision of 19 July 2002"),
    ("Document COM(2002) 71 final - 2002/0043 (CNS), OJ 28.5.2002 C 126 E.", "COM(2002) 71 final"),
  ])
  func actsWithoutANameAreCalledByDateOrNumber(raw: String, title: String) throws {
    let item = try ReferenceParser.shipped().parse(raw)
    #expect(item.title == title)
    #expect(item.type == "legislation")
    #expect(item.author == nil)
  }

  @Test func imprintsInBrackets() throws {
    let parser = try ReferenceParser.shipped()
    let alone = parser.parse(
      "Child Crew Trafficking (Alexandria, VA: Center for Missing Crews, n.d.), http://crews.example/a.pdf")
    #expect(alone.author == nil)
    #expect(alone.title == "Child Crew Trafficking")
    #expect(alone.publisher == "Center for Missing Crews")
    let three = parser.parse(
      "Linda Oake, Samantha Vale, and Melissa Snow, National Report on Harbours (Washington, DC: Gull House, 2009), 31"
    )
    #expect(three.author?.map(\.family) == ["Oake", "Vale", "Snow"])
    #expect(three.title == "National Report on Harbours")
  }
}
