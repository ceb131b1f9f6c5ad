/// Addresses that are safe to link to.
enum Address {
  /// A web address with everything escaped that could end it early, or nil for any other scheme.
  static func ofWeb(_ text: String) -> String? {
    let lowered = text.utf8.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard lowered.starts(with: "http://".utf8) || lowered.starts(with: "https://".utf8) else { return nil }
    return escaped(text, keeping: "-._~:/?#[]@!$&()*+,;=%")
  }

  /// Text as a path of an address. A colon is escaped too, so that no path reads as a scheme.
  static func encoded(_ path: String) -> String {
    escaped(path, keeping: "-._~/()")
  }

  /// Text as a value in an address: all but letters and digits is escaped.
  static func escapedAll(_ text: String) -> String { escaped(text, keeping: "") }

  private static func escaped(_ text: String, keeping allowed: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case _ where allowed.utf8.contains(byte): bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
