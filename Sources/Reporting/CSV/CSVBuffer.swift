/// Rows of a CSV file as bytes: UTF-8 with a byte order mark (without which Excel reads another encoding), lines
/// ended by CR LF, and cells quoted as RFC 4180 says.
///
/// A cell whose text a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return) gets an apostrophe in front. The raw text stays in `report.json`.
struct CSVBuffer {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private(set) var bytes: [UInt8]
  private var isFirstCell = true

  init(header: [String]) {
    bytes = Self.byteOrderMark
    for name in header { cell(name) }
    endRow()
  }

  mutating func cell(_ text: String?) {
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

  mutating func cell(_ value: Int?) {
    separate()
    if let value { bytes.append(decimal: value) }
  }

  mutating func cell(_ value: Double?, decimals: Int) {
    separate()
    if let value { bytes.append(value, decimals: decimals) }
  }

  /// Several values in one cell.
  mutating func cell(_ values: [String]) {
    cell(values.joined(separator: "; "))
  }

  mutating func endRow() {
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

  private static func wouldRun(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = utf8.first(where: { $0 != 0x20 }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
      return true
    default: return false
    }
  }
}

/// Joins tables of the same columns into one, keeping the first one's header.
public enum CSVTables {
  /// - Parameter tables: CSV files as the writers of this room make them, the same one for several reports.
  /// - Returns: One CSV file, or no bytes for no tables.
  public static func joined(_ tables: some Sequence<[UInt8]>) -> [UInt8] {
    var joined: [UInt8] = []
    for table in tables {
      if joined.isEmpty {
        joined = table
      } else if let headerEnd = table.firstIndex(of: 0x0A) {
        joined.append(contentsOf: table[(headerEnd + 1)...])
      }
    }
    return joined
  }
}
