import PDFReading

/// Finds the panels of a page: shaded grounds and ruled frames that text may stand in.
struct PanelFinder {
  private let width: Float
  private let height: Float
  private var rectangles: [GlyphBox] = []
  private var across: [GlyphBox] = []
  private var upright: [GlyphBox] = []

  /// The panels, from top to bottom, none inside another. Points, from the top left of the displayed page.
  static func panels(on page: PageContent) -> [GlyphBox] {
    if page.shapes.isEmpty { return [] }
    var finder = PanelFinder(width: Float(page.width), height: Float(page.height))
    for shape in page.shapes { finder.take(shape) }
    return finder.panels()
  }

  private init(width: Float, height: Float) {
    self.width = width
    self.height = height
  }

  private mutating func take(_ shape: DrawnShape) {
    let box = shape.box
    if box.height < 2.5, box.width >= 40 {
      across.append(box)
    } else if box.width < 2.5, box.height >= 15 {
      upright.append(box)
    } else if shape.isRectangle, isPanelSized(box), !(shape.isFilled && Self.isWhite(shape.color)) {
      rectangles.append(box)
    }
  }

  /// Larger than a line of text, smaller than the ground of a whole page.
  private func isPanelSized(_ box: GlyphBox) -> Bool {
    box.width >= 80 && box.height >= 18 && box.width * box.height < 0.7 * width * height
  }

  static func isWhite(_ color: UInt32) -> Bool {
    (color >> 16 & 0xFF) >= 252 && (color >> 8 & 0xFF) >= 252 && (color & 0xFF) >= 252
  }

  private func panels() -> [GlyphBox] {
    var found = joined(distinct(rectangles + frames()))
    found.removeAll { isRuledTable($0) }
    // Of panels in each other the outer one holds the text.
    let outer = found.filter { inner in
      !found.contains { $0 != inner && Self.holds($0, inner) }
    }
    return outer.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Frames of four separate rules.
  private func frames() -> [GlyphBox] {
    // A page with this many rules is a form or a drawing.
    guard upright.count >= 2, upright.count <= 40, across.count <= 200 else { return [] }
    var frames: [GlyphBox] = []
    for left in upright {
      for right in upright where right.left - left.left >= 80 {
        guard abs(left.top - right.top) < 4, abs(left.bottom - right.bottom) < 4 else { continue }
        func closes(_ y: Float) -> Bool {
          across.contains { abs($0.middle - y) < 4 && $0.left < left.right + 4 && $0.right > right.left - 4 }
        }
        guard closes(left.top), closes(left.bottom) else { continue }
        frames.append(GlyphBox(left: left.left, top: left.top, right: right.right, bottom: left.bottom))
      }
    }
    return frames.filter(isPanelSized)
  }

  private func distinct(_ boxes: [GlyphBox]) -> [GlyphBox] {
    var kept: [GlyphBox] = []
    for box in boxes.prefix(400) where !kept.contains(where: { Self.isSame($0, box) }) { kept.append(box) }
    return kept
  }

  /// Joins a band for the title with the ground below it; many bands of one width are the rows of a table.
  private func joined(_ boxes: [GlyphBox]) -> [GlyphBox] {
    var stacks: [(box: GlyphBox, count: Int)] = []
    for box in boxes.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      let above = stacks.lastIndex {
        abs($0.box.left - box.left) < 3 && abs($0.box.right - box.right) < 3
          && abs(box.top - $0.box.bottom) < 3
      }
      if let above {
        stacks[above].box.formUnion(box)
        stacks[above].count += 1
      } else {
        stacks.append((box, 1))
      }
    }
    return stacks.filter { $0.count <= 3 && isPanelSized($0.box) }.map(\.box)
  }

  /// Whether rules or cells part the inside as they part a table.
  private func isRuledTable(_ box: GlyphBox) -> Bool {
    let columns = upright.count {
      $0.left > box.left + 8 && $0.right < box.right - 8 && $0.top > box.top - 4 && $0.bottom < box.bottom + 4
    }
    let rows = across.count {
      $0.top > box.top + 8 && $0.bottom < box.bottom - 8 && $0.left < box.left + 8 && $0.right > box.right - 8
    }
    let cells = rectangles.count { $0 != box && Self.holds(box, $0) && $0.width < 0.9 * box.width }
    return columns >= 1 || rows >= 3 || cells >= 3
  }

  private static func isSame(_ one: GlyphBox, _ other: GlyphBox) -> Bool {
    abs(one.left - other.left) < 2 && abs(one.right - other.right) < 2 && abs(one.top - other.top) < 2
      && abs(one.bottom - other.bottom) < 2
  }

  private static func holds(_ outer: GlyphBox, _ inner: GlyphBox) -> Bool {
    outer.left <= inner.left + 2 && outer.right >= inner.right - 2 && outer.top <= inner.top + 2
      && outer.bottom >= inner.bottom - 2
  }
}
