import Foundation
import PDFReading
import ReportModel
import ReportStructure
import Testing

/// Footnotes found against zones that a reader drew on 79 pages of ten real reports.
///
/// The labels hold pages and boxes only; the reports themselves are not part of the project.
struct FootnoteZoneTests {
  struct LabelledPage: Decodable {
    var file: String
    var page: Int
    var zones: [Box]
  }

  static let reports = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data/reports").standardizedFileURL

  static var hasReports: Bool {
    let found = FileManager.default.fileExists(atPath: reports.path)
    if !found { print("Footnote zones: skipped, because there is no folder \(reports.path)") }
    return found
  }

  @Test("Words in footnotes are those in the zones", .enabled(if: hasReports))
  func tokensOfZones() throws {
    let labels = try JSONDecoder().decode(
      [LabelledPage].self,
      from: Data(
        contentsOf: try #require(
          Bundle.module.url(forResource: "Fixtures/footnote-zones", withExtension: "json"))))
    #expect(labels.count >= 60)
    var total = Counts()
    for (file, pages) in Dictionary(grouping: labels, by: \.file).sorted(by: { $0.key < $1.key }) {
      let counts = try counts(of: file, pages: pages)
      print("Footnote zones, \(file): \(counts)")
      total += counts
    }
    print("Footnote zones: \(total)")
    #expect(total.score >= 0.97)
  }

  private func counts(of file: String, pages: [LabelledPage]) throws -> Counts {
    let bytes = [UInt8](try Data(contentsOf: Self.reports.appendingPathComponent(file)))
    let document = try PDFDocument(bytes: bytes)
    var reader = StructureReader(
      reportIdentifier: "r",
      information: .init(
        fileName: file, title: document.title, author: document.author,
        creationTime: document.creationTime, outline: document.outline))
    let labelled = Dictionary(pages.map { ($0.page, $0.zones) }, uniquingKeysWith: { first, _ in first })
    var words: [Int: [Box]] = [:]
    for number in 1...document.pageCount {
      document.withPage(number) { page in
        let content = page.content()
        if labelled[number] != nil { words[number] = Self.words(of: content) }
        reader.append(content)
      }
    }
    var found: [Int: [Box]] = [:]
    for passage in reader.finish().passages where passage.kind == .footnote {
      for line in passage.lines { found[line.page, default: []].append(line.box) }
    }
    var counts = Counts()
    for (number, zones) in labelled {
      for word in words[number] ?? [] {
        counts.add(
          expected: zones.contains { $0.holdsCentre(of: word) },
          found: (found[number] ?? []).contains { $0.holdsCentre(of: word) })
      }
    }
    return counts
  }

  private static func words(of content: PageContent) -> [Box] {
    var words: [Box] = []
    var current: Box?
    for (scalar, glyph) in zip(content.scalars, content.boxes) {
      if scalar.properties.isWhitespace {
        if let box = current { words.append(box) }
        current = nil
        continue
      }
      let box = Box(
        left: Double(glyph.left), top: Double(glyph.top), right: Double(glyph.right),
        bottom: Double(glyph.bottom))
      current = current?.union(box) ?? box
    }
    if let box = current { words.append(box) }
    return words
  }
}

/// Words counted by whether they are in a footnote and whether they were found to be.
struct Counts: CustomStringConvertible {
  var both = 0
  var onlyExpected = 0
  var onlyFound = 0

  mutating func add(expected: Bool, found: Bool) {
    if expected && found { both += 1 }
    if expected && !found { onlyExpected += 1 }
    if !expected && found { onlyFound += 1 }
  }

  static func += (left: inout Counts, right: Counts) {
    left.both += right.both
    left.onlyExpected += right.onlyExpected
    left.onlyFound += right.onlyFound
  }

  var score: Double {
    let all = 2 * both + onlyExpected + onlyFound
    return all == 0 ? 1 : 2 * Double(both) / Double(all)
  }

  var description: String {
    "F1 \((score * 1000).rounded() / 1000), \(both) words found, \(onlyExpected) missed, \(onlyFound) too many"
  }
}

extension Box {
  func holdsCentre(of word: Box) -> Bool {
    let x = (word.left + word.right) / 2
    let y = (word.top + word.bottom) / 2
    return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1
  }
}
