import PDFReading
import ReportModel
import ReportStructure

/// Sets lines of text on a page, as a PDF would hand them over: in the order in which they are drawn.
struct TypesetPage {
  private(set) var content: PageContent

  init(number: Int = 1, width: Double = 595, height: Double = 842) {
    content = PageContent(number: number, label: String(number), width: width, height: height)
    content.styles = []
  }

  /// What is read off a report that consists of this page.
  var passages: [Passage] {
    var reader = StructureReader(
      reportIdentifier: "r", information: StructureReader.FileInformation(fileName: "r.pdf"))
    reader.append(content)
    return reader.finish().passages
  }

  /// Fills a rectangle; sides in points from the top left of the page.
  mutating func shade(left: Float, top: Float, right: Float, bottom: Float, color: UInt32 = 0xE0E0E0) {
    content.shapes.append(
      DrawnShape(
        box: GlyphBox(left: left, top: top, right: right, bottom: bottom), color: color, isFilled: true,
        isRectangle: true))
  }

  /// - Parameters:
  ///   - left: Of the first letter, in points.
  ///   - baseline: From the top of the page, in points.
  mutating func line(
    _ text: String, left: Float, baseline: Float, size: Float = 10, bold: Bool = false
  ) {
    let style = TextStyle(
      fontName: bold ? "Sample-Bold" : "Sample", size: size, isBold: bold, isItalic: false,
      isUnderlined: false,
      color: 0)
    let index: UInt16
    if let known = content.styles.firstIndex(of: style) {
      index = UInt16(known)
    } else {
      index = UInt16(content.styles.count)
      content.styles.append(style)
    }
    var x = left
    for scalar in text.unicodeScalars {
      let advance = size * 0.5
      content.scalars.append(scalar)
      content.boxes.append(
        GlyphBox(left: x, top: baseline - size * 0.8, right: x + advance, bottom: baseline + size * 0.2))
      content.styleIndices.append(index)
      x += advance
    }
    content.scalars.append("\n")
    content.boxes.append(GlyphBox(left: 0, top: 0, right: 0, bottom: 0))
    content.styleIndices.append(index)
  }
}
