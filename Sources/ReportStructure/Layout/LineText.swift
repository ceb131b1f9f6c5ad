/// Text that is read scalar by scalar, whatever holds it.
protocol ScalarText: RandomAccessCollection
where Element == Unicode.Scalar, Index == Int, SubSequence: ScalarText {}

extension Array: ScalarText where Element == Unicode.Scalar {}
extension ArraySlice: ScalarText where Element == Unicode.Scalar {}
extension Slice: ScalarText where Base: ScalarText {}

/// The text of a line in one byte a scalar, or in four where a letter has none: the lines of a report are all held until
/// the last is read, and of thousands of pages four bytes a scalar take much room.
///
/// One byte holds what is in Windows-1252, which is nearly all that reports are written with.
struct LineText: ScalarText {
  private var bytes: [UInt8] = []
  private var isWide = false

  init() {}

  init(_ scalars: some Collection<Unicode.Scalar>) {
    let count = scalars.count
    var isNarrow = true
    let narrow = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      filled = 0
      for scalar in scalars {
        guard let byte = Self.byte(of: scalar) else {
          isNarrow = false
          return
        }
        bytes.initializeElement(at: filled, to: byte)
        filled += 1
      }
    }
    guard !isNarrow else {
      bytes = narrow
      return
    }
    isWide = true
    bytes = [UInt8](unsafeUninitializedCapacity: 4 * count) { bytes, filled in
      filled = 0
      for scalar in scalars {
        withUnsafeBytes(of: scalar.value) { value in
          for byte in value {
            bytes.initializeElement(at: filled, to: byte)
            filled += 1
          }
        }
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { isWide ? bytes.count / 4 : bytes.count }

  subscript(_ position: Int) -> Unicode.Scalar {
    if !isWide {
      let byte = bytes[position]
      return byte & 0xE0 == 0x80 ? Self.scalars[Int(byte & 0x1F)] : Unicode.Scalar(byte)
    }
    precondition(position >= 0 && position < bytes.count / 4)
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4 * position, as: UInt32.self) }
    return Unicode.Scalar(value)!
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value < 0x100 {
      guard value & 0xE0 == 0x80, value < 0xA0 else { return UInt8(truncatingIfNeeded: value) }
      // The controls that Windows-1252 leaves where they are.
      return scalars[Int(value & 0x1F)] == scalar ? UInt8(value) : nil
    }
    guard (0x0152...0x02DC).contains(value) || (0x2013...0x2122).contains(value),
      let index = scalars.firstIndex(of: scalar)
    else { return nil }
    return 0x80 + UInt8(index)
  }

  /// What Windows-1252 has at 0x80 to 0x9F.
  private static let scalars: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}

extension LineText: ExpressibleByArrayLiteral {
  init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars) }
}
