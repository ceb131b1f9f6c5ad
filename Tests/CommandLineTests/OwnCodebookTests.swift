import Foundation
import TestSupport
import Testing

/// `analyze` with an analyst's own codebook.
@Suite struct OwnCodebookTests {
  private static let codebook = """
    version: 1
    topic: [report*]
    pillars:
      - id: money
        name: Money and means
        subthemes:
          - id: budgets
            name: Budgets & staff
            strong: [fund*, budget*, staff]
    """

  @Test func tagsWithItsPillarsAndDoesReportsAnewWhenItChanges() throws {
    let folder = try TemporaryFolder()
    let (codebook, output) = (folder.url("own.yaml"), folder.url("output"))
    try Data(Self.codebook.utf8).write(to: codebook)
    let first = try analyze(codebook, output)
    #expect(first.exitCode == 0, "\(first.standardError)")
    let report = try record(in: output)
    #expect(report.codebook.map(\.name) == ["Money and means"])
    let tagged = Set(report.passages.flatMap { $0.pillars.map(\.pillar) })
    #expect(tagged == ["money"])
    #expect(try summary(in: output).contains("Budgets &amp; staff"))

    #expect(try analyze(codebook, output).standardError.contains("unchanged  1"))
    try Data(Self.codebook.replacing("budget*, ", with: "").utf8).write(to: codebook)
    #expect(try analyze(codebook, output).standardError.contains("unchanged  0"))
  }

  @Test func aFaultyCodebookIsNamedWithItsLineBeforeAnythingIsRead() throws {
    let folder = try TemporaryFolder()
    let codebook = folder.url("faulty.yaml")
    try Data(Self.codebook.replacing("strong:", with: "strogn:").utf8).write(to: codebook)
    let outcome = try analyze(codebook, folder.url("output"))
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("faulty.yaml: codebook, line 9:"))
    #expect(!FileManager.default.fileExists(atPath: folder.url("output").path))
    let missing = try analyze(folder.url("nowhere.yaml"), folder.url("output"))
    #expect(missing.exitCode == 2)
    #expect(missing.standardError.contains("nowhere.yaml: it cannot be read"))
  }

  private struct Stored: Decodable {
    struct Definition: Decodable { var name: String }
    struct Tag: Decodable { var pillar: String }
    struct Passage: Decodable { var pillars: [Tag] }
    var codebook: [Definition]
    var passages: [Passage]
  }

  private func analyze(_ codebook: URL, _ output: URL) throws -> Program.Outcome {
    try Program.run([
      "analyze", Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf").path,
      "--codebook", codebook.path, "--output", output.path,
    ])
  }

  private func record(in output: URL) throws -> Stored {
    try JSONDecoder().decode(Stored.self, from: Data(contentsOf: file("report.json", in: output)))
  }

  private func summary(in output: URL) throws -> String {
    try String(contentsOf: file("summary.html", in: output), encoding: .utf8)
  }

  private func file(_ name: String, in output: URL) throws -> URL {
    let reports = output.appendingPathComponent("reports")
    let report = try #require(try FileManager.default.contentsOfDirectory(atPath: reports.path).first)
    return reports.appendingPathComponent(report).appendingPathComponent(name)
  }
}
