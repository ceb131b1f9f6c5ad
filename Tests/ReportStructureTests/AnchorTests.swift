import Foundation
import PDFReading
import ReportModel
import ReportStructure
import TestSupport
import Testing

/// Where a passage's lines are said to be, Poppler's own selection finds their words.
struct AnchorTests {
  /// A generator with a fixed seed, so that a failure can be looked at again.
  private struct Dice {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  static let count = 300

  static var hasReports: Bool {
    let found = FileManager.default.fileExists(atPath: FootnoteZoneTests.reports.path)
    if !found { print("Anchors: skipped, because there is no folder \(FootnoteZoneTests.reports.path)") }
    return found
  }

  @Test("Text under 300 passages of real reports", .enabled(if: hasReports))
  func wordsOfRealReports() throws {
    let folder = FootnoteZoneTests.reports
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".pdf")
    }.sorted()
    var dice = Dice(state: 20)
    var found = 0
    var looked = 0
    for (position, name) in names.enumerated() {
      let document = try PDFDocument(bytes: [UInt8](Data(contentsOf: folder.appendingPathComponent(name))))
      var passages = Self.passages(of: document, name: name).filter { !$0.lines.isEmpty }
      for _ in 0..<Self.count * (position + 1) / names.count - Self.count * position / names.count {
        guard !passages.isEmpty else { break }
        let passage = passages.remove(at: Int(dice.next() % UInt64(passages.count)))
        looked += 1
        if Self.isFound(passage, in: document) {
          found += 1
        } else {
          print("Anchors: \(name), page \(passage.anchors.first?.page ?? 0), \(passage.kind): \(passage.id)")
        }
      }
    }
    print("Anchors: the words of \(found) of \(looked) passages are where they are said to be")
    #expect(looked == Self.count)
    #expect(found * 100 >= looked * 98)
  }

  /// The same two columns, upright on the displayed page, on cropped sheets of all turns.
  @Test func wordsOfTurnedAndCroppedPages() throws {
    let sheets = ["0 0 400 600", "0 0 600 400", "-100 -50 300 550"]
    var texts: Set<[String]> = []
    for turn in [0, 90, 180, 270] {
      for isCropped in [false, true] {
        for sheet in sheets {
          let page = Self.page(turn: turn, sheet: sheet, isCropped: isCropped)
          let document = try PDFDocument(bytes: TestPDF(pages: [page]).bytes)
          let passages = Self.passages(of: document, name: "turned.pdf")
          texts.insert(passages.map(\.text))
          let place = Comment(rawValue: "turned by \(turn), \(sheet), cropped: \(isCropped)")
          #expect(!passages.isEmpty, place)
          for passage in passages {
            let isFound = Self.isFound(passage, in: document)
            #expect(isFound, place)
          }
        }
      }
    }
    // Order and text do not depend on how the sheet lies.
    #expect(texts.count == 1)
    #expect(
      texts.first?.joined(separator: " ").contains("the slipway by the boats of the outer harbour") ?? false)
  }

  private static let left = [
    "Nine men were found in the sheds", "behind the slipway by the boats", "of the outer harbour, and a book",
    "of debts that no court had seen.",
    "One of them had been there since", "the spring, and none of them had", "been paid a wage for as long as",
    "anybody could remember there.",
  ]
  private static let right = [
    "The owner was fined for the state", "of his fire doors. The book was",
    "returned to him, since nobody had", "asked that it be kept. A year on",
    "the same shed held eleven men and", "a newer book lay on the nail by", "the door. The visitors took the",
    "place for the old customs house.",
  ]

  private static func page(turn: Int, sheet: String, isCropped: Bool) -> TestPDF.Page {
    let sides = sheet.split(separator: " ").compactMap { Double($0) }
    var (left, bottom, right, top) = (sides[0], sides[1], sides[2], sides[3])
    if isCropped {
      (left, bottom, right, top) = (max(left, 50), max(bottom, 100), min(right, 350), min(top, 500))
    }
    var stream = "BT /F1 6 Tf\n"
    for (column, texts) in [Self.left, Self.right].enumerated() {
      for (row, text) in texts.enumerated() {
        // From the top left of the displayed page.
        let (x, y) = (20 + 115 * Double(column), 40 + 8 * Double(row))
        switch turn {
        case 90: stream += "0 1 -1 0 \(left + y) \(bottom + x) Tm"
        case 180: stream += "-1 0 0 -1 \(right - x) \(bottom + y) Tm"
        case 270: stream += "0 -1 1 0 \(right - y) \(top - x) Tm"
        default: stream += "1 0 0 1 \(left + x) \(top - y) Tm"
        }
        stream += " (\(text)) Tj\n"
      }
    }
    let crop = isCropped ? "/CropBox [50 100 350 500]" : ""
    return TestPDF.Page(stream: stream + "ET", entries: "/Rotate \(turn) \(crop)", mediaBox: sheet)
  }

  private static func passages(of document: borrowing PDFDocument, name: String) -> [Passage] {
    var reader = StructureReader(
      reportIdentifier: "r",
      information: .init(
        fileName: name, title: document.title, author: document.author, outline: document.outline))
    for number in 1...document.pageCount { document.withPage(number) { reader.append($0.content()) } }
    return reader.finish().passages
  }

  private static func isFound(_ passage: Passage, in document: borrowing PDFDocument) -> Bool {
    let scalars = Array(passage.text.unicodeScalars)
    for line in passage.lines where line.end > line.start {
      // Markers of notes are not in the passage's text and letters alone are compared: what a reader types for a sign
      // may differ from what the font calls it.
      let text = String(String.UnicodeScalarView(scalars[line.start..<min(line.end, scalars.count)]))
      let wanted = letters(text)
      let isThere =
        document.withPage(line.page) { page in
          // Selection skips what it takes for another column; then every word is searched for.
          letters(page.text(in: line.box)).contains(wanted) || isFound(text, on: page, in: line.box)
        } ?? false
      if !isThere { return false }
    }
    return true
  }

  private static func isFound(_ text: String, on page: borrowing PDFPage, in box: Box) -> Bool {
    for word in text.split(separator: " ") {
      let isInside = page.find(String(word)).contains {
        let (x, y) = (($0.left + $0.right) / 2, ($0.top + $0.bottom) / 2)
        return x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1
      }
      if !isInside { return false }
    }
    return true
  }

  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.properties.isAlphabetic)))
  }
}
