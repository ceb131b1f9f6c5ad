import Foundation
import PDFReading
import ReportModel
import TestSupport
import Testing

/// Pages of the samples, made pictures of, are read again by text recognition.
struct RecognitionTests {
  /// Pages of text, lists and notes that Poppler and Tesseract take in one order, so that letters can be compared.
  static let pages = [4, 8, 9, 10, 11]

  static var canRecognise: Bool {
    let isPossible = TextRecognition.auto.isPossible
    if !isPossible {
      print("Recognition: skipped, because tesseract-ocr is not installed (.ci/install --tests installs it)")
    }
    return isPossible
  }

  @Test(.enabled(if: canRecognise)) func picturesOfPagesAreReadLetterByLetter() throws {
    let url = Repository.samples.appendingPathComponent("carrow-monitoring-report-2018.pdf")
    let document = try PDFDocument(bytes: [UInt8](Data(contentsOf: url)))
    var wrong = 0
    var total = 0
    for number in Self.pages {
      let original = try #require(
        document.withPage(number) { ($0.content(), $0.rendering(scale: 300.0 / 72)) })
      let picture = try #require(original.1)
      let scan = try PDFDocument(
        bytes: Self.scan(of: picture, width: original.0.width, height: original.0.height))
      let recognised = try #require(scan.withPage(1) { $0.content(recognition: .auto) })
      #expect(recognised.isPicture)
      #expect(recognised.confidences.count == recognised.scalars.count)
      #expect(recognised.boxes.count == recognised.scalars.count)
      #expect(recognised.confidences.allSatisfy { (0...1).contains($0) })
      let (wanted, found) = (Self.letters(original.0.scalars), Self.letters(recognised.scalars))
      let distance = Self.distance(wanted, found)
      print("Recognition, page \(number): \(distance) of \(wanted.count) letters wrong")
      wrong += distance
      total += wanted.count
    }
    print("Recognition: character accuracy \(1 - Double(wrong) / Double(total))")
    #expect(Double(wrong) <= 0.02 * Double(total))
  }

  /// A PDF of one page that is a picture, as a scanner makes them.
  private static func scan(of picture: PagePicture, width: Double, height: Double) -> [UInt8] {
    var bytes: [UInt8] = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    func add(_ body: String, _ data: [UInt8]? = nil) {
      offsets.append(bytes.count)
      bytes += Array("\(offsets.count) 0 obj\n\(body)\n".utf8)
      if let data { bytes += Array("stream\n".utf8) + data + Array("\nendstream\n".utf8) }
      bytes += Array("endobj\n".utf8)
    }
    let content = Array("\(width) 0 0 \(height) 0 0 cm /Im Do".utf8)
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
    add(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>"
    )
    add("<< /Length \(content.count) >>", content)
    add(
      "<< /Type /XObject /Subtype /Image /Width \(picture.width) /Height \(picture.height) /ColorSpace /DeviceGray /BitsPerComponent 8 /Length \(picture.luminances.count) >>",
      picture.luminances)
    let table = bytes.count
    var tail = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      tail += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    tail += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return bytes + Array(tail.utf8)
  }

  /// Without spaces, and with quotation marks, dashes and ligatures as they are typed.
  private static func letters(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    String(String.UnicodeScalarView(scalars)).precomposedStringWithCompatibilityMapping.unicodeScalars
      .compactMap {
        switch $0 {
        case "“", "”", "„": "\""
        case "‘", "’": "'"
        case "–", "—", "\u{2010}", "\u{AD}": "-"
        default: $0.properties.isWhitespace ? nil : $0
        }
      }
  }

  /// Levenshtein's distance.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (line, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (scalar == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
