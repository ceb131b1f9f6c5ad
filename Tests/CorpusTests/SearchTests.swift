import Corpus
import ReportModel
import TestSupport
import Testing

struct SearchTests {
  private func found(_ query: String, _ filter: SearchFilter = SearchFilter()) throws -> [String] {
    let stored = try Fixture.Stored([Fixture.report(), Fixture.report("dunmore-2014", year: 2014)])
    return try stored.store.search(SearchQuery(query), filter: filter).map(\.passage).sorted()
  }

  @Test(arguments: [
    ("trafficked", ["p0", "p1"]), ("TRAFFICKERS", ["p0", "p1"]), ("shelter", ["p2"]),
    ("victims", ["p1", "p2"]),
    ("\"victims who\"", ["p1"]), ("\"who victims\"", []), ("polic*", ["p3"]), ("victim-centred", ["p2"]),
    ("NEAR(police training, 6)", ["p3"]), ("NEAR(police training, 2)", []), ("victims NOT beds", ["p1"]),
    ("beds OR police", ["p2", "p3"]), ("(beds OR courts) victims", ["p1", "p2"]), ("courts AND beds", []),
    ("courts beds", []), ("beds OR courts testified", ["p1", "p2"]), ("“forced labour”", ["p3"]),
    ("near", []), ("heading:courts", []), ("it's", []),
  ])
  func finds(query: String, passages: [String]) throws {
    let expected = ["carrow-2018", "dunmore-2014"].flatMap { report in passages.map { "\(report)-\($0)" } }
    #expect(try found(query) == expected)
  }

  @Test func filters() throws {
    var filter = SearchFilter()
    filter.pillar = "prosecution"
    #expect(try found("victims OR police", filter).map { $0.suffix(2) } == ["p1", "p3", "p1", "p3"])
    filter.years = 2013...2015
    #expect(try found("victims", filter) == ["dunmore-2014-p1"])
    filter = SearchFilter()
    (filter.kinds, filter.report) = ([.heading], "carrow")
    #expect(try found("traffick*", filter) == ["carrow-2018-p0"])
    filter = SearchFilter()
    (filter.subtheme, filter.publisher) = ("identification", "carrow GROUP")
    #expect(try found("victims", filter).count == 4)
    filter.publisher = "nobody"
    #expect(try found("victims", filter).isEmpty)
  }

  @Test func headingsComeFirstAndSnippetsAreMarked() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let results = try stored.store.search(SearchQuery("trafficking"))
    #expect(results.map(\.kind) == [.heading, .paragraph])
    let second = try #require(results.last)
    let scalars = Array(second.snippet.unicodeScalars)
    let marked = second.marks.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(marked == ["traffickers", "trafficked"])
    #expect(second.page == 2 && second.label == "1" && second.section == "Findings")
    #expect(second.pillars == ["prosecution"])
  }

  /// Workers end in any order.
  @Test func equallyGoodPassagesComeInOneOrder() throws {
    let reports = (0..<9).map { Fixture.report("carrow-\(2010 + $0)", year: 2010 + $0) }
    let orders = try [reports, reports.reversed(), Array(reports[4...] + reports[..<4])].map { order in
      try Fixture.Stored(order).store.search(SearchQuery("victims"), limit: 7).map(\.passage)
    }
    #expect(orders[0] == orders[1])
    #expect(orders[0] == orders[2])
  }

  @Test(arguments: [
    ("", nil), ("\"victims", 1), ("(victims", nil), ("victims)", 8), ("OR victims", 1), ("victims OR", nil),
    ("NOT victims", 1), ("vic*tims", 1), ("*", 1), ("---", 1), ("NEAR(police)", 12), ("NEAR(a b, x)", 11),
    ("NEAR(a (b))", 8), ("()", 2),
  ])
  func explainsWhatIsWrong(query: String, position: Int?) throws {
    let error = try #require(throws: SearchQueryError.self) { try SearchQuery(query) }
    #expect(error.position == position, "\(error)")
    #expect(error.reason.hasSuffix("."))
  }

  /// Whatever is typed is either refused with a reason or answered; SQLite never sees what it cannot read.
  @Test func anythingTypedIsAnsweredOrExplained() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let parts = [
      "victims", "\"", "(", ")", "*", "AND", "OR", "NOT", "NEAR(", ",", "5", "^", ":", "-", "'", "é", "\u{0}",
      " ",
      "{heading}", "+", "😀", "\\",
    ]
    var random = SplitMix(state: 7)
    for _ in 0..<2_000 {
      let length = Int(random.next() % 9)
      let text = (0..<length).map { _ in parts[Int(random.next() % UInt64(parts.count))] }
        .joined(separator: random.next() % 2 == 0 ? " " : "")
      guard let query = try? SearchQuery(text) else { continue }
      do { _ = try stored.store.search(query, limit: 2) } catch { Issue.record("\(text): \(error)") }
    }
  }
}
