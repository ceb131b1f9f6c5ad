import Analysis
import Foundation
import Pillars
import ReportModel
import Testing

/// Pillars are kept from reports on other subjects.
@Suite struct SubjectGateTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Inputs")

  /// The sample as a codebook with this subject sees it.
  private func assigned(topic: String) throws -> (passages: [Passage], recommendations: [Recommendation]) {
    let book = try CodebookReader.read(
      yaml: """
        version: 1
        \(topic)
        pillars:
          - id: help
            subthemes:
              - id: any
                strong: [victim*, shelter*, police, training, traffick*]
        """)
    let analyzer = ReportAnalyzer(classifier: PillarClassifier(codebook: book))
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: Self.samples.path).filter { $0.hasSuffix(".pdf") }.min()
    )
    let report = try analyzer.analyze(
      [UInt8](Data(contentsOf: Self.samples.appendingPathComponent(name))), fileName: name)
    return (
      report.passages.filter { $0.pillars.contains(where: \.assigned) },
      report.recommendations.filter { !$0.pillars.isEmpty }
    )
  }

  @Test func aReportOnAnotherSubjectHasNone() throws {
    let open = try assigned(topic: "")
    #expect(!open.passages.isEmpty)
    let closed = try assigned(topic: "topic: [zebra*]")
    #expect(closed.passages.isEmpty && closed.recommendations.isEmpty)
  }
}
