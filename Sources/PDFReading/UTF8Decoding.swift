/// Decodes the UTF-8 that Poppler writes.
///
/// `String` would repair a broken sequence with several replacement characters, and text and boxes would part:
/// here each sequence that Poppler wrote, even one for half a surrogate pair, is one scalar.
enum UTF8Decoding {
  static func scalars(of bytes: UnsafeRawBufferPointer) -> [Unicode.Scalar] {
    [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
      var position = 0
      while position < bytes.count {
        let lead = bytes[position]
        position += 1
        var value = UInt32(lead)
        if lead >= 0x80 {
          let length = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0
          value = length == 0 ? 0xFFFD : UInt32(lead) & (0x3F >> UInt32(length))
          for _ in 0..<length where position < bytes.count && bytes[position] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
          }
        }
        scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
        count += 1
      }
    }
  }
}
