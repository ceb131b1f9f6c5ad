import Foundation
import ReportModel
import TestSupport
import Testing

/// One run of `analyze` on the sample reports, shared by all tests that look at what came out.
struct SampleRun {
  static let years = [2014, 2016, 2018, 2021]
  private static let shared = Result { try SampleRun() }

  let folder: TemporaryFolder
  let outcome: Program.Outcome
  let truths: [Int: Truth]
  let reports: [Int: Report]

  static func done() throws -> SampleRun { try shared.get() }

  /// The truth about a year's report and what came out for it.
  static func pair(_ year: Int) throws -> (truth: Truth, report: Report) {
    let run = try done()
    return (try #require(run.truths[year]), try #require(run.reports[year], "no record of \(year)"))
  }

  private init() throws {
    folder = try TemporaryFolder()
    outcome = try Program.run(["analyze", Repository.samples.path, "--output", folder.url.path])
    var truths: [Int: Truth] = [:]
    var reports: [Int: Report] = [:]
    for year in Self.years {
      let url = try #require(
        Bundle.module.url(forResource: "Fixtures/truth-\(year)", withExtension: "json"))
      truths[year] = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: url))
    }
    for path in folder.files() where path.hasSuffix("/report.json") {
      let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.url(path)))
      if let year = Self.years.first(where: { truths[$0]?.file == report.source.file }) {
        reports[year] = report
      }
    }
    self.truths = truths
    self.reports = reports
  }

  /// The folder of a year's report.
  func reportFolder(_ year: Int) throws -> URL {
    folder.url("reports").appendingPathComponent(try #require(reports[year]).id)
  }
}
