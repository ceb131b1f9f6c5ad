internal import CPDF
internal import ReportModel

/// Letters of an upright font that the page leans: italics to the eye, which no font's name tells.
struct SlantedLetters {
  private let stretches: [GlyphBox]

  /// What the page leans, or nil where it leans nothing.
  init?(_ read: threefold_text) {
    if read.slant_count == 0 { return nil }
    stretches = UnsafeBufferPointer(start: read.slants, count: read.slant_count).map { GlyphBox($0) }
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
