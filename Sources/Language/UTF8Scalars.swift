/// Reads Unicode scalars from UTF-8 bytes without the cost of `Character`.
public struct UTF8Scalars {
  /// Decodes the scalar that begins at `position`.
  ///
  /// - Returns: The scalar's value and its length in bytes; a malformed byte is U+FFFD of length 1.
  @inlinable
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (
    scalar: UInt32, length: Int
  ) {
    let first = bytes[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[position + offset]
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }
}
