import Foundation
import TestSupport
import Testing

/// `threefold search` as an analyst types it.
@Suite struct SearchCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let samples = ["2016", "2018"].map {
      Repository.samples.appendingPathComponent("carrow-monitoring-report-\($0).pdf").path
    }
    #expect(try Program.run(["analyze"] + samples + ["--output", folder.url.path]).exitCode == 0)
  }

  private func search(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["search"] + arguments + ["--corpus", folder.url.path])
  }

  private func found(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try Program.run(
      ["search"] + arguments + ["--json", "--limit", "1000", "--corpus", folder.url.path])
    #expect([0, 1].contains(outcome.exitCode), "\(outcome.standardError)")
    return try outcome.standardOutput.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func filtersLeaveWhatTheyName() throws {
    let all = try found("victim*")
    #expect(all.count > 20)
    let scores = all.compactMap { $0["score"] as? Double }
    #expect(scores == scores.sorted(by: >))
    for (filter, value, holds) in [
      ("--year", "2018", { ($0["year"] as? Int) == 2018 }),
      ("--kind", "heading", { ($0["kind"] as? String) == "heading" }),
      ("--pillar", "protection", { ($0["pillars"] as? [String])?.contains("protection") == true }),
      ("--report", "carrow-monitoring-report-2016", { ($0["year"] as? Int) == 2016 }),
      (
        "--publisher", "anti-TRAFFICKING",
        { ($0["publisher"] as? String)?.contains("Anti-Trafficking") == true }
      ),
    ] as [(String, String, ([String: Any]) -> Bool)] {
      let some = try found("victim*", filter, value)
      let expected = all.filter(holds).compactMap { $0["passage"] as? String }.sorted()
      #expect(some.compactMap { $0["passage"] as? String }.sorted() == expected, "\(filter)")
    }
    #expect(try found("victim*", "--subtheme", "identification").count < all.count)
  }

  @Test func yearsMayBeOpen() throws {
    func years(_ range: String) throws -> Set<Int> {
      Set(try found("victim*", "--year=\(range)").compactMap { $0["year"] as? Int })
    }
    #expect(try years("2017-") == [2018])
    #expect(try years("2016-") == [2016, 2018])
    #expect(try years("-2017") == [2016])
    #expect(try years("2016-2018") == [2016, 2018])
  }

  /// Colleagues may seldom write where a corpus is shared. Root may write everywhere, so that it becomes nobody.
  @Test func aCorpusThatCannotBeWrittenIsSearched() throws {
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    let command = [Program.location.path, "search", "victims", "--corpus", folder.url.path]
    let outcome: Program.Outcome?
    if geteuid() == 0 {
      outcome = try Tool.run("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups"] + command)
    } else {
      outcome = try Program.run(Array(command.dropFirst()))
    }
    guard let outcome else { return }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("ictim"))
  }

  @Test func marksStandWhereTheWordsStand() throws {
    for result in try found("trafficked") {
      let snippet = Array(try #require(result["snippet"] as? String).unicodeScalars)
      let marks = try #require(result["marks"] as? [[String: Int]])
      #expect(!marks.isEmpty)
      for mark in marks {
        let (start, end) = (try #require(mark["start"]), try #require(mark["end"]))
        let word = String(String.UnicodeScalarView(snippet[start..<end]))
        #expect(word.lowercased().hasPrefix("traffick"))
      }
    }
  }

  @Test func whatIsWrongIsExplainedAndNothingFoundIsSaid() throws {
    let wrong = try search("\"forced labour")
    #expect(wrong.exitCode == 64)
    #expect(wrong.standardError.contains("the quotation mark is not closed"))
    let nothing = try search("zebra")
    #expect(nothing.exitCode == 1)
    #expect(nothing.standardOutput.isEmpty)
    #expect(nothing.standardError.contains("Nothing was found"))
    // A slip in a filter is no absence of evidence.
    for slip in [
      ["--pillar", "protecton"], ["--subtheme", "nonsense"], ["--report", "zz"], ["--publisher", "nobody"],
      ["--year", "2014-2013"],
    ] {
      let outcome = try Program.run(["search", "victims", "--corpus", folder.url.path] + slip)
      #expect(outcome.exitCode == 64, "\(slip)")
      #expect(outcome.standardError.contains("Usage: threefold search"), "\(outcome.standardError)")
    }
    for command in [["review", "export"], ["export", "xlsx"]] {
      let outcome = try Program.run(
        command + ["--report", "zz", "--corpus", folder.url.path, "--output", folder.url("none").path])
      #expect(outcome.exitCode == 64)
      #expect(!FileManager.default.fileExists(atPath: folder.url("none").path))
    }
    #expect(try Program.run(["search", "victims", "--corpus", ""]).exitCode == 64)
  }
}
