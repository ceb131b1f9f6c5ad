internal import Corpus
internal import Foundation
internal import PDFReading
internal import Recommendations
internal import Reporting

/// Writes what shows all reports of an output folder together.
struct CorpusWriter {
  let folder: OutputFolder
  let store: CorpusStore

  /// - Parameters:
  ///   - digests: All reports that the folder holds, by identifier, as analysts see them.
  ///   - entries: All that the folder holds, those of earlier runs included.
  ///   - inputs: What happened in this run; its failures are shown.
  ///   - copies: Reports of the same bytes as others, which do not count once more.
  ///   - isMended: Whether the store was brought up to date apart from what was done in this run.
  func write(
    _ digests: [String: ReportDigest], entries: [String: Ledger.Entry], inputs: [RunRecord.Input],
    copies: [String: String], isMended: Bool
  ) throws {
    let reports = digests.values.sorted { ($0.year ?? .max, $0.id) < ($1.year ?? .max, $1.id) }
    let failures = inputs.filter { $0.status == .failed }
      .map { FailedInput(file: $0.file, reason: $0.reason ?? "") }
    let settings = Set(entries.values.map(\.settings)).sorted()
    let decisions = try store.linkDecisions()
    let key = Self.key(reports, failures, settings, decisions)
    if !isMended, isCurrent(key), try store.foldKey() == key { return }
    let counted = reports.filter { copies[$0.id] == nil }
    let sources = CitationFiles.sources(ofReports: counted.count) { record(of: counted[$0]) }
    let compared = try store.comparedReports().filter { copies[$0.id] == nil }
    let threads = compared.count > 1 ? RecommendationThreads(compared, decisions: decisions) : nil
    var names: [String] = []
    var file: AtomicFile.Writing?
    try CorpusFiles.forEachPiece(
      for: reports, failures: failures,
      recommendations: reports.lazy.map { table("recommendations.csv", of: $0) },
      sources: sources, threads: threads, copies: copies
    ) { name, piece in
      if names.last != name {
        try file?.finish()
        file = try AtomicFile.Writing("\(folder.path)/\(name)", by: folder.state)
        names.append(name)
      }
      try file?.append(piece)
    }
    try file?.finish()
    try store.write(threads: threads?.threads ?? [], sources: sources, copies: copies, key: key)
    let lines = [key] + names
    try AtomicFile.write(
      Array(lines.joined(separator: "\n").utf8), to: "\(folder.state)/corpus", by: folder.state)
  }

  /// Whether the files were made of the same and still lie there.
  private func isCurrent(_ key: String) -> Bool {
    guard let bytes = try? FileStatus.bytes(of: "\(folder.state)/corpus") else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.first.map(String.init) == key
      && lines.dropFirst().allSatisfy { FileStatus("\(folder.path)/\($0)") != nil }
  }

  private static func key(
    _ reports: [ReportDigest], _ failures: [FailedInput], _ settings: [String], _ decisions: LinkDecisions
  ) -> String {
    var writer = BinaryWriter()
    for report in reports { report.write(to: &writer) }
    for failure in failures {
      writer.write(failure.file)
      writer.write(failure.reason)
    }
    for setting in settings { writer.write(setting) }
    for line in decisions.lines { writer.write(line) }
    return ContentHash.sha256(writer.bytes)
  }

  private func record(of report: ReportDigest) -> Data {
    let file = URL(fileURLWithPath: "\(folder.reports)/\(report.id)/report.json")
    return (try? Data(contentsOf: file, options: .alwaysMapped)) ?? Data()
  }

  private func table(_ name: String, of report: ReportDigest) -> [UInt8] {
    (try? FileStatus.bytes(of: "\(folder.reports)/\(report.id)/\(name)")) ?? []
  }
}
