import Foundation
import Ingestion
import TestSupport
import Testing

/// How a run is seen: a bar on a terminal, otherwise a line a file, or JSON lines.
struct ProgressTests {
  @Test func aBarOnATerminal() throws {
    let script = "/usr/bin/script"
    guard FileManager.default.isExecutableFile(atPath: script) else {
      return print("Skipped: script, which makes a terminal, is not installed (apt-get install bsdutils).")
    }
    let output = try TemporaryFolder()
    let process = Process()
    let terminal = Pipe()
    process.executableURL = URL(fileURLWithPath: script)
    process.arguments = [
      "-qec",
      "\(Program.location.path) analyze \(Repository.samples.path) /nowhere.pdf --output \(output.url.path)",
      "/dev/null",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal
    try process.run()
    let text = String(decoding: terminal.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    // Drawn over itself, a state a file, with all that is promised.
    let states = text.components(separatedBy: "\r\u{1B}[K").filter { $0.hasPrefix("[") }
    #expect(states.count >= 5, "\(text)")
    let last = try #require(states.last)
    #expect(last.hasPrefix("[########################] 5/5 files, "), "\(last)")
    #expect(last.contains(" pages/s, ") && last.contains(" s left, ") && last.contains("1 failed"), "\(last)")
    #expect(text.contains("/nowhere.pdf: There is no such file or folder."))
    #expect(text.contains("done       4\r\n") && text.contains("failed     1\r\n"), "\(text)")
    // Nothing of the bar is left on the line where the table begins.
    #expect(text.contains("\r\u{1B}[Kdone       4"), "\(text)")
  }

  @Test func aLineAFileAndATableWhereThereIsNoTerminal() throws {
    let output = try TemporaryFolder()
    let outcome = try BatchRun.analyze(Repository.samples.path, output.url, ["/nowhere.pdf"])
    #expect(outcome.exitCode == 1)
    let lines = outcome.standardError.split(separator: "\n")
    #expect(lines.count { $0.contains(".pdf: done.") } == 4)
    #expect(lines.contains { $0.hasPrefix("/nowhere.pdf: failed. There is no such file") })
    #expect(!outcome.standardError.contains("\u{1B}") && !outcome.standardError.contains("\r"))
    let record = try BatchRun.record(in: output.url)
    #expect((record.counts.done, record.counts.unchanged, record.counts.failed) == (4, 0, 1))
    #expect(lines.contains("done       \(record.counts.done)"))
    #expect(lines.contains("failed     \(record.counts.failed)"))
    let failed = try #require(record.inputs.first { $0.status == .failed })
    #expect(lines.contains("  \(failed.file): \(failed.reason ?? "")"))
    #expect(lines.contains { $0.hasPrefix("seconds    ") } && record.seconds > 0)
  }

  @Test func jsonLines() throws {
    let output = try TemporaryFolder()
    let outcome = try BatchRun.analyze(
      Repository.samples.path, output.url, ["/nowhere.pdf", "--log-format", "json"])
    let lines = try outcome.standardError.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
    }
    #expect(lines.count == 6)
    let end = try #require(lines.last)
    #expect(end["event"] as? String == "end")
    #expect((end["done"] as? Int, end["failed"] as? Int) == (4, 1))
    #expect(Set(lines.dropLast().compactMap { $0["status"] as? String }) == ["done", "failed"])
  }
}
