import Citations
import ReportModel
import Testing

/// Which stretches of notes and texts are sources, and where they lead. All sources are invented.
@Suite struct FindingTests {
  private func find(
    _ notes: [String], entries: [String] = [], text: [String] = []
  ) -> (citations: [Citation], references: [Reference], warnings: [Warning]) {
    var passages = text.enumerated().map { Passage(id: "t\($0.offset)", kind: .paragraph, text: $0.element) }
    passages += notes.enumerated().map {
      Passage(id: "n\($0.offset)", kind: .footnote, text: $0.element, label: String($0.offset + 1))
    }
    passages += entries.enumerated().map {
      Passage(id: "e\($0.offset)", kind: .paragraph, section: "b", text: $0.element)
    }
    let sections = [Section(id: "b", number: nil, title: "Bibliography", level: 1, page: 9, parent: nil)]
    return CitationFinder().citations(in: passages, sections: sections, reportIdentifier: "r")
  }

  private static let entries = [
    "Oake, P. & Brandt, L. (2001). Owed and owing: debts at sea. London: Hart.",
    "Oake, P. (2003a). Nets and nights. London: Hart.",
    "Oake, P. (2003b). The long haul. London: Hart.",
    "Bureau of the Harbour Rapporteur (2002). First report on ports. Fenwick: BHR.",
    "Linden, A. (2004). Guardians and gaps. Port Selwyn: Harbour Lane Press.",
  ]

  @Test(arguments: [
    "Totals per column: N= 7 (1991), 12 (1992), 15 (1993) and 34 (total)", "2.71 and 9 (1994)",
    "Standard deviation and N 9.81 and 11 (1993). 3.14 and 15 (1994).",
  ])
  func figuresUnderATableAreNoSource(_ note: String) {
    #expect(find([note]).references.isEmpty)
  }

  @Test func aSourceMayBearItsNumberBeforeTheYear() {
    let found = find(["P. Oake and L. Brandt, Debts at Sea, Journal of Harbour Law 12 (1993), pp. 3-9."])
    #expect(found.references.count == 1)
  }

  @Test func authorAndYearLeadToTheBibliography() throws {
    let found = find(
      ["It was counted twice (Oake & Brandt, 2001, p. 22).", "Linden (2004) too says so."],
      entries: Self.entries,
      text: ["Much was written of it (BHR, 2002, p. 140; Oake, 2003b).", "As Oake (2003a) holds, it pays."])
    let led = found.citations.filter { $0.via == .authorYear }
    let raws = Dictionary(uniqueKeysWithValues: found.references.map { ($0.id, $0.raw) })
    func openings(_ passage: String) -> [String] {
      led.filter { $0.passage == passage }.compactMap { $0.reference.flatMap { raws[$0] } }.map {
        String($0.prefix(20))
      }
    }
    #expect(openings("n0") == ["Oake, P. & Brandt, L"])
    #expect(openings("n1") == ["Linden, A. (2004). G"])
    #expect(openings("t0") == ["Bureau of the Harbou", "Oake, P. (2003b). Th"])
    #expect(openings("t1") == ["Oake, P. (2003a). Ne"])
    #expect(led.first { $0.passage == "n0" }?.locator == "p. 22")
    #expect(found.references.count == Self.entries.count)
    #expect(found.warnings.isEmpty)
  }

  @Test func saysWhichAuthorAndYearLeadNowhere() {
    let entries =
      Self.entries + (1...6).map { "Marsh, A. (19\(80 + $0)). Volume \($0) of ports. London: Hart." }
    let found = find(
      [], entries: entries, text: ["This was seen before (Thornby & Vale, 1999) in Oslo (Norway, 2003)."])
    let lost = found.citations.filter { $0.reference == nil }
    #expect(lost.count == 1)
    #expect(lost.first?.via == .authorYear)
    #expect(found.warnings.map(\.kind) == [.unresolvedCitation])
    #expect(found.warnings.first?.message.contains("Thornby & Vale, 1999") == true)
  }

  @Test(
    arguments: [
      (
        "Ports and people: a survey, Harbour Office (May 2010).", "Ports and people: a survey",
        "Harbour Office"
      ),
      ("GSO review of nets, GSO (2008).", "GSO review of nets", "GSO"),
      (
        "Nudging crews at home, on deck and in port, Department for Ships, Piers and Nets (2007).",
        "Nudging crews at home, on deck and in port", "Department for Ships, Piers and Nets"
      ),
    ])
  func titleBeforeItsBody(note: String, title: String, body: String) throws {
    let item = try #require(find([note]).references.first?.csl)
    #expect(item.title == title)
    #expect(item.author == [CSLName(literal: body)])
    #expect(item.type == "report")
    #expect(item.issued?.year != nil)
  }

