import ReportModel

/// Joins a draft's lines to the text that a reader would type, and keeps where each line went.
struct PassageText {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var lines: [PassageLine] = []
  private(set) var markers: [NoteMarker] = []
  private(set) var emphasis: [Emphasis] = []

  init(_ draft: Draft, lines all: Lines, styles: StyleTable, stock: WordStock) {
    let usual = draft.lines.first.map { styles[Self.mainStyle(draft, all, $0)] }
    // An entry of a bibliography may be italic for the most part: what opens upright is upright.
    let opensUpright =
      draft.lines.first.flatMap { all[$0].styles.first }.map { !styles[$0.style].isItalic } ?? false
    lines.reserveCapacity(draft.lines.count)
    for (position, index) in draft.lines.enumerated() {
      let line = all[index]
      let skipped = position == 0 ? min(draft.labelLength, line.text.count) : 0
      joinTo(line, skipped: skipped, stock: stock)
      let start = text.count
      text.append(contentsOf: line.text[skipped...])
      for marker in line.markers {
        markers.append(
          NoteMarker(
            offset: start + max(0, marker.offset - skipped),
            label: String(scalars: marker.label), note: nil))
      }
      if let usual {
        addEmphasis(
          of: line, start: start, skipped: skipped, usual: usual, isItalic: usual.isItalic && !opensUpright,
          styles: styles)
      }
      lines.append(
        PassageLine(start: start, end: text.count, page: line.page, box: Box(line.wholeBox)))
    }
    while let last = text.last, last == " " { text.removeLast() }
    for index in lines.indices {
      lines[index].end = min(lines[index].end, text.count)
      lines[index].start = min(lines[index].start, lines[index].end)
    }
    for index in markers.indices { markers[index].offset = min(markers[index].offset, text.count) }
    emphasis = emphasis.compactMap {
      let end = min($0.end, text.count)
      return end > $0.start ? Emphasis(start: $0.start, end: end, style: $0.style) : nil
    }
  }

  private static func mainStyle(_ draft: Draft, _ all: Lines, _ fallback: Int) -> UInt16 {
    var counts: [UInt16: Int] = [:]
    for index in draft.lines { counts[all[index].style, default: 0] += all[index].text.count }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? all[fallback].style
  }

  /// Puts what belongs between the text so far and the next line: a space, or nothing where a word or an address
  /// goes on.
  private mutating func joinTo(_ line: Line, skipped: Int, stock: WordStock) {
    while let last = text.last, last == " " { text.removeLast() }
    guard let last = text.last else { return }
    let tail = line.text[min(skipped, line.text.count)...]
    if last == "-", text.count > 1, text[text.count - 2] != " ", let first = tail.first {
      if isAddress() { return }
      if ScalarForms.isLetter(first) || ScalarForms.isDigit(first) {
        // "child- and family services" keeps its space as well.
        if Self.startsWithConjunction(tail) {
          text.append(" ")
          return
        }
        if stock.keepsHyphen(between: text[..<(text.count - 1)], and: tail) { return }
        text.removeLast()
        if !lines.isEmpty { lines[lines.count - 1].end = text.count }
        for index in markers.indices { markers[index].offset = min(markers[index].offset, text.count) }
        return
      }
    }
    if last == "/" || last == "_" || last == "=" || last == "&" || last == "?", isAddress() { return }
    if last == "–" || last == "—", let first = tail.first, ScalarForms.isDigit(first), text.count > 1,
      ScalarForms.isDigit(text[text.count - 2])
    {
      return
    }
    if let first = tail.first, first == "/" || first == "." || first == "?" || first == "=", isAddress(),
      tail.count > 1,
      tail[tail.startIndex + 1] != " "
    {
      return
    }
    text.append(" ")
  }

  private static func startsWithConjunction(_ tail: some ScalarText) -> Bool {
    let word = String(scalars: tail.prefix { $0 != " " })
    return ["and", "or", "to", "en", "of", "und", "oder", "et", "ou", "y", "e"].contains(word)
  }

  /// Whether the last word so far is a web address.
  private func isAddress() -> Bool {
    let word = text.suffix(200).reversed().prefix { $0 != " " }
    guard word.count > 5 else { return false }
    let forward = String(scalars: word.reversed())
    return forward.contains("://") || forward.contains("www.")
  }

  private mutating func addEmphasis(
    of line: Line, start: Int, skipped: Int, usual: PDFStyle, isItalic: Bool, styles: StyleTable
  ) {
    for (position, run) in line.styles.enumerated() {
      let style = styles[run.style]
      let end = position + 1 < line.styles.count ? line.styles[position + 1].start : line.text.count
      let from = start + max(0, run.start - skipped)
      let to = start + end - skipped
      guard to > from else { continue }
      if style.isBold && !usual.isBold { add(.bold, from, to) }
      if style.isItalic && !isItalic { add(.italic, from, to) }
    }
  }

  private mutating func add(_ style: Emphasis.Style, _ start: Int, _ end: Int) {
    if let last = emphasis.lastIndex(where: { $0.style == style }), start - emphasis[last].end <= 1 {
      emphasis[last].end = end
    } else {
      emphasis.append(Emphasis(start: start, end: end, style: style))
    }
  }
}
