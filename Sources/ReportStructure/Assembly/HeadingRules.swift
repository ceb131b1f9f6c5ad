/// Tells headings by their type: larger, bold, or of a style that the outline and the contents name.
struct HeadingRules {
  let profile: Profile
  let styles: StyleTable
  private let known: KnownTitles

  init(profile: Profile, styles: StyleTable, titles: KnownTitles) {
    self.profile = profile
    self.styles = styles
    known = titles
  }

  func isBold(_ line: Line) -> Bool { styles[line.style].isBold }

  func beginsInBold(_ line: Line) -> Bool {
    styles[line.styles.first?.style ?? line.style].isBold && !styles[profile.bodyStyle].isBold
  }

  func endsInBold(_ line: Line) -> Bool {
    styles[line.styles.last?.style ?? line.style].isBold && !styles[profile.bodyStyle].isBold
  }

  /// Whether a line begins with a few words in italics, closed by a full stop or colon, before upright text.
  func opensWithRunIn(_ line: Line) -> Bool {
    guard line.styles.count >= 2, styles[line.styles[0].style].isItalic, !styles[profile.bodyStyle].isItalic,
      !styles[line.styles[1].style].isItalic
    else { return false }
    let end = line.styles[1].start
    guard (4...70).contains(end), let first = line.text.first, ScalarForms.isUpper(first) else {
      return false
    }
    let near = line.text[max(0, end - 2)..<min(line.text.count, end + 1)]
    return near.contains(".") || near.contains(":")
  }

  func isHeading(_ line: Line) -> Bool {
    let style = styles[line.style]
    let letters = line.text.count(where: ScalarForms.isLetter)
    guard letters >= 2, line.text.count <= 200 else { return false }
    let isLarger = line.size > 1.09 * profile.bodySize
    if known.contains(line.text) || known.begins(with: line.text) {
      if isLarger || style.isBold || style != styles[profile.bodyStyle] { return true }
      // In the type of the text, the number tells.
      if let label = ListLabel.read(line), label.form == .decimal || label.form == .number { return true }
    }
    if isLarger { return true }
    let body = styles[profile.bodyStyle]
    guard style.isBold, !body.isBold, line.size > 0.93 * profile.bodySize else { return false }
    // A line that is bold as a whole; a bold beginning alone is emphasis.
    let isWhole = line.styles.allSatisfy { styles[$0.style].isBold }
    return isWhole && line.text.last != "," && line.text.last != ";" && !startsLower(line)
  }

  /// Whether a line is bold or in italics where the text is not.
  func isSetApart(_ line: Line) -> Bool {
    let (style, body) = (styles[line.style], styles[profile.bodyStyle])
    return style.isBold && !body.isBold || style.isItalic && !body.isItalic
  }

  /// The style of a draft that is set in one style, apart from the text; nil of any other.
  func ownStyle(of draft: Draft, in lines: Lines) -> UInt16? {
    let first = lines[draft.lines[0]]
    guard isSetApart(first),
      draft.lines.allSatisfy({ lines[$0].styles.allSatisfy { $0.style == first.style } })
    else { return nil }
    return first.style
  }

  func isAlike(_ one: Line, _ other: Line) -> Bool {
    abs(one.size - other.size) < 0.6 && styles[one.style].isBold == styles[other.style].isBold
      && styles[one.style].isItalic == styles[other.style].isItalic
  }

  /// Whether two lines of one heading together still read as a known title, where their type is that of the text.
  func goOn(_ first: some ScalarText, with second: Line) -> Bool {
    if second.size > 1.09 * profile.bodySize || isBold(second) != styles[profile.bodyStyle].isBold {
      return true
    }
    return known.begins(with: first + [" "] + second.text)
  }

  private func startsLower(_ line: Line) -> Bool {
    line.text.first(where: ScalarForms.isLetter).map(ScalarForms.isLower) ?? false
  }
}
