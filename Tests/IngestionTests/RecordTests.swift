import Foundation
import Ingestion
import ReportModel
import TestSupport
import Testing

/// The binary records between a worker and its parent, and in the ledger.
struct RecordTests {
  /// A worker's answer is read while it comes, whatever the pieces; a torn one is refused either way.
  @Test func recordsReadTheSameWholeAndInPieces() {
    var report = Report(
      id: "carrow-1234", source: Source(file: "carrow.pdf", sha256: "12", pages: 2), title: "Carrow")
    report.passages = [
      Passage(
        id: "carrow-1234-p1", kind: .paragraph, text: "Überlebende were heard.",
        anchors: [Anchor(page: 1, label: "i", boxes: [Box(left: 1, top: 2, right: 3, bottom: 4)])])
    ]
    let records = RecordReading.records(of: report)
    #expect(records.count > 5)
    for record in records {
      #expect(RecordReading.isConsistent(record))
      for length in stride(from: 0, to: record.count, by: 11) {
        #expect(RecordReading.isConsistent(Array(record.prefix(length))))
      }
    }
  }

  /// The rows of a report too long for memory lie in a file, which leaves nothing behind.
  @Test(arguments: [3, 30_000]) func rowsComeOutAsTheyWentIn(passages: Int) throws {
    let folder = try TemporaryFolder()
    var report = Report(
      id: "carrow-1234", source: Source(file: "carrow.pdf", sha256: "12", pages: 2), title: "Carrow")
    report.passages = (1...passages).map {
      Passage(
        id: "carrow-1234-p\($0)", kind: $0 % 9 == 0 ? .heading : .paragraph,
        text: "What was heard of \($0 % 700).",
        anchors: [Anchor(page: $0, label: "\($0)", boxes: [Box(left: 1, top: 2, right: 3, bottom: 4)])])
    }
    #expect(try RecordReading.keepsRows(of: report, in: folder.url.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
