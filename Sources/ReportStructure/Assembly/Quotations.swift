import ReportModel

/// Tells block quotations: set in from the text before them, in quotation marks, in smaller type or narrower on both
/// sides.
struct Quotations {
  let lines: Lines
  let profile: Profile
  let styles: StyleTable

  /// - Parameters:
  ///   - previous: The line before, which belongs to `draft`.
  ///   - isOpen: Whether that line is filled to its end.
  func begins(at index: Int, after previous: Int, in draft: Draft, isOpen: Bool) -> Bool {
    let line = lines[index]
    let above = lines[previous]
    guard [.paragraph, .listItem, .quotation].contains(draft.kind) else { return false }
    guard line.page == above.page, line.region == above.region, line.box.bottom > above.box.bottom else {
      return Self.opens(line) && above.text.last == ":" && line.box.left > line.columnLeft + 0.45 * line.size
    }
    let em = max(1, line.size)
    let pitch = line.box.bottom - above.box.bottom
    let isApart = pitch > 1.08 * profile.pitch(line.size) + 0.3
    let indent = line.box.left - textLeft(draft, previous)
    if draft.kind == .quotation {
      // The next paragraph of the same quotation.
      return isApart && abs(line.box.left - above.box.left) < 0.45 * em
        && (line.box.left > line.columnLeft + 0.45 * em || Self.opens(line))
    }
    if Self.opens(line), isApart, isItalicProse(at: index) { return true }
    let isIntroduced = above.text.last == ":"
    if Self.opens(line), isApart, !isOpen, !isIntroduced, abs(indent) < 0.45 * em {
      // Not set in, but after a sentence that breaks off for it.
      return above.text.last.map { ![".", "!", "?"].contains($0) } ?? false
    }
    guard indent > 0.45 * em, indent < 8 * em else { return false }
    // The second line of an entry that hangs is no quotation.
    if draft.lines.count == 1, !isApart, isOpen { return false }
    let run = run(from: index)
    if Self.opens(line) {
      if run.count >= 2 { return isApart || isIntroduced || ends(above) }
      return !profile.indentsParagraphs && (isApart || isIntroduced) && closes(lines[index])
    }
    guard run.count >= 2, isApart || isIntroduced, let first = line.text.first,
      ScalarForms.isLetter(first) || first == "…" || first == "." || first == "[" || first == "("
    else { return false }
    if line.size < 0.97 * above.size, line.size > 0.75 * above.size { return true }
    let right = run.map { lines[$0].box.right }.max() ?? 0
    return run.count >= (isIntroduced ? 2 : 3) && right < line.columnRight - 0.8 * em
      && run.contains { lines[$0].box.right > line.columnRight - 5 * em } && !profile.indentsParagraphs
  }

  /// Whether two lines and more in italics, of which the first is filled, begin here where the text is upright.
  private func isItalicProse(at index: Int) -> Bool {
    let line = lines[index]
    guard styles[line.style].isItalic, !styles[profile.bodyStyle].isItalic, index + 1 < lines.count,
      lines[index + 1].page == line.page, lines[index + 1].style == line.style
    else { return false }
    return line.box.right > line.columnRight - 5 * line.size
  }

  /// Whether a line begins with a mark that opens a quotation.
  static func opens(_ line: Line) -> Bool {
    guard let first = line.text.first else { return false }
    return ["“", "\"", "‘", "„", "«"].contains(first)
  }

  /// The left edge of the text that a draft's last line stands in.
  private func textLeft(_ draft: Draft, _ previous: Int) -> Float {
    let above = lines[previous]
    return draft.kind == .listItem && draft.lines.first == previous
      ? above.secondWordLeft ?? above.box.left : above.box.left
  }

  /// The line and those below it that begin at the same place, without a gap.
  private func run(from index: Int) -> [Int] {
    var run = [index]
    var next = index + 1
    while next < lines.count, run.count < 12, lines[next].page == lines[index].page,
      lines[next].region == lines[index].region, lines[next].role == .body
    {
      let above = lines[run[run.count - 1]]
      let pitch = lines[next].box.bottom - above.box.bottom
      guard abs(lines[next].box.left - lines[index].box.left) < 0.3 * lines[index].size, pitch > 0,
        pitch < 1.2 * profile.pitch(lines[next].size) + 0.5
      else { break }
      run.append(next)
      next += 1
    }
    return run
  }

  private func closes(_ line: Line) -> Bool {
    line.text.suffix(3).contains { ["”", "\"", "’", "“", "»"].contains($0) }
  }

  private func ends(_ line: Line) -> Bool {
    line.text.suffix(3).contains { [".", "!", "?", ":", ";", "…", ","].contains($0) }
  }
}
