import Analysis
import Citations
import Foundation
import Ingestion
import PDFReading
import Pillars
import ReportModel
import ReportStructure
import Reporting

/// From pages to a report, its files and its records: everything behind Poppler.
struct PageTarget: FuzzingTarget {
  let name = "pages"
  private let documents: [[PageContent]]
  private let analyzer: ReportAnalyzer
  private let alphabet = Array(
    "aB 1.-•(\n\u{AD}\u{FB01}\u{E000}\u{0}\u{200F}é\u{301}\u{10FFFF}\u{FFFD}=<&\"".unicodeScalars)
  private let extremes: [Float] = [0, -1, 1e9, -1e9, .infinity, -.infinity, .nan, 1e-30, 3e38]

  init() throws {
    documents = try Seeds.documents()
    analyzer = ReportAnalyzer(classifier: try PillarClassifier.shipped())
  }

  func run(_ mutation: inout Mutation) throws -> String? {
    let document = mutation.pick(documents)
    let first = mutation.number(below: document.count)
    var reader = StructureReader(
      reportIdentifier: "r",
      information: StructureReader.FileInformation(
        fileName: "r.pdf", title: mutation.isOneIn(2) ? "A title" : nil,
        creationTime: mutation.isOneIn(4) ? .max : nil,
        outline: (0..<mutation.number(below: 4)).map { _ in
          OutlineEntry(title: "aB", level: mutation.number(below: 40), page: mutation.number(below: 9))
        }))
    let pages = document[first..<min(document.count, first + 1 + mutation.number(below: 5))]
    for page in pages { reader.append(change(page, &mutation)) }
    let report = analyzer.report(
      of: reader.finish(), id: "r", source: Source(file: "r.pdf", sha256: "0", pages: pages.count))
    return fault(of: report)
  }

  private func fault(of report: Report) -> String? {
    for passage in report.passages {
      let count = passage.text.unicodeScalars.count
      let spans =
        passage.sentences.map { ($0.start, $0.end) } + passage.lines.map { ($0.start, $0.end) }
        + passage.pillars.flatMap { $0.evidence.map { ($0.start, $0.end) } }
      guard spans.allSatisfy({ 0 <= $0.0 && $0.0 <= $0.1 && $0.1 <= count }) else {
        return "a span leaves its passage"
      }
    }
    for file in ReportFiles.files(for: report) where file.name.hasSuffix(".json") {
      guard (try? JSONSerialization.jsonObject(with: Data(file.bytes))) != nil else {
        return "\(file.name) is no JSON"
      }
    }
    guard RecordReading.records(of: report).allSatisfy(RecordReading.isConsistent) else {
      return "a record changes when it is read"
    }
    return nil
  }

  private func change(_ page: PageContent, _ mutation: inout Mutation) -> PageContent {
    var page = page
    for _ in 0..<mutation.number(below: 6) {
      let range = mutation.range(in: page.scalars.count)
      switch mutation.number(below: 12) {
      case 0: for index in range { page.boxes[index] = box(&mutation) }
      case 1: for index in range { page.scalars[index] = mutation.pick(alphabet) }
      case 2:
        page.scalars.removeSubrange(range)
        page.boxes.removeSubrange(range)
        page.styleIndices.removeSubrange(range)
      case 3: repeatStretch(range, of: &page, times: 1 + mutation.number(below: 20))
      case 4:
        let (across, down) = (coordinate(&mutation), coordinate(&mutation))
        for index in range {
          page.boxes[index].left += across
          page.boxes[index].right += across
          page.boxes[index].top += down
          page.boxes[index].bottom += down
        }
      case 5: for index in page.styles.indices { page.styles[index].size = coordinate(&mutation) }
      case 6: (page.width, page.height) = (Double(coordinate(&mutation)), Double(coordinate(&mutation)))
      case 7:
        for _ in 0...mutation.number(below: 50) {
          page.shapes.append(
            DrawnShape(
              box: box(&mutation), color: UInt32(truncatingIfNeeded: mutation.random.next()),
              isFilled: mutation.isOneIn(2), isRectangle: mutation.isOneIn(2)))
        }
      case 8:
        for index in range {
          let box = page.boxes[index]
          (page.boxes[index].left, page.boxes[index].top) = (box.top, box.left)
        }
      case 9: for index in range { page.boxes[index] = page.boxes[range.lowerBound] }
      case 10: page.label = String(String.UnicodeScalarView(page.scalars[range]))
      default: page.confidences = page.scalars.map { _ in mutation.isOneIn(9) ? .nan : 0.5 }
      }
    }
    if !page.confidences.isEmpty { page.confidences = Array(repeating: 0.5, count: page.scalars.count) }
    return page
  }

  private func repeatStretch(_ range: Range<Int>, of page: inout PageContent, times: Int) {
    guard page.scalars.count < 50_000 else { return }
    let (scalars, boxes) = (Array(page.scalars[range]), Array(page.boxes[range]))
    let styles = Array(page.styleIndices[range])
    for _ in 0..<times {
      page.scalars.insert(contentsOf: scalars, at: range.upperBound)
      page.boxes.insert(contentsOf: boxes, at: range.upperBound)
      page.styleIndices.insert(contentsOf: styles, at: range.upperBound)
    }
  }

  private func coordinate(_ mutation: inout Mutation) -> Float {
    mutation.isOneIn(5) ? mutation.pick(extremes) : Float(mutation.number(below: 9000)) / 10
  }

  private func box(_ mutation: inout Mutation) -> GlyphBox {
    GlyphBox(
      left: coordinate(&mutation), top: coordinate(&mutation), right: coordinate(&mutation),
      bottom: coordinate(&mutation))
  }
}
