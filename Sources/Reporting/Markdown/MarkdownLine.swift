/// Text as part of a line of Markdown: nothing in it is read as mark-up, HTML or a link.
enum MarkdownLine {
  private static let special = Set("\\`*_[]<>|~&#!".utf8)

  /// One line: line breaks and other control characters become spaces.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F {
        bytes.append(0x20)
      } else {
        if special.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func link(_ text: String, to address: String?) -> String {
    guard let address else { return escaped(text) }
    return "[\(escaped(text))](<\(address)>)"
  }
}
