/// What tells a word from others in a table: quicker to make than the hash of its folded form.
enum WordKey {
  /// The key of a word of ASCII letters, digits and the marks that may stand among them, whatever its case.
  ///
  /// Up to eight letters the key is the word itself.
  ///
  /// - Returns: nil when the word has other bytes.
  @inline(__always)
  static func ascii(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64? {
    var key: UInt64 = 0
    var position = word.lowerBound
    while true {
      let count = min(8, word.upperBound - position)
      let part = load(bytes, position, count)
      if part & 0x8080_8080_8080_8080 != 0 { return nil }
      // Bit 5 is set in all lower-case letters, digits and marks of words; empty places keep it unset.
      let lower = part | (0x2020_2020_2020_2020 & mask(count))
      position += count
      if key == 0, position == word.upperBound { return lower }
      key = (key ^ lower) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
      if position == word.upperBound { return key }
    }
  }

  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { count == 8 ? .max : (1 << UInt64(8 * count)) - 1 }

  /// Up to eight bytes, the first in the lowest place, zeros after the last.
  @inline(__always)
  private static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ count: Int) -> UInt64 {
    if position + 8 <= bytes.count {
      let all = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
      return UInt64(littleEndian: all) & mask(count)
    }
    var part: UInt64 = 0
    for index in 0..<count { part |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    return part
  }
}
