/// A half-open range of a passage's text, counted in Unicode scalars (not bytes, not UTF-16 units).
public struct TextSpan: Codable, Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public var range: Range<Int> { start..<end }
}
