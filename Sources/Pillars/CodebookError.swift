/// Why a codebook cannot be used.
public struct CodebookError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The line at fault, from 1; nil when it is the file as a whole.
  public var line: Int?
  /// What is wrong and what to do.
  public var reason: String

  public init(line: Int?, reason: String) {
    self.line = line
    self.reason = reason
  }

  public var description: String {
    line.map { "codebook, line \($0): \(reason)" } ?? "codebook: \(reason)"
  }
}
