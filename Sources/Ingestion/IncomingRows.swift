internal import Corpus

#if canImport(Glibc)
  internal import Glibc
#endif

/// A report's rows while a worker makes them, until the report is whole: those of a long one lie on disk, in a file that
/// has no name and so is gone with this, since they need not find room in memory.
final class IncomingRows {
  /// How many bytes are held in memory: most reports have fewer.
  private static let mostHeld = 1 << 21

  private let folder: String
  private var writer = BinaryWriter()
  private var descriptor: Int32 = -1
  /// How many bytes lie in the file.
  private var written = 0
  /// What went wrong with the file.
  private(set) var failure: AtomicFile.Failure?

  /// - Parameter folder: Where the file lies, if there must be one.
  init(in folder: String) { self.folder = folder }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes the next row, unless something failed before.
  func take(_ row: ReportRows.Row, of table: ReportRows.Table) {
    guard failure == nil else { return }
    writer.write(UInt8(table.rawValue))
    ReportRows.write(row, to: &writer)
    guard writer.bytes.count >= Self.mostHeld else { return }
    do throws(AtomicFile.Failure) {
      if descriptor < 0 { descriptor = try AtomicFile.nameless(in: folder) }
      try AtomicFile.write(writer.bytes, to: descriptor, of: folder)
      written += writer.bytes.count
      writer = BinaryWriter()
    } catch {
      failure = error
    }
  }

  /// Hands on what was taken, in its order.
  ///
  /// - Throws: What `body` throws, or `BinaryReader.Malformed` when the file cannot be read.
  func forEachRow(_ body: (ReportRows.Row, ReportRows.Table) throws -> Void) throws {
    var position = 0
    var held: [UInt8]? = writer.bytes
    var reader = BinaryReader { [descriptor] in
      if descriptor >= 0 {
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { bytes, filled in
          filled = max(0, pread(descriptor, bytes.baseAddress, bytes.count, position))
        }
        position += piece.count
        if !piece.isEmpty { return piece }
      }
      defer { held = nil }
      return held
    }
    while !reader.isAtEnd {
      guard let table = ReportRows.Table(rawValue: Int(try reader.byte())) else {
        throw BinaryReader.Malformed()
      }
      try body(try ReportRows.row(from: &reader), table)
    }
    guard position == written else { throw BinaryReader.Malformed() }
  }
}
