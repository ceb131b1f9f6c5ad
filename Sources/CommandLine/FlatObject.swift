/// Reads the strings of a JSON object (RFC 8259) that holds neither lists nor objects.
struct FlatObject {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var decoded: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// More names than any line that is meant for this program has; each is compared with all before it.
  private static let mostNames = 32

  /// - Returns: The values that are strings, by name; nil when the object is of another shape, has a name twice or
  ///   more than 32 names, or is not JSON.
  mutating func strings() -> Strings? {
    var strings = Strings()
    var others: [String] = []
    guard take(0x7B) else { return nil }
    repeat {
      guard let name = string(), strings[name] == nil, !others.contains(name), take(0x3A),
        strings.all.count + others.count < Self.mostNames
      else { return nil }
      skipSpace()
      guard position < bytes.count else { return nil }
      if bytes[position] == 0x22 {
        guard let value = string() else { return nil }
        strings.all.append((name, value))
      } else if skipNumberOrName() {
        others.append(name)
      } else {
        return nil
      }
    } while take(0x2C)
    guard take(0x7D) else { return nil }
    skipSpace()
    return position == bytes.count ? strings : nil
  }

  /// A few strings by name.
  struct Strings {
    fileprivate(set) var all: [(name: String, value: String)] = []

    subscript(_ name: String) -> String? { all.first { $0.name == name }?.value }
  }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D
    {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// A number, true, false or null; nothing is made of it.
  private mutating func skipNumberOrName() -> Bool {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x39, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x45: position += 1
      default: return isNumberOrName(start..<position)
      }
    }
    return false
  }

  private func isNumberOrName(_ range: Range<Int>) -> Bool {
    let word = String(decoding: bytes[range], as: UTF8.self)
    return word == "true" || word == "false" || word == "null" || Double(word) != nil
  }

  private mutating func string() -> String? {
    guard take(0x22) else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
      position += 1
    }
    guard position < bytes.count, bytes[position] >= 0x20 else { return nil }
    if bytes[position] == 0x22 {
      position += 1
      return String(validating: UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)]), as: UTF8.self)
    }
    decoded.removeAll(keepingCapacity: true)
    decoded.append(contentsOf: bytes[start..<position])
    while position < bytes.count, bytes[position] != 0x22 {
      let byte = bytes[position]
      guard byte >= 0x20 else { return nil }
      position += 1
      if byte != 0x5C {
        decoded.append(byte)
      } else if !unescape() {
        return nil
      }
    }
    guard take(0x22) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  /// What follows a backslash.
  private mutating func unescape() -> Bool {
    guard position < bytes.count else { return false }
    position += 1
    switch bytes[position - 1] {
    case 0x22, 0x5C, 0x2F: decoded.append(bytes[position - 1])
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(0x0A)
    case 0x72: decoded.append(0x0D)
    case 0x74: decoded.append(0x09)
    case 0x75:
      guard var value = unit() else { return false }
      if (0xD800..<0xDC00).contains(value), position + 1 < bytes.count, bytes[position] == 0x5C,
        bytes[position + 1] == 0x75
      {
        position += 2
        guard let low = unit(), (0xDC00..<0xE000).contains(low) else { return false }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      // Half of a pair is no scalar.
      guard let scalar = Unicode.Scalar(value) else { return false }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: return false
    }
    return true
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    position += 4
    return value
  }
}
