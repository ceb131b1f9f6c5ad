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
    ("labor", ["p3"]), ("\"forced labor\"", ["p3"]), ("victim-centered", ["p2"]), ("labor*", ["p3"]),
    ("NEAR(forced labor, 2)", ["p3"]), ("police NOT labor", []), ("laboratory", []),
    ("near", []), ("\"victims wh*\"", ["p1"]), ("it's", []),
  ])
  func finds(query: String, passages: [String]) throws {
    let expected = ["carrow-2018", "dunmore-2014"].flatMap { report in passages.map { "\(report)-\($0)" } }
    #expect(try found(query) == expected)
  }

  @Test(arguments: [
    ("organised", "organized"), ("organisation", "organization"), ("analyse", "analyze"),
    ("criminalising", "criminalizing"), ("programmes", "programs"), ("defence", "defense"),
    ("behavioural", "behavioral"), ("centre", "center"),
  ])
  func bothSpellingsFindTheSame(_ british: String, _ american: String) throws {
    let texts = ["Heading", "The first is \(british).", "The second is \(american).", "The third is not."]
    let stored = try Fixture.Stored([Fixture.report(texts: texts)])
    for query in [british, american, "\"is \(british)\"", "NEAR(is \(american), 3)"] {
      let found = try stored.store.search(SearchQuery(query)).map(\.passage).sorted()
      #expect(found == ["carrow-2018-p1", "carrow-2018-p2"], "\(query)")
    }
    // What is found is marked in either spelling.
    let marks = try stored.store.search(SearchQuery(british)).map(\.marks.count)
    #expect(marks == [1, 1])
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

  /// The stem of "agreed" has another stem itself.
  @Test func aBeginningFindsAllWordsThatBeginSo() throws {
    let texts = ["Heading", "They agreed to it.", "The agreement stands.", "She agrees.", "On agriculture."]
    let stored = try Fixture.Stored([Fixture.report(texts: texts)])
    func found(_ query: String) throws -> [String] {
      try stored.store.search(SearchQuery(query)).map(\.passage).sorted()
    }
    #expect(try found("ag*") == ["carrow-2018-p1", "carrow-2018-p2", "carrow-2018-p3", "carrow-2018-p4"])
    #expect(try found("agreem*") == ["carrow-2018-p2"])
    // "agre" alone is stemmed to "agr", with which agriculture begins too.
    #expect(try found("agre*") == ["carrow-2018-p1", "carrow-2018-p2", "carrow-2018-p3"])
    #expect(try found("AGRE*") == ["carrow-2018-p1", "carrow-2018-p2", "carrow-2018-p3"])
    #expect(try found("agree*") == ["carrow-2018-p1", "carrow-2018-p2", "carrow-2018-p3"])
    #expect(try found("\"they agre*\"") == ["carrow-2018-p1"])
    #expect(try found("\"they agre\"*") == ["carrow-2018-p1"])
    #expect(try found("NEAR(stands agre*, 3)") == ["carrow-2018-p2"])
    #expect(try found("NEAR(agre* stand*, 0) OR NEAR(she agr*, 0)") == ["carrow-2018-p2", "carrow-2018-p3"])
    #expect(try found("nowhere*").isEmpty && found("the NOT agre*").isEmpty)
    #expect(try found("ag* (stands OR agriculture)") == ["carrow-2018-p2", "carrow-2018-p4"])
  }

  /// The index's own pages name its words: after reports were replaced, and with more words than a page holds.
  @Test func everyWordOfTheIndexIsFoundByItsBeginning() throws {
    var random = SplitMix(state: 11)
    let words = Set(
      (0..<4_000).map { _ in
        "q"
          + (0..<Int(1 + random.next() % 9)).map { _ in String("bcdfgk".randomElement(using: &random)!) }
          .joined()
      }
    ).sorted()
    let texts =
      ["Heading"]
      + stride(from: 0, to: words.count, by: 40).map {
        words[$0..<min($0 + 40, words.count)].joined(separator: " ")
      }
    let stored = try Fixture.Stored([
      Fixture.report(texts: ["qzzz once"]), Fixture.report(texts: texts),
      Fixture.report("other", texts: texts.reversed()),
    ])
    try stored.store.remove(["other"])
    for beginning in ["qb", "qcd", "qkkf", "qgfd", "qz", "qdd"] {
      let holding = texts.filter { $0.split(separator: " ").contains { $0.hasPrefix(beginning) } }
      let answer = try stored.store.answer(to: SearchQuery("\(beginning)*"), limit: 1_000)
      #expect(Set(answer.results.map(\.text)).isSubset(of: holding), "\(beginning)")
      let all = try stored.store.answer(to: SearchQuery("\(beginning)*"), limit: 1_000, mostRanked: .max)
      #expect(Set(all.results.map(\.text)) == Set(holding), "\(beginning)")
      if answer.isWhole { #expect(answer.results.map(\.text).sorted() == holding.sorted(), "\(beginning)") }
    }
    // Too many words to look for each: said, and not silently cut.
    #expect(try !stored.store.answer(to: SearchQuery("q*")).isWhole)
    #expect(try stored.store.answer(to: SearchQuery("qkkf*")).isWhole)
  }

  /// The index holds the names of subthemes too, for filters alone.
  @Test func namesOfSubthemesAreNoWords() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    #expect(try stored.store.search(SearchQuery("identification")).isEmpty)
    let found = try stored.store.search(SearchQuery("shelter OR identification"))
    #expect(try found.map(\.passage) == stored.store.search(SearchQuery("shelter")).map(\.passage))
  }

  /// Stems may be shorter than what was typed, and have another spelling.
  @Test func beginningsFindWordsWithShorterStems() throws {
    let texts = [
      "Heading", "The community", "Authorities met", "It was organised", "An organization", "Common sense",
      "Vulnerable women", "Investigations", "Assistance",
    ]
    let stored = try Fixture.Stored([Fixture.report(texts: texts)])
    func found(_ query: String) throws -> [String] {
      try stored.store.search(SearchQuery(query)).map(\.text).sorted()
    }
    #expect(try found("communit*") == ["The community"])
    #expect(try found("authorit*") == ["Authorities met"])
    #expect(try found("organiz*") == ["An organization", "It was organised"])
    #expect(try found("organis*") == ["An organization", "It was organised"])
    #expect(try found("\"the communit\"*") == ["The community"])
    #expect(try found("vulnerab*") == ["Vulnerable women"])
    #expect(try found("investigati*") == ["Investigations"])
    #expect(try found("assistanc*") == ["Assistance"])
  }

  /// Of an OR a text that holds both words is best, however long and however many hold one.
  @Test func theTextWithBothWordsOfAnOrIsFound() throws {
    let rest = Array(repeating: "word", count: 6).joined(separator: " ")
    let both = "Shelter or housing \(rest)"
    let texts =
      ["Heading"] + (0..<60).map { $0 % 2 == 0 ? "Shelter here" : "Housing there" }
      + (0..<300).map { "Other \($0) \(rest)" } + [both]
    let stored = try Fixture.Stored([Fixture.report(texts: texts), Fixture.report("other", texts: texts)])
    for query in ["shelter OR housing", "housing OR shelter OR nothing", "shelter* OR housing"] {
      let answer = try stored.store.answer(to: SearchQuery(query), limit: 2, mostRanked: 10)
      #expect(!answer.isWhole)
      let all = try stored.store.answer(to: SearchQuery(query), limit: 2, mostRanked: .max)
      #expect(all.isWhole && all.results.map(\.text) == [both, both])
      #expect(answer.results == all.results, "\(query)")
    }
  }

  /// More passages than are ranked: headings and short texts come first, whatever came in first, and filters leave
  /// none out.
  @Test func wordsThatAreEverywhereAreFoundInOneOrder() throws {
    let reports = (0..<50).map { number in
      Fixture.report(
        "carrow-\(number)", year: 1970 + number,
        texts: [number == 7 ? "Shelter by shelter" : "On shelter and other things"]
          + (1..<100).map {
            "Shelter " + Array(repeating: "word", count: 1 + ($0 * 37 + number) % 90).joined(separator: " ")
          })
    }
    let stores = try [reports, reports.reversed()].map { try Fixture.Stored($0) }
    let found = try stores.map { try $0.store.search(SearchQuery("shelter"), limit: 60).map(\.passage) }
    #expect(found[0] == found[1])
    #expect(found[0].first == "carrow-7-p0")
    #expect(found[0].prefix(50).allSatisfy { $0.hasSuffix("-p0") })
    let answer = try stores[0].store.answer(to: SearchQuery("shelter"), limit: 60)
    #expect(!answer.isWhole && answer.ranked >= SearchAnswer.usualMostRanked && answer.ranked < 5_000)
    #expect(try stores[0].store.answer(to: SearchQuery("\"shelter by\"")).isWhole)
    // All of them ranked, the first ones are the same.
    let all = try stores[0].store.answer(to: SearchQuery("shelter"), limit: 50, mostRanked: .max)
    #expect(all.isWhole && all.ranked == 5_000 && all.results.map(\.passage) == Array(found[0].prefix(50)))
    var filter = SearchFilter()
    filter.report = "carrow-49"
    #expect(try stores[0].store.search(SearchQuery("shelter"), filter: filter, limit: 1000).count == 100)
    filter = SearchFilter()
    (filter.years, filter.kinds, filter.pillar) = (1971...2019, [.paragraph], "protection")
    let some = try stores.map { try $0.store.search(SearchQuery("shelter word"), filter: filter, limit: 30) }
    #expect(some[0] == some[1] && some[0].count == 30)
    #expect(some[0].allSatisfy { $0.kind == .paragraph && $0.pillars == ["protection"] && $0.year != 1970 })
  }

  @Test(arguments: [
    ("", nil), ("\"victims", 1), ("(victims", nil), ("victims)", 8), ("OR victims", 1), ("victims OR", nil),
    ("NOT victims", 1), ("vic*tims", 1), ("*", 1), ("---", 1), ("NEAR(police)", 12), ("NEAR(a b, x)", 11),
    ("NEAR(a (b))", 8), ("()", 2), ("police NEAR/5 training", 8), ("heading:courts", 1),
    ("\"vic*tims who\"", 1),
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
