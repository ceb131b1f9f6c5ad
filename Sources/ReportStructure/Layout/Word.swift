import PDFReading

/// A word of one page, with its place and type.
struct Word {
  var text: [Unicode.Scalar]
  var box: GlyphBox
  /// In points.
  var size: Float
  /// Index into the reader's `StyleTable`.
  var style: UInt16
  /// Whether no space stands between it and the word before it in the page's own order.
  var isGlued = false
  /// Set smaller and higher than the word before it, as note markers and ordinals are.
  var isRaised = false
  /// Its letters stand above each other: it runs along the side of the page.
  var isTurned = false
  var confidence: Float = 1

  var height: Float { box.bottom - box.top }
  var middle: Float { (box.top + box.bottom) / 2 }
}

extension GlyphBox {
  mutating func formUnion(_ other: GlyphBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }

  var width: Float { right - left }
  var height: Float { bottom - top }
  var middle: Float { (top + bottom) / 2 }
  var middleX: Float { (left + right) / 2 }
  var isEmpty: Bool { right <= left && bottom <= top }

  /// Whether a line stands inside; descenders may touch the edge.
  func surrounds(_ line: GlyphBox) -> Bool {
    line.left > left - 1 && line.right < right + 1 && line.middle > top && line.middle < bottom
  }

  /// The share of the lower of the two heights that both cover.
  func verticalOverlap(_ other: GlyphBox) -> Float {
    let shared = min(bottom, other.bottom) - max(top, other.top)
    return shared / max(0.1, min(height, other.height))
  }

  /// The share of the narrower of the two widths that both cover.
  func horizontalOverlap(_ other: GlyphBox) -> Float {
    let shared = min(right, other.right) - max(left, other.left)
    return shared / max(0.1, min(width, other.width))
  }
}
