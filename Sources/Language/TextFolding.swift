/// Brings text to the one form in which words are compared: lower case, without accents on Latin letters, with
/// plain quotes and hyphens.
public enum TextFolding {
  /// Folds UTF-8 bytes; the result is UTF-8, of another length where non-ASCII scalars were folded.
  public static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into result: inout [UInt8]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte < 0x80 {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        position += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
      append(scalar, to: &result)
      position += length
    }
  }

  /// Folds a text.
  public static func fold(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      fold(bytes, 0..<bytes.count, into: &result)
      return result
    }
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x2032: result.append(0x27)
    case 0x201C, 0x201D, 0x201F: result.append(0x22)
    case 0x2010...0x2015, 0x2212: result.append(0x2D)
    case 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x300...0x36F: break
    case 0xA0, 0x2000...0x200A, 0x202F: result.append(0x20)
    case 0xDF: result.append(contentsOf: [0x73, 0x73])
    case 0xC6, 0xE6: result.append(contentsOf: [0x61, 0x65])
    case 0x152, 0x153: result.append(contentsOf: [0x6F, 0x65])
    case 0xD8, 0xF8: result.append(0x6F)
    case 0x141, 0x142: result.append(0x6C)
    case 0xD0, 0xF0, 0x110, 0x111: result.append(0x64)
    case 0xC0...0x24F, 0x1E00...0x1EFF: appendBase(of: value, to: &result)
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// The unaccented lower-case letter of a Latin letter with marks.
  private static func appendBase(of value: UInt32, to result: inout [UInt8]) {
    if let base = latinBases[value] {
      result.append(base)
    } else if let scalar = Unicode.Scalar(value) {
      result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Swift compares strings by canonical equivalence (Unicode Standard, section 3.7), so a dictionary of the
  /// precomposed letters finds each by its parts: letter and mark.
  private static let latinBases: [UInt32: UInt8] = {
    var precomposed: [String: UInt32] = [:]
    for value in Array(0xC0...0x24F as ClosedRange<UInt32>) + Array(0x1E00...0x1EFF) {
      if let scalar = Unicode.Scalar(value) { precomposed[String(scalar)] = value }
    }
    var bases: [UInt32: UInt8] = [:]
    let marks = (0x300...0x331 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for form in [letter, letter & 0xDF] {
        for mark in marks {
          let pair = String(String.UnicodeScalarView([Unicode.Scalar(form), mark]))
          if let value = precomposed[pair] { bases[value] = letter }
        }
      }
    }
    return bases
  }()
}
