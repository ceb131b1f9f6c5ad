import Citations
import ReportModel
import Testing

/// Works that sentences name by their titles, and what is in italics and no work. All are invented.
@Suite struct ProseTitleTests {
  /// What is between asterisks is set in italics.
  private func find(_ printed: String, kind: PassageKind = .footnote) -> (
    citations: [Citation], references: [Reference], text: String
  ) {
    let parts = printed.components(separatedBy: "*")
    var passage = Passage(id: "n", kind: kind, text: parts.joined(), label: kind == .footnote ? "1" : nil)
    var position = 0
    for (index, part) in parts.enumerated() {
      let end = position + part.unicodeScalars.count
      if index % 2 == 1 { passage.emphasis.append(Emphasis(start: position, end: end, style: .italic)) }
      position = end
    }
    let found = CitationFinder().citations(in: [passage], sections: [], reportIdentifier: "r")
    return (found.citations, found.references, passage.text)
  }

  @Test(arguments: [
    (
      "A 2007 Lantern report, *Nets at night: future choices*, held that crews are few.",
      "Nets at night: future choices", "Lantern", 2007
    ),
    (
      "It is in the Harbour Research Unit’s *Knowledge Review of Crews* (2008) and elsewhere.",
      "Knowledge Review of Crews", "Harbour Research Unit", 2008
    ),
    (
      "The HBU/IPO document *Synopsis of law on the hiring of crews* (2001) says that it is a guide.",
      "Synopsis of law on the hiring of crews", "HBU/IPO", 2001
    ),
    (
      "In the Briefing Note *Causes of debt at sea* of the Committee for the Rights of Crews it is said.",
      "Causes of debt at sea", "Committee for the Rights of Crews", nil
    ),
    (
      "It follows from the press release *Oprichting van de vereniging* (founding of the union) dated 6 January 2004.",
      "Oprichting van de vereniging", nil, 2004
    ),
    ("A form stands in the *Handbook on Piracy and Ports*.", "Handbook on Piracy and Ports", nil, nil),
    (
      "A team is expedient (according to the *Handleiding van de havens (Manual of the ports)*) in law.",
      "Handleiding van de havens", nil, nil
    ),
    (
      "There are two packs, one called ‘Understanding the Tides: a guide for young crews’ (up to age 11).",
      "Understanding the Tides: a guide for young crews", nil, nil
    ),
  ])
  func aWordForADocumentLeadsToATitle(_ printed: String, title: String, author: String?, year: Int?) throws {
    for kind in [PassageKind.footnote, .paragraph] {
      let found = find(printed, kind: kind)
      #expect(found.references.count == 1)
      let item = try #require(found.references.first?.csl)
      #expect(item.title == title)
      #expect(item.author?.first?.literal == author)
      #expect(item.issued?.year == year)
      let span = try #require(found.citations.first?.span)
      let scalars = Array(found.text.unicodeScalars)[span.start..<span.end]
      #expect(String(String.UnicodeScalarView(scalars)).hasPrefix(title))
    }
  }

  @Test(arguments: [
    (
      "In the *International convention for the suppression of traffic at sea* from 1933 it is so.", "treaty",
      1933
    ),
    ("The State signed the *Protocol to prevent and punish piracy at sea* in December 2000.", "treaty", nil),
    ("It is in the *Council framework decision on combating piracy at sea*.", "legislation", nil),
  ])
  func treatiesAreKnownByTheirOwnWords(_ printed: String, type: String, year: Int?) throws {
    let found = find(printed, kind: .paragraph)
    let item = try #require(found.references.first?.csl)
    #expect(found.references.count == 1)
    #expect(item.type == type)
    #expect(item.issued?.year == year)
  }

  @Test(arguments: [
    "The *Harbour Union for Crews (HUC)* is a network of unions.",
    "At the conference *Crews against Piracy in Ports* it was said.",
    "They do so for *debts that were never owed* in the first place.",
    "The *Harbour Standards Campaign* (early 1999 - end 2000) was theirs.",
    "The project *Safe Ports for All* was set up.",
    "He called it ‘a scandal of the ports’ in 2004.",
    "Counted are (2002 Annual Report *Harbour Watch of Fenwick* and others).",
  ])
  func italicsAloneAreNoWork(_ printed: String) {
    #expect(find(printed).references.isEmpty)
    #expect(find(printed, kind: .paragraph).references.isEmpty)
  }

  @Test(arguments: [
    ("Verbal information from Mr. Oake (Harbour Office).", "Oake"),
    ("Verbal and written information from Mrs. Oake (Harbour Office).", "Oake"),
    ("Oral communication by the Directorate of Crews of the Harbour Council, 3 May 2001.", nil),
  ])
  func whatWasSaidIsAPersonalCommunication(_ note: String, family: String?) throws {
    let item = try #require(find(note).references.first?.csl)
    #expect(item.type == "personal_communication")
    #expect(item.author?.first?.family == family)
    if family == nil {
      #expect(item.author?.first?.literal == "Directorate of Crews of the Harbour Council")
      #expect(item.issued == CSLDate(year: 2001, month: 5, day: 3))
    }
  }

  @Test(arguments: [
    "Please see section 7.8 of the Harbour Crews: statutory guidance for ports (under s49 of the Harbour Act 2015) "
      + "(accessible version) - GOV.UK.",
    "It is listed in in Annex E, para 4.14 of the Harbour Crews: statutory guidance for ports (under s49 of the "
      + "Harbour Act 2015) (accessible version) - GOV.UK",
    "Guidance for England and Wales is available here: Harbour Crews: statutory guidance for ports (under s49 of the "
      + "Harbour Act 2015) (accessible version) - GOV.UK",
    "Please note, this is not a replacement for the Harbour Crews: statutory guidance for ports (under s49 of the "
      + "Harbour Act 2015) (accessible version) - GOV.UK.",
  ])
  func aPageOfTheGovernmentIsKnownByTheServicesName(_ printed: String) throws {
    for kind in [PassageKind.footnote, .paragraph] {
      let found = find(printed, kind: kind)
      #expect(found.references.count == 1)
      let item = try #require(found.references.first?.csl)
      #expect(item.type == "webpage")
      #expect(
        item.title
          == "Harbour Crews: statutory guidance for ports (under s49 of the Harbour Act 2015) (accessible version)"
      )
      #expect(item.containerTitle == "GOV.UK")
    }
  }

  @Test func aTitleInItalicsLeadsToItsEntry() throws {
    let sections = [Section(id: "b", number: nil, title: "Bibliography", level: 1, page: 9, parent: nil)]
    var note = Passage(id: "n", kind: .footnote, text: "In the Crewsnota it is said.", label: "1")
    note.emphasis = [Emphasis(start: 7, end: 16, style: .italic)]
    let entries = [
      "Ministry of Ports (2004). Crewsnota. More about crews and ports. Fenwick: Ministry of Ports.",
      "Linden, A. (2004). Guardians and gaps. Port Selwyn: Harbour Lane Press.",
    ].enumerated().map { Passage(id: "e\($0.offset)", kind: .paragraph, section: "b", text: $0.element) }
    let found = CitationFinder().citations(in: [note] + entries, sections: sections, reportIdentifier: "r")
    let citation = try #require(found.citations.first { $0.passage == "n" })
    #expect(citation.via == .short)
    #expect(found.references.first { $0.id == citation.reference }?.csl.title?.hasPrefix("Crewsnota") == true)
    #expect(found.references.count == 2)
  }
}
