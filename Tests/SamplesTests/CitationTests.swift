import ReportModel
import TestSupport
import Testing

/// The sources that the samples cite, and where *ibid*, *op. cit.* and *supra* lead.
struct CitationTests {
  @Test(arguments: SampleRun.years)
  func everySourceIsFound(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    var found = Share()
    var complete = Share()
    for reference in truth.references {
      let same = report.references.filter { isSame($0.csl, reference) }
      found.count(!same.isEmpty)
      complete.count(
        same.contains {
          $0.csl.type == reference.type && $0.csl.issued?.year == reference.year
            && Set(names($0.csl)).isSuperset(of: reference.authors)
        })
      if same.isEmpty { print("\(year) not found: \(reference.title)") }
    }
    print(
      "\(year) sources found: \(found); with type, year and authors: \(complete); "
        + "\(report.references.count) references")
    #expect(found.value >= 0.95)
    #expect(complete.value >= 0.9)
    // A source that is cited in a note and listed in the bibliography is one source.
    #expect(report.references.count <= truth.references.count + 3)
  }

  @Test(arguments: SampleRun.years)
  func backReferencesLeadToTheirNotes(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let notes = report.passages.filter { $0.kind == .footnote }
    let pairs = TokenOverlap.pairs(expected: truth.notes.map(\.text), found: notes.map(\.text), least: 0.7)
    let numbers = Dictionary(truth.notes.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
    let sources = Dictionary(truth.references.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let references = Dictionary(
      report.references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var led = Share()
    var located = Share()
    for (index, note) in truth.notes.enumerated() {
      let citations = pairs[index].map { found in report.citations.filter { $0.passage == notes[found].id } }
      for cite in note.cites where cite.via != "direct" {
        let same = citations?.first { citation in
          let reference = citation.reference.flatMap { references[$0] }
          return citation.via != .direct && citation.target == cite.target.flatMap { numbers[$0] }
            && reference.map { isSame($0.csl, sources[cite.reference]!) } ?? false
        }
        led.count(same != nil)
        located.count(same?.locator.map(TokenOverlap.tokens) == cite.locator.map(TokenOverlap.tokens))
      }
    }
    print("\(year) back-references to their note and source: \(led); with locator: \(located)")
    #expect(led.value >= 0.9)
    #expect(located.value >= 0.9)
  }

  /// Whether the titles say that both are one source: equal, or the shorter is the longer's beginning.
  private func isSame(_ item: CSLItem, _ reference: Truth.Reference) -> Bool {
    let found = TokenOverlap.tokens(of: item.title ?? "")
    let expected = TokenOverlap.tokens(of: reference.title)
    guard !found.isEmpty else { return false }
    if TokenOverlap.score(found, expected) < 0.8, !found.starts(with: expected) { return false }
    // Two rounds of one monitoring body bear the same title.
    return reference.type != "report" || item.issued?.year == nil || item.issued?.year == reference.year
  }

  private func names(_ item: CSLItem) -> [String] {
    (item.author ?? []).compactMap { $0.family ?? $0.literal }
  }
}
