import ReportModel

/// Groups body lines into drafts: paragraphs, list items and headings, joined over columns and pages.
struct Grouping {
  let lines: Lines
  let profile: Profile
  let headings: HeadingRules
  private(set) var drafts: [Draft] = []
  private let quotations: Quotations
  /// What each body line looks like by itself, read once.
  private var headingLines: [Bool] = []
  private var labels: [Int: ListLabel] = [:]
  /// Lists of entries without labels, such as names.
  private let entries: EntryLists

  init(_ lines: Lines, profile: Profile, headings: HeadingRules) {
    self.lines = lines
    self.profile = profile
    self.headings = headings
    quotations = Quotations(lines: lines, profile: profile, styles: headings.styles)
    entries = EntryLists(lines)
    for (index, line) in lines.enumerated() {
      let isBody = line.role == .body && !line.isTurned
      headingLines.append(isBody && headings.isHeading(line))
      if isBody { labels[index] = ListLabel.read(line) }
    }
    let subheadings = Subheadings(lines: lines, profile: profile, styles: headings.styles)
    for index in lines.indices where !headingLines[index] && subheadings.contains(index) {
      headingLines[index] = true
    }
    // Text goes on around a box or a pull quote as if it were not there.
    var outside: (line: Int, draft: Int)?
    var inside: (line: Int, draft: Int)?
    var aside: (line: Int, draft: Int)?
    for index in lines.indices where lines[index].role == .body && !lines[index].isTurned {
      if lines[index].isAside {
        aside = (index, placeAside(index, after: aside))
      } else if lines[index].panel == nil {
        outside = (index, place(index, after: outside))
      } else {
        inside = (index, place(index, after: inside))
      }
    }
  }

  /// - Returns: The draft that the line has come to stand in.
  private mutating func place(_ index: Int, after latest: (line: Int, draft: Int)?) -> Int {
    guard let (previous, draft) = latest else {
      begin(index, after: nil, in: nil)
      return drafts.count - 1
    }
    let last = drafts[draft]
    let isSameColumn =
      lines[previous].page == lines[index].page && lines[previous].region == lines[index].region
      && lines[index].box.bottom > lines[previous].box.top
      && !lines[previous..<index].contains { $0.panel != lines[index].panel || $0.isAside }
    if isSameColumn, last.kind == .caption, isLabelAlone(last), isBelow(index, previous) {
      drafts[draft].lines.append(index)
      return draft
    }
    let isOneText =
      isSameColumn
      ? continues(index, previous, last)
      : goesOn(index, previous, last) || runsOnBelow(index, previous, last)
    if isOneText {
      drafts[draft].lines.append(index)
      return draft
    }
    begin(index, after: previous, in: draft)
    return drafts.count - 1
  }

  /// - Returns: The draft of the pull quote that the line belongs to.
  private mutating func placeAside(_ index: Int, after latest: (line: Int, draft: Int)?) -> Int {
    if let latest, lines[latest.line].page == lines[index].page,
      lines[latest.line].region == lines[index].region, headings.isAlike(lines[latest.line], lines[index]),
      lines[index].box.bottom - lines[latest.line].box.bottom < 1.9 * lines[index].size
    {
      drafts[latest.draft].lines.append(index)
      return latest.draft
    }
    drafts.append(Draft(kind: .quotation, lines: [index]))
    return drafts.count - 1
  }

  private mutating func begin(_ index: Int, after previous: Int?, in latest: Int?) {
    if let label = caption(at: index, after: previous) {
      drafts.append(Draft(kind: .caption, lines: [index], label: label.text, labelLength: label.length))
      return
    }
    if headingLines[index] {
      drafts.append(Draft(kind: .heading, lines: [index]))
      return
    }
    var draft = Draft(kind: .paragraph, lines: [index])
    if let label = labels[index], isPlausible(label, index, previous) {
      draft.kind = .listItem
      draft.label = label.text
      draft.labelLength = label.length
    } else if entries.starts.contains(index) {
      draft.kind = .listItem
    } else if let previous, let latest,
      quotations.begins(
        at: index, after: previous, in: drafts[latest], isOpen: isFull(previous, before: index))
    {
      draft.kind = .quotation
    }
    drafts.append(draft)
  }

