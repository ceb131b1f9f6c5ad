import PDFReading

/// Cuts a page's scalars into words: at spaces, at jumps, and where a superscript begins or ends.
struct WordBuilder {
  private(set) var words: [Word] = []
  /// Words set upright or upside down along the page's side, in the page's own order, line by line.
  private(set) var turned: [[Word]] = []

  init(_ page: PageContent, styles: inout StyleTable) {
    let table = page.styles.map { styles.index(of: $0) }
    let fallback = table.first ?? styles.index(of: .plain)
    var current: Word?
    var glued = false
    var lineStart = 0
    let count = min(page.scalars.count, page.boxes.count)
    words.reserveCapacity(count / 5)

    func style(at index: Int) -> (UInt16, Float) {
      guard index < page.styleIndices.count, Int(page.styleIndices[index]) < table.count else {
        return (fallback, 0)
      }
      let own = Int(page.styleIndices[index])
      return (table[own], page.styles[own].size)
    }

    for index in 0..<count {
      let scalar = page.scalars[index]
      if scalar == "\n" || scalar == "\r" || scalar == "\u{0C}" {
        flush(&current)
        glued = false
        takeTurned(from: &lineStart)
        continue
      }
      if ScalarForms.isSpace(scalar) {
        flush(&current)
        glued = false
        continue
      }
      let box = page.boxes[index]
      guard !box.isEmpty, box.bottom > box.top else { continue }
      let (styleIndex, styleSize) = style(at: index)
      let size = styleSize > 0 ? styleSize : box.height
      if let word = current, isBulletAlone(word.text),
        ScalarForms.isLetter(scalar) || ScalarForms.isDigit(scalar)
      {
        // Tabs after bullets are often no characters at all.
        flush(&current)
        glued = false
      }
      if let (last, lastSize) = current.map({ ($0.box, $0.size) }) {
        let jump = box.left - last.right
        let isNear = jump < 0.5 * max(size, lastSize) && jump > -2 * max(size, lastSize)
        let isStacked = isStacked(box, on: last, size: max(size, lastSize))
        if isStacked || isNear && abs(size - lastSize) < 0.12 * lastSize && box.verticalOverlap(last) > 0.5
          || !isNear && box.verticalOverlap(last) < 0.3 && abs(box.left - last.left) < max(size, lastSize)
        {
          // In place: a copy of the word would copy its text with every scalar.
          ScalarForms.append(scalar, to: &current!.text)
          current!.box.formUnion(box)
          if isStacked { current!.isTurned = true }
          if index < page.confidences.count {
            current!.confidence = min(current!.confidence, page.confidences[index])
          }
          continue
        }
        flush(&current)
        glued = jump < 0.25 * min(size, lastSize) && box.verticalOverlap(last) > 0.3
      }
      var word = Word(text: [], box: box, size: size, style: styleIndex, isGlued: glued)
      word.text.reserveCapacity(12)
      ScalarForms.append(scalar, to: &word.text)
      if index < page.confidences.count { word.confidence = page.confidences[index] }
      current = word
      glued = true
    }
    flush(&current)
    takeTurned(from: &lineStart)
  }

  private func isBulletAlone(_ text: [Unicode.Scalar]) -> Bool {
    // Some programs draw it twice to make it bold.
    (1...2).contains(text.count) && text.first == text.last
      && text.allSatisfy { ScalarForms.isBullet($0) || ScalarForms.isControlBullet($0) }
  }

  /// Whether a letter follows above or below the letters before it, as in text that runs along the page's side.
  private func isStacked(_ box: GlyphBox, on last: GlyphBox, size: Float) -> Bool {
    box.horizontalOverlap(last) > 0.8 && box.verticalOverlap(last) < 0.3
      && min(abs(box.top - last.bottom), abs(last.top - box.bottom)) < 0.4 * size
  }

  private mutating func flush(_ current: inout Word?) {
    if var word = current {
      ScalarForms.replaceControls(in: &word.text)
      if !word.text.isEmpty { words.append(word) }
    }
    current = nil
  }

  /// Moves the line that has just ended to `turned` when its letters stand above each other.
  private mutating func takeTurned(from start: inout Int) {
    defer { start = words.count }
    let line = words[start...]
    var upright = 0
    var long = 0
    for word in line where word.text.count >= 2 {
      long += 1
      if word.isTurned { upright += 1 }
    }
    guard long > 0, upright * 2 > long else { return }
    turned.append(Array(line))
    words.removeSubrange(start...)
  }
}

extension TextStyle {
  static let plain = TextStyle(
    fontName: "", size: 0, isBold: false, isItalic: false, isUnderlined: false, color: 0)
}
