import Corpus
import Foundation
import GRDB
import ReportModel
import TestSupport
import Testing

/// `corpus.sqlite` as an analyst opens it, apart from the code that wrote it.
struct StoreTests {
  @Test func holdsWhatTheReportHolds() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let database = try DatabaseQueue(path: stored.folder.url("corpus.sqlite").path)
    try database.read { database in
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM passages") == 4)
      #expect(try String.fetchOne(database, sql: "SELECT authors FROM reports") == #"["A. \"Quill\" Reed"]"#)
      #expect(
        try String.fetchOne(database, sql: "SELECT boxes FROM passages") == "[[1,1.0,2.0,3.0,4.0]]")
      let evidence = try #require(
        try Row.fetchOne(database, sql: "SELECT term, words, weight FROM tag_evidence"))
      let (term, words, weight): (String, String, Double) = (evidence[0], evidence[1], evidence[2])
      #expect(term == "a\"b")
      #expect(words == "Cou")
      #expect(weight == 1.25)
      // A tag below the threshold is kept, but counts for no summary.
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM tags WHERE pillar = 'prevention'") == 3)
      #expect(
        try Int.fetchOne(database, sql: "SELECT count(*) FROM passages_by_pillar WHERE pillar = 'prevention'")
          == 0)
      #expect(try Int.fetchOne(database, sql: "SELECT places FROM cited_sources") == 1)
      #expect(
        try String.fetchOne(database, sql: "SELECT pillars FROM recommendations_by_year") == "protection")
    }
  }

  @Test func everyViewOfTheSchemaCanBeRead() throws {
    let stored = try Fixture.Stored([Fixture.report(), Fixture.report("dunmore-2014", year: 2014)])
    let database = try DatabaseQueue(path: stored.folder.url("corpus.sqlite").path)
    try database.read { database in
      let views = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      for name in ["recommendations_by_year", "passages_by_pillar", "passage_pillars", "cited_sources"] {
        #expect(views.contains(name))
      }
      for view in views {
        #expect(
          try !Row.fetchAll(database, sql: "SELECT * FROM \(view)").isEmpty || view.hasSuffix("_decisions"))
      }
    }
  }

  /// Each page of a recommendation is named as printed, not by its place in the file.
  @Test func theLaterPagesOfARecommendationKeepTheirLabels() throws {
    var report = Fixture.report()
    let box = Box(left: 1, top: 2, right: 3, bottom: 4)
    let pages = report.passages.compactMap(\.anchors.first)
    report.recommendations[0].anchors = pages.prefix(2).map {
      Anchor(page: $0.page, label: $0.label, boxes: [box])
    }
    let stored = try Fixture.Stored([report])
    let compared = try stored.store.comparedReports()
    let anchors = compared[0].recommendations[0].anchors
    #expect(anchors?.map(\.label) == ["0", "1"])
    #expect(anchors?.map(\.page) == [1, 2])
  }

  @Test func removingAndAddingGivesTheSame() throws {
    let (first, second) = (Fixture.report(), Fixture.report("dunmore-2014", year: 2014))
    let stored = try Fixture.Stored([first, second])
    let path = stored.folder.url("corpus.sqlite").path
    let before = try Dump.text(of: path)
    try stored.store.remove([first.id])
    #expect(try Dump.text(of: path) != before)
    #expect(try stored.store.search(SearchQuery("trafficked")).allSatisfy { $0.report == second.id })
    try stored.store.write(ReportRows(of: first), madeWith: "test")
    try stored.store.write(ReportRows(of: first), madeWith: "test")
    #expect(try Dump.text(of: path) == before)
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      // The index must hold the same words as the table.
      try database.execute(
        sql: "INSERT INTO passages_index(passages_index, rank) VALUES ('integrity-check', 1)")
    }
  }

  /// A report is in whole or not at all.
  @Test func refusesRowsOfAnotherReportAndKeepsWhatWasThere() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let before = try Dump.text(of: stored.folder.url("corpus.sqlite").path)
    var foreign = ReportRows(of: Fixture.report("dunmore-2014", year: 2014))
    foreign.id = "carrow-2018"
    #expect(throws: CorpusError.unsound("carrow-2018")) { try stored.store.write(foreign, madeWith: "test") }
    var doubled = Fixture.report()
    doubled.passages += doubled.passages
    #expect(throws: CorpusError.self) { try stored.store.write(ReportRows(of: doubled), madeWith: "test") }
    #expect(try Dump.text(of: stored.folder.url("corpus.sqlite").path) == before)
  }

  @Test func aDamagedStoreIsSetAsideAndMadeAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder.url("corpus.sqlite")
    try Data("this is no database, whatever its name says".utf8).write(to: path)
    let store = try CorpusStore(writing: path.path)
    #expect(try store.stamps().isEmpty)
    #expect(FileManager.default.fileExists(atPath: path.path + ".damaged"))
    #expect(store.recovery?.damaged == path.path + ".damaged")
    #expect(store.recovery?.mayLackDecisions == true)
  }

  /// A view of an analyst's own that is in the way is no damage.
  @Test func aStoreThatRefusesAQuestionIsNotSetAside() throws {
    let folder = try TemporaryFolder()
    let path = folder.url("corpus.sqlite").path
    let fixture = try #require(Bundle.module.url(forResource: "Fixtures/version-3", withExtension: "sqlite"))
    try FileManager.default.copyItem(at: fixture, to: folder.url("corpus.sqlite"))
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE passages_words (mine TEXT)") }
    let error = #expect(throws: CorpusError.self) { try CorpusStore(writing: path) }
    guard case .refused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: path + ".damaged"))
  }

  @Test func aCopyCountsOnce() throws {
    let (first, copy) = (Fixture.report(), Fixture.report("carrow-2018-copy"))
    let stored = try Fixture.Stored([copy, first])
    #expect(try stored.store.copies() == ["carrow-2018-copy": "carrow-2018"])
  }

  /// The fixture is a store that version 3 of the schema wrote, with a decision in it.
  @Test func aStoreOfAnEarlierVersionKeepsItsDecisionsAndIsFilledAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder.url("corpus.sqlite")
    let fixture = try #require(Bundle.module.url(forResource: "Fixtures/version-3", withExtension: "sqlite"))
    try FileManager.default.copyItem(at: fixture, to: path)
    #expect(throws: CorpusError.outdated) { try CorpusStore(reading: folder.url.path) }
    let store = try CorpusStore(writing: path.path)
    #expect(try store.stamps().isEmpty)
    #expect(try store.lostDecisions().map(\.analyst) == ["A. Reed"])
    try store.write(ReportRows(of: Fixture.report()), madeWith: "test")
    #expect(try CorpusStore(reading: folder.url.path).search(SearchQuery("trafficked")).count == 2)
  }

  /// Version 4 indexed subthemes by their names; the index is made anew without the reports being read again.
  @Test func aStoreWithNamesOfSubthemesInItsIndexIsIndexedAnew() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let path = stored.folder.url("corpus.sqlite").path
    let subtheme = try #require(try stored.store.subthemes().first)
    var filter = SearchFilter()
    filter.subtheme = subtheme
    let wanted = try stored.store.search(SearchQuery("trafficked"), filter: filter).map(\.passage)
    #expect(!wanted.isEmpty)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      let view = try #require(
        try String.fetchOne(database, sql: "SELECT sql FROM sqlite_master WHERE name = 'passage_texts'"))
      let named = view.replacingOccurrences(
        of: "hex(pillar)", with: "hex(pillar) || ' s ' || subthemes || ' '")
      try #require(named != view)
      try database.execute(
        sql: """
          DROP VIEW passage_texts;
          \(named);
          INSERT INTO passages_index(passages_index) VALUES ('rebuild');
          DELETE FROM grdb_migrations WHERE identifier = '5';
          """)
    }
    #expect(try !stored.store.search(SearchQuery(subtheme)).isEmpty)
    try queue.close()
    let store = try CorpusStore(writing: path)
    #expect(try store.search(SearchQuery("trafficked"), filter: filter).map(\.passage) == wanted)
    #expect(try store.search(SearchQuery(subtheme)).isEmpty)
    #expect(try !store.stamps().isEmpty)
  }

  @Test func aMissingStoreIsOneClearMessage() throws {
    let folder = try TemporaryFolder()
    #expect(throws: CorpusError.absent(folder.url("corpus.sqlite").path)) {
      try CorpusStore(reading: folder.url.path)
    }
  }

  /// What `schema corpus` prints makes the very tables and views of a store that `analyze` wrote.
  @Test func theDocumentedSchemaIsTheStores() throws {
    let stored = try Fixture.Stored([])
    func names(_ database: Database) throws -> [String] {
      let objects = try Row.fetchAll(
        database, sql: "SELECT type, name FROM sqlite_master WHERE name NOT LIKE '%grdb_%' ORDER BY 1, 2")
      return try objects.map { object in
        let (type, name): (String, String) = (object[0], object[1])
        let columns = try Row.fetchAll(
          database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [name])
        return "\(type) \(name) \(columns.map { "\($0[0] as String) \($0[1] as String)" })"
      }
    }
    let written = try DatabaseQueue(path: stored.folder.url("corpus.sqlite").path).read(names)
    let documented = try DatabaseQueue().write { database in
      try database.execute(sql: CorpusSchema.description)
      return try names(database)
    }
    #expect(written == documented)
    #expect(written.count > 20)
  }
}
