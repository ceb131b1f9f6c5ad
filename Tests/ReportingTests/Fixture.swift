import ReportModel

/// An invented report that uses every key of the contract at least once.
enum Fixture {
  static let identification = """
    Front-line officers identified 214 presumed victims in 2018, but only one in five was referred to the national \
    referral mechanism, and shelters turned families away for want of beds.
    """
  static let convictions = """
    Courts convicted 31 traffickers, fewer than in any year since the offence was created; prosecutors attribute the \
    fall to investigations that end once a victim withdraws.
    """
  static let demand = """
    An awareness campaign in the fishing ports of Norvale reached 4,000 recruits, yet nobody measured whether it \
    changed what recruiters dared to charge.
    """

  static var report: Report {
    Report(
      id: "norvale-2018-0a1b2c3d",
      source: Source(
        file: "norvale 2018.pdf",
        sha256: "0a1b2c3d00000000000000000000000000000000000000000000000000000000", pages: 4),
      title: "Trafficking in Norvale: Fourth Report", publisher: "Norvale Office of the Rapporteur",
      authors: ["Ada Okafor", "Jon Lind"], year: 2018,
      codebook: [
        PillarDefinition(
          id: "prevention", name: "Prevention", subthemes: [.init(id: "awareness", name: "Awareness raising")]
        ),
        PillarDefinition(
          id: "protection", name: "Protection",
          subthemes: [
            .init(id: "identification", name: "Identification & referral"),
            .init(id: "accommodation", name: "Accommodation"),
          ]),
        PillarDefinition(id: "prosecution", name: "Prosecution"),
        PillarDefinition(id: "partnership", name: "Partnership"),
      ],
      pages: [
        Page(number: 1, label: "i", width: 595.276, height: 841.89),
        Page(number: 2, label: "1", width: 595.276, height: 841.89),
        Page(number: 3, label: "2", width: 595.276, height: 841.89),
        Page(number: 4, label: "3", width: 595.276, height: 841.89, isScanned: true),
      ],
      sections: [
        Section(id: "s1", number: "1", title: "Findings", level: 1, page: 2, parent: nil),
        Section(id: "s2", number: "1.1", title: "Victims, and \"courts\"", level: 2, page: 2, parent: "s1"),
      ],
      passages: passages, recommendations: recommendations, citations: citations, references: references,
      warnings: [
        Warning(
          kind: .scannedPage, message: "Page is a picture; run text recognition on it and analyse it again.",
          pages: [4])
      ])
  }

  private static var passages: [Passage] {
    [
      Passage(
        id: "p1", kind: .heading, section: "s1", text: "Findings", label: "1", level: 1,
        anchors: [anchor(2, 72, 90)]),
      Passage(
        id: "p2", kind: .paragraph, section: "s2", text: identification,
        anchors: [anchor(2, 72.04, 120.26), anchor(3, 72, 72)],
        lines: [PassageLine(start: 0, end: 60, page: 2, box: box(72.04, 120.26))],
        sentences: [TextSpan(start: 0, end: identification.unicodeScalars.count)],
        noteMarkers: [NoteMarker(offset: 58, label: "1", note: "p6")],
        emphasis: [Emphasis(start: 0, end: 11, style: .italic)],
        pillars: [
          tag(
            "protection", 0.98123456, identification,
            [("identified", 1.2, "identif"), ("shelters", 0.85, nil)],
            primary: true, subthemes: ["identification", "accommodation"]),
          tag("prevention", 0.04, identification, [], assigned: false),
        ]),
      Passage(
        id: "p3", kind: .paragraph, section: "s2", text: convictions, anchors: [anchor(3, 72, 200)],
        pillars: [
          tag(
            "prosecution", 0.9, convictions,
            [("convicted", 1.61239, nil), ("investigations", 0.7, "investigation")],
            primary: true),
          tag("protection", 0.61, convictions, [("victim", 0.4, nil)]),
        ]),
      Passage(
        id: "p4", kind: .box, section: "s2", text: demand, box: 1, anchors: [anchor(3, 72, 300)],
        pillars: [
          tag("prevention", 0.88, demand, [("awareness campaign", 2, "awareness campaign")], primary: true)
        ]),
      Passage(
        id: "p5", kind: .table, section: "s2", text: "Year Victims 2018 214", label: "Table 1",
        anchors: [anchor(3, 72, 400)], rows: [["Year", "Victims"], ["2018", "214"]]),
      Passage(
        id: "p6", kind: .footnote, section: "s2", text: "A. Okafor, Counting the Unseen (2016), p. 12.",
        label: "1",
        anchors: [anchor(2, 72, 760)]),
      Passage(
        id: "p7", kind: .listItem, section: "s2",
        text: "=The Home Office should fund forty shelter places by 2020 and train labour inspectors.",
        label: "1.",
        level: 1, anchors: [anchor(3, 72, 500)], recognitionConfidence: 0.87654,
        pillars: [
          PillarTag(pillar: "protection", score: 0.9, assigned: true, primary: true),
          PillarTag(pillar: "prevention", score: 0.7, assigned: true, primary: false),
        ]),
      Passage(
        id: "p8", kind: .paragraph, section: "s2", text: "Norvale has two ports.",
        anchors: [anchor(3, 72, 560)]),
    ]
  }

