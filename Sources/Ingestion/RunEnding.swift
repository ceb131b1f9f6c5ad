internal import Foundation
internal import Synchronization

/// How a run ends: with `run.json` written once, whether it came to its end or was abandoned.
final class RunEnding: Sendable {
  private struct Shared {
    var state: BatchState?
    var isEnded = false
  }

  private let version: String
  private let folder: OutputFolder
  private let abandoned: @Sendable (RunRecord) -> Void
  private let start = Date()
  private let shared = Mutex(Shared())

  /// - Parameter abandoned: Told what happened before an abandoned run ends the process.
  init(version: String, folder: OutputFolder, abandoned: @escaping @Sendable (RunRecord) -> Void) {
    self.version = version
    self.folder = folder
    self.abandoned = abandoned
  }

  /// From now on there is something to tell.
  func follow(_ state: BatchState) { shared.withLock { $0.state = state } }

  /// Ends the process as an interrupted run, unless the run has ended; what was done is kept.
  func abandon() {
    shared.withLock { shared in
      guard !shared.isEnded else { return }
      if let state = shared.state {
        let record = record(of: state, RunRemarks(), interrupted: true)
        try? write(record)
        abandoned(record)
      }
      _exit(130)
    }
  }

  /// - Parameters:
  ///   - remarks: What else the record shall hold.
  ///   - remember: What else is to be done with the record before `run.json` is written.
  func end(
    _ state: BatchState, _ remarks: RunRemarks, interrupted: Bool,
    remember: (RunRecord, Date) throws -> Void
  ) throws -> RunRecord {
    let record = record(of: state, remarks, interrupted: interrupted)
    try remember(record, start)
    return try shared.withLock { shared in
      try write(record)
      shared.isEnded = true
      return record
    }
  }

  private func record(of state: BatchState, _ remarks: RunRemarks, interrupted: Bool) -> RunRecord {
    RunRecord(
      version: version, inputs: remarks.applied(to: state.inputs), removed: remarks.removed,
      pruned: remarks.pruned, interrupted: interrupted, notices: remarks.notices,
      damagedStore: remarks.damagedStore,
      seconds: (Date().timeIntervalSince(start) * 1000).rounded() / 1000)
  }

  private func write(_ record: RunRecord) throws(AtomicFile.Failure) {
    try AtomicFile.write(record.json, to: "\(folder.path)/run.json", by: folder.state)
  }
}

extension RunRecord {
  /// The bytes of `run.json`.
  fileprivate var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // The record holds nothing that cannot be encoded.
    return (try? encoder.encode(self)).map { [UInt8]($0) + [0x0A] } ?? []
  }
}
