/// How a batch shall run.
public struct BatchSettings: Sendable {
  /// The folder that the files go to; made when it does not exist.
  public var output: String
  /// The program's version, which `run.json` names.
  public var version: String
  public var worker: WorkerCommand
  /// Names all that shapes a report besides its bytes (program, codebook, options): when it changes, reports are
  /// done anew.
  public var identity: String
  /// How many workers run at once.
  public var jobs = 2
  /// Seconds after which a report is given up.
  public var timeout = 120
  /// What a worker may take, in bytes; for the messages, as the worker sets the limit itself.
  public var memory = 700_000_000
  /// A worker is replaced after this many files, so that nothing piles up.
  public var filesPerWorker = 100
  /// Whether reports are done anew though nothing has changed.
  public var force = false
  /// Whether reports whose PDF exists no more are deleted.
  public var prune = false

  public init(output: String, version: String, worker: WorkerCommand, identity: String) {
    self.output = output
    self.version = version
    self.worker = worker
    self.identity = identity
  }
}
