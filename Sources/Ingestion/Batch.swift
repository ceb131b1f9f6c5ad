internal import Corpus
internal import Foundation

/// Analyses many PDFs in worker processes and writes what comes out; one file's failure leaves the others unharmed.
public struct Batch: Sendable {
  private let settings: BatchSettings

  public init(_ settings: BatchSettings) {
    self.settings = settings
  }

  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - progress: Called after each input, by one thread at a time.
  /// - Returns: What happened to each input, as written to `run.json`.
  /// - Throws: An error that reads as a sentence when the output folder cannot be written, another run holds it, or
  ///   no worker can be started. What was done before is kept.
  public func run(on paths: [String], progress: @escaping @Sendable (RunProgress) -> Void) throws -> RunRecord
  {
    let start = Date()
    let folder = try OutputFolder(settings.output)
    let lock = try OutputLock(folder: settings.output, stateFolder: folder.state)
    folder.removeLeftovers()
    let store = try CorpusStore(writing: "\(folder.path)/\(CorpusStore.fileName)")
    let interruption = Interruption()
    let found = InputDiscovery.files(at: paths, excluding: folder.path)
    let state = BatchState(
      found: found, ledger: try folder.openLedger(), total: found.files.count + found.problems.count,
      progress: progress)
    let plan = BatchPlan(found.files, ledger: state.ledger, folder: folder, settings: settings)
    for index in plan.unchanged { state.keep(index) }
    run(plan.pending, jobs: settings.jobs, state, folder, store, interruption)
    // One after the other, so that it does not depend on the workers which of two equal files comes first.
    run(plan.repeated, jobs: 1, state, folder, store, interruption)
    if let failure = state.failure { throw failure }
    var record = RunRecord(version: settings.version, inputs: state.inputs)
    record.interrupted = interruption.hasCome
    record.removed = try settleRemoved(state, folder)
    let isMended = try CorpusMending(store: store, folder: folder).mend(state.ledger.entries)
    let digests = try DecidedReports(store: store, folder: folder).write(state.ledger.entries)
    try CorpusWriter(folder: folder, store: store).write(
      digests, entries: state.ledger.entries, inputs: record.inputs, isMended: isMended)
    record.seconds = (Date().timeIntervalSince(start) * 1000).rounded() / 1000
    try store.add(CorpusStore.Run(record, started: start))
    try AtomicFile.write(record.json, to: "\(folder.path)/run.json", by: folder.state)
    _ = consume lock
    return record
  }

  private func run(
    _ indices: [Int], jobs: Int, _ state: BatchState, _ folder: OutputFolder, _ store: CorpusStore,
    _ interruption: Interruption
  ) {
    state.queue(indices)
    let threads = min(max(1, jobs), indices.count)
    let ended = DispatchSemaphore(value: 0)
    for _ in 0..<threads {
      Thread.detachNewThread { [settings] in
        BatchDriver(
          settings: settings, folder: folder, store: store, state: state, interruption: interruption
        ).run()
        ended.signal()
      }
    }
    for _ in 0..<threads { ended.wait() }
  }

  /// - Returns: The inputs of earlier runs that exist no more and are still kept.
  private func settleRemoved(_ state: BatchState, _ folder: OutputFolder) throws -> [String] {
    let entries = state.ledger.entries
    let gone = entries.keys.filter { FileStatus($0) == nil }.sorted()
    guard settings.prune, !gone.isEmpty else { return gone }
    let kept = Set(entries.filter { FileStatus($0.key) != nil }.compactMap(\.value.report))
    for path in gone {
      if let report = entries[path]?.report, !kept.contains(report) { folder.removeReport(report) }
      state.forget(path)
    }
    return []
  }
}

extension Ledger.Entry {
  /// The report that came out, if any.
  var report: String? {
    if case .done(let digest) = outcome { digest.id } else { nil }
  }
}

extension CorpusStore.Run {
  init(_ record: RunRecord, started: Date) {
    self.init(
      started: started.formatted(.iso8601), seconds: record.seconds, version: record.version,
      done: record.inputs.count { $0.status == .done },
      unchanged: record.inputs.count { $0.status == .unchanged },
      failed: record.inputs.count { $0.status == .failed }, interrupted: record.interrupted)
  }
}

extension RunRecord {
  /// The bytes of `run.json`.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // The record holds nothing that cannot be encoded.
    return (try? encoder.encode(self)).map { [UInt8]($0) + [0x0A] } ?? []
  }
}
