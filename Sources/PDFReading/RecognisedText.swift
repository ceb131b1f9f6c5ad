/// Gathers what text recognition finds, symbol by symbol, into the form that the PDF's own text has.
struct RecognisedText {
  private(set) var scalars: [Unicode.Scalar] = []
  private var boxes: [GlyphBox] = []
  private var confidences: [Float] = []
  private var styleIndices: [UInt16] = []
  private var styles: [TextStyle] = []
  private var style: UInt16 = 0
  private let pointsPerPixel: Float

  init(pointsPerPixel: Float) { self.pointsPerPixel = pointsPerPixel }

  /// - Parameters:
  ///   - box: Of the symbol, in pixels from the top left.
  ///   - line: Of the line that the symbol stands in, likewise.
  mutating func append(
    _ symbol: String.UnicodeScalarView, box: GlyphBox, line: GlyphBox, startsLine: Bool, startsWord: Bool,
    confidence: Float
  ) {
    // As in the PDF's own text, a glyph's box is as high as its line.
    let placed = GlyphBox(
      left: box.left * pointsPerPixel, top: line.top * pointsPerPixel, right: box.right * pointsPerPixel,
      bottom: line.bottom * pointsPerPixel)
    if startsLine {
      if let last = boxes.last {
        addSeparator("\n", GlyphBox(left: last.right, top: last.top, right: last.right, bottom: last.bottom))
      }
      setStyle(lineHeight: placed.bottom - placed.top)
    } else if startsWord, let last = boxes.last {
      addSeparator(" ", GlyphBox(left: last.right, top: last.top, right: placed.left, bottom: last.bottom))
    }
    for scalar in symbol { add(scalar, placed, confidence) }
  }

  func content(over page: PageContent) -> PageContent {
    var content = PageContent(
      number: page.number, label: page.label, width: page.width, height: page.height, scalars: scalars,
      boxes: boxes,
      styleIndices: styleIndices, styles: styles, confidences: confidences)
    content.corner = page.corner
    return content
  }

  private mutating func addSeparator(_ scalar: Unicode.Scalar, _ box: GlyphBox) {
    add(scalar, box, confidences.last ?? 0)
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ box: GlyphBox, _ confidence: Float) {
    scalars.append(scalar)
    boxes.append(box)
    confidences.append(min(1, max(0, confidence)))
    styleIndices.append(style)
  }

  /// A line's ink is about 0.92 of the type size high from descender to ascender; half points tell enough.
  private mutating func setStyle(lineHeight: Float) {
    let size = max(4, (lineHeight / 0.92 * 2).rounded() / 2)
    let wanted = TextStyle(
      fontName: "", size: size, isBold: false, isItalic: false, isUnderlined: false, color: 0)
    if let known = styles.firstIndex(of: wanted) {
      style = UInt16(known)
    } else if styles.count < Int(UInt16.max) {
      style = UInt16(styles.count)
      styles.append(wanted)
    }
  }
}
