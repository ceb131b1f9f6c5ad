import Foundation
import Ingestion
import TestSupport
import Testing

/// Output folders that get in the way: one clear message each, and nothing spoilt.
@Suite(.serialized) struct OutputFolderTests {
  private let sample = Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf")

  @Test func aSecondRunOnTheSameFolderStops() throws {
    let output = try TemporaryFolder()
    let process = try BatchRun.start(Repository.samples.path, output.url, ["--jobs", "1"])
    while !output.files().contains(".threefold/ledger"), process.isRunning { usleep(5_000) }
    let second = try BatchRun.analyze(Repository.samples.path, output.url)
    if process.isRunning {
      #expect(second.exitCode == 2)
      #expect(second.standardError.contains("Another run is writing"))
      #expect(second.standardError.split(separator: "\n").count == 1)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aFolderThatCannotBeMade() throws {
    let outcome = try Program.run(["analyze", sample.path, "--output", "/dev/null/out"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.split(separator: "\n").count == 1)
    #expect(outcome.standardError.contains("/dev/null/out"))
    #expect(outcome.standardError.contains("Not a directory"), "\(outcome.standardError)")
  }

  @Test func aFolderThatIsNotToBeWritten() throws {
    guard let shell = Namespace() else { return }
    let folder = try TemporaryFolder()
    let text = try shell.run(
      """
      mount -t tmpfs tmpfs \(folder.url.path) && mkdir \(folder.url.path)/out
      mount -o remount,ro \(folder.url.path)
      \(Program.location.path) analyze \(sample.path) --output \(folder.url.path)/out; echo "exit $?"
      """)
    #expect(text.contains("exit 2"), "\(text)")
    #expect(text.contains("Read-only file system"), "\(text)")
    #expect(text.split(separator: "\n").count == 2, "\(text)")
  }

  /// The disk fills up at many places; once there is room the same command gives what it always gives.
  @Test(arguments: [200, 600, 1200, 2000, 3000])
  func aFullDisk(_ kilobytes: Int) throws {
    guard let shell = Namespace() else { return }
    let folder = try TemporaryFolder()
    let (disk, kept) = (folder.url("disk"), folder.url("kept"))
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: false)
    let run = "\(Program.location.path) analyze \(Repository.samples.path) --output \(disk.path)/out --jobs 1"
    let text = try shell.run(
      """
      mount -t tmpfs -o size=\(kilobytes)k tmpfs \(disk.path)
      \(run) 2>\(folder.url.path)/log; echo "exit $?"; grep -v 'done\\.' \(folder.url.path)/log
      find \(disk.path) -name '*.json' -size 0
      mount -o remount,size=200m \(disk.path)
      \(run) 2>/dev/null; echo "exit $?"
      cp -r \(disk.path)/out \(kept.path)
      """)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3, "\(text)")
    #expect(lines.first == "exit 2", "\(text)")
    #expect(text.contains("No space left") || text.contains("full"), "\(text)")
    #expect(lines.last == "exit 0", "\(text)")
    // Beside the same inputs, so that the links to their pages are the same.
    let whole = folder.url("disk/out")
    #expect(try BatchRun.analyze(Repository.samples.path, whole).exitCode == 0)
    #expect(try BatchRun.contents(of: kept) == BatchRun.contents(of: whole))
    #expect(try BatchRun.store(in: kept) == BatchRun.store(in: whole))
  }

  @Test(arguments: ["out", "."])
  func aFolderInsideTheInputFolder(_ output: String) throws {
    let inputs = try TemporaryFolder()
    try FileManager.default.copyItem(at: sample, to: inputs.url("a.pdf"))
    let folder = inputs.url(output)
    #expect(try BatchRun.analyze(inputs.url.path, folder).exitCode == 0)
    // What it wrote is no input, a PDF among it included.
    let report = try #require(BatchRun.reports(in: folder).first)
    try FileManager.default.copyItem(
      at: sample, to: folder.appendingPathComponent("reports/\(report)/highlighted.pdf"))
    #expect(try BatchRun.analyze(inputs.url.path, folder).exitCode == 0)
    let record = try BatchRun.record(in: folder)
    #expect(record.inputs.map(\.status) == [.unchanged], "\(record.inputs)")
  }
}

/// A shell that may mount file systems which nobody else sees.
private struct Namespace {
  /// nil, with a printed reason, where that needs rights that the test has not.
  init?() {
    guard (try? run("mount -t tmpfs tmpfs /mnt && echo yes"))?.contains("yes") == true else {
      print("Skipped: mounting a file system of its own needs unshare and root.")
      return nil
    }
  }

  /// - Returns: What it wrote on both streams.
  func run(_ script: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["--mount", "--propagation", "private", "sh", "-c", script]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
