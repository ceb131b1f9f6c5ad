/// The tags of a page with their attributes: as much of an HTML reader as the tests need.
struct Markup {
  struct Tag {
    var name = ""
    var attributes: [String: String] = [:]
    /// The name and the attributes' names, without what the report says.
    var shape: String { ([name] + attributes.keys.sorted()).joined(separator: " ") }
  }

  var tags: [Tag] = []

  init(_ page: String) {
    let bytes = Array(page.utf8)
    var index = 0
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        isLetter(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "!")
      else {
        index += 1
        continue
      }
      index += 1
      let nameStart = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
        bytes[index] != UInt8(ascii: "/")
      {
        index += 1
      }
      var tag = Tag(name: text(nameStart..<index).lowercased())
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        guard bytes[index] > 0x20, bytes[index] != UInt8(ascii: "/") else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"=>/".utf8.contains(bytes[index]) { index += 1 }
        let name = text(start..<index).lowercased()
        var value = ""
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
          index += 1
          let quote = bytes[index]
          if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            let valueStart = index
            while index < bytes.count, bytes[index] != quote { index += 1 }
            value = text(valueStart..<index)
            index += 1
          } else {
            let valueStart = index
            while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
            value = text(valueStart..<index)
          }
        }
        tag.attributes[name] = value
      }
      tags.append(tag)
      // A style sheet's text is no mark-up.
      if tag.name == "style" {
        while index < bytes.count, !bytes[index...].starts(with: "</style>".utf8) { index += 1 }
      }
    }
  }
}
