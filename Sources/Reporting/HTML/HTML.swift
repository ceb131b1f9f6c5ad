import Mustache

/// A piece of HTML: either mark-up of our own or text that was escaped.
///
/// Templates take only this type, through triple braces. The template engine's own escaping walks
/// `Character`s and lets a quotation mark through that a combining mark follows; this one walks bytes.
struct HTML: ExpressibleByStringLiteral, MustacheCustomRenderable {
  private(set) var markup: String

  /// Mark-up written here in the source.
  init(stringLiteral markup: String) { self.markup = markup }

  init(markup: String) { self.markup = markup }

  /// Text, for an element's content or a quoted attribute.
  init(text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      // HTML has no other control characters.
      case 0..<0x20 where byte != 0x0A && byte != 0x09, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    markup = String(decoding: bytes, as: UTF8.self)
  }

  var renderText: String { markup }
  var isNull: Bool { markup.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }
}

extension [HTML] {
  func joined(_ separator: HTML = "") -> HTML {
    HTML(markup: map(\.markup).joined(separator: separator.markup))
  }
}
