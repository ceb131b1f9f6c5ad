internal import Corpus
internal import Foundation
internal import ReportModel

/// Brings the store to what the folder holds, where a killed run, a deleted file or another version left it behind.
struct CorpusMending {
  let store: CorpusStore
  let folder: OutputFolder

  /// - Returns: Whether anything had to be done.
  /// - Throws: `CorpusError`.
  func mend(_ entries: [String: Ledger.Entry]) throws(CorpusError) -> Bool {
    let held = try store.stamps()
    var wanted: [String: CorpusStore.Stamp] = [:]
    var links: [String: String] = [:]
    for entry in entries.values {
      if let standing = entry.standing {
        let report = standing.digest.id
        wanted[report] = CorpusStore.Stamp(sha256: standing.sha256, madeWith: standing.settings)
        links[report] = entry.link
      }
    }
    let gone = held.keys.filter { wanted[$0] == nil }.sorted()
    try store.remove(gone)
    var isMended = !gone.isEmpty
    for (report, stamp) in wanted.sorted(by: { $0.key < $1.key }) where held[report] != stamp {
      guard let bytes = try? FileStatus.bytes(of: "\(folder.reports)/\(report)/report.json"),
        let record = try? JSONDecoder().decode(Report.self, from: Data(bytes)), record.id == report
      else { continue }
      try store.write(ReportRows(of: record), madeWith: stamp.madeWith, pdf: links[report])
      isMended = true
    }
    return isMended
  }
}
