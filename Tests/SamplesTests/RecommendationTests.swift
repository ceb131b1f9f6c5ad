import Foundation
import ReportModel
import TestSupport
import Testing

/// The samples' recommendations, and what became of them from year to year.
struct RecommendationTests {
  @Test(arguments: SampleRun.years)
  func listIsFound(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let listed = report.recommendations.filter { $0.kind == .listed }
    let pairs = TokenOverlap.pairs(
      expected: truth.recommendations.map(\.text), found: listed.map(\.text), least: 0.9)
    let recall = Share(pairs.count, of: truth.recommendations.count)
    let precision = Share(pairs.count, of: listed.count)
    var numbers = Share()
    var addressees = Share()
    var pages = Share()
    for (index, recommendation) in truth.recommendations.enumerated() {
      let found = pairs[index].map { listed[$0] }
      numbers.count(found?.number?.filter(\.isNumber) == recommendation.number)
      // "The Ministry of Justice" and "Ministry of Justice" are one body, written without its article.
      let body = TokenOverlap.tokens(of: recommendation.addressee).drop { $0 == "the" }
      addressees.count(found?.addressee.map(TokenOverlap.tokens) == Array(body))
      pages.count(found?.anchors.first?.page == recommendation.page)
    }
    print(
      "\(year) recommendations: recall \(recall), precision \(precision), numbers \(numbers), "
        + "addressees \(addressees), pages \(pages)")
    #expect(recall.value >= 0.95)
    #expect(precision.value >= 0.95)
    #expect(numbers.value >= 0.95)
    #expect(pages.value >= 0.95)
    #expect(addressees.value >= 0.9)
  }

  /// A row of `compare --format jsonl`.
  struct Row: Decodable {
    var later: String?
    var relation: String
    var earlier: [String]?
  }

  @Test(arguments: [2016, 2018, 2021])
  func linksFromTheReportBefore(_ year: Int) throws {
    let run = try SampleRun.done()
    let before = try #require(SampleRun.years.last { $0 < year })
    let outcome = try Program.run([
      "compare", try run.reportFolder(before).appendingPathComponent("report.json").path,
      try run.reportFolder(year).appendingPathComponent("report.json").path, "--format", "jsonl",
    ])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    let rows = try outcome.standardOutput.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    let laterKeys = try keys(of: year)
    let earlierKeys = try keys(of: before)
    let links = try #require(SampleRun.pair(year).truth.links)
    var relations = Share()
    for link in links.links {
      let row = rows.first { $0.later.flatMap { laterKeys[$0] } == link.later && $0.relation != "dropped" }
      let partner = row?.earlier?.first.flatMap { earlierKeys[$0] }
      relations.count(row?.relation == link.relation && (link.earlier == nil || partner == link.earlier))
    }
    let dropped = Set(rows.filter { $0.relation == "dropped" }.flatMap { $0.earlier ?? [] })
      .compactMap { earlierKeys[$0] }
    let rightlyDropped = Share(Set(dropped).intersection(links.dropped).count, of: links.dropped.count)
    print("\(before) to \(year): relations \(relations), dropped \(rightlyDropped) of \(dropped.count) said")
    withKnownIssue(
      "recommendations: new asks are linked to old ones on the same subject", isIntermittent: true
    ) {
      #expect(relations.value >= 0.8)
      #expect(rightlyDropped.value >= 0.8)
    }
  }

  /// The truth's key of each recommendation found in a year, by its identifier.
  private func keys(of year: Int) throws -> [String: String] {
    let (truth, report) = try SampleRun.pair(year)
    let pairs = TokenOverlap.pairs(
      expected: truth.recommendations.map(\.text), found: report.recommendations.map(\.text), least: 0.8)
    return Dictionary(
      pairs.map { (report.recommendations[$0.value].id, truth.recommendations[$0.key].id) },
      uniquingKeysWith: { first, _ in first })
  }
}