  /// Whether a line goes on with the draft that holds the line above it.
  private func continues(_ index: Int, _ previous: Int, _ draft: Draft) -> Bool {
    let line = lines[index]
    let above = lines[previous]
    let em = max(1, line.size)
    let pitch = line.box.bottom - above.box.bottom
    let usual = max(profile.pitch(line.size), profile.pitch(above.size))
    if pitch > 1.28 * usual + 0.5 { return false }
    if abs(line.size - above.size) > 0.12 * max(line.size, above.size) {
      // Type may change within a sentence.
      return endsInTypeOf(index, above) && !startsFresh(line) && !ends(above) && labels[index] == nil
        && isFull(previous, before: index)
    }
    if beginsRunIn(index, in: draft, after: previous) { return false }
    if goesOnInBold(index, previous) {
      // The rest of a bold sentence fills this line by chance, or ends in it.
      return draft.kind == .heading || pitch < 1.12 * usual + 0.3
    }
    if draft.kind == .heading {
      // The lines of a cover stand apart.
      if pitch > 1.9 * em { return false }
      if endsInTypeOf(index, above), !startsFresh(line), isFull(previous, before: index) { return true }
      // A bold list item looks like a heading until its last line.
      return headings.isAlike(line, above) && labels[index]?.isFirm != true
        && (headings.goOn(draft.lines.flatMap { lines[$0].text }, with: line)
          || headingLines[index] && headingLines[previous] && headings.isSetApart(line)
            && isFull(previous, before: index))
    }
    if draft.kind == .caption {
      // Under the label or under the words after it, in the type of the caption.
      let isSetApart = line.style == above.style && headings.isSetApart(line)
      return headings.isAlike(line, above) && abs(line.box.left - above.box.left) < 8 * em
        && (isSetApart || isFull(previous, before: index) && !ends(above))
    }
    if headingLines[index] && !headings.isAlike(line, above) { return false }
    if entries.rests.contains(index) { return true }
    if entries.starts.contains(index), entries.contains(previous) { return false }
    if let label = labels[index], isPlausible(label, index, previous) { return false }
    if caption(at: index, after: previous) != nil { return false }
    let isFull = isFull(previous, before: index)
    let left = line.box.left - above.box.left
    if draft.kind == .quotation {
      if pitch > 1.12 * usual + 0.5 { return false }
      return abs(left) < 0.45 * em || left > 0 && !ends(above)
    }
    if let capital = lines[draft.lines[0]].dropCapital, draft.kind == .paragraph, left < -0.6 * em,
      above.box.top < capital.bottom, above.page == lines[draft.lines[0]].page
    {
      // Below a drop capital the lines begin at the margin again.
      return isFull || !ends(above)
    }
    if quotations.begins(at: index, after: previous, in: draft, isOpen: isFull) { return false }
    if draft.kind == .listItem {
      // The second line hangs under the label's text or under the label.
      if draft.lines.count == 1 {
        let text = above.secondWordLeft ?? above.box.left
        // Where the text hangs, the next item would begin further left.
        let hangs = abs(line.box.left - text) < 0.5 * em && left > 0.8 * em && pitch < 1.12 * usual + 0.3
        if hangs && !(ends(above) && startsFresh(line) && isMuchShorter(above)) { return true }
        if abs(line.box.left - text) < 1.5 * em || abs(left) < 0.8 * em { return isFull || !ends(above) }
        if left < 0, left > -5 * em, !ends(above), labels[draft.lines[0]]?.form != .bullet,
          abs(line.box.left - line.columnLeft) < 0.5 * em
        {
          // The first line of the item is indented.
          return isFull
        }
        return isFull && left > 0
      }
      if abs(left) < 0.8 * em { return isFull || !ends(above) || !startsFresh(line) }
      return isFull && !ends(above)
    }
    // A list without labels: each entry begins large, and the one before would have had room for its first words.
    let isNewEntry =
      beginsLarge(line) && !isFull && (isMuchShorter(above) || isFarFromFull(previous, before: index))
    if draft.lines.count == 1 {
      // The first line may be indented.
      if left < -0.6 * em { return left > -5 * em && (isFull || !ends(above) && !isNewEntry) }
      if left > 0.6 * em { return !ends(above) && isFull && left < 3 * em }
    } else if left > 0.6 * em || left < -0.6 * em {
      return !ends(above) && isFull && abs(left) < 2 * em
    }
    return isFull || !ends(above) && !isNewEntry || !startsFresh(line)
  }

  /// Whether a line goes on with a sentence in bold that the full line above it breaks off, where either of the two
  /// is not bold as a whole: no heading, though one of them looks so.
  private func goesOnInBold(_ index: Int, _ previous: Int) -> Bool {
    guard headingLines[index] != headingLines[previous], labels[index] == nil,
      abs(lines[index].size - lines[previous].size) < 0.3, lines[index].size < 1.09 * profile.bodySize,
      abs(lines[index].box.left - lines[previous].box.left) < 0.8 * lines[index].size
    else { return false }
    return headings.endsInBold(lines[previous]) && headings.beginsInBold(lines[index])
      && !ends(lines[previous])
      && isFull(previous, before: index)
  }

