/// Reads what spreadsheets save as CSV: cells quoted as RFC 4180 says, with or without a byte order mark, lines ended
/// by LF or CR LF, cells parted by commas, or by the semicolons or tabs of other countries' spreadsheets.
public struct CSVReader: Sendable {
  /// One record.
  public struct Row: Sendable, Equatable {
    /// Where it begins in the file, from 1.
    public var line: Int
    public var cells: [String]
  }

  /// The first row.
  public private(set) var header: [String] = []
  /// The other rows; empty lines are left out.
  public private(set) var rows: [Row] = []

  /// - Throws: `CSVError` naming the line that cannot be read.
  public init(_ bytes: [UInt8]) throws(CSVError) {
    var parser = Parser(bytes: bytes)
    var all: [Row] = []
    while let row = try parser.row() { all.append(row) }
    guard let first = all.first else { return }
    header = first.cells
    rows = Array(all.dropFirst())
    if let bad = rows.first(where: { $0.cells.count != header.count }) {
      throw CSVError(
        line: bad.line, reason: "it has \(bad.cells.count) cells where the head has \(header.count)")
    }
  }

  /// A cell without the apostrophe that `CSVBuffer` puts before what a spreadsheet would run.
  public static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), CSVBuffer.wouldRun(cell.utf8.dropFirst()) else { return cell }
    return String(cell.dropFirst())
  }

  private struct Parser {
    let bytes: [UInt8]
    var index: Int
    var line = 1
    let separator: UInt8

    init(bytes: [UInt8]) {
      self.bytes = bytes
      index = bytes.starts(with: CSVBuffer.byteOrderMark) ? CSVBuffer.byteOrderMark.count : 0
      // Names of columns hold none of these.
      let head = bytes.prefix { $0 != 0x0A }
      separator =
        [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].max { first, second in
          head.count { $0 == first } < head.count { $0 == second }
        } ?? UInt8(ascii: ",")
    }

    mutating func row() throws(CSVError) -> Row? {
      while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
      guard index < bytes.count else { return nil }
      var row = Row(line: line, cells: [])
      while true {
        row.cells.append(try cell())
        guard index < bytes.count, bytes[index] == separator else { break }
        index += 1
      }
      return row
    }

    private mutating func cell() throws(CSVError) -> String {
      var text: [UInt8] = []
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
          text.append(bytes[index])
          index += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      let start = line
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") {
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            try endQuoted()
            return String(decoding: text, as: UTF8.self)
          }
          index += 1
        }
        if byte == 0x0A { line += 1 }
        text.append(byte)
      }
      throw CSVError(line: start, reason: "a quotation mark is not closed")
    }

    private func endQuoted() throws(CSVError) {
      guard index < bytes.count else { return }
      if bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
        throw CSVError(line: line, reason: "text stands after a closed quotation mark")
      }
    }
  }
}

/// A line of a CSV file that cannot be read.
public struct CSVError: Error, Sendable, Equatable, CustomStringConvertible {
  /// From 1.
  public var line: Int
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  public var description: String { "Line \(line) of the CSV file cannot be read: \(reason). Correct it." }
}
