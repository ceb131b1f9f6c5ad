import PDFReading

/// Tells the lowest headings of many reports: a short line, often in italics, with the text that it heads right below
/// it.
struct Subheadings {
  let lines: Lines
  let profile: Profile
  let styles: StyleTable

  func contains(_ index: Int) -> Bool { isBoxTitle(index) || contains(index, isSecond: false) }

  private func contains(_ index: Int, isSecond: Bool) -> Bool {
    let line = lines[index]
    guard line.role == .body, !line.isTurned, !line.isAside,
      abs(line.size - profile.bodySize) < 0.09 * profile.bodySize || isOverSmallText(index),
      isSecond || reads(line.text) || isFirstOfTwo(index) || index > 0 && isFirstOfTwo(index - 1),
      line.box.width < 0.85 * (line.columnRight - line.columnLeft)
        || line.columnRight - line.box.right > 3 * line.size || isItalic(line) && isFirstOrApart(index)
    else { return false }
    if isFirstOfTwo(index) { return isFirstOrApart(index) && contains(index + 1, isSecond: true) }
    // Text in upright type goes on close below.
    guard index + 1 < lines.count, isSameColumn(index + 1, index), !isItalic(lines[index + 1]),
      abs(lines[index + 1].size - line.size) < 0.09 * line.size || isOverSmallText(index),
      beginsText(lines[index + 1])
    else { return false }
    guard isItalic(line) && !styles[profile.bodyStyle].isItalic || isShortAboveProse(index) else {
      return false
    }
    let below = lines[index + 1].box.bottom - line.box.bottom
    guard below > 0.8 * line.size, below < 2.2 * profile.pitch(line.size) else { return false }
    if isSecond || index > 0 && isFirstOfTwo(index - 1) && isFirstOrApart(index - 1) { return true }
    guard index > 0, isSameColumn(index - 1, index) else { return true }
    return standsApart(index) || styles[lines[index - 1].style].isBold
  }

  /// Whether a line in italics heads smaller text than most: in type larger than it or of another colour, or as the
  /// first line of a box.
  private func isOverSmallText(_ index: Int) -> Bool {
    let line = lines[index]
    guard isItalic(line), !styles[profile.bodyStyle].isItalic, line.size < 1.09 * profile.bodySize,
      index + 1 < lines.count
    else { return false }
    let below = lines[index + 1]
    guard line.size > 0.97 * below.size, line.size < 1.4 * below.size else { return false }
    if line.panel != nil, index == 0 || lines[index - 1].panel != line.panel { return true }
    return line.size > 1.05 * below.size || styles[line.style].color != styles[below.style].color
  }

  /// Whether a heading in italics runs on in the next line, of its own type.
  private func isFirstOfTwo(_ index: Int) -> Bool {
    guard index + 1 < lines.count, isSameColumn(index + 1, index), isItalic(lines[index]),
      isItalic(lines[index + 1]), !styles[profile.bodyStyle].isItalic
    else { return false }
    let (line, next) = (lines[index], lines[index + 1])
    let pitch = next.box.bottom - line.box.bottom
    return abs(next.size - line.size) < 0.3 && pitch > 0 && pitch < 1.1 * profile.pitch(line.size) + 0.3
      && line.columnRight - line.box.right < 6 * line.size && line.text.count > 30
      && (line.text.first.map(ScalarForms.isUpper) ?? false)
      && ![".", ",", ";", ":", "”"].contains(next.text.last ?? " ")
      && ![".", ":", ";"].contains(line.text.last ?? " ")
  }

  private func isFirstOrApart(_ index: Int) -> Bool {
    index == 0 || !isSameColumn(index - 1, index) || standsApart(index)
  }

  /// Whether a line in capitals is the first of a box with text.
  private func isBoxTitle(_ index: Int) -> Bool {
    let line = lines[index]
    guard let panel = line.panel, index == 0 || lines[index - 1].panel != panel, index + 1 < lines.count,
      lines[index + 1].panel == panel, line.text.count <= 60
    else { return false }
    return line.text.count(where: ScalarForms.isLetter) >= 8
      && !line.text.contains(where: ScalarForms.isLower)
  }

  /// Whether there is a gap to the text above it in its column.
  private func standsApart(_ index: Int) -> Bool {
    guard index > 0, isSameColumn(index - 1, index) else { return false }
    let above = lines[index].box.bottom - lines[index - 1].box.bottom
    return above > 1.2 * profile.pitch(lines[index].size) + 0.5
  }

  /// Where the type is that of the text: a few words above a paragraph of full lines.
  private func isShortAboveProse(_ index: Int) -> Bool {
    let line = lines[index]
    let width = line.columnRight - line.columnLeft
    guard index + 2 < lines.count, isSameColumn(index + 2, index), line.text.count <= 60,
      line.box.width < 0.55 * width, !line.text.contains(where: ScalarForms.isDigit),
      abs(line.box.left - line.columnLeft) < 0.5 * line.size
    else { return false }
    let below = lines[index + 1]
    return below.box.bottom - line.box.bottom < 1.1 * profile.pitch(line.size) + 0.3
      && below.box.right > line.columnRight - 2 * line.size && below.text.count > 40
      && abs(below.box.left - line.box.left) < 0.5 * line.size
  }

  private func isSameColumn(_ one: Int, _ other: Int) -> Bool {
    lines[one].page == lines[other].page && lines[one].region == lines[other].region
      && lines[one].panel == lines[other].panel && lines[one].role == .body
  }

  private func isItalic(_ line: Line) -> Bool { line.styles.allSatisfy { styles[$0.style].isItalic } }

  private func reads(_ text: some ScalarText) -> Bool {
    guard (3...90).contains(text.count), let first = text.first, let last = text.last else { return false }
    let begins = ScalarForms.isUpper(first) || ScalarForms.isDigit(first)
    if !begins || [".", ",", ";", ":", "”", "\""].contains(last) { return false }
    return text.count(where: ScalarForms.isLetter) * 2 > text.count && !Self.beginsWithSource(text)
  }

  /// "Source: …" below a table.
  private static func beginsWithSource(_ text: some ScalarText) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return colon < 12
  }

  private func beginsText(_ line: Line) -> Bool {
    guard let first = line.text.first(where: { ScalarForms.isLetter($0) || ScalarForms.isDigit($0) }) else {
      return false
    }
    return !ScalarForms.isLower(first) && line.text.count > 12
  }
}
