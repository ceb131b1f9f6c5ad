internal import Corpus
internal import Reporting

/// What the parent asks of a worker: one PDF.
struct WorkerRequest: Equatable {
  /// The file's name without its folder.
  var fileName: String
  /// The PDF's path as seen from the report's output folder.
  var link: String?
  var pdf: [UInt8]

  var bytes: [UInt8] { Array(parts.joined()) }

  /// The message in parts to be written one after the other, the PDF not copied.
  var parts: [[UInt8]] {
    var writer = BinaryWriter()
    writer.write(fileName)
    writer.write(optional: link) { $0.write($1) }
    writer.write(pdf.count)
    return [writer.bytes, pdf]
  }

  init(fileName: String, link: String?, pdf: [UInt8]) {
    self.fileName = fileName
    self.link = link
    self.pdf = pdf
  }

  init(_ bytes: [UInt8]) throws(BinaryReader.Malformed) {
    var reader = BinaryReader(bytes)
    fileName = try reader.text()
    link = try reader.optional { reader throws(BinaryReader.Malformed) in try reader.text() }
    pdf = try reader.byteString()
  }
}

/// What a worker answers.
enum WorkerAnswer: Equatable {
  /// It is ready; the value says which protections hold (`SANDBOX_…` of `CSandbox`).
  case ready(protections: Int)
  case done(ReportDigest, files: [OutputFile], rows: ReportRows)
  /// The PDF gave no report, for this reason: a sentence.
  case failed(String)

  var bytes: [UInt8] { Array(parts.joined()) }

  /// The message in parts to be written one after the other: a long report's files would not find room twice.
  var parts: [[UInt8]] {
    var writer = BinaryWriter()
    var parts: [[UInt8]] = []
    switch self {
    case .ready(let protections):
      writer.write(UInt8(1))
      writer.write(protections)
    case .done(let digest, let files, let rows):
      writer.write(UInt8(2))
      digest.write(to: &writer)
      writer.write(files.count)
      for file in files {
        writer.write(file.name)
        writer.write(file.bytes.count)
        parts += [writer.bytes, file.bytes]
        writer = BinaryWriter()
      }
      rows.write(to: &writer)
    case .failed(let reason):
      writer.write(UInt8(3))
      writer.write(reason)
    }
    return parts + [writer.bytes]
  }

  init(_ bytes: [UInt8]) throws(BinaryReader.Malformed) {
    var reader = BinaryReader(bytes)
    switch try reader.byte() {
    case 1: self = .ready(protections: try reader.integer())
    case 2:
      let digest = try ReportDigest(from: &reader)
      let files = try reader.list { reader throws(BinaryReader.Malformed) in
        let name = try reader.text()
        // The parent writes where the worker may not: the worker must not choose the place.
        guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")),
          !name.utf8.contains(0)
        else { throw BinaryReader.Malformed() }
        return OutputFile(name: name, bytes: try reader.byteString())
      }
      self = .done(digest, files: files, rows: try ReportRows(from: &reader))
    case 3: self = .failed(try reader.text())
    default: throw BinaryReader.Malformed()
    }
    guard reader.isAtEnd else { throw BinaryReader.Malformed() }
  }
}