  @Test func remarksCiteNothing() {
    let found = find([
      "This was in the nature of things until 1999 by common consent.",
      "The Harbour Task Force, in its turn part of the Pact begun in 1999 by the Union.",
      "Both ports (see above) were closed; 38 persons were heard, working for 34 firms.",
    ])
    #expect(found.citations.isEmpty)
  }

  @Test func ibidAfterEvidenceNeedsNoSource() {
    let found = find(["QQ 2, 55, 58.", "Ibid.", "BC 76, BC 105."])
    #expect(found.citations.isEmpty)
    #expect(found.warnings.isEmpty)
  }

  @Test func severalNumbersInOneRemark() {
    let found = find([
      "Such as the Protocol on Crews (A/RES/54/999, pp. 7-15), and the Framework Decision on Nets (OJ L 203, 1.8.2000)."
    ])
    #expect(found.references.map(\.csl.number) == ["A/RES/54/999", "[2000] OJ L203"])
    #expect(found.citations.first?.locator == "pp. 7-15")
  }

  @Test func anActThatARemarkNamesLate() {
    let found = find([
      "Section 51 of the Harbour Crews: statutory guidance for Fenwick (under s49 of the Harbours Act 2015) and its annex"
    ])
    #expect(found.references.map(\.raw) == ["Harbours Act 2015"])
  }

  @Test func pointerInItsBracket() {
    let found = find([
      "Ada Marsh, Paul Oake, and Lee Hill, National Report on Ports (Fenwick: Harbour Press, 2009), 31.",
      "“Local Offices,” Harbour Bureau, accessed September 1, 2015, https://harbour.example/contact.",
      "Marsh et al., National Report on Ports, 46 (see note 1).",
    ])
    let last = found.citations.last
    #expect(last?.via == .supra && last?.target == "1" && last?.locator == "46")
    #expect(last?.reference == found.citations.first?.reference)
  }

  @Test func numbersThatBeginAnew() {
    let notes = ["1", "2", "3", "1", "2"].enumerated().map { index, label in
      let texts = [
        "J. Arden, Work without Wages (2004) 12.", "M. Holt, Shelters and Safety (2006) 14.", "A remark.",
        "P. Vale, Ports in Storms (2008) 3.", "Vale, op. cit., n. 1, p. 20.",
      ]
      return Passage(id: "p\(index)", kind: .footnote, text: texts[index], label: label)
    }
    let found = CitationFinder().citations(in: notes, sections: [], reportIdentifier: "r")
    #expect(found.citations.last?.reference == found.citations.first { $0.passage == "p3" }?.reference)
  }

