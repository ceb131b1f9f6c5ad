/// Half a surrogate pair in a JSON string ("\ud800"), as programs write that cut text in UTF-16: no character, and
/// refused by JSON readers with all that stands beside it.
enum LoneSurrogates {
  /// The line with each half that stands alone replaced by U+FFFD, which says that something is lost.
  static func replaced(in line: [UInt8]) -> [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(line.count)
    var index = 0
    while index < line.count {
      guard line[index] == UInt8(ascii: "\\"), index + 1 < line.count else {
        made.append(line[index])
        index += 1
        continue
      }
      guard let unit = unit(line, index), 0xD800...0xDFFF ~= unit else {
        // An escape of two bytes or of no surrogate: the stroke and what it escapes go together.
        made += line[index..<index + 2]
        index += 2
        continue
      }
      if unit < 0xDC00, let second = Self.unit(line, index + 6), 0xDC00...0xDFFF ~= second {
        made += line[index..<index + 12]
        index += 12
      } else {
        made += Array("\\ufffd".utf8)
        index += 6
      }
    }
    return made
  }

  /// The number of "\uXXXX" at an index.
  private static func unit(_ line: [UInt8], _ index: Int) -> UInt16? {
    guard index + 5 < line.count, line[index] == UInt8(ascii: "\\"), line[index + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    return UInt16(String(decoding: line[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
