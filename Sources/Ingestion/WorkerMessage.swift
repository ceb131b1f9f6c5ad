internal import Corpus
internal import ReportModel
internal import Reporting

/// What the parent asks of a worker: one PDF. The open file follows the message.
struct WorkerRequest: Equatable {
  /// The file's name without its folder.
  var fileName: String
  /// The PDF's path as seen from the report's output folder.
  var link: String?
  /// The file's SHA-256, which need not be worked out twice.
  var sha256: String

  var bytes: [UInt8] {
    var writer = BinaryWriter()
    writer.write(fileName)
    writer.write(optional: link) { $0.write($1) }
    writer.write(sha256)
    return writer.bytes
  }

  init(fileName: String, link: String?, sha256: String) {
    self.fileName = fileName
    self.link = link
    self.sha256 = sha256
  }

  init(_ bytes: [UInt8]) throws(BinaryReader.Malformed) {
    var reader = BinaryReader(bytes)
    fileName = try reader.text()
    link = try reader.optional { reader throws(BinaryReader.Malformed) in try reader.text() }
    sha256 = try reader.text()
  }
}

/// What a worker answers.
enum WorkerAnswer: Equatable {
  /// It is ready; the value says which protections hold (`SANDBOX_…` of `CSandbox`).
  case ready(protections: Int)
  case done(ReportDigest, files: [OutputFile], rows: ReportRows)
  /// The PDF gave no report, for this reason: a sentence.
  case failed(String)

  var bytes: [UInt8] {
    var writer = BinaryWriter()
    switch self {
    case .ready(let protections):
      writer.write(UInt8(1))
      writer.write(protections)
    case .done(let digest, let files, let rows):
      writer.write(UInt8(2))
      digest.write(to: &writer)
      for file in files {
        writer.write(more: true)
        writer.write(file.name)
        writer.write(more: true)
        writer.write(file.bytes)
        writer.write(more: false)
      }
      writer.write(more: false)
      rows.write(to: &writer)
    case .failed(let reason):
      writer.write(UInt8(3))
      writer.write(reason)
    }
    return writer.bytes
  }

  /// Hands on the bytes of `.done` for a report while its files and rows are made, none of which find room together.
  static func forEachPiece(ofReport report: Report, link: String?, _ body: @escaping ([UInt8]) -> Void) {
    var writer = BinaryWriter(handOn: body)
    writer.write(UInt8(2))
    ReportDigest(of: report).write(to: &writer)
    let files = FileStream(writer)
    ReportFiles.forEachPiece(of: report, pdf: link, files.add)
    writer = files.end()
    ReportRows.write(of: report, to: &writer)
    writer.endPiece(of: 0)
  }

  init(_ bytes: [UInt8]) throws(BinaryReader.Malformed) {
    try self.init(whole: BinaryReader(bytes))
  }

  /// Reads an answer with its files.
  init(whole reader: BinaryReader) throws(BinaryReader.Malformed) {
    var reader = reader
    let whole = Whole()
    try self.init(from: &reader, whole)
    guard reader.isAtEnd else { throw BinaryReader.Malformed() }
    if case .done(let digest, _, var rows) = self {
      rows.tables = whole.tables
      self = .done(digest, files: whole.files, rows: rows)
    }
  }

  /// - Parameter receiver: Gets a report's files and rows as they come, which the answer then lacks; nil to drop them.
  init(from reader: inout BinaryReader, _ receiver: (any AnswerReceiver)?)
    throws(BinaryReader.Malformed)
  {
    switch try reader.byte() {
    case 1: self = .ready(protections: try reader.integer())
    case 2:
      let digest = try ReportDigest(from: &reader)
      while try reader.hasMore() {
        let name = try reader.text()
        // The parent writes where the worker may not: the worker must not choose the place.
        guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")),
          !name.utf8.contains(0)
        else { throw BinaryReader.Malformed() }
        receiver?.take(name, nil)
        while try reader.hasMore() { receiver?.take(name, try reader.byteString()) }
      }
      let head = try ReportRows(headFrom: &reader)
      try ReportRows.forEachRow(from: &reader) { receiver?.take($0, of: $1) }
      self = .done(digest, files: [], rows: head)
    case 3: self = .failed(try reader.text())
    default: throw BinaryReader.Malformed()
    }
  }
}

/// What takes the long parts of an answer while they come.
protocol AnswerReceiver: AnyObject {
  /// Takes a file's name alone, then its pieces one by one.
  func take(_ name: String, _ piece: [UInt8]?)
  func take(_ row: ReportRows.Row, of table: ReportRows.Table)
}

/// Keeps all of an answer.
private final class Whole: AnswerReceiver {
  var files: [OutputFile] = []
  var tables: [[ReportRows.Row]] = Array(repeating: [], count: ReportRows.Table.allCases.count)

  func take(_ name: String, _ piece: [UInt8]?) {
    if let piece {
      files[files.count - 1].bytes += piece
    } else {
      files.append(OutputFile(name: name, bytes: []))
    }
  }

  func take(_ row: ReportRows.Row, of table: ReportRows.Table) {
    tables[table.rawValue].append(row)
  }
}

/// Writes files that come in pieces.
private final class FileStream {
  private var writer: BinaryWriter
  private var name: String?

  init(_ writer: BinaryWriter) { self.writer = writer }

  func add(_ name: String, _ piece: [UInt8]) {
    if name != self.name {
      if self.name != nil { writer.write(more: false) }
      self.name = name
      writer.write(more: true)
      writer.write(name)
    }
    writer.write(more: true)
    writer.write(piece)
    writer.endPiece()
  }

  func end() -> BinaryWriter {
    if name != nil { writer.write(more: false) }
    writer.write(more: false)
    return writer
  }
}
