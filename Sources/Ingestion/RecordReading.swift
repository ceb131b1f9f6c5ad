internal import Corpus
package import ReportModel
internal import Reporting

/// The binary records that are read from outside: a worker's messages, which a hostile PDF may have taken over, and
/// the ledger's, which a full disk may have torn.
package enum RecordReading {
  /// Records of a report, as a worker and the ledger would hold them.
  package static func records(of report: Report) -> [[UInt8]] {
    let digest = ReportDigest(of: report)
    let entry = Ledger.Entry(
      path: "/\(report.source.file)", stamp: InputFile.Stamp(size: 1, modified: 2, inode: 3, device: 4),
      sha256: report.source.sha256, settings: "1", link: "../a.pdf", outcome: .done(digest))
    var failed = entry
    failed.outcome = .failed("The PDF is damaged.", kept: entry.standing)
    let file = OutputFile(name: "a.csv", bytes: Array("a,b\n".utf8))
    var streamed: [UInt8] = []
    WorkerAnswer.forEachPiece(ofReport: report, link: "../a.pdf") { streamed += $0 }
    return [
      WorkerRequest(fileName: "a.pdf", link: "../a.pdf", sha256: report.source.sha256).bytes,
      WorkerAnswer.ready(protections: 15).bytes, WorkerAnswer.failed("The PDF is damaged.").bytes,
      WorkerAnswer.done(digest, files: [file], rows: ReportRows(of: report)).bytes, streamed, entry.bytes,
      failed.bytes,
    ]
  }

  /// Reads bytes as each kind of record.
  ///
  /// - Returns: Whether what could be read says the same when it is written and read again, and when it comes in pieces.
  package static func isConsistent(_ bytes: [UInt8]) -> Bool {
    if let request = try? WorkerRequest(bytes), (try? WorkerRequest(request.bytes)) != request {
      return false
    }
    let answer = try? WorkerAnswer(bytes)
    if let answer, (try? WorkerAnswer(answer.bytes))?.bytes != answer.bytes { return false }
    if (try? WorkerAnswer(whole: inPieces(bytes)))?.bytes != answer?.bytes { return false }
    if let entry = try? Ledger.Entry(bytes), (try? Ledger.Entry(entry.bytes)) != entry { return false }
    return true
  }

  /// Puts a report's rows by, as the parent does while its worker makes them.
  ///
  /// - Parameter folder: Where those of a long report lie meanwhile.
  /// - Returns: Whether they come out as they went in.
  package static func keepsRows(of report: Report, in folder: String) throws -> Bool {
    let kept = IncomingRows(in: folder)
    for table in ReportRows.Table.allCases {
      ReportRows.forEachRow(of: table, in: report) { kept.take($0, of: table) }
    }
    var tables = ReportRows.head(of: report).tables
    try kept.forEachRow { row, table in tables[table.rawValue].append(row) }
    return kept.failure == nil && tables == ReportRows(of: report).tables
  }

  /// Reads bytes that come a few at a time, as over a slow pipe.
  private static func inPieces(_ bytes: [UInt8]) -> BinaryReader {
    var rest = bytes[...]
    return BinaryReader {
      let piece = Array(rest.prefix(7))
      rest = rest.dropFirst(7)
      return piece.isEmpty ? nil : piece
    }
  }
}