  /// Whether the first line of a column or page goes on with the paragraph before it.
  private func goesOn(_ index: Int, _ previous: Int, _ draft: Draft) -> Bool {
    let line = lines[index]
    let above = lines[previous]
    guard [.paragraph, .listItem, .quotation].contains(draft.kind) else { return false }
    guard abs(line.size - above.size) < 0.08 * line.size else { return false }
    if headings.endsInBold(above), headings.beginsInBold(line), labels[index] == nil, !ends(above),
      line.size < 1.09 * profile.bodySize, isFull(previous, before: index)
    {
      // A sentence in bold.
      return true
    }
    guard !headingLines[index] else { return false }
    if entries.starts.contains(index), entries.contains(previous) { return EntryLists.dangles(above) }
    if let label = labels[index], isPlausible(label, index, previous) { return false }
    if !startsFresh(line) && !ends(above) { return true }
    if headings.isBold(line) != headings.isBold(above) { return false }
    let indent = line.box.left - line.columnLeft
    if profile.indentsParagraphs && indent > 0.6 * line.size && draft.kind == .paragraph { return false }
    let isIndented = (line.box.left - line.columnLeft) > 0.45 * line.size
    let wasIndented = (above.box.left - above.columnLeft) > 0.45 * above.size
    if draft.kind == .quotation, isIndented != wasIndented, ends(above) { return false }
    if draft.kind != .quotation, isIndented, Quotations.opens(line), lines[previous].text.last == ":" {
      return false
    }
    if ends(above), startsFresh(line), isAboveWhitePaper(previous) { return false }
    guard isFull(previous, before: index) else { return !startsFresh(line) }
    return !ends(above) || !startsFresh(line) || isJustified(previous)
  }

  /// Whether a line reaches the edge that other lines of its column end at as well.
  private func isJustified(_ index: Int) -> Bool {
    func reaches(_ line: Line) -> Bool { abs(line.box.right - line.columnRight) < 0.35 * line.size }
    let line = lines[index]
    guard reaches(line) else { return false }
    return lines[..<index].reversed().prefix { $0.page == line.page && $0.region == line.region }
      .contains(where: reaches)
  }

  /// Whether the line before ends in the type that a line begins in, whatever stands before.
  private func endsInTypeOf(_ index: Int, _ above: Line) -> Bool {
    guard let last = above.styles.last?.style, let first = lines[index].styles.first?.style else {
      return false
    }
    return last == first
  }

  /// Whether a line begins with words in italics that name what follows, as the first line of its paragraph does.
  private func beginsRunIn(_ index: Int, in draft: Draft, after previous: Int) -> Bool {
    draft.kind == .paragraph && headings.opensWithRunIn(lines[index])
      && headings.opensWithRunIn(lines[draft.lines[0]]) && ends(lines[previous])
  }

  /// Whether there was room for several lines below the last one of a column, and something stands below or beside it.
  private func isAboveWhitePaper(_ index: Int) -> Bool {
    let line = lines[index]
    var (below, lowest) = (Float.infinity, line.box.bottom)
    func look(_ other: Line) {
      guard !other.isTurned, [.body, .table, .note, .chart].contains(other.role) else { return }
      lowest = max(lowest, other.box.bottom)
      if other.box.top > line.box.bottom - 1, other.box.horizontalOverlap(line.box) > 0 {
        below = min(below, other.box.top)
      }
    }
    for other in lines[..<index].reversed().prefix(while: { $0.page == line.page }) { look(other) }
    for other in lines[(index + 1)...].prefix(while: { $0.page == line.page }) { look(other) }
    return min(below, lowest) - line.box.bottom > 6 * line.size
  }

  /// Whether text that ran beside a figure or a pull quote goes on below it, in a wider column.
  private func runsOnBelow(_ index: Int, _ previous: Int, _ draft: Draft) -> Bool {
    let line = lines[index]
    let above = lines[previous]
    guard line.page == above.page, line.panel == above.panel, !headingLines[index],
      draft.kind == .paragraph || draft.kind == .listItem,
      line.box.horizontalOverlap(above.box) > 0.5, abs(line.size - above.size) < 0.08 * line.size,
      headings.isBold(line) == headings.isBold(above)
    else { return false }
    if let label = labels[index], isPlausible(label, index, previous) { return false }
    let pitch = line.box.bottom - above.box.bottom
    return pitch > 0.8 * line.size && pitch < 1.1 * profile.pitch(line.size) + 0.3
      && isFull(previous, before: index)
  }