  @Test func addressesCutByLines() {
    let found = find([
      "Serrat, O. (2017). The sea approach. Springer. https://doi. org/10.1007/978-981-10-0983-9_5 "
        + "Harter-Marsh, C. L., Vale, N. et al. (2022). The link of nets. Sea Review, 43(1). https://files. harbour.example/f/link_of.pdf"
    ])
    #expect(
      found.references.map(\.csl.url) == [
        "https://doi.org/10.1007/978-981-10-0983-9_5", "https://files.harbour.example/f/link_of.pdf",
      ])
    #expect(!found.references.contains { $0.raw.contains("doi. org") })
  }

  @Test func linksTellWhereAddressesEnd() {
    let passage = Passage(
      id: "n", kind: .footnote,
      text: "Ports at work, https://harbour.example/ports/at work and others (2009).",
      label: "1", anchors: [Anchor(page: 3, label: "3", boxes: [])])
    func address(_ links: [Int: [String]]) -> String? {
      CitationFinder().citations(in: [passage], sections: [], reportIdentifier: "r", addresses: links)
        .references.first?.csl.url
    }
    #expect(address([:]) == "https://harbour.example/ports/at")
    #expect(address([3: ["https://harbour.example/ports/atwork"]]) == "https://harbour.example/ports/atwork")
    #expect(address([4: ["https://harbour.example/ports/atwork"]]) == "https://harbour.example/ports/at")
    #expect(address([3: ["https://harbour.example/ports/elsewhere"]]) == "https://harbour.example/ports/at")
  }

  @Test func treatiesByTheirNamesInProse() {
    let found = find([
      "The parent provision is Council of Ports Convention on Action against Piracy, Warsaw, 16 May 2005, CETS 299, art 10."
    ])
    #expect(found.references.first?.csl.title == "Council of Ports Convention on Action against Piracy")
    #expect(found.references.first?.csl.type == "treaty")
    #expect(found.references.first?.csl.issued?.year == 2005)
    #expect(found.citations.first?.locator == "art 10")
  }

  @Test func twoTreatiesThatAndParts() {
    let found = find([
      "See the Convention on the Rights of Crews and Their Families and ILO Convention No. 289."
    ])
    #expect(found.references.map(\.csl.number) == ["ILO Convention No 289", nil])
    #expect(found.references.first?.csl.title?.contains("Rights of Crews") == false)
    #expect(found.references.last?.csl.title == "Convention on the Rights of Crews and Their Families")
  }

  /// What follows a treaty's name is no part of it, and a desk for protocol is no treaty.
  @Test(arguments: [
    (
      "It signed the Convention on the Rights of Harbour Crews, Aland said in reply.",
      "Convention on the Rights of Harbour Crews"
    ),
    (
      "The ratification of the Convention on the Rights of Harbour Crews by Parliament is near.",
      "Convention on the Rights of Harbour Crews"
    ),
    (
      "It joined the Convention on the Protection of Crews in Respect of Inter-island Passage in time.",
      "Convention on the Protection of Crews in Respect of Inter-island Passage"
    ),
    (
      "It joined the Protocol to Prevent, Suppress and Punish Piracy at Sea in time.",
      "Protocol to Prevent, Suppress and Punish Piracy at Sea"
    ),
    (
      "It joined the Convention against Piracy and Other Cruel, Lawless or Degrading Acts in time.",
      "Convention against Piracy and Other Cruel, Lawless or Degrading Acts"
    ),
    ("Mr. Oake, Counsellor in charge of Protocol of the Permanent Mission in Fenwick, was there.", nil),
  ])
  func aTreatysNameEndsWhereItEnds(_ printed: String, title: String?) {
    let found = find([printed])
    #expect(found.references.map(\.csl.title) == (title.map { [$0] } ?? []))
  }

  @Test func aPhraseInQuotationMarksMakesNoTitle() {
    let found = find([
      "“Good reasons” further explained in section 14 of the Harbour Crews: statutory guidance (under s49 of the Harbours Act 2015)"
    ])
    #expect(found.references.map(\.raw) == ["Harbours Act 2015"])
  }

  @Test(
    arguments: [
      "View via www.harbour.example.", "The paper can be found on the web-site: http://www.harbour.example/.",
      "This was the case on 30 November 2001 (www.harbour.example).",
    ])
  func anAddressInARemarkIsTheSource(note: String) {
    let found = find([note])
    #expect(found.references.map(\.csl.type) == ["webpage"])
    #expect(found.references.map(\.csl.title) == ["harbour.example"])
    let raw = found.references.first?.raw ?? ""
    #expect(["www.harbour.example", "http://www.harbour.example/"].contains(raw))
  }

  @Test func supraInAWordPointsNowhere() {
    let found = find([
      "J. Arden, Work without Wages (2004) 12.",
      "A supra-regional team looks at it. Working in supra-national teams is new.",
    ])
    #expect(found.citations.count == 1)
    #expect(found.warnings.isEmpty)
  }

  @Test func authorAndYearAloneInANoteLeadToTheBibliography() {
    let notes = [
      "Such contracts are rare (see BHR, 2002).", "Among others Oake (2003a) and Linden c.s. (2004).",
      "According to Oake and Brandt (2001), pp. 3-4.",
    ]
    let found = find(notes, entries: Self.entries)
    #expect(found.references.count == Self.entries.count)
    let inNotes = found.citations.filter { $0.via != .bibliography }
    #expect(inNotes.map(\.note) == ["1", "2", "2", "3"])
    #expect(inNotes.allSatisfy { $0.via == .authorYear && $0.reference != nil })
  }

  @Test func aRemarkThatNamesADocumentIsNotPartOfIt() {
    let found = find([
      "According to the document Action taken by the Council of Ports, (http://harbour.example/ports/action.asp)."
    ])
    #expect(found.references.first?.raw.hasPrefix("Action taken") == true)
    #expect(found.references.first?.csl.url == "http://harbour.example/ports/action.asp")
  }

  @Test func papersOfAParliamentInANote() {
    let found = find([
      "Lower House 2001-2002, 28 337 no. 1. This Bill is being debated.", "Text of 28 March 2003 (7247/03).",
      "Lower House 2001-2002, 28 337, no. 1.",
    ])
    #expect(found.references.map(\.csl.number) == ["Kamerstukken II 2001/02, 28337, 1", "Doc 7247/03"])
    #expect(found.citations.map(\.note) == ["1", "2", "3"])
  }

  @Test func lettersAndInterviews() {
    let item = find([
      "Ada Marsh (inspector, Harbour Police), e-mail to Paul Oake (editor, Harbour Press), September 2, 2015."
    ]).references.first?.csl
    #expect(item?.type == "personal_communication")
    #expect(item?.author == [CSLName(family: "Marsh", given: "Ada")])
    #expect(item?.title == "e-mail to Paul Oake")
    #expect(item?.issued == CSLDate(year: 2015, month: 9, day: 2))
  }
}
