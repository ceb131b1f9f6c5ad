internal import Corpus
internal import Foundation
internal import PDFReading
internal import ReportModel
internal import Reporting

/// Writes the files of reports on whose passages analysts decided: there a decision wins over the machine.
/// `report.json` stays what the machine said.
///
/// Analysis writes a report's files as the machine sees them; this comes after it, and remembers what it wrote for
/// which decisions, so that a run without news writes nothing.
struct DecidedReports {
  let store: CorpusStore
  let folder: OutputFolder

  /// What was written of a report.
  fileprivate struct Record {
    /// Names the decisions and what else the files were made of; empty where the machine alone spoke.
    var key: String
    /// Of a file as it was left: analysis writes it anew.
    var stamp: InputFile.Stamp?
    var digest: ReportDigest
  }

  /// - Returns: Every report's digest, by identifier, with decisions applied.
  /// - Throws: `CorpusError` or `AtomicFile.Failure`.
  func write(_ entries: [String: Ledger.Entry]) throws -> [String: ReportDigest] {
    var digests: [String: ReportDigest] = [:]
    var ofReport: [String: Ledger.Entry] = [:]
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard let digest = entry.standing?.digest else { continue }
      digests[digest.id] = digest
      ofReport[digest.id] = entry
    }
    let decisions = try store.pillarDecisions()
    let passages = Dictionary(grouping: decisions.keys) { Self.report(of: $0) }
    var records = remembered()
    for (report, entry) in ofReport {
      let own = (passages[report] ?? []).sorted()
      var key = ""
      if !own.isEmpty {
        let lines = own.flatMap { passage in
          (decisions[passage] ?? [:]).sorted { $0.key < $1.key }.map { "\(passage) \($0.key) \($0.value)" }
        }
        key = ContentHash.sha256(Array((lines + [entry.settings, entry.link]).joined(separator: "\n").utf8))
      }
      let record = records[report]
      let isCurrent = record.map { $0.key == key && $0.stamp == stamp(of: report) } ?? key.isEmpty
      if !isCurrent, let digest = try write(report, entry, decisions) {
        records[report] = Record(key: key, stamp: stamp(of: report), digest: digest)
      }
      // A report without decisions is the machine's again, and so is what was written of it.
      if key.isEmpty { records[report] = nil }
      if let record = records[report] { digests[report] = record.digest }
    }
    try remember(records.filter { ofReport[$0.key] != nil })
    return digests
  }

  /// A passage is named after its report.
  private static func report(of passage: String) -> String {
    passage.lastIndex(of: "-").map { String(passage[..<$0]) } ?? passage
  }

  private func stamp(of report: String) -> InputFile.Stamp? {
    FileStatus("\(folder.reports)/\(report)/passages.csv")?.stamp
  }

  /// Writes a report's files but its record.
  private func write(
    _ report: String, _ entry: Ledger.Entry, _ decisions: [String: [String: Bool]]
  ) throws -> ReportDigest? {
    guard let bytes = try? FileStatus.bytes(of: "\(folder.reports)/\(report)/report.json"),
      var record = try? JSONDecoder().decode(Report.self, from: Data(bytes)), record.id == report
    else { return nil }
    record.apply(decisions)
    let files = ReportFiles.files(for: record, pdf: entry.link).filter { $0.name != "report.json" }
    try folder.write(files, report: report)
    return ReportDigest(of: record)
  }

  private var path: String { "\(folder.state)/decided" }

  private func remembered() -> [String: Record] {
    guard let bytes = try? FileStatus.bytes(of: path) else { return [:] }
    var reader = BinaryReader(bytes)
    var records: [String: Record] = [:]
    while !reader.isAtEnd, let record = try? Record(from: &reader) { records[record.digest.id] = record }
    return records
  }

  private func remember(_ records: [String: Record]) throws(AtomicFile.Failure) {
    if records.isEmpty, FileStatus(path) == nil { return }
    var writer = BinaryWriter()
    for (_, record) in records.sorted(by: { $0.key < $1.key }) { record.write(to: &writer) }
    try AtomicFile.write(writer.bytes, to: path)
  }
}

extension DecidedReports.Record {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(key)
    writer.write(optional: stamp) { writer, stamp in
      for number in [stamp.size, stamp.modified, stamp.inode, stamp.device] { writer.write(number) }
    }
    digest.write(to: &writer)
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    key = try reader.text()
    stamp = try reader.optional { reader throws(BinaryReader.Malformed) in
      InputFile.Stamp(
        size: try reader.integer(), modified: try reader.integer(), inode: try reader.integer(),
        device: try reader.integer())
    }
    digest = try ReportDigest(from: &reader)
  }
}
