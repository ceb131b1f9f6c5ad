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
    _ = try statuses(["--prune"])
    #expect(BatchRun.reports(in: output.url).map { $0.prefix(2) } == ["c-", "z-"])
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
    func reports(_ content: Data) throws -> [String] {
      try content.write(to: inputs.url("a.pdf"))
      _ = try BatchRun.analyze(inputs.url.path, output.url)
      return BatchRun.reports(in: output.url)
    }
    func changed(_ version: Int) -> Data { original + Data("\n% version \(version)\n".utf8) }
    try original.write(to: copy)
    let first = try reports(original)
    #expect(first.count == 1)
    let both = try reports(changed(1))
    #expect(both.count == 2 && both.contains(first[0]))
    try FileManager.default.removeItem(at: copy)
    let third = try reports(changed(2))
    // The copy's report is kept until it is pruned; that of version 1 is nobody's any more.
    #expect(third.count == 2 && third.contains(first[0]) && third != both)
    // A content that gives no report leaves none of an older one.
    #expect(try reports(Data("no PDF".utf8)) == first)
    #expect(try reports(changed(2)) == third)
    _ = try BatchRun.analyze(inputs.url.path, output.url, ["--prune"])
    #expect(BatchRun.reports(in: output.url) == third.filter { $0 != first[0] })
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
