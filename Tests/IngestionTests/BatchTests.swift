import Foundation
import Ingestion
import TestSupport
import Testing

/// The batch as an analyst drives it, on the sample reports.
@Suite(.serialized) struct BatchTests {
  @Test func oneOrTwoWorkersGiveTheSame() throws {
    let outputs = try TemporaryFolder()
    for jobs in ["1", "2"] {
      let outcome = try analyze(Repository.samples.path, outputs.url(jobs), ["--jobs", jobs])
      #expect(outcome.exitCode == 0)
    }
    #expect(try contents(of: outputs.url("1")) == contents(of: outputs.url("2")))
    #expect(try store(in: outputs.url("1")) == store(in: outputs.url("2")))
  }

  /// Whenever the parent dies, the next run ends with what an undisturbed one gives.
  @Test func killedRunsLoseNothing() throws {
    let outputs = try TemporaryFolder()
    _ = try analyze(Repository.samples.path, outputs.url("whole"))
    let whole = try contents(of: outputs.url("whole"))
    let wholeStore = try store(in: outputs.url("whole"))
    let wholeRows = try Dump.rows(of: outputs.url("whole/corpus.sqlite").path)
    for round in 0..<20 {
      let output = outputs.url("round\(round)")
      let process = Process()
      process.executableURL = Program.location
      process.arguments = ["analyze", Repository.samples.path, "--output", output.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 20_000...1_500_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // Under its final name a file is whole: the same as in the undisturbed run.
      for (name, bytes) in try contents(of: output) where name.hasPrefix("reports/") {
        #expect(bytes == whole[name], "\(name)")
      }
      // A report is in the store with all its rows or with none.
      let kept = output.appendingPathComponent("corpus.sqlite").path
      if FileManager.default.fileExists(atPath: kept) {
        let rows = try Dump.rows(of: kept)
        let reports = Set(rows.keys.map { $0.components(separatedBy: " of ")[1] })
        #expect(rows == wholeRows.filter { reports.contains($0.key.components(separatedBy: " of ")[1]) })
      }
      let outcome = try analyze(Repository.samples.path, output)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(try contents(of: output) == whole)
      #expect(try store(in: output) == wholeStore)
    }
  }

  @Test func skipsRecognisesRenamedAndPrunesRemoved() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    let samples = try FileManager.default.contentsOfDirectory(atPath: Repository.samples.path)
      .filter { $0.hasSuffix(".pdf") }.sorted().prefix(3)
    for (name, sample) in zip(["a.pdf", "b.pdf", "c.pdf"], samples) {
      try FileManager.default.copyItem(
        at: Repository.samples.appendingPathComponent(sample), to: inputs.url(name))
    }
    _ = try analyze(inputs.url.path, output.url)
    #expect(try record(in: output).inputs.map(\.status) == [.done, .done, .done])
    _ = try analyze(inputs.url.path, output.url)
    #expect(try record(in: output).inputs.map(\.status) == [.unchanged, .unchanged, .unchanged])

    try FileManager.default.moveItem(at: inputs.url("a.pdf"), to: inputs.url("z.pdf"))
    try FileManager.default.removeItem(at: inputs.url("b.pdf"))
    _ = try analyze(inputs.url.path, output.url)
    let changed = try record(in: output)
    #expect(changed.inputs.map(\.status) == [.unchanged, .done])
    #expect(changed.inputs.last?.renamedFrom?.hasSuffix("/a.pdf") == true)
    #expect(changed.removed.count == 1 && changed.removed[0].hasSuffix("/b.pdf"))
    #expect(reports(in: output).count == 3)
    _ = try analyze(inputs.url.path, output.url, ["--prune"])
    #expect(reports(in: output).map { $0.prefix(2) } == ["c-", "z-"])
    let kept = try Dump.text(of: output.url("corpus.sqlite").path)
    // A store that is deleted comes back the same, from the reports that stand.
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(at: output.url("corpus.sqlite\(suffix)"))
    }
    _ = try analyze(inputs.url.path, output.url)
    #expect(try record(in: output).inputs.map(\.status) == [.unchanged, .unchanged])
    #expect(try Dump.text(of: output.url("corpus.sqlite").path) == kept)
  }

  @Test func interruptionKeepsWhatIsDoneAndSaysSo() throws {
    let output = try TemporaryFolder()
    let process = Process()
    process.executableURL = Program.location
    process.arguments = ["analyze", Repository.samples.path, "--output", output.url.path, "--jobs", "1"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while reports(in: output).isEmpty, process.isRunning { usleep(10_000) }
    process.interrupt()
    process.waitUntilExit()
    // It may have ended just before.
    guard process.terminationStatus != 0 else { return }
    #expect(process.terminationStatus == 130)
    #expect(try record(in: output).interrupted)
  }

  @Test func aSecondRunOnTheSameFolderStops() throws {
    let output = try TemporaryFolder()
    let process = Process()
    process.executableURL = Program.location
    process.arguments = ["analyze", Repository.samples.path, "--output", output.url.path, "--jobs", "1"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !output.files().contains(".threefold/ledger"), process.isRunning { usleep(5_000) }
    let second = try analyze(Repository.samples.path, output.url)
    if process.isRunning {
      #expect(second.exitCode == 2)
      #expect(second.standardError.contains("Another run is writing"))
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func anOutputFolderThatCannotBeMadeIsOneClearMessage() throws {
    let outcome = try Program.run(["analyze", Repository.samples.path, "--output", "/dev/null/out"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("/dev/null/out"))
  }

  private func analyze(_ path: String, _ output: URL, _ options: [String] = []) throws -> Program.Outcome {
    try Program.run(["analyze", path, "--output", output.path] + options)
  }

  private func record(in output: TemporaryFolder) throws -> RunRecord {
    try JSONDecoder().decode(RunRecord.self, from: Data(contentsOf: output.url("run.json")))
  }

  private func reports(in output: TemporaryFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: output.url("reports").path)) ?? []).sorted()
  }

  /// What the store holds; the bytes of its file depend on the order of writing.
  private func store(in folder: URL) throws -> String {
    try Dump.text(of: folder.appendingPathComponent("corpus.sqlite").path)
  }

  /// All files but the clock's (run.json) and the batch's own memory.
  private func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for path in paths
    where !path.hasPrefix(".threefold") && path != "run.json" && !path.hasSuffix(".tmp")
      && !path.hasPrefix("corpus.sqlite")
    {
      contents[path] = try? Data(contentsOf: folder.appendingPathComponent(path))
    }
    return contents
  }
}