  private static var recommendations: [Recommendation] {
    let text = "=The Home Office should fund forty shelter places by 2020 and train labour inspectors."
    return [
      Recommendation(
        id: "r1", kind: .listed, number: "1", paragraph: "76", text: text, section: "s2", passages: ["p7"],
        anchors: [anchor(3, 72, 500)], addressee: "Home Office", recommendedBy: ["Aldia", "Berrin"],
        response: RecommendationResponse(
          kind: .pending, text: "76. The following will be examined:", anchors: [anchor(2, 72, 700)]),
        deadline: "by 2020", strength: .should, actions: [RecommendedAction(kind: .fund, start: 24, end: 28)],
        pillars: ["protection", "prevention"],
        pillarTags: [tag("protection", 0.9, text, [("shelter places", 1.3, nil)], primary: true)]),
      Recommendation(
        id: "r2", kind: .sentence, text: "Prosecutors must follow the money.", passages: ["p3"],
        anchors: [anchor(3, 72, 210)], strength: .must, pillars: ["prosecution"]),
      Recommendation(id: "r3", kind: .listed, number: "2", text: "The report should appear every year."),
    ]
  }

  private static var citations: [Citation] {
    [
      Citation(
        note: "1", passage: "p6", reference: "ref1", locator: "p. 12", via: .direct,
        span: TextSpan(start: 0, end: 40), anchors: [anchor(2, 72, 760)]),
      Citation(
        note: "2", passage: "p6", reference: "ref1", via: .ibid, target: "1", anchors: [anchor(3, 72, 760)]),
      Citation(note: "3", passage: "p6", reference: nil, via: .supra, target: "9"),
    ]
  }

  private static var references: [Reference] {
    var book = CSLItem(type: "book", title: "Counting the Unseen")
    book.id = "okafor2016"
    book.author = [CSLName(family: "Okafor", given: "Ada"), CSLName(literal: "Norvale Institute")]
    book.editor = [CSLName(family: "Berg", given: "Eva", nonDroppingParticle: "van den", suffix: "Jr")]
    book.translator = [CSLName(family: "Ito")]
    book.issued = CSLDate(year: 2016, month: 5)
    book.accessed = CSLDate(dateParts: [], literal: "last spring")
    book.containerTitle = "Studies of Norvale"
    book.collectionTitle = "Hidden Figures"
    book.publisher = "Harbour Press"
    book.publisherPlace = "Norvale"
    (book.volume, book.issue, book.page, book.edition) = ("3", "2", "1–240", "2")
    (book.number, book.chapterNumber, book.section) = ("17", "4", "II")
    (book.authority, book.jurisdiction, book.genre) = ("Senate", "nv", "Monograph")
    (book.url, book.doi, book.isbn) = ("https://example.org/a?b=1&c=2", "10.1234/abc(5)", "9780000000002")
    book.note = "Invented"
    var hostile = CSLItem(type: "webpage", title: "A page")
    hostile.url = "javascript:alert(1)"
    return [
      Reference(id: "ref1", raw: "A. Okafor, Counting the Unseen (2016), p. 12.", csl: book),
      Reference(id: "ref2", raw: "+A page, javascript:alert(1)", csl: hostile),
    ]
  }

  private static func anchor(_ page: Int, _ left: Double, _ top: Double) -> Anchor {
    Anchor(page: page, label: ["i", "1", "2", "3"][page - 1], boxes: [box(left, top)])
  }

  private static func box(_ left: Double, _ top: Double) -> Box {
    Box(left: left, top: top, right: left + 451.06, bottom: top + 12)
  }

  private static func tag(
    _ pillar: String, _ score: Double, _ text: String, _ evidence: [(String, Double, String?)],
    assigned: Bool = true, primary: Bool = false, subthemes: [String] = []
  ) -> PillarTag {
    PillarTag(
      pillar: pillar, score: score, assigned: assigned, primary: primary, subthemes: subthemes,
      evidence: evidence.map { words, weight, term in
        let start = offset(of: words, in: text)
        return Evidence(start: start, end: start + words.unicodeScalars.count, weight: weight, term: term)
      }, bias: -0.5, sentences: [0])
  }

  private static func offset(of words: String, in text: String) -> Int {
    let text = Array(text.unicodeScalars)
    let words = Array(words.unicodeScalars)
    return text.indices.first { text[$0...].starts(with: words) }!
  }
}

extension Fixture {
  /// The report with one text in every place that a PDF fills.
  static func filled(with text: String) -> Report {
    var report = Fixture.report
    (report.title, report.publisher, report.authors) = (text, text, [text])
    (report.language, report.source.file) = ("en", text)
    for index in report.pages.indices { report.pages[index].label = text }
    for index in report.passages.indices {
      // Long enough to be quoted, and each its own.
      report.passages[index].text = "\(text) \(index) " + String(repeating: "and so on ", count: 9)
      for anchor in report.passages[index].anchors.indices {
        report.passages[index].anchors[anchor].label = text
      }
      for tag in report.passages[index].pillars.indices {
        report.passages[index].pillars[tag].subthemes = [text]
        report.passages[index].pillars[tag].evidence = [Evidence(start: 0, end: 4, weight: 1, term: text)]
      }
    }
    for index in report.recommendations.indices {
      (report.recommendations[index].text, report.recommendations[index].number) = (text, text)
      (report.recommendations[index].addressee, report.recommendations[index].deadline) = (text, text)
      report.recommendations[index].recommendedBy = [text]
      (report.recommendations[index].paragraph, report.recommendations[index].citedAs) = (text, text)
      report.recommendations[index].response?.text = text
    }
    for index in report.references.indices {
      report.references[index].raw = text
      report.references[index].csl = CSLItem(type: "book", title: text)
      report.references[index].csl.author = [CSLName(literal: text)]
      report.references[index].csl.url = text
    }
    for index in report.warnings.indices { report.warnings[index].message = text }
    return report
  }
}
