import Corpus
import Foundation
import ReportModel
import Tables
import TestSupport
import Testing

/// What analysts decide.
struct ReviewTests {
  /// Fills the verdicts of a sheet in.
  private func judged(_ items: [ReviewItem], _ verdict: (ReviewItem) -> String) throws -> [UInt8] {
    let table = try CSVReader(ReviewSheet.bytes(of: items))
    var filled = CSVBuffer(header: table.header)
    for (row, item) in zip(table.rows, items) {
      filled.cell(verdict(item))
      for cell in row.cells.dropFirst() { filled.cell(CSVReader.plain(cell)) }
      filled.endRow()
    }
    return filled.bytes
  }

  private func search(_ store: CorpusStore, _ pillar: String) throws -> [String] {
    var filter = SearchFilter()
    filter.pillar = pillar
    return try store.search(SearchQuery("victims OR police OR courts"), filter: filter).map(\.passage)
      .sorted()
  }

  private let day = "2026-01-02T03:04:05Z"

  @Test func offersTheLeastCertainEvenlyByPillar() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let items = try stored.store.toReview(.passage, limit: 3)
    #expect(Set(items.map(\.pillar)) == ["prevention", "prosecution", "protection"])
    #expect(items.map(\.score) == items.map(\.score).sorted { abs($0 - 0.5) < abs($1 - 0.5) })
    #expect(try stored.store.toReview(.passage, limit: 100).count == 6)
    #expect(try stored.store.toReview(.passage, limit: 100, report: "nobody").isEmpty)
  }

  @Test func decisionsWinOverTheMachine() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let items = try stored.store.toReview(.passage, limit: 100)
    #expect(try search(stored.store, "prosecution") == ["carrow-2018-p1", "carrow-2018-p3"])
    let sheet = try judged(items) { item in
      switch (item.item, item.pillar) {
      case ("carrow-2018-p1", "prosecution"): "No"
      case ("carrow-2018-p3", "prevention"): "y"
      default: ""
      }
    }
    let result = try stored.store.importDecisions(sheet, analyst: "Reed", decided: day)
    #expect(result == CorpusStore.DecisionImport(kept: 2))
    #expect(try search(stored.store, "prosecution") == ["carrow-2018-p3"])
    #expect(try search(stored.store, "prevention") == ["carrow-2018-p3"])
    let found = try stored.store.search(SearchQuery("courts"))
    #expect(found.map(\.pillars) == [[]])
    #expect(try stored.store.toReview(.passage, limit: 100).count == 4)
    #expect(try stored.store.toReview(.passage, limit: 100, analyst: "Finch").count == 6)
    // Another's later word counts; the first one's stays on record.
    let again = try judged(stored.store.toReview(.passage, limit: 100, analyst: "Finch")) {
      ($0.item, $0.pillar) == ("carrow-2018-p1", "prosecution") ? "yes" : ""
    }
    _ = try stored.store.importDecisions(again, analyst: "Finch", decided: "2026-01-03T00:00:00Z")
    #expect(try search(stored.store, "prosecution") == ["carrow-2018-p1", "carrow-2018-p3"])
    #expect(try stored.store.analysts() == ["Finch", "Reed"])
  }

  @Test func decisionsSurviveAnalysisAnewAndAreListedWhenTheTextIsGone() throws {
    let first = Fixture.report()
    let stored = try Fixture.Stored([first])
    let items = try stored.store.toReview(.passage, limit: 100)
    let sheet = try judged(items) { $0.pillar == "prosecution" ? "no" : "" }
    // The PDF changes: a new identifier, a passage moved, one worded otherwise. The sheet comes back after that.
    var changed = Fixture.report("carrow-2018b", texts: [Fixture.texts[0], "New.", Fixture.texts[2]])
    changed.source.file = first.source.file
    changed.passages.append(Fixture.report("carrow-2018b").passages[3])
    try stored.store.remove([first.id])
    try stored.store.write(ReportRows(of: changed), madeWith: "test")
    let result = try stored.store.importDecisions(sheet, analyst: "Reed", decided: day)
    #expect(result.kept == 1 && result.lostLines.count == 1)
    #expect(try search(stored.store, "prosecution") == [])
    changed.passages.removeLast()
    try stored.store.write(ReportRows(of: changed), madeWith: "test")
    let lost = try stored.store.lostDecisions()
    #expect(lost.map(\.text) == [Fixture.texts[3]])
    #expect(lost.map(\.analyst) == ["Reed"])
    try stored.store.write(ReportRows(of: first), madeWith: "test")
    #expect(try stored.store.lostDecisions().isEmpty)
  }

  @Test func aBadLineIsNamedAndNothingIsTakenIn() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let items = try stored.store.toReview(.passage, limit: 100)
    var count = 0
    let sheet = try judged(items) { _ in
      count += 1
      return count == 3 ? "perhaps" : "yes"
    }
    let error = #expect(throws: CSVError.self) {
      try stored.store.importDecisions(sheet, analyst: "Reed", decided: day)
    }
    #expect(error?.line == 4)
    #expect(error?.reason.contains("perhaps") == true)
    #expect(try stored.store.analysts().isEmpty)
    #expect(throws: CSVError.self) {
      try stored.store.importDecisions(Array("verdict,text\nyes,a\n".utf8), analyst: "Reed", decided: day)
    }
  }

  @Test func contradictionsAndUnknownPillarsAreRefused() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let items = try stored.store.toReview(.passage, limit: 100)
    var count = 0
    let both = try judged([items[0], items[0]]) { _ in
      count += 1
      return count == 1 ? "yes" : "no"
    }
    let contradiction = #expect(throws: CSVError.self) {
      try stored.store.importDecisions(both, analyst: "Reed", decided: day)
    }
    #expect(contradiction?.line == 3)
    var slip = items[0]
    slip.other = "protecton"
    let unknown = #expect(throws: CSVError.self) {
      try stored.store.importDecisions(try judged([slip]) { _ in "yes" }, analyst: "Reed", decided: day)
    }
    #expect(unknown?.reason.contains("protecton") == true)
    #expect(try stored.store.analysts().isEmpty)
    // A pillar of the codebook need not have a tag.
    slip.other = "partnership"
    let kept = try stored.store.importDecisions(
      try judged([slip]) { _ in "yes" }, analyst: "Reed", decided: day, codebook: ["partnership"])
    #expect(kept.kept == 1)
  }

  /// Decisions of a PDF's old name go to the new one, unless another PDF has the old one.
  @Test func decisionsFollowARenamedPDF() throws {
    let first = Fixture.report()
    let stored = try Fixture.Stored([first])
    let sheet = try judged(stored.store.toReview(.passage, limit: 100)) { _ in "no" }
    let count = try stored.store.importDecisions(sheet, analyst: "Reed", decided: day).kept
    var renamed = Fixture.report("carrow-2018b")
    renamed.source.file = "new.pdf"
    try stored.store.write(ReportRows(of: renamed), madeWith: "test")
    try stored.store.moveDecisions(from: first.source.file, to: "new.pdf", oldReport: first.id)
    try stored.store.remove([first.id])
    #expect(try stored.store.lostDecisionCount() == 0)
    #expect(try stored.store.pillarDecisions().keys.allSatisfy { $0.hasPrefix("carrow-2018b") })
    // Another PDF of the old name keeps its own.
    try stored.store.write(ReportRows(of: first), madeWith: "test")
    try stored.store.moveDecisions(from: "new.pdf", to: first.source.file, oldReport: nil)
    #expect(try stored.store.lostDecisionCount() == 0)
    #expect(try stored.store.pillarDecisions().values.map(\.count).reduce(0, +) == 2 * count)
  }

  @Test func agreementIsCohensKappa() throws {
    let texts = ["Heading"] + (1...20).map { "Passage number \($0) on courts." }
    let stored = try Fixture.Stored([Fixture.report(texts: texts)])
    let items = try stored.store.toReview(.passage, limit: 1000).filter { $0.pillar == "prevention" }
    #expect(items.count == 20)
    func number(_ item: ReviewItem) -> Int { Int(item.item.split(separator: "p").last ?? "") ?? 0 }
    // Both yes 8, both no 5, only the first 2, only the second 5: (0.65 - 0.5) / (1 - 0.5).
    let first = try judged(items) { number($0) <= 10 ? "yes" : "no" }
    let second = try judged(items) { number($0) <= 8 || number($0) > 15 ? "yes" : "no" }
    _ = try stored.store.importDecisions(first, analyst: "Reed", decided: day)
    _ = try stored.store.importDecisions(second, analyst: "Finch", decided: day)
    let agreements = try stored.store.agreement("Reed", "Finch")
    #expect(agreements.map(\.pillar) == ["prevention"])
    #expect(agreements[0].judged == 20 && agreements[0].agreed == 13)
    #expect(abs((agreements[0].kappa ?? 0) - 0.3) < 1e-9)
    let own = try stored.store.agreement("Reed", "Reed")
    #expect(own[0].kappa == 1)
  }

  @Test func decisionsFeedTraining() throws {
    let stored = try Fixture.Stored([Fixture.report()])
    let items = try stored.store.toReview(.passage, limit: 100)
    let sheet = try judged(items) { item in
      switch item.item {
      case "carrow-2018-p1": item.pillar == "prosecution" ? "no" : "yes"
      case "carrow-2018-p2": item.pillar == "prevention" ? "no" : ""
      default: ""
      }
    }
    _ = try stored.store.importDecisions(sheet, analyst: "Reed", decided: day)
    let passages = try stored.store.decidedPassages()
    #expect(passages.map(\.id) == ["carrow-2018-p1", "carrow-2018-p2"])
    #expect(passages.map(\.pillars) == [["prevention"], ["protection"]])
    #expect(passages.map(\.sure) == [true, false])
  }

  @Test func linksAreJudgedToo() throws {
    let (later, earlier) = (Fixture.report(), Fixture.report("dunmore-2014", year: 2014))
    let stored = try Fixture.Stored([later, earlier])
    #expect(try stored.store.linkDecisions().isEmpty)
    let item = ReviewItem(
      subject: .link, item: "carrow-2018-r1", text: later.recommendations[0].text, other: "dunmore-2014-r1",
      otherText: earlier.recommendations[0].text, pillar: "protection", machine: true, score: 0.6,
      file: later.source.file, reportTitle: "Carrow")
    let sheet = try judged([item]) { _ in "no" }
    #expect(try stored.store.importDecisions(sheet, analyst: "Reed", decided: day).kept == 1)
    let decisions = try stored.store.linkDecisions()
    #expect(decisions.decision(earlier: "dunmore-2014-r1", later: "carrow-2018-r1") == false)
  }
}
