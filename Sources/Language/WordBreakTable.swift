/// The word-break classes of the scalars that reports are made of, looked up rather than computed.
struct WordBreakTable: Sendable {
  /// Latin, Greek, Cyrillic, Hebrew, Arabic and the general punctuation.
  private static let limit: UInt32 = 0x2100

  private let classes: [WordBreakClass]

  init() {
    classes = (0..<Self.limit).map { Unicode.Scalar($0).map(WordBreakClass.init) ?? .other }
  }

  @inline(__always)
  func lookUp(_ scalar: UInt32) -> WordBreakClass {
    if scalar < Self.limit { return classes[Int(scalar)] }
    return Unicode.Scalar(scalar).map(WordBreakClass.init) ?? .other
  }

  static let shared = WordBreakTable()
}
