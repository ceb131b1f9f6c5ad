internal import CShapes
internal import ReportModel

/// Letters of an upright font that the page leans: italics to the eye, which no font's name tells.
struct SlantedLetters {
  private let stretches: [GlyphBox]

  /// What the pass over the page that has just ended leant, or nil where it leant nothing.
  static func read() -> SlantedLetters? {
    var count: Int32 = 0
    guard let slants = threefold_slants(&count), count > 0 else { return nil }
    return SlantedLetters(
      stretches: UnsafeBufferPointer(start: slants, count: Int(count)).map {
        GlyphBox(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom)
      })
  }

  /// Gives the letters that lie in a stretch the italic style of their own.
  func mark(_ page: inout PageContent) {
    var italic: [UInt16: UInt16] = [:]
    var latest = 0
    for index in page.boxes.indices {
      let box = page.boxes[index]
      guard box.right > box.left else { continue }
      let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      // Letters come in lines, so that the stretch of the last one mostly holds the next.
      if !holds(latest, x, y) {
        guard let found = stretches.indices.first(where: { holds($0, x, y) }) else { continue }
        latest = found
      }
      let style = page.styleIndices[index]
      if let known = italic[style] {
        page.styleIndices[index] = known
      } else {
        guard page.styles.count < 4_096 else { return }
        var made = page.styles[Int(style)]
        made.isItalic = true
        italic[style] = UInt16(page.styles.count)
        page.styleIndices[index] = UInt16(page.styles.count)
        page.styles.append(made)
      }
    }
  }

  private func holds(_ stretch: Int, _ x: Float, _ y: Float) -> Bool {
    let box = stretches[stretch]
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + 1
  }
}
