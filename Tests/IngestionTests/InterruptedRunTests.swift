import Foundation
import Ingestion
import TestSupport
import Testing

/// Runs that end before they have done their work: nothing of what they did is lost or half written.
@Suite(.serialized) struct InterruptedRunTests {
  /// Whenever the parent is killed, the next run ends with what an undisturbed one gives.
  @Test func killedRunsLoseNothing() throws {
    let outputs = try TemporaryFolder()
    let (start, samples) = (Date(), Repository.samples.path)
    _ = try BatchRun.analyze(samples, outputs.url("whole"))
    let undisturbed = Date().timeIntervalSince(start)
    let whole = try BatchRun.contents(of: outputs.url("whole"))
    let wholeStore = try BatchRun.store(in: outputs.url("whole"))
    let wholeRows = try Dump.rows(of: outputs.url("whole/corpus.sqlite").path)
    var random = SplitMix(state: 7)
    for round in 0..<20 {
      let (output, log) = (outputs.url("round\(round)"), outputs.url("log\(round)"))
      let process = try BatchRun.start(samples, output, log: log)
      usleep(UInt32(Double.random(in: 0.02...1, using: &random) * undisturbed * 1_000_000))
      let workers = Self.children(of: process.processIdentifier)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(Self.haveEnded(workers), "round \(round): a worker outlives its parent")
      // Under its final name a file is whole: the same as in the undisturbed run.
      for (name, bytes) in try BatchRun.contents(of: output) {
        #expect(bytes == whole[name], "round \(round): \(name)")
      }
      // A report is in the store with all its rows or with none.
      let kept = output.appendingPathComponent("corpus.sqlite").path
      if FileManager.default.fileExists(atPath: kept) {
        let rows = try Dump.rows(of: kept)
        let reports = Set(rows.keys.map { $0.components(separatedBy: " of ")[1] })
        #expect(rows == wholeRows.filter { reports.contains($0.key.components(separatedBy: " of ")[1]) })
      }
      let finished = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        .filter { $0.contains(".pdf: done.") }.compactMap { $0.split(separator: ":").first.map(String.init) }
      let outcome = try BatchRun.analyze(samples, output)
      #expect(outcome.exitCode == 0, "round \(round): \(outcome.standardError)")
      for input in try BatchRun.record(in: output).inputs where finished.contains(input.file) {
        #expect(input.status == .unchanged, "round \(round): \(input.file) was done twice")
      }
      #expect(try BatchRun.contents(of: output) == whole, "round \(round)")
      #expect(try BatchRun.store(in: output) == wholeStore, "round \(round)")
    }
  }

  @Test func ctrlCEndsWithinASecondAndKeepsWhatIsDone() throws {
    let output = try TemporaryFolder()
    let process = try BatchRun.start(Repository.samples.path, output.url, ["--jobs", "1"])
    while BatchRun.reports(in: output.url).isEmpty, process.isRunning { usleep(10_000) }
    let start = Date()
    process.interrupt()
    process.waitUntilExit()
    let seconds = Date().timeIntervalSince(start)
    // It may have ended just before.
    guard process.terminationStatus != 0 else { return }
    #expect(process.terminationStatus == 130)
    #expect(seconds < 1, "\(seconds) s")
    let record = try BatchRun.record(in: output.url)
    #expect(record.interrupted)
    let after = try BatchRun.analyze(Repository.samples.path, output.url)
    #expect(after.exitCode == 0)
    let done = Set(record.inputs.filter { $0.status == .done }.map(\.file))
    for input in try BatchRun.record(in: output.url).inputs where done.contains(input.file) {
      #expect(input.status == .unchanged)
    }
  }

  private static func children(of process: Int32) -> [Int32] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.flatMap { task in
      ((try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)) ?? "")
        .split(separator: " ").compactMap { Int32($0) }
    }
  }

  private static func haveEnded(_ processes: [Int32]) -> Bool {
    for _ in 0..<200 {
      let left = processes.filter { process in
        let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        // A zombie has ended; whoever adopted it has not noticed yet.
        return status.contains("threefold") && !status.contains(") Z ")
      }
      if left.isEmpty { return true }
      usleep(10_000)
    }
    return false
  }
}
