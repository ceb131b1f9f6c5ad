/// What happened in a batch: the contents of `run.json`.
public struct RunRecord: Codable, Sendable, Equatable {
  public enum Status: String, Codable, Sendable { case done, unchanged, failed }

  /// What happened to one input.
  public struct Input: Codable, Sendable, Equatable {
    /// The path as it was found.
    public var file: String
    public var status: Status
    /// The report that came out, if any.
    public var report: String?
    /// Why it failed: a sentence that says what is wrong and what to do.
    public var reason: String?
    /// SHA-256 of the bytes, in lower-case hexadecimal, if they could be read.
    public var sha256: String?
    public var pages: Int?
    /// What an analyst should know before trusting the report, such as pages that are pictures.
    public var warnings: [String]?
    /// The earlier input of the same name and bytes, or the first name of the same file, whose report stands for both.
    public var sameAs: String?
    /// Another report of the same bytes, which alone counts in what is told across reports.
    public var copyOf: String?
    /// The report of an earlier content of a file that fails now; it is kept until it is pruned.
    public var kept: String?
    /// The report of an earlier content of the file, which this one has replaced.
    public var replaced: String?
    /// Where the same bytes lay in an earlier run, if they lie there no more.
    public var renamedFrom: String?
    public var seconds: Double

    public init(
      file: String, status: Status, report: String? = nil, reason: String? = nil, sha256: String? = nil,
      pages: Int? = nil, seconds: Double = 0
    ) {
      self.file = file
      self.status = status
      self.report = report
      self.reason = reason
      self.sha256 = sha256
      self.pages = pages
      self.seconds = seconds
    }
  }

  /// How many inputs ended how.
  public struct Counts: Codable, Sendable, Equatable {
    public var done = 0
    public var unchanged = 0
    public var failed = 0
  }

  public var version: String
  public let counts: Counts
  /// In the order in which they were found.
  public let inputs: [Input]
  /// Inputs of earlier runs that exist no more; their reports are kept until they are pruned.
  public var removed: [String]
  /// Inputs of earlier runs that exist no more, and those that fail now but gave a report before: what they gave was
  /// deleted, since it was to be pruned.
  public var pruned: [String]
  /// Whether the run was ended before all inputs were done; those that were not reached are not listed.
  public var interrupted: Bool
  /// What an analyst should know of the run as a whole.
  public var notices: [String]
  /// Where the store of earlier runs lies now, if it was damaged.
  public var damagedStore: String?
  public var seconds: Double

  public init(
    version: String, inputs: [Input] = [], removed: [String] = [], pruned: [String] = [],
    interrupted: Bool = false,
    notices: [String] = [], damagedStore: String? = nil, seconds: Double = 0
  ) {
    self.version = version
    self.inputs = inputs
    counts = Counts(
      done: inputs.count { $0.status == .done }, unchanged: inputs.count { $0.status == .unchanged },
      failed: inputs.count { $0.status == .failed })
    self.removed = removed
    self.pruned = pruned
    self.interrupted = interrupted
    self.notices = notices
    self.damagedStore = damagedStore
    self.seconds = seconds
  }

  /// 0: all done (unchanged included); 1: some failed, or the store was damaged; 2: nothing usable came out; 130: interrupted.
  public var exitCode: Int32 {
    if interrupted { return 130 }
    if counts.failed == inputs.count { return 2 }
    return counts.failed == 0 && damagedStore == nil ? 0 : 1
  }
}
