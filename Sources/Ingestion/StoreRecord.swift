internal import Corpus
internal import ReportModel

extension ReportRows {
  func write(to writer: inout BinaryWriter) {
    writeHead(to: &writer)
    for rows in tables {
      for row in rows {
        writer.write(more: true)
        Self.write(row, to: &writer)
      }
      writer.write(more: false)
    }
  }

  /// Writes the rows of a report as they are made.
  static func write(of report: Report, to writer: inout BinaryWriter) {
    head(of: report).writeHead(to: &writer)
    for table in Table.allCases {
      forEachRow(of: table, in: report) { row in
        writer.write(more: true)
        write(row, to: &writer)
        writer.endPiece()
      }
      writer.write(more: false)
    }
  }

  private func writeHead(to writer: inout BinaryWriter) {
    for text in [id, file, sha256, title, authors, language] { writer.write(text) }
    writer.write(optional: publisher) { $0.write($1) }
    writer.write(optional: year) { $0.write($1) }
    writer.write(pages)
  }

  static func write(_ row: Row, to writer: inout BinaryWriter) {
    writer.write(list: row) { writer, value in
      switch value {
      case .null: writer.write(UInt8(0))
      case .integer(let number):
        writer.write(UInt8(1))
        writer.write(number)
      case .real(let number):
        writer.write(UInt8(2))
        writer.write(Int(bitPattern: UInt(number.bitPattern)))
      case .text(let text):
        writer.write(UInt8(3))
        writer.write(text)
      }
    }
  }

  /// Reads what is known of the report itself; its rows follow.
  init(headFrom reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    let (id, file, sha256) = (try reader.text(), try reader.text(), try reader.text())
    let (title, authors, language) = (try reader.text(), try reader.text(), try reader.text())
    let publisher = try reader.optional { reader throws(BinaryReader.Malformed) in try reader.text() }
    let year = try reader.optional { reader throws(BinaryReader.Malformed) in try reader.integer() }
    let pages = try reader.integer()
    self.init(
      id: id, file: file, sha256: sha256, title: title, publisher: publisher, authors: authors, year: year,
      language: language, pages: pages)
  }

  /// Reads the rows of all tables, one after the other.
  static func forEachRow(from reader: inout BinaryReader, _ body: (Row, Table) -> Void)
    throws(BinaryReader.Malformed)
  {
    for table in Table.allCases {
      while try reader.hasMore() { body(try row(from: &reader), table) }
    }
  }

  static func row(from reader: inout BinaryReader) throws(BinaryReader.Malformed) -> Row {
    try reader.list { reader throws(BinaryReader.Malformed) in try Value(from: &reader) }
  }
}

extension ReportRows.Value {
  fileprivate init(from reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    switch try reader.byte() {
    case 0: self = .null
    case 1: self = .integer(try reader.integer())
    case 2: self = .real(Double(bitPattern: UInt64(UInt(bitPattern: try reader.integer()))))
    case 3: self = .text(try reader.text())
    default: throw BinaryReader.Malformed()
    }
  }
}
