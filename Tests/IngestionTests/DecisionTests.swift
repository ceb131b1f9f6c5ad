import Foundation
import Ingestion
import Tables
import TestSupport
import Testing

/// What analysts decide, in the files that the next run writes.
struct DecisionTests {
  private let inputs: TemporaryFolder
  private let output: TemporaryFolder

  init() throws {
    inputs = try TemporaryFolder()
    output = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Repository.samples.appendingPathComponent("carrow-monitoring-report-2018.pdf"),
      to: inputs.url("report.pdf"))
  }

  private func run(_ arguments: String...) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.exitCode == 0, "\(arguments): \(outcome.standardError)")
  }

  private func analyze() throws { try run("analyze", inputs.url.path, "--output", output.url.path) }

  private func file(_ name: String) throws -> Data {
    let record = try JSONDecoder().decode(RunRecord.self, from: Data(contentsOf: output.url("run.json")))
    let report = try #require(record.inputs.first?.report)
    return try Data(contentsOf: output.url("reports/\(report)/\(name)"))
  }

  /// How many passages of running text have pillars in the table.
  private func tagged() throws -> Int {
    let table = try CSVReader([UInt8](file("passages.csv")))
    let pillars = try #require(table.header.firstIndex(of: "pillars"))
    let kind = try #require(table.header.firstIndex(of: "kind"))
    return table.rows.count {
      !$0.cells[pillars].isEmpty && ["paragraph", "listItem"].contains($0.cells[kind])
    }
  }

  private func judge(_ verdict: String) throws {
    let sheet = inputs.url("judge.csv")
    try run(
      "review", "export", "--corpus", output.url.path, "--output", sheet.path, "--limit", "100000",
      "--analyst",
      verdict)
    let rows = try String(contentsOf: sheet, encoding: .utf8).components(separatedBy: "\r\n,")
    try rows.joined(separator: "\r\n\(verdict),").write(to: sheet, atomically: true, encoding: .utf8)
    try run("review", "import", sheet.path, "--corpus", output.url.path, "--analyst", verdict)
    try FileManager.default.removeItem(at: sheet)
  }

  @Test func decisionsWinInEveryFileAndSurviveAChangedPDF() throws {
    try analyze()
    let (record, summary, page, index) = (
      try file("report.json"), try file("summary.md"), try file("summary.html"),
      try Data(contentsOf: output.url("index.html"))
    )
    let machine = try tagged()
    #expect(machine > 20)
    try judge("no")
    try analyze()
    #expect(try tagged() == 0)
    #expect(try file("report.json") == record)
    #expect(try file("summary.md") != summary)
    #expect(try file("summary.html") != page)
    #expect(try Data(contentsOf: output.url("index.html")) != index)
    // Nothing new: nothing is written.
    let before = try stamps()
    try analyze()
    #expect(try stamps() == before)
    // The same text in other bytes.
    var pdf = try Data(contentsOf: inputs.url("report.pdf"))
    pdf.append(contentsOf: "\n% changed\n".utf8)
    try pdf.write(to: inputs.url("report.pdf"))
    try run("analyze", inputs.url.path, "--output", output.url.path)
    #expect(try tagged() == 0)
    // What was said last counts.
    try judge("yes")
    try analyze()
    let all = try tagged()
    #expect(all > machine)
    // Analysed anew, the files are the analysts' again.
    try run("analyze", inputs.url.path, "--output", output.url.path, "--force")
    #expect(try tagged() == all)
  }

  @Test func decisionsSurviveADamagedStoreAndFollowARenamedPDF() throws {
    try analyze()
    try judge("no")
    let kept = try String(contentsOf: output.url("decisions.jsonl"), encoding: .utf8)
    #expect(kept.split(separator: "\n").count > 20)
    for name in ["corpus.sqlite.damaged", "corpus.sqlite.damaged-2"] {
      let store = try FileHandle(forWritingTo: output.url("corpus.sqlite"))
      try store.write(contentsOf: Data(count: 100))
      try store.close()
      let outcome = try Program.run(["analyze", inputs.url.path, "--output", output.url.path])
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardError.contains("corpus.sqlite was damaged"), "\(outcome.standardError)")
      #expect(FileManager.default.fileExists(atPath: output.url(name).path))
      let record = try BatchRun.record(in: output.url)
      #expect(record.damagedStore?.hasSuffix(name) == true)
      #expect(record.notices.contains { $0.contains("decisions of analysts were taken over") })
      #expect(try tagged() == 0)
      #expect(try String(contentsOf: output.url("decisions.jsonl"), encoding: .utf8) == kept)
    }
    try FileManager.default.moveItem(at: inputs.url("report.pdf"), to: inputs.url("report 2018.pdf"))
    try analyze()
    #expect(try tagged() == 0)
    let lost = try Program.run(["review", "lost", "--corpus", output.url.path])
    #expect(lost.standardError.contains("Every decision has its text."))
    // A text that is gone is told of.
    try FileManager.default.copyItem(
      at: Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf"),
      to: inputs.url("other.pdf"))
    try FileManager.default.removeItem(at: inputs.url("report 2018.pdf"))
    try run("analyze", inputs.url.path, "--output", output.url.path, "--prune")
    #expect(try BatchRun.record(in: output.url).notices.contains { $0.contains("review lost") })
  }

  private func stamps() throws -> [String: Date] {
    let names = output.files().filter { ($0.hasPrefix("reports/") || $0 == "index.html") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: output.url(name).path)
        return (name, attributes[.modificationDate] as? Date ?? .distantPast)
      })
  }
}
