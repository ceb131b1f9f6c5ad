import Analysis
import Citations
import Foundation
import Ingestion
import Pillars

/// What workers and the ledger hand over, and the model of references.
struct RecordTarget: FuzzingTarget {
  let name = "records"
  private let seeds: [[UInt8]]
  private let model: [UInt8]
  private let words = (Mutation.extremes + [8, 16]).map { value in
    (0..<8).map { UInt8(truncatingIfNeeded: value >> Int64(8 * $0)) }
  }

  init() throws {
    let analyzer = ReportAnalyzer(classifier: try PillarClassifier.shipped())
    guard let file = try Seeds.files().first else { throw CocoaError(.fileNoSuchFile) }
    var report = try analyzer.analyze([UInt8](Data(contentsOf: file)), fileName: "a.pdf")
    report.passages.removeLast(max(0, report.passages.count - 20))
    report.recommendations.removeLast(max(0, report.recommendations.count - 3))
    report.citations.removeLast(max(0, report.citations.count - 3))
    report.references.removeLast(max(0, report.references.count - 3))
    seeds = RecordReading.records(of: report)
    model = Array("3FOLDREF".utf8) + (0..<64).map { UInt8($0) }
  }

  func run(_ mutation: inout Mutation) throws -> String? {
    if mutation.isOneIn(20) {
      _ = try? ReferenceParser(modelBytes: mutation.change(model, others: seeds, words: words))
    }
    let bytes = mutation.change(mutation.pick(seeds), others: seeds, words: words)
    return RecordReading.isConsistent(bytes) ? nil : "a record changes when it is read"
  }
}
