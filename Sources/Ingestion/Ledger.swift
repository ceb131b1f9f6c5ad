import Reporting

#if canImport(Glibc)
  internal import Glibc
#endif

/// What earlier runs did, so that a file that is as it was need not be done again.
///
/// A file of records that only grows while a run lasts: a record is added once a report's files are all in place, so
/// that a run killed at any moment leaves at most a torn last record, which the next run leaves out.
struct Ledger {
  /// What became of one input.
  struct Entry: Equatable, Sendable {
    /// Absolute.
    var path: String
    var stamp: InputFile.Stamp
    var sha256: String
    /// Program, options and codebook that it was done with.
    var settings: String
    /// The PDF's path as seen from the report's folder.
    var link: String
    var outcome: Outcome
  }

  enum Outcome: Equatable, Sendable {
    case done(ReportDigest)
    /// Why nothing came out, and the report of an earlier content of the file, if that was good.
    case failed(String, kept: Standing?)
  }

  /// A report that stands, and what it was made of.
  struct Standing: Equatable, Sendable {
    var digest: ReportDigest
    var sha256: String
    var settings: String
  }

  private(set) var entries: [String: Entry] = [:]
  private var pathsOfContent: [String: Set<String>] = [:]
  private var pathsOfReport: [String: Set<String>] = [:]
  /// Reports that came from an input that was done anew or forgotten since.
  private var superseded: Set<String> = []
  private let path: String
  private var descriptor: Int32 = -1

  init(path: String) {
    self.path = path
    guard let bytes = try? FileStatus.bytes(of: path) else { return }
    var reader = BinaryReader(bytes)
    while !reader.isAtEnd, let record = try? reader.byteString() {
      if let entry = try? Entry(record) {
        set(entry, at: entry.path)
      } else if let path = Self.forgotten(record) {
        set(nil, at: path)
      } else {
        break
      }
    }
  }

  /// Entries of inputs with the same bytes, by path.
  func entries(ofContent sha256: String) -> [Entry] {
    (pathsOfContent[sha256] ?? []).sorted().compactMap { entries[$0] }
  }

  /// Entries of inputs that a report came from, by path.
  func entries(ofReport report: String) -> [Entry] {
    (pathsOfReport[report] ?? []).sorted().compactMap { entries[$0] }
  }

  /// Reports of inputs as they were, which no input gives any more: their output is not to stay beside what replaced it.
  var unclaimed: [String] { superseded.filter { pathsOfReport[$0, default: []].isEmpty }.sorted() }

  private mutating func set(_ entry: Entry?, at path: String) {
    if let old = entries[path] {
      pathsOfContent[old.sha256]?.remove(path)
      if let report = old.report {
        pathsOfReport[report]?.remove(path)
        superseded.insert(report)
      }
    }
    entries[path] = entry
    if let entry {
      pathsOfContent[entry.sha256, default: []].insert(path)
      if let report = entry.report { pathsOfReport[report, default: []].insert(path) }
    }
  }

  /// Writes all entries anew, and opens the file for more.
  mutating func open() throws(AtomicFile.Failure) {
    var writer = BinaryWriter()
    for key in entries.keys.sorted() { if let entry = entries[key] { writer.write(entry.bytes) } }
    try AtomicFile.write(writer.bytes, to: path)
    close()
    descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
  }

  mutating func add(_ entry: Entry) throws(AtomicFile.Failure) {
    set(entry, at: entry.path)
    try append(entry.bytes)
  }

  /// Forgets the file at a path, for the next run too.
  mutating func remove(_ path: String) throws(AtomicFile.Failure) {
    guard entries[path] != nil else { return }
    set(nil, at: path)
    // A record that holds a path and nothing else.
    var writer = BinaryWriter()
    writer.write(path)
    try append(writer.bytes)
  }

  private static func forgotten(_ record: [UInt8]) -> String? {
    var reader = BinaryReader(record)
    guard let path = try? reader.text(), reader.isAtEnd else { return nil }
    return path
  }

  private func append(_ record: [UInt8]) throws(AtomicFile.Failure) {
    var writer = BinaryWriter()
    writer.write(record)
    let bytes = writer.bytes
    guard descriptor >= 0,
      bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
    else { throw AtomicFile.Failure(path: path, reason: String(cString: strerror(errno))) }
  }

  mutating func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }
}

extension Ledger.Entry {
  /// The report that the input gave, or what is kept of it.
  var standing: Ledger.Standing? {
    switch outcome {
    case .done(let digest): Ledger.Standing(digest: digest, sha256: sha256, settings: settings)
    case .failed(_, let kept): kept
    }
  }

  /// The identifier of that report.
  var report: String? { standing?.digest.id }

  var bytes: [UInt8] {
    var writer = BinaryWriter()
    writer.write(path)
    for number in [stamp.size, stamp.modified, stamp.inode, stamp.device] { writer.write(number) }
    for text in [sha256, settings, link] { writer.write(text) }
    switch outcome {
    case .done(let digest):
      writer.write(UInt8(1))
      digest.write(to: &writer)
    case .failed(let reason, let kept):
      writer.write(UInt8(kept == nil ? 2 : 3))
      writer.write(reason)
      if let kept {
        writer.write(kept.sha256)
        writer.write(kept.settings)
        kept.digest.write(to: &writer)
      }
    }
    return writer.bytes
  }

  init(_ bytes: [UInt8]) throws(BinaryReader.Malformed) {
    var reader = BinaryReader(bytes)
    path = try reader.text()
    stamp = InputFile.Stamp(
      size: try reader.integer(), modified: try reader.integer(), inode: try reader.integer(),
      device: try reader.integer())
    sha256 = try reader.text()
    settings = try reader.text()
    link = try reader.text()
    switch try reader.byte() {
    case 1: outcome = .done(try ReportDigest(from: &reader))
    case 2: outcome = .failed(try reader.text(), kept: nil)
    case 3:
      let (reason, sha256, settings) = (try reader.text(), try reader.text(), try reader.text())
      outcome = .failed(
        reason,
        kept: Ledger.Standing(digest: try ReportDigest(from: &reader), sha256: sha256, settings: settings))
    default: throw BinaryReader.Malformed()
    }
  }
}
