import Citations
import ReportModel
import Testing

/// One source in several dresses is one; two that are nearly alike stay two.
@Suite struct MergingTests {
  private let parser = try! ReferenceParser.shipped()

  private func merged(_ raws: [String]) -> [CitedSource] {
    CitedSource.merging(
      raws.enumerated().map { index, raw in
        let reference = Reference(id: "r", raw: raw, csl: parser.parse(raw))
        return (
          "report\(index)", [reference],
          [Citation(note: "\(index + 1)", passage: "p", reference: "r", via: .direct)]
        )
      })
  }

  @Test(
    arguments: [
      [
        "Linden, A. (2014). Guardians and gaps in harbour towns. Journal of Child Care, 12(3), 88-101.",
        "A. Linden, ‘Guardians and Gaps in Harbour Towns’ (2014) 12 Journal of Child Care 88.",
      ],
      [
        "Harbour Police Service, Review of trafficking investigations (Fenwick: Harbour Police Service, 2014).",
        "Harbour Police Service (2014) Review of Trafficking Investigations. Fenwick: Harbour Police Service.",
      ],
      ["Marsh v Fenwick [2011] EWCA Civ 77.", "Marsh v. Fenwick (2011) EWCA Civ 77, para 12"],
      [
        "HSO (2001). Local policy on ports after the end of the old ban on brothels at sea. Harwich: Sector Print.",
        "Marten, A. & Smit, E. (2001). Local policy on ports after the end of the old ban on brothels at sea. Harwich: HSO.",
      ],
      [
        "Taggert, P. & Szer, A. (2004). Modern piracy in the harbour systems of small island states. Journal of Ports, 43(1), 1-27.",
        "Taggart, P. and Szer, A. (2004) ‘Modern piracy in the harbour systems of small island states’, Journal of Ports 43: 1-27.",
      ],
      [
        "GRETA, Report on Freedonia, second evaluation round, GRETA(2016)21.",
        "Group of Experts, Second report concerning Freedonia, GRETA (2016) 21",
      ],
    ])
  func sameInAnotherDress(raws: [String]) throws {
    let sources = merged(raws)
    #expect(sources.count == 1)
    let source = try #require(sources.first)
    // Each dress is kept, and each place.
    #expect(Set(source.variants) == Set(raws))
    #expect(source.places.map(\.report) == ["report0", "report1"])
    #expect(source.places.map(\.citation.note) == ["1", "2"])
  }

  @Test(
    arguments: [
      [
        "Harbour Office (2003) Annual Report 2002. Fenwick: Harbour Office.",
        "Harbour Office (2003) Annual Report 2001. Fenwick: Harbour Office.",
      ],
      ["GRETA, Report on Freedonia, GRETA(2012)6.", "GRETA, Report on Freedonia, GRETA(2016)21."],
      [
        "Linden, A. (2003a). Guardians and gaps one. London: Hart.",
        "Linden, A. (2003b). Harbours and nets two. London: Hart.",
      ],
      ["Marsh v Fenwick [2011] EWCA Civ 77.", "Marsh v Fenwick [2012] EWCA Civ 77."],
      [
        "Laidlaw, D. (1988). Harbour culture and harbour preferences. Journal of Ports, 82, 589-593.",
        "Wilder, A. (1988). Harbour culture and harbour preferences. Journal of Ports, 82, 593-597.",
      ],
      [
        "Harbour Council (2003). Children and the port procedure. Fenwick: HC.",
        "Harbour Council (2003). Children and the port procedure. Appendices to the advice. Fenwick: HC.",
      ],
    ])
  func nearlyAlike(raws: [String]) { #expect(merged(raws).count == 2) }

  /// What a bibliography tells apart by the letter behind the year stays apart within it, and not between two.
  @Test func lettersBehindTheYear() {
    let raws = [
      "Buck, J. (2019b). A simulator of quays for teaching harbour systems. Journal of Quays, 3(1), 4-9.",
      "Buck, J. (2019c). A simulator of quays for teaching harbour systems. Harwich: Gull Press.",
    ]
    let references = raws.enumerated().map { Reference(id: "r\($0)", raw: $1, csl: parser.parse($1)) }
    #expect(CitedSource.merging([("one", references, [])]).count == 2)
    #expect(CitedSource.merging([("one", [references[0]], []), ("two", [references[1]], [])]).count == 1)
  }

  /// Most treaties are cited without a year; their name tells which it is.
  @Test func treatiesOfOneNameAreOneSource() {
    func sources(_ titles: [(String, Int?)]) -> Int {
      CitedSource.merging(
        titles.enumerated().map { index, title in
          var item = CSLItem(type: "treaty", title: title.0)
          item.issued = title.1.map { CSLDate(year: $0) }
          let reference = Reference(id: "r", raw: title.0, csl: item)
          return (
            "report\(index)", [reference], [Citation(note: nil, passage: "p", reference: "r", via: .direct)]
          )
        }
      ).count
    }
    let name = "Convention on the Rights of Crews"
    #expect(sources([(name, nil), (name, nil), ("Convention on the Rights of crews", nil)]) == 1)
    #expect(sources([(name, nil), ("Optional Protocol to the \(name)", nil)]) == 2)
    #expect(sources([(name, 1989), (name, 2005)]) == 2)
  }
}
