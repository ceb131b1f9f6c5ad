/// A word of a text, with its place counted both in bytes and in Unicode scalars.
public struct Word: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    case letters
    /// Digits, with their separators: "1,200", "3.5".
    case number
  }

  /// The half-open range of UTF-8 bytes.
  public var byteStart: Int
  public var byteEnd: Int
  /// The half-open range of Unicode scalars.
  public var start: Int
  public var end: Int
  public var kind: Kind
  /// Whether it begins with an upper-case letter.
  public var isCapitalized: Bool

  public init(
    byteStart: Int, byteEnd: Int, start: Int, end: Int, kind: Kind, isCapitalized: Bool
  ) {
    self.byteStart = byteStart
    self.byteEnd = byteEnd
    self.start = start
    self.end = end
    self.kind = kind
    self.isCapitalized = isCapitalized
  }

  public var bytes: Range<Int> { byteStart..<byteEnd }
}
