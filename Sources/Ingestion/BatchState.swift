internal import Synchronization

/// What the threads of a batch share.
final class BatchState: Sendable {
  private struct Shared {
    var ledger: Ledger
    var inputs: [RunRecord.Input?]
    /// Reports that came out of this run or stood already, with the input that they came from.
    var reports: [String: String] = [:]
    var queue: [Int] = []
    var progress: RunProgress
    var failure: (any Error)?
  }

  let files: [InputFile]
  private let problems: [RunRecord.Input]
  private let aliases: [InputDiscovery.Alias]
  private let shared: Mutex<Shared>
  private let progress: @Sendable (RunProgress) -> Void

  init(
    found: InputDiscovery.Found, ledger: Ledger, total: Int,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    files = found.files
    aliases = found.aliases
    problems = found.problems.map { RunRecord.Input(file: $0.path, status: .failed, reason: $0.reason) }
    self.progress = progress
    var counted = RunProgress(latest: RunRecord.Input(file: "", status: .done), total: total)
    for problem in problems {
      counted.count(problem)
      progress(counted)
    }
    shared = Mutex(
      Shared(ledger: ledger, inputs: Array(repeating: nil, count: found.files.count), progress: counted))
  }

  var ledger: Ledger { shared.withLock { $0.ledger } }
  var failure: (any Error)? { shared.withLock { $0.failure } }
  /// What is known of the inputs so far, in their order.
  var inputs: [RunRecord.Input] { problems + shared.withLock { $0.inputs.compactMap { $0 } } }

  /// Notes that a file is as it was in an earlier run.
  func keep(_ index: Int) {
    guard let entry = entry(at: files[index].realPath) else { return }
    var input = RunRecord.Input(file: files[index].path, status: .unchanged, sha256: entry.sha256)
    switch entry.outcome {
    case .done(let digest): input.take(digest)
    case .failed(let reason, let kept):
      input.status = .failed
      input.reason = reason
      if let kept { input.keep(kept.digest.id) }
    }
    end(index, input)
  }

  func queue(_ indices: [Int]) { shared.withLock { $0.queue = indices.reversed() } }

  /// - Returns: The next file, or nil when there is none or the run has failed.
  func next() -> Int? { shared.withLock { $0.failure == nil ? $0.queue.popLast() : nil } }

  func end(_ index: Int, _ input: RunRecord.Input) {
    shared.withLock { shared in
      shared.inputs[index] = input
      if let report = input.report, shared.reports[report] == nil { shared.reports[report] = input.file }
      shared.progress.count(input)
      progress(shared.progress)
    }
  }

  /// What is known of the file at a path.
  func entry(at path: String) -> Ledger.Entry? { shared.withLock { $0.ledger.entries[path] } }

  /// What is known of a file that the report came from.
  func entry(ofReport report: String) -> Ledger.Entry? {
    shared.withLock { $0.ledger.entries(ofReport: report).first }
  }

  /// A file of an earlier run that had the same bytes and lies there no more.
  func vanished(_ sha256: String, but path: String) -> Ledger.Entry? {
    let same = shared.withLock { $0.ledger.entries(ofContent: sha256) }
    return same.first { $0.path != path && FileStatus($0.path) == nil }
  }

  /// The input whose report of this identifier stands already in this run.
  func input(of report: String) -> String? { shared.withLock { $0.reports[report] } }

  func remember(_ entry: Ledger.Entry) {
    shared.withLock { shared in
      do { try shared.ledger.add(entry) } catch { shared.failure = shared.failure ?? error }
    }
  }

  func forget(_ path: String) {
    shared.withLock { shared in
      do { try shared.ledger.remove(path) } catch { shared.failure = shared.failure ?? error }
    }
  }

  /// Forgets the report of an earlier content of a file that fails now, where the file lies in one of the folders.
  ///
  /// - Returns: Whether there was one.
  func forgetKept(_ entry: Ledger.Entry, in folders: [String]) -> Bool {
    guard case .failed(let reason, .some) = entry.outcome, folders.contains(where: entry.path.hasPrefix)
    else {
      return false
    }
    var entry = entry
    entry.outcome = .failed(reason, kept: nil)
    remember(entry)
    return true
  }

  /// Puts second names of one file behind the inputs, once it is known what became of the first.
  func addAliases() {
    shared.withLock { shared in
      let known = Dictionary(
        zip(files, shared.inputs).compactMap { file, input in input.map { (file.path, $0) } },
        uniquingKeysWith: { first, _ in first })
      for alias in aliases {
        guard var input = known[alias.first] else { continue }
        (input.file, input.sameAs, input.seconds) = (alias.path, alias.first, 0)
        shared.inputs.append(input)
      }
    }
  }

  func fail(_ error: any Error) { shared.withLock { $0.failure = $0.failure ?? error } }
}
