internal import CPDF
internal import ReportModel

#if canImport(Glibc)
  internal import Glibc
#endif

extension PDFPage {
  /// The page's text with boxes and styles. Poppler interprets the page once for all three.
  public func content() -> PageContent {
    let size = size
    var page = PageContent(number: number, label: label, width: size.width, height: size.height)
    page.corner = isTurned ? nil : PageCorner(x: cropBox.left, y: cropBox.top)
    guard let read = threefold_pdf_read(document, Int32(number))?.pointee else { return page }
    page.shapes = UnsafeBufferPointer(start: read.shapes, count: read.shape_count).map {
      DrawnShape(box: GlyphBox($0.box), color: $0.color, isFilled: $0.is_filled, isRectangle: $0.is_rectangle)
    }
    page.scalars = Self.scalars(read)
    if page.scalars.isEmpty { return page }
    page.boxes = Self.boxes(read, count: page.scalars.count)
    (page.styles, page.styleIndices) = Self.styles(read, count: page.scalars.count)
    SlantedLetters(read)?.mark(&page)
    return page
  }

  private static func scalars(_ read: threefold_text) -> [Unicode.Scalar] {
    if let reordered = read.reordered {
      return UTF8Decoding.scalars(of: UnsafeRawBufferPointer(start: reordered, count: read.reordered_length))
    }
    return UnsafeBufferPointer(start: read.scalars, count: read.scalar_count).map {
      Unicode.Scalar($0) ?? "\u{FFFD}"
    }
  }

  /// One box a scalar: measured so over all kinds of files, but a mismatch must never trap.
  private static func boxes(_ read: threefold_text, count: Int) -> [GlyphBox] {
    let known = min(count, read.box_count)
    return [GlyphBox](unsafeUninitializedCapacity: count) { boxes, filled in
      for index in 0..<known { boxes.initializeElement(at: index, to: GlyphBox(read.boxes[index])) }
      for index in known..<count {
        boxes.initializeElement(at: index, to: GlyphBox(left: 0, top: 0, right: 0, bottom: 0))
      }
      filled = count
    }
  }

  private static func styles(_ read: threefold_text, count: Int) -> ([TextStyle], [UInt16]) {
    var indices = [UInt16](repeating: 0, count: count)
    // The C values are compared as they are, so that a String is made once a style and not once a run.
    var known: [threefold_run] = []
    var latest = 0
    for run in UnsafeBufferPointer(start: read.runs, count: read.run_count) {
      if known.isEmpty || !isSame(run, known[latest]) {
        if let index = known.firstIndex(where: { isSame(run, $0) }) {
          latest = index
        } else {
          // A page with more styles than this is hostile; the rest look like the last.
          if known.count < 4096 { known.append(run) }
          latest = known.count - 1
        }
      }
      let first = max(0, Int(run.first))
      let last = min(count - 1, Int(run.last))
      let index = UInt16(latest)
      if index != 0, first <= last { for position in first...last { indices[position] = index } }
    }
    return (known.isEmpty ? [.unknown] : known.map { TextStyle($0) }, indices)
  }
}

private func isSame(_ one: threefold_run, _ other: threefold_run) -> Bool {
  guard one.font_size == other.font_size, one.is_underlined == other.is_underlined, one.color == other.color
  else { return false }
  guard let name = one.font_name, let otherName = other.font_name else {
    return one.font_name == other.font_name
  }
  return name == otherName || strcmp(name, otherName) == 0
}

extension GlyphBox {
  init(_ box: threefold_box) {
    self.init(left: box.left, top: box.top, right: box.right, bottom: box.bottom)
  }
}

extension TextStyle {
  static let unknown = TextStyle(
    fontName: "", size: 0, isBold: false, isItalic: false, isUnderlined: false, color: 0)

  init(_ run: threefold_run) {
    let name = run.font_name.map { String(cString: $0) } ?? ""
    let lower = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    self.init(
      fontName: name, size: Float(run.font_size),
      isBold: Self.boldNames.contains { lower.holds($0) },
      isItalic: Self.italicNames.contains { lower.holds($0) },
      isUnderlined: run.is_underlined, color: run.color)
  }

  private static let boldNames = ["bold", "black", "heavy", "semibold", "demi"].map { [UInt8]($0.utf8) }
  private static let italicNames = ["italic", "oblique", "kursiv"].map { [UInt8]($0.utf8) }
}
