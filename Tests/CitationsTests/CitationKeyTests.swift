import Citations
import ReportModel
import Testing

/// Keys stay when other reports are added, for documents that use them are written long after.
@Suite struct CitationKeyTests {
  private func report(_ id: String, _ titles: [String]) -> (
    id: String, references: [Reference], citations: [Citation]
  ) {
    let references = titles.enumerated().map { index, title in
      var item = CSLItem(type: "book", title: title)
      item.author = [CSLName(family: "Großmann", given: "E.")]
      item.issued = CSLDate(year: 2004)
      return Reference(id: "\(id)-r\(index)", raw: title, csl: item)
    }
    let citations = references.map { Citation(passage: "p", reference: $0.id, via: .direct) }
    return (id, references, citations)
  }

  @Test func nameTheSource() {
    let sources = CitedSource.merging([report("a", ["The Price of Ports"])])
    #expect(sources.map(\.key) == ["grosmann2004price"])
  }

  @Test func stayWhenReportsComeBefore() {
    let alone = CitedSource.merging([report("b", ["The Price of Ports", "A Harbour Seen Twice"])])
    let more = CitedSource.merging([
      report("a", ["On Nets and Nights", "Visas Made Simple"]),
      report("b", ["The Price of Ports", "A Harbour Seen Twice"]),
    ])
    let keys = Dictionary(more.map { ($0.csl.title, $0.key) }, uniquingKeysWith: { first, _ in first })
    for source in alone { #expect(keys[source.csl.title] == source.key) }
    #expect(Set(more.map(\.key)).count == 4)
  }

  @Test func areOneASource() {
    let titles = ["Price lists one two", "Price three four five", "Price six seven eight"]
    let sources = CitedSource.merging([report("a", titles)])
    let reversed = CitedSource.merging([report("a", titles.reversed())])
    #expect(Set(sources.map(\.key)).count == 3)
    #expect(Set(sources.map(\.key)) == Set(reversed.map(\.key)))
  }
}
