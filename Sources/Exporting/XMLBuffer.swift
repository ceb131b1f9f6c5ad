/// XML as bytes: elements in the order of the calls, everything escaped.
struct XMLBuffer {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// An element with attributes in the order given; those that are nil are left out.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: ((inout XMLBuffer) -> Void)? = nil
  ) {
    bytes.append(contentsOf: "<\(name)".utf8)
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(contentsOf: " \(name)=\"".utf8)
      escape(value, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    guard let content else {
      bytes.append(contentsOf: "/>\n".utf8)
      return
    }
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  mutating func text(_ text: String) { escape(text, isAttribute: false) }

  private mutating func escape(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\n" where !isAttribute: bytes.append(0x0A)
      case "\n", "\t": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
      // XML 1.0, section 2.2: these may not stand in a document at all.
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": bytes.append(UInt8(ascii: " "))
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
