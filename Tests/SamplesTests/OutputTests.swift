import Foundation
import TestSupport
import Testing

/// What `analyze` writes for the samples: every file that is promised, and the same at each run.
struct OutputTests {
  @Test func everyFileIsDone() throws {
    let run = try SampleRun.done()
    #expect(run.outcome.exitCode == 0, "\(run.outcome.standardError)")
    #expect(run.outcome.standardOutput.isEmpty)
    #expect(run.reports.count == 4)
  }

  @Test(arguments: SampleRun.years)
  func everyPromisedFileOfAReport(_ year: Int) throws {
    let folder = try SampleRun.done().reportFolder(year)
    for name in [
      "report.json", "summary.md", "summary.html", "passages.csv", "recommendations.csv", "references.csv",
      "references.bib",
    ] {
      let size = (try? Data(contentsOf: folder.appendingPathComponent(name)))?.count ?? 0
      #expect(size > 0, "\(name) of \(year) is missing or empty")
    }
  }

  @Test func everyPromisedFileOfTheCorpus() throws {
    let run = try SampleRun.done()
    for name in ["index.html", "run.json", "recommendations.csv", "references.csv"] {
      let size = (try? Data(contentsOf: run.folder.url(name)))?.count ?? 0
      #expect(size > 0, "\(name) is missing or empty")
    }
  }

  @Test(arguments: SampleRun.years)
  func summaryNamesWhatAnAnalystLooksFor(_ year: Int) throws {
    let run = try SampleRun.done()
    let truth = try #require(run.truths[year])
    for name in ["summary.md", "summary.html"] {
      let url = try run.reportFolder(year).appendingPathComponent(name)
      let summary = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      #expect(summary.contains(truth.title), "\(name)")
      #expect(summary.contains(truth.publisher), "\(name)")
      #expect(summary.contains(String(year)), "\(name)")
      for pillar in ["prevention", "protection", "prosecution"] {
        #expect(summary.lowercased().contains(pillar), "\(name)")
      }
    }
  }

  @Test func secondRunIsTheSameByteForByte() throws {
    let first = try SampleRun.done()
    let again = try TemporaryFolder()
    let outcome = try Program.run(["analyze", Repository.samples.path, "--output", again.url.path])
    #expect(outcome.exitCode == 0)
    let files = first.folder.files()
    #expect(files == again.files())
    // run.json holds the seconds that each file took; the rest of it is compared below. The folder
    // `.threefold` holds what a run remembers of its inputs, their times of change included. The store keeps when
    // each run took place; what it says of the reports is compared below.
    let timed: Set<String> = ["run.json", "corpus.sqlite"]
    for file in files where !timed.contains(file) && !file.hasPrefix(".threefold/") {
      #expect(
        try Data(contentsOf: first.folder.url(file)) == Data(contentsOf: again.url(file)), "\(file) differs")
    }
    #expect(try withoutSeconds(first.folder) == withoutSeconds(again))
    let stores = try [first.folder, again].map { try Dump.text(of: $0.url("corpus.sqlite").path) }
    #expect(stores[0].count > 10_000)
    #expect(stores[0] == stores[1])
  }

  private func withoutSeconds(_ folder: TemporaryFolder) throws -> [String] {
    String(decoding: try Data(contentsOf: folder.url("run.json")), as: UTF8.self)
      .split(separator: "\n").filter { !$0.contains("\"seconds\"") }.map(String.init)
  }
}
