import Analysis
import Foundation
import PDFReading
import Pillars
import ReportModel
import Testing

/// What must hold of every record, whatever the report: identifiers that lead somewhere, offsets inside their text,
/// boxes on their page.
@Suite struct RecordInvariantTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Inputs")

  private static let names = try! FileManager.default.contentsOfDirectory(atPath: samples.path)
    .filter { $0.hasSuffix(".pdf") }.sorted()

  private func analyze(_ name: String) throws -> Report {
    let bytes = [UInt8](try Data(contentsOf: Self.samples.appendingPathComponent(name)))
    return try ReportAnalyzer(classifier: try PillarClassifier.shipped()).analyze(bytes, fileName: name)
  }

  @Test func thereAreSamples() {
    #expect(Self.names.count >= 4)
  }

  @Test(arguments: names) func sameBytesGiveTheSameRecord(name: String) throws {
    #expect(try analyze(name) == analyze(name))
  }

  @Test(arguments: names) func identifiersLeadSomewhere(name: String) throws {
    let report = try analyze(name)
    let passages = Set(report.passages.map(\.id))
    let sections = Set(report.sections.map(\.id))
    let references = Set(report.references.map(\.id))
    #expect(passages.count == report.passages.count)
    #expect(sections.count == report.sections.count)
    #expect(references.count == report.references.count)
    for section in report.sections {
      #expect(section.parent.map(sections.contains) ?? true)
      #expect((1...report.source.pages).contains(section.page))
    }
    for passage in report.passages {
      #expect(passage.section.map(sections.contains) ?? true)
      for marker in passage.noteMarkers { #expect(marker.note.map(passages.contains) ?? true) }
    }
    for recommendation in report.recommendations {
      #expect(recommendation.passages.allSatisfy(passages.contains))
      #expect(!recommendation.anchors.isEmpty)
    }
    for citation in report.citations {
      #expect(passages.contains(citation.passage))
      #expect(citation.reference.map(references.contains) ?? true)
    }
  }

  @Test(arguments: names) func offsetsLieInTheirText(name: String) throws {
    let report = try analyze(name)
    for passage in report.passages {
      let count = passage.text.unicodeScalars.count
      for line in passage.lines { #expect(0 <= line.start && line.start <= line.end && line.end <= count) }
      for span in passage.sentences { #expect(0 <= span.start && span.start < span.end && span.end <= count) }
      for marker in passage.noteMarkers { #expect((0...count).contains(marker.offset)) }
      for tag in passage.pillars {
        #expect((0...1).contains(tag.score))
        #expect(tag.sentences.allSatisfy { passage.sentences.indices.contains($0) })
        for evidence in tag.evidence {
          #expect(0 <= evidence.start && evidence.start <= evidence.end && evidence.end <= count)
        }
      }
    }
    for recommendation in report.recommendations {
      let count = recommendation.text.unicodeScalars.count
      for action in recommendation.actions { #expect(action.start < action.end && action.end <= count) }
    }
  }

  @Test(arguments: names) func boxesLieOnTheirPage(name: String) throws {
    let report = try analyze(name)
    let pages = Dictionary(uniqueKeysWithValues: report.pages.map { ($0.number, $0) })
    for passage in report.passages {
      #expect(!passage.anchors.isEmpty)
      for anchor in passage.anchors {
        let page = try #require(pages[anchor.page])
        #expect(anchor.label == page.label && !anchor.boxes.isEmpty)
        for box in anchor.boxes {
          #expect(box.left < box.right && box.top < box.bottom)
          #expect(
            box.left >= -1 && box.top >= -1 && box.right <= page.width + 1 && box.bottom <= page.height + 1)
        }
      }
    }
  }

  /// The weights of the evidence and the bias add up to the logit of the score, so that nothing is hidden.
  @Test(arguments: names) func evidenceAddsUpToTheScore(name: String) throws {
    for passage in try analyze(name).passages {
      for tag in passage.pillars where tag.score > 0.001 && tag.score < 0.999 {
        let sum = tag.evidence.reduce(tag.bias) { $0 + $1.weight }
        #expect(abs(sum - log(tag.score / (1 - tag.score))) < 0.01)
      }
    }
  }
}
