import Foundation
import Ingestion
import TestSupport
import Testing

/// The batch as an analyst drives it, on the sample reports.
@Suite(.serialized) struct BatchTests {
  @Test func oneOrTwoWorkersGiveTheSame() throws {
    let outputs = try TemporaryFolder()
    for jobs in ["1", "2"] {
      let outcome = try BatchRun.analyze(Repository.samples.path, outputs.url(jobs), ["--jobs", jobs])
      #expect(outcome.exitCode == 0)
    }
    #expect(try BatchRun.contents(of: outputs.url("1")) == BatchRun.contents(of: outputs.url("2")))
    #expect(try BatchRun.store(in: outputs.url("1")) == BatchRun.store(in: outputs.url("2")))
  }

  @Test func skipsRecognisesRenamedAndPrunesRemoved() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    let samples = try FileManager.default.contentsOfDirectory(atPath: Repository.samples.path)
      .filter { $0.hasSuffix(".pdf") }.sorted().prefix(3)
    for (name, sample) in zip(["a.pdf", "b.pdf", "c.pdf"], samples) {
      try FileManager.default.copyItem(
        at: Repository.samples.appendingPathComponent(sample), to: inputs.url(name))
    }
    func statuses(_ options: [String] = []) throws -> [RunRecord.Status] {
      _ = try BatchRun.analyze(inputs.url.path, output.url, options)
      return try BatchRun.record(in: output.url).inputs.map(\.status)
    }
    #expect(try statuses() == [.done, .done, .done])
    #expect(try statuses() == [.unchanged, .unchanged, .unchanged])
    // A file that is only touched is known by its bytes.
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: inputs.url("c.pdf").path)
    #expect(try statuses() == [.unchanged, .unchanged, .unchanged])

    try FileManager.default.moveItem(at: inputs.url("a.pdf"), to: inputs.url("z.pdf"))
    try FileManager.default.removeItem(at: inputs.url("b.pdf"))
    #expect(try statuses() == [.unchanged, .done])
    let changed = try BatchRun.record(in: output.url)
    #expect(changed.inputs.last?.renamedFrom?.hasSuffix("/a.pdf") == true)
    #expect(changed.removed.count == 1 && changed.removed[0].hasSuffix("/b.pdf"))
    #expect(BatchRun.reports(in: output.url).count == 3)
    let pruning = try BatchRun.analyze(inputs.url.path, output.url, ["--prune"])
    #expect(BatchRun.reports(in: output.url).map { $0.prefix(2) } == ["c-", "z-"])
    #expect(try BatchRun.record(in: output.url).pruned == changed.removed)
    #expect(
      pruning.standardError.contains("pruned     1 (their outputs are deleted)\n  \(changed.removed[0])\n"))
    // Into another folder: the links to its pages change, its name does not.
    try FileManager.default.createDirectory(at: inputs.url("sub"), withIntermediateDirectories: false)
    try FileManager.default.moveItem(at: inputs.url("z.pdf"), to: inputs.url("sub/z.pdf"))
    _ = try statuses()
    let moved = try BatchRun.record(in: output.url)
    #expect(moved.inputs.last?.renamedFrom?.hasSuffix("/z.pdf") == true)
    #expect(moved.removed.isEmpty)
    #expect(BatchRun.reports(in: output.url).map { $0.prefix(2) } == ["c-", "z-"])

    let kept = try BatchRun.store(in: output.url)
    // A store that is deleted comes back the same, from the reports that stand.
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(at: output.url("corpus.sqlite\(suffix)"))
    }
    #expect(try statuses() == [.unchanged, .unchanged])
    #expect(try BatchRun.store(in: output.url) == kept)
  }

  /// A changed option does a report anew; of codebooks the tests of the command line tell.
  @Test func changedOptionsDoReportsAnew() throws {
    let output = try TemporaryFolder()
    let sample = Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf").path
    func status(_ options: [String]) throws -> RunRecord.Status? {
      let outcome = try BatchRun.analyze(sample, output.url, options)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      return try BatchRun.record(in: output.url).inputs.first?.status
    }
    #expect(try status([]) == .done)
    #expect(try status([]) == .unchanged)
    #expect(try status(["--ocr", "never"]) == .done)
    #expect(try status(["--ocr", "never"]) == .unchanged)
  }

  /// What a PDF gave before it changed does not stay beside what it gives now, unless another PDF still gives it.
  @Test func aChangedPDFReplacesItsReport() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    let original = try Data(
      contentsOf: Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf"))
    let copy = inputs.url("copies/a.pdf")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: false)
    var notices = ""
    func reports(_ content: Data) throws -> [String] {
      try content.write(to: inputs.url("a.pdf"))
      notices = try BatchRun.analyze(inputs.url.path, output.url).standardError
      return BatchRun.reports(in: output.url)
    }
    func changed(_ version: Int) -> Data { original + Data("\n% version \(version)\n".utf8) }
    try original.write(to: copy)
    let first = try reports(original)
    #expect(first.count == 1)
    let both = try reports(changed(1))
    #expect(both.count == 2 && both.contains(first[0]))
    // Another PDF still gives the report that the changed one gave, so that nothing was deleted.
    #expect(try BatchRun.record(in: output.url).inputs.map(\.replaced) == [first[0], nil])
    #expect(!notices.contains("was deleted"), "\(notices)")
    try FileManager.default.removeItem(at: copy)
    let third = try reports(changed(2))
    // The copy's report is kept until it is pruned; that of version 1 is nobody's any more.
    #expect(third.count == 2 && third.contains(first[0]) && third != both)
    let second = try #require(both.first { $0 != first[0] })
    #expect(notices.contains("a.pdf gave \(second). To compare two editions, keep both"), "\(notices)")
    // A broken new download does not take the report of the good one with it.
    #expect(try reports(Data("no PDF".utf8)) == third)
    let broken = try BatchRun.record(in: output.url)
    #expect(broken.inputs.map(\.status) == [.failed])
    #expect(broken.inputs[0].kept.map { third.contains($0) } == true)
    #expect(broken.inputs[0].reason?.hasSuffix("Its earlier report is kept.") == true)
    #expect(try BatchRun.store(in: output.url).contains(broken.inputs[0].kept ?? "-"))
    // The next run, which does not read it again, says the same.
    _ = try BatchRun.analyze(inputs.url.path, output.url)
    #expect(try BatchRun.record(in: output.url).inputs[0].reason == broken.inputs[0].reason)
    #expect(BatchRun.reports(in: output.url) == third)
    #expect(try reports(changed(2)) == third)
    _ = try BatchRun.analyze(inputs.url.path, output.url, ["--prune"])
    #expect(BatchRun.reports(in: output.url) == third.filter { $0 != first[0] })
    // What is kept of a broken file goes when it is pruned.
    _ = try reports(Data("no PDF".utf8))
    _ = try BatchRun.analyze(inputs.url.path, output.url, ["--prune"])
    #expect(BatchRun.reports(in: output.url).isEmpty)
  }

  /// A drive that is not there, or a slip in a path, takes no report with it.
  @Test func prunesOnlyWhereItLooked() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    for (folder, year) in [("a", "2014"), ("b", "2016")] {
      try FileManager.default.createDirectory(at: inputs.url(folder), withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        at: Repository.samples.appendingPathComponent("carrow-monitoring-report-\(year).pdf"),
        to: inputs.url("\(folder)/\(year).pdf"))
    }
    _ = try BatchRun.analyze(inputs.url.path, output.url)
    let all = BatchRun.reports(in: output.url)
    #expect(all.count == 2)
    try FileManager.default.moveItem(at: inputs.url("a"), to: output.url("elsewhere"))
    // A folder that is missing, one that is empty, and one that does not hold what is gone.
    try FileManager.default.createDirectory(at: inputs.url("empty"), withIntermediateDirectories: false)
    for path in ["a", "empty", "b"] {
      let outcome = try BatchRun.analyze(inputs.url(path).path, output.url, ["--prune"])
      #expect(BatchRun.reports(in: output.url) == all, "\(path)")
      #expect(outcome.standardError.contains("pruned"), "\(outcome.standardError)")
      #expect(try BatchRun.record(in: output.url).removed.count == 1)
    }
    _ = try BatchRun.analyze(inputs.url.path, output.url, ["--prune"])
    #expect(BatchRun.reports(in: output.url).count == 1)
  }

  /// The same bytes under two names are two reports, of which one counts; a second name of one file is none.
  @Test func copiesAreToldOfAndCountOnce() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    let sample = Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf")
    for name in ["a.pdf", "a (1).pdf"] {
      try FileManager.default.copyItem(at: sample, to: inputs.url(name))
    }
    try FileManager.default.linkItem(at: inputs.url("a.pdf"), to: inputs.url("b.pdf"))
    let outcome = try BatchRun.analyze(inputs.url.path, output.url)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError.contains("the same bytes"))
    let record = try BatchRun.record(in: output.url)
    let names = record.inputs.map { ($0.file as NSString).lastPathComponent }
    #expect(names == ["a (1).pdf", "a.pdf", "b.pdf"])
    #expect(record.inputs[0].copyOf == record.inputs[1].report)
    #expect(record.inputs[1].copyOf == nil)
    #expect(record.inputs[2].sameAs == record.inputs[1].file)
    #expect(BatchRun.reports(in: output.url).count == 2)
    let index = try String(contentsOf: output.url("index.html"), encoding: .utf8)
    #expect(index.contains("same bytes as \(record.inputs[1].report ?? "-")"))
    #expect(!FileManager.default.fileExists(atPath: output.url("comparison.html").path))
    let cited = try Program.run(["cite", output.url.path])
    #expect(!cited.standardOutput.contains(record.inputs[0].report ?? ""))
    #expect(cited.standardOutput.contains(record.inputs[1].report ?? "-"))
    // What lies in the folder and is no report of the corpus is not read.
    try FileManager.default.createDirectory(
      at: output.url("reports/stray-00000000"), withIntermediateDirectories: false)
    try Data("{}".utf8).write(to: output.url("reports/stray-00000000/report.json"))
    #expect(try Program.run(["cite", output.url.path]).standardOutput == cited.standardOutput)
  }

  /// An identifier comes from the file's name, not from a link by which the file was found in an earlier run.
  @Test func identifiersDoNotDependOnEarlierRuns() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in ["l", "r"] {
      try FileManager.default.createDirectory(at: inputs.url(folder), withIntermediateDirectories: false)
    }
    try FileManager.default.copyItem(
      at: Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf"),
      to: inputs.url("r/Übersicht.pdf"))
    try FileManager.default.createSymbolicLink(
      atPath: inputs.url("l/link.pdf").path, withDestinationPath: "../r/Übersicht.pdf")
    _ = try BatchRun.analyze(inputs.url("l").path, output.url)
    #expect(BatchRun.reports(in: output.url).map { $0.prefix(5) } == ["link-"])
    _ = try BatchRun.analyze(inputs.url("r").path, output.url)
    #expect(BatchRun.reports(in: output.url).map { $0.prefix(10) } == ["ubersicht-"])
  }

  @Test func namesDoNotSteerTheTerminal() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    try Data("no PDF".utf8).write(to: inputs.url("esc\u{1B}[31m\nsecond.pdf"))
    let outcome = try BatchRun.analyze(inputs.url.path, output.url)
    #expect(outcome.exitCode == 2)
    #expect(!outcome.standardError.contains("\u{1B}"))
    #expect(outcome.standardError.contains("esc [31m second.pdf"))
  }

  @Test func namesThatAreNoUTF8AreSaidToBe() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    guard
      try Tool.run(
        "python3", ["-c", "import sys; open(sys.argv[1].encode() + b'/bad\\xff.pdf', 'w')", inputs.url.path])
        != nil
    else { return }
    let outcome = try BatchRun.analyze(inputs.url.path, output.url)
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("not UTF-8"))
  }

  @Test(arguments: [
    ["--timeout", "9223372036854775807"], ["--memory", "9223372036854775"], ["--output", ""],
  ])
  func refusesWhatWouldTrapOrWriteToTheRoot(_ options: [String]) throws {
    let output = try TemporaryFolder()
    let arguments = options[0] == "--output" ? options : options + ["--output", output.url.path]
    #expect(try Program.run(["analyze", Repository.samples.path] + arguments).exitCode == 64)
  }

  /// Two PDFs of one name and content give one report; when one of them is renamed the other's stays.
  @Test func aRenamedCopyLeavesTheOthersReport() throws {
    let (inputs, output) = (try TemporaryFolder(), try TemporaryFolder())
    let sample = Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf")
    for folder in ["x", "y"] {
      try FileManager.default.createDirectory(at: inputs.url(folder), withIntermediateDirectories: false)
      try FileManager.default.copyItem(at: sample, to: inputs.url("\(folder)/a.pdf"))
    }
    _ = try BatchRun.analyze(inputs.url.path, output.url)
    #expect(BatchRun.reports(in: output.url).count == 1)
    try FileManager.default.moveItem(at: inputs.url("x/a.pdf"), to: inputs.url("x/b.pdf"))
    _ = try BatchRun.analyze(inputs.url.path, output.url)
    #expect(BatchRun.reports(in: output.url).map { $0.prefix(2) } == ["a-", "b-"])
  }
}
