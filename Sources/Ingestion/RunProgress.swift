/// How far a batch is.
public struct RunProgress: Sendable {
  /// The input that has just ended.
  public var latest: RunRecord.Input
  public var total: Int
  public var done = 0
  public var unchanged = 0
  public var failed = 0
  /// Pages of the reports done in this run.
  public var pages = 0

  public var ended: Int { done + unchanged + failed }

  mutating func count(_ input: RunRecord.Input) {
    latest = input
    switch input.status {
    case .done:
      done += 1
      pages += input.pages ?? 0
    case .unchanged: unchanged += 1
    case .failed: failed += 1
    }
  }
}
