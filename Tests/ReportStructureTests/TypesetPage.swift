import PDFReading
import ReportModel
import ReportStructure
import Testing

/// Sets lines of text on a page, as a PDF would hand them over: in the order in which they are drawn.
struct TypesetPage {
  var content: PageContent

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

  /// Draws a rule half a point thick from one point to another, level or upright.
  mutating func rule(from start: (x: Float, y: Float), to end: (x: Float, y: Float)) {
    content.shapes.append(
      DrawnShape(
        box: GlyphBox(
          left: start.x - 0.25, top: start.y - 0.25, right: end.x + 0.25, bottom: end.y + 0.25), color: 0,
        isFilled: false, isRectangle: false))
  }

  /// - Parameters:
  ///   - left: Of the first letter, in points.
  ///   - baseline: From the top of the page, in points.
  mutating func line(
    _ text: String, left: Float, baseline: Float, size: Float = 10, bold: Bool = false, italic: Bool = false
  ) {
    let style = TextStyle(
      fontName: "Sample" + (bold ? "-Bold" : "") + (italic ? "-Italic" : ""), size: size, isBold: bold,
      isItalic: italic,
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

  /// Sets lines one below the other, 1.3 times their size apart.
  ///
  /// - Returns: Where the baseline of a further line would be.
  @discardableResult
  mutating func lines(
    _ texts: [String], left: Float, baseline: Float, size: Float = 10, bold: Bool = false,
    italic: Bool = false
  ) -> Float {
    for (row, text) in texts.enumerated() {
      line(
        text, left: left, baseline: baseline + 1.3 * size * Float(row), size: size, bold: bold, italic: italic
      )
    }
    return baseline + 1.3 * size * Float(texts.count)
  }

  /// Sets letters above each other, as along the side of a page.
  mutating func turnedLine(_ text: String, left: Float, top: Float, size: Float = 10) {
    line(text, left: left, baseline: top)
    let first = content.boxes.count - text.unicodeScalars.count - 1
    for offset in 0..<text.unicodeScalars.count {
      let start = top + size * 0.5 * Float(offset)
      content.boxes[first + offset] = GlyphBox(
        left: left, top: start, right: left + size, bottom: start + size * 0.5)
    }
  }
}

extension [Passage] {
  /// Kinds and texts, for the message of a test that fails.
  var outline: Comment { Comment(rawValue: map { "\($0.kind): \($0.text)" }.joined(separator: "\n")) }
}
