internal import CPoppler
internal import CShapes
internal import ReportModel

extension PDFPage {
  /// The page's text with boxes and styles. Poppler interprets the page once for all three.
  public func content() -> PageContent {
    let size = size
    var page = PageContent(number: number, label: label, width: size.width, height: size.height)
    page.corner = isTurned ? nil : PageCorner(x: cropBox.left, y: cropBox.top)
    threefold_begin_shapes()
    let text = poppler_page_get_text(pointer)
    page.shapes = drawnShapes()
    guard let text else { return page }
    defer { g_free(text) }
    page.scalars = UTF8Decoding.scalars(of: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    if page.scalars.isEmpty { return page }
    page.boxes = glyphBoxes(count: page.scalars.count)
    (page.styles, page.styleIndices) = styles(count: page.scalars.count)
    SlantedLetters.read()?.mark(&page)
    return page
  }

  /// What the pass over the page that has just ended painted.
  private func drawnShapes() -> [DrawnShape] {
    var count: Int32 = 0
    guard let shapes = threefold_end_shapes(&count) else { return [] }
    return UnsafeBufferPointer(start: shapes, count: Int(count)).map {
      DrawnShape(
        box: GlyphBox(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom), color: $0.color,
        isFilled: $0.is_filled, isRectangle: $0.is_rectangle)
    }
  }

  /// One box a scalar: measured so over all kinds of files, but a mismatch must never trap.
  private func glyphBoxes(count: Int) -> [GlyphBox] {
    let empty = GlyphBox(left: 0, top: 0, right: 0, bottom: 0)
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var found: guint = 0
    guard poppler_page_get_text_layout(pointer, &rectangles, &found) != 0, let rectangles else {
      return [GlyphBox](repeating: empty, count: count)
    }
    defer { g_free(rectangles) }
    let known = min(count, Int(found))
    return [GlyphBox](unsafeUninitializedCapacity: count) { boxes, filled in
      for index in 0..<known {
        let rectangle = rectangles[index]
        boxes.initializeElement(
          at: index,
          to: GlyphBox(
            left: Float(rectangle.x1), top: Float(rectangle.y1), right: Float(rectangle.x2),
            bottom: Float(rectangle.y2)))
      }
      for index in known..<count { boxes.initializeElement(at: index, to: empty) }
      filled = count
    }
  }

  private func styles(count: Int) -> ([TextStyle], [UInt16]) {
    var indices = [UInt16](repeating: 0, count: count)
    guard let list = poppler_page_get_text_attributes(pointer) else { return ([.unknown], indices) }
    defer { poppler_page_free_text_attributes(list) }
    // The C values are compared as they are, so that a String is made once a style and not once a run.
    var known: [UnsafeMutablePointer<PopplerTextAttributes>] = []
    var latest = 0
    forEach(in: list, as: PopplerTextAttributes.self) { attributes in
      if known.isEmpty || !isSame(attributes, known[latest]) {
        if let index = known.firstIndex(where: { isSame(attributes, $0) }) {
          latest = index
        } else {
          // A page with more styles than this is hostile; the rest look like the last.
          if known.count < 4096 { known.append(attributes) }
          latest = known.count - 1
        }
      }
      let first = max(0, Int(attributes.pointee.start_index))
      let last = min(count - 1, Int(attributes.pointee.end_index))
      let index = UInt16(latest)
      if index != 0, first <= last { for position in first...last { indices[position] = index } }
    }
    return (known.isEmpty ? [.unknown] : known.map { TextStyle($0.pointee) }, indices)
  }
}

private func isSame(
  _ first: UnsafeMutablePointer<PopplerTextAttributes>, _ second: UnsafeMutablePointer<PopplerTextAttributes>
) -> Bool {
  let (one, other) = (first.pointee, second.pointee)
  guard one.font_size == other.font_size, one.is_underlined == other.is_underlined,
    one.color.red == other.color.red, one.color.green == other.color.green, one.color.blue == other.color.blue
  else { return false }
  guard let name = one.font_name, let otherName = other.font_name else {
    return one.font_name == other.font_name
  }
  return strcmp(name, otherName) == 0
}

extension TextStyle {
  static let unknown = TextStyle(
    fontName: "", size: 0, isBold: false, isItalic: false, isUnderlined: false, color: 0)

  init(_ attributes: PopplerTextAttributes) {
    let name = attributes.font_name.map { String(cString: $0) } ?? ""
    let lower = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    self.init(
      fontName: name, size: Float(attributes.font_size),
      isBold: Self.boldNames.contains { lower.holds($0) },
      isItalic: Self.italicNames.contains { lower.holds($0) },
      isUnderlined: attributes.is_underlined != 0,
      color: UInt32(attributes.color.red >> 8) << 16 | UInt32(attributes.color.green >> 8) << 8
        | UInt32(attributes.color.blue >> 8))
  }

  private static let boldNames = ["bold", "black", "heavy", "semibold", "demi"].map { [UInt8]($0.utf8) }
  private static let italicNames = ["italic", "oblique", "kursiv"].map { [UInt8]($0.utf8) }
}
