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
  private func assigned(topic: String) throws -> (
    passages: [Passage], recommendations: [Recommendation], sections: [Section]
  ) {
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
      report.recommendations.filter { !$0.pillars.isEmpty }, report.sections
    )
  }

  /// A codebook may say what a passage must name where its topic's words are too common.
  @Test func theSubjectIsToldFromItsWords() throws {
    let topic = "topic: [victim*]\nsubject: [zebra*]"
    let closed = try assigned(topic: topic)
    let named = try assigned(topic: "topic: [zebra*]\nsubject: [victim*]")
    #expect(!named.passages.isEmpty)
    #expect(named.passages.allSatisfy { $0.text.lowercased().contains("victim") || $0.section != nil })
    #expect(closed.passages.count != named.passages.count)
  }

  @Test func partsThatAskNothingHaveNone() throws {
    let open = try assigned(topic: "")
    let heading = try #require(
      open.sections.first { section in open.passages.contains { $0.section == section.id } })
    let word = try #require(heading.title.split(separator: " ").max { $0.utf8.count < $1.utf8.count })
    let aside = try assigned(topic: "aside: [\(word.lowercased())]")
    #expect(!aside.passages.contains { $0.section == heading.id })
    #expect(!aside.passages.isEmpty)
  }

  @Test func aReportOnAnotherSubjectHasNone() throws {
    let open = try assigned(topic: "")
    #expect(!open.passages.isEmpty)
    let closed = try assigned(topic: "topic: [zebra*]")
    #expect(closed.passages.isEmpty && closed.recommendations.isEmpty)
  }
}
