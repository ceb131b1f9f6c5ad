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
  ///   - abandoned: Called with what was done when an interrupted run is about something that cannot be broken off;
  ///     the process ends then.
  /// - Returns: What happened to each input, as written to `run.json`.
  /// - Throws: An error that reads as a sentence when the output folder cannot be written, another run holds it, or
  ///   no worker can be started. What was done before is kept.
  public func run(
    on paths: [String], progress: @escaping @Sendable (RunProgress) -> Void,
    abandoned: @escaping @Sendable (RunRecord) -> Void = { _ in }
  ) throws -> RunRecord {
    let folder = try OutputFolder(settings.output)
    let lock = try OutputLock(folder: settings.output, stateFolder: folder.state)
    let ending = RunEnding(version: settings.version, folder: folder, abandoned: abandoned)
    let interruption = Interruption { ending.abandon() }
    folder.removeLeftovers()
    let store = try CorpusStore(writing: "\(folder.path)/\(CorpusStore.fileName)")
    var remarks = RunRemarks()
    if let recovery = store.recovery { remarks.add(recovery) }
    let found = InputDiscovery.files(at: paths, excluding: folder.path)
    let state = BatchState(
      found: found, ledger: try folder.openLedger(), total: found.files.count + found.problems.count,
      progress: progress)
    ending.follow(state)
    let plan = BatchPlan(found.files, ledger: state.ledger, folder: folder, settings: settings)
    for index in plan.unchanged { state.keep(index) }
    run(plan.pending, jobs: settings.jobs, state, folder, store, interruption)
    // One after the other, so that it does not depend on the workers which of two equal files comes first.
    run(plan.repeated, jobs: 1, state, folder, store, interruption)
    if let failure = state.failure { throw failure }
    settleRemoved(state, found, &remarks)
    state.addAliases()
    // Writing the ledger may have failed just now.
    if let failure = state.failure { throw failure }
    remarks.add(replaced: state.inputs, deleted: Set(state.ledger.unclaimed))
    folder.removeUnclaimed(state.ledger)
    // An interrupted run leaves the pages of all reports to the next one, which sees that they are not up to date.
    if !interruption.hasCome {
      let isMended = try CorpusMending(store: store, folder: folder).mend(state.ledger.entries)
      let digests = try DecidedReports(store: store, folder: folder).write(state.ledger.entries)
      remarks.add(copies: try store.copies())
      try CorpusWriter(folder: folder, store: store).write(
        digests, entries: state.ledger.entries, inputs: state.inputs, copies: remarks.copies,
        isMended: isMended)
      try store.keepDecisions()
      remarks.add(lostDecisions: try store.lostDecisionCount())
    }
    let record = try ending.end(state, remarks, interrupted: interruption.hasCome) {
      try store.add(CorpusStore.Run($0, started: $1))
    }
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

  /// Names the inputs of earlier runs that exist no more, or forgets them where they are to be pruned.
  ///
  /// Only what lay where this run looked is pruned, and nothing where it could not look everywhere: a drive that is not
  /// there takes no report with it.
  private func settleRemoved(_ state: BatchState, _ found: InputDiscovery.Found, _ remarks: inout RunRemarks)
  {
    let gone = state.ledger.entries.keys.filter { FileStatus($0) == nil }.sorted()
    remarks.removed = gone
    guard settings.prune else { return }
    if let unseen = found.problems.first(where: \.hidesInputs) {
      remarks.notices.append(
        "Nothing was pruned, since not everything could be seen. \(unseen.path): \(unseen.reason)")
      return
    }
    let folders = found.places.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let pruned = gone.filter { path in folders.contains { path.hasPrefix($0) } }
    for path in pruned { state.forget(path) }
    let kept = state.ledger.entries.values.filter { state.forgetKept($0, in: folders) }.map(\.path)
    remarks.pruned = (pruned + kept).sorted()
    remarks.removed = gone.filter { !pruned.contains($0) }
    if !remarks.removed.isEmpty {
      remarks.notices.append(
        "What lay outside the folders that were looked into was not pruned. Name its folder to have it pruned."
      )
    }
  }
}

extension CorpusStore.Run {
  init(_ record: RunRecord, started: Date) {
    self.init(
      started: started.formatted(.iso8601), seconds: record.seconds, version: record.version,
      done: record.counts.done, unchanged: record.counts.unchanged, failed: record.counts.failed,
      interrupted: record.interrupted)
  }
}
