import PDFReading

/// What a hostile page says, brought within what a page can be: the one place where sizes and boxes that are no
/// numbers, or larger than any page, are taken out, so that all that follows may count in whole numbers.
enum PageBounds {
  /// In points; no type is larger.
  private static let largestSize: Float = 2000

  static func clamp(_ page: inout PageContent) {
    if !(page.width > 0 && page.width < 20_000) { page.width = 0 }
    if !(page.height > 0 && page.height < 20_000) { page.height = 0 }
    for index in page.styles.indices {
      // A style without a size takes that of the letters' boxes.
      let size = page.styles[index].size
      if !(size >= 0 && size <= largestSize) { page.styles[index].size = 0 }
    }
    if page.boxes.contains(where: { !isPlausible($0) }) {
      for index in page.boxes.indices where !isPlausible(page.boxes[index]) {
        page.boxes[index] = GlyphBox(left: 0, top: 0, right: 0, bottom: 0)
      }
    }
    page.shapes.removeAll { !isOnAPage($0.box) }
    if page.confidences.contains(where: { !($0 >= 0 && $0 <= 1) }) {
      page.confidences = page.confidences.map { $0 >= 0 ? min(1, $0) : 0 }
    }
  }

  /// Whether a letter can be so large and stand there.
  private static func isPlausible(_ box: GlyphBox) -> Bool {
    isOnAPage(box) && box.bottom - box.top <= largestSize
  }

  /// Whether it lies on or near a page; the largest PDF page is 14,400 points wide (ISO 32000-1, Annex C).
  private static func isOnAPage(_ box: GlyphBox) -> Bool {
    // Comparisons with what is not a number are false.
    abs(box.left) < 20_000 && abs(box.top) < 20_000 && abs(box.right) < 20_000 && abs(box.bottom) < 20_000
  }
}
