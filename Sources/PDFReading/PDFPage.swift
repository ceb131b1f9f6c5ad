internal import CPoppler

/// One page of an open PDF, lent by `PDFDocument.withPage`.
public struct PDFPage: ~Copyable {
  private let pointer: OpaquePointer
  /// The position in the file, from 1.
  public let number: Int

  init(owning pointer: OpaquePointer, number: Int) {
    self.pointer = pointer
    self.number = number
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  /// The displayed page's width and height in points.
  public var size: (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(pointer, &width, &height)
    return (width, height)
  }

  /// The label that the PDF gives the page, or its position.
  public var label: String {
    let label = String(consuming: poppler_page_get_label(pointer)) ?? ""
    return label.isEmpty ? String(number) : label
  }

  /// The page's text with boxes and styles. Poppler interprets the page once for all three.
  public func content() -> PageContent {
    let size = size
    var page = PageContent(number: number, label: label, width: size.width, height: size.height)
    guard let text = String(consuming: poppler_page_get_text(pointer)), !text.isEmpty else { return page }
    page.scalars = Array(text.unicodeScalars)
    page.boxes = glyphBoxes()
    // One rectangle a scalar was measured over all kinds of files; a mismatch must still never trap.
    let empty = GlyphBox(left: 0, top: 0, right: 0, bottom: 0)
    while page.boxes.count < page.scalars.count { page.boxes.append(empty) }
    (page.styles, page.styleIndices) = styles(count: page.scalars.count)
    return page
  }

  private func glyphBoxes() -> [GlyphBox] {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(pointer, &rectangles, &count) != 0, let rectangles else { return [] }
    defer { g_free(rectangles) }
    return UnsafeBufferPointer(start: rectangles, count: Int(count)).map {
      GlyphBox(left: Float($0.x1), top: Float($0.y1), right: Float($0.x2), bottom: Float($0.y2))
    }
  }

  private func styles(count: Int) -> ([TextStyle], [UInt16]) {
    var styles: [TextStyle] = []
    var known: [TextStyle: UInt16] = [:]
    var indices = [UInt16](repeating: 0, count: count)
    guard let list = poppler_page_get_text_attributes(pointer) else { return ([.unknown], indices) }
    defer { poppler_page_free_text_attributes(list) }
    var node: UnsafeMutablePointer<GList>? = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let style = TextStyle(attributes)
      let index: UInt16
      if let found = known[style] {
        index = found
      } else {
        guard styles.count < Int(UInt16.max) else { continue }
        index = UInt16(styles.count)
        known[style] = index
        styles.append(style)
      }
      let first = max(0, Int(attributes.start_index))
      let last = min(count - 1, Int(attributes.end_index))
      if first <= last { for position in first...last { indices[position] = index } }
    }
    return styles.isEmpty ? ([.unknown], indices) : (styles, indices)
  }
}

extension TextStyle {
  static let unknown = TextStyle(
    fontName: "", size: 0, isBold: false, isItalic: false, isUnderlined: false, color: 0)

  init(_ attributes: PopplerTextAttributes) {
    let name = attributes.font_name.map { String(cString: $0) } ?? ""
    let lower = name.lowercased()
    self.init(
      fontName: name, size: Float(attributes.font_size),
      isBold: ["bold", "black", "heavy", "semibold", "demi"].contains { lower.contains($0) },
      isItalic: ["italic", "oblique", "kursiv"].contains { lower.contains($0) },
      isUnderlined: attributes.is_underlined != 0,
      color: UInt32(attributes.color.red >> 8) << 16 | UInt32(attributes.color.green >> 8) << 8
        | UInt32(attributes.color.blue >> 8))
  }
}
