/// Rows of a CSV file as bytes: UTF-8 with a byte order mark (without which Excel reads another encoding), lines
/// ended by CR LF, and cells quoted as RFC 4180 says.
///
/// A cell whose text a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return) gets an apostrophe in front. The raw text stays in `report.json`.
public struct CSVBuffer: Sendable {
  /// Tells Excel that the text is UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What was written so far and not taken.
  public private(set) var bytes: [UInt8]
  private var isFirstCell = true

  /// Begins a table with its row of column names.
  public init(header: [String]) {
    bytes = Self.byteOrderMark
    for name in header { cell(name) }
    endRow()
  }

  /// A text; nil leaves the cell empty.
  public mutating func cell(_ text: String?) {
    separate()
    guard var text, !text.isEmpty else { return }
    text.withUTF8 { utf8 in
      let defused = Self.wouldRun(utf8)
      guard defused || utf8.contains(where: Self.needsQuotes) else {
        bytes.append(contentsOf: utf8)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      if defused { bytes.append(UInt8(ascii: "'")) }
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        // Other control characters are not text, and make some readers stop.
        bytes.append(byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D ? 0x20 : byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  public mutating func cell(_ value: Int?) {
    separate()
    if let value { bytes.append(decimal: value) }
  }

  /// A number rounded to so many decimals, without trailing zeros.
  public mutating func cell(_ value: Double?, decimals: Int) {
    separate()
    if let value { bytes.append(value, decimals: decimals) }
  }

  /// Several values in one cell.
  public mutating func cell(_ values: [String]) {
    cell(values.joined(separator: "; "))
  }

  /// Takes what was written out, so that a long table need not find room as a whole.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  public mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirstCell = true
  }

  private mutating func separate() {
    if !isFirstCell { bytes.append(UInt8(ascii: ",")) }
    isFirstCell = false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte < 0x20
  }

  /// Whether a spreadsheet would take the text for a formula.
  static func wouldRun(_ utf8: some Sequence<UInt8>) -> Bool {
    guard let first = utf8.first(where: { $0 != 0x20 }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
      return true
    default: return false
    }
  }
}