  /// The label of a caption that begins here; in running text "Figure 3" may stand at a line's start as well.
  private func caption(at index: Int, after previous: Int?) -> CaptionLabel? {
    guard let label = CaptionLabel.read(lines[index]) else { return nil }
    guard let previous, lines[previous].page == lines[index].page,
      lines[previous].region == lines[index].region
    else { return label }
    let pitch = lines[index].box.bottom - lines[previous].box.bottom
    let isAfterGap = pitch > 1.15 * profile.pitch(lines[index].size) + 0.5 || pitch < 0
    return isAfterGap || ends(lines[previous]) || !isFull(previous, before: index) ? label : nil
  }

  /// Whether a caption consists of its label so far: the title stands in the next line, in whatever type.
  private func isLabelAlone(_ draft: Draft) -> Bool {
    draft.lines.count == 1 && draft.labelLength >= lines[draft.lines[0]].text.count
  }

  private func isBelow(_ index: Int, _ previous: Int) -> Bool {
    let pitch = lines[index].box.bottom - lines[previous].box.bottom
    return pitch > 0 && pitch < 2.4 * max(lines[index].size, lines[previous].size)
      && lines[index].text.count < 120
  }

  /// Whether a label can begin an item here, rather than being a number in running text.
  private func isPlausible(_ label: ListLabel, _ index: Int, _ previous: Int?) -> Bool {
    guard let previous else { return true }
    let line = lines[index]
    let above = lines[previous]
    let isNewColumn = above.page != line.page || above.region != line.region
    if label.form == .bullet && label.isFirm { return true }
    let pitch = line.box.bottom - above.box.bottom
    let isAfterGap = !isNewColumn && pitch > 1.28 * profile.pitch(line.size) + 0.5
    let isOpen = isFull(previous, before: index) && !ends(above)
    if label.isFirm {
      let hangs = line.gaps.first.map { $0.offset == label.length } ?? false
      if hangs && (label.form != .number || !isOpen || line.box.left < above.box.left - 0.5 * line.size) {
        return true
      }
      if label.form == .bracketedLetter || label.form == .bracketedNumber || label.form == .roman {
        return !isOpen || isAfterGap || line.box.left < above.box.left - 0.5 * line.size
      }
      return !isOpen || isAfterGap
    }
    if label.form == .decimal { return !isOpen && (isAfterGap || ends(above)) }
    if label.form == .bullet, isOpenDash(label, index, above) { return false }
    if label.form == .bullet {
      return isAfterGap || !isOpen || line.box.left < above.box.left - 0.6 * line.size
    }
    return isAfterGap || !isOpen
  }

  /// Whether a line begins with a dash in the middle of a sentence.
  private func isOpenDash(_ label: ListLabel, _ index: Int, _ above: Line) -> Bool {
    let line = lines[index]
    guard let next = line.text[label.length...].first, ScalarForms.isLower(next), !ends(above),
      abs(line.box.left - above.box.left) < 0.3 * line.size, line.style == above.style,
      above.text.first != line.text.first
    else { return false }
    return above.box.right > above.columnLeft + 0.75 * (above.columnRight - above.columnLeft)
      && line.box.bottom - above.box.bottom < 1.1 * profile.pitch(line.size) + 0.3
  }

  /// Whether the next line's first word would not have fitted at the end of a line.
  private func isFull(_ previous: Int, before next: Int) -> Bool {
    let above = lines[previous]
    let room = above.columnRight - above.box.right
    return room < lines[next].firstWordWidth + 0.6 * above.size
  }

  /// Whether even an uneven right margin does not tell why a line ends where it does.
  private func isFarFromFull(_ previous: Int, before next: Int) -> Bool {
    let above = lines[previous]
    let width = above.columnRight - above.columnLeft
    return above.columnRight - above.box.right > lines[next].firstWordWidth + 0.6 * above.size + 0.12 * width
  }

  private func isMuchShorter(_ line: Line) -> Bool {
    line.box.right < line.columnLeft + 0.55 * (line.columnRight - line.columnLeft)
  }

  private func ends(_ line: Line) -> Bool {
    for scalar in line.text.reversed() {
      switch scalar {
      case "”", "\"", "’", "'", ")", "]", "»", " ": continue
      case ".", "!", "?", ":", ";", "…": return true
      default: return false
      }
    }
    return false
  }

  /// Whether a line begins with a capital: a number may stand anywhere in a sentence.
  private func beginsLarge(_ line: Line) -> Bool {
    line.text.first(where: { ScalarForms.isLetter($0) || ScalarForms.isDigit($0) }).map {
      ScalarForms.isLetter($0) && !ScalarForms.isLower($0)
    } == true
  }

  /// Whether a line begins as a sentence may begin.
  private func startsFresh(_ line: Line) -> Bool {
    for scalar in line.text {
      if ScalarForms.isLetter(scalar) { return !ScalarForms.isLower(scalar) }
      if ScalarForms.isDigit(scalar) { return true }
      if scalar == ")" || scalar == "," || scalar == "." { return false }
    }
    return true
  }
}
