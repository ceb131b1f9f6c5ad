import PDFReading

/// Joins the segments of a leaf into lines.
struct LineBuilder {
  let words: [Word]
  let segments: [Segment]
  let page: Int
  let styles: StyleTable
  let rules: RuleLines

  func lines(of leaf: Leaf, region: Int) -> [Line] {
    if leaf.members.isEmpty { return [] }
    var rows: [(members: [Int], box: GlyphBox)] = []
    // A row's last partners may come late in the order by tops, so look a few rows back.
    for index in leaf.members {
      let box = segments[index].box
      var home: Int?
      for row in rows.indices.reversed().prefix(4)
      where box.verticalOverlap(rows[row].box) > 0.55
        && !rows[row].members.contains(where: { segments[$0].box.horizontalOverlap(box) > 0.3 })
      {
        home = row
        break
      }
      if let home {
        rows[home].members.append(index)
        if box.height <= 1.4 * rows[home].box.height { rows[home].box.formUnion(box) }
      } else {
        rows.append(([index], box))
      }
    }
    var left = Float.infinity
    var right = -Float.infinity
    for index in leaf.members {
      left = min(left, segments[index].box.left)
      right = max(right, segments[index].box.right)
    }
    return rows.compactMap { row in
      let ordered = row.members.sorted { (segments[$0].box.left, $0) < (segments[$1].box.left, $1) }
      return line(of: ordered.flatMap { segments[$0].words }, left: left, right: right, region: region)
    }
  }

  func line(of members: [Int], left: Float, right: Float, region: Int) -> Line? {
    guard let first = members.first else { return nil }
    let size = mainSize(of: members)
    var line = Line(
      page: page, box: words[first].box, size: size, style: words[first].style, columnLeft: left,
      columnRight: right, region: region)
    line.firstWordWidth = words[first].box.width
    var text: [Unicode.Scalar] = []
    text.reserveCapacity(members.reduce(0) { $0 + words[$1].text.count + 1 })
    if members.count > 1, isDropCapital(first, before: members[1], size: size) {
      line.dropCapital = words[first].box
      line.box = words[members[1]].box
    }
    let tracking = tracking(of: members)
    var previous: Int?
    var counts: [(style: UInt16, count: Int)] = []
    for (position, index) in members.enumerated() {
      let word = words[index]
      if position > 0 || line.dropCapital == nil { line.box.formUnion(word.box) }
      line.confidence = min(line.confidence, word.confidence)
      if position == 0, word.size < 0.85 * size, members.count > 1, isNumber(word.text),
        word.box.bottom < words[members[1]].box.bottom - 0.08 * size
      {
        line.raisedLabel = word.text
        line.box = words[members[1]].box
        line.firstWordWidth = words[members[1]].box.width
        line.secondWordLeft = words[members[1]].box.left
        previous = nil
        continue
      }
      if position == 0, line.dropCapital == nil, let (label, rest) = raisedDigits(before: word.text),
        !rest.isEmpty || members.count > 1
      {
        line.raisedLabel = label
        if rest.isEmpty {
          line.box = words[members[1]].box
          line.firstWordWidth = words[members[1]].box.width
          line.secondWordLeft = words[members[1]].box.left
          continue
        }
        line.styles.append(StyleRun(start: 0, style: word.style))
        text.append(contentsOf: rest)
        counts.append((word.style, rest.count))
        previous = index
        continue
      }
      if let marker = marker(word, after: text) {
        line.markers.append(contentsOf: marker.map { LineMarker(offset: text.count, label: $0) })
        previous = index
        continue
      }
      if let previous, !text.isEmpty {
        let gap = word.box.left - words[previous].box.right
        let isDropCapital = isDropCapital(previous, before: index, size: size)
        let isTight =
          word.isGlued && previous + 1 == index || tracking.map { position < $0.end && gap < $0.gap } ?? false
        if !isTight && !(isDropCapital && gap < 0.3 * words[previous].size) { text.append(" ") }
        if gap > 0.45 * size || rules.parts(words[previous].box, word.box) {
          line.gaps.append(
            LineGap(offset: text.count, left: words[previous].box.right, right: word.box.left))
        }
        if line.secondWordLeft == nil { line.secondWordLeft = word.box.left }
      }
      if line.styles.last?.style != word.style {
        line.styles.append(StyleRun(start: text.count, style: word.style))
      }
      if let marker = append(word, to: &text) { line.markers.append(marker) }
      if let known = counts.firstIndex(where: { $0.style == word.style }) {
        counts[known].count += word.text.count
      } else {
        counts.append((word.style, word.text.count))
      }
      previous = index
    }
    if let most = counts.max(by: { $0.count < $1.count }) { line.style = most.style }
    guard !text.isEmpty else { return nil }
    line.text = LineText(text)
    if line.styles.count == 1, line.styles[0].start == 0 {
      line.styles = styles.wholeLines[Int(line.styles[0].style)]
    }
    return line
  }

  /// Whether a word is a single letter, far larger than the line that it heads.
  private func isDropCapital(_ index: Int, before next: Int, size: Float) -> Bool {
    words[index].text.count == 1 && words[index].size > 1.6 * size && words[next].size < 1.2 * size
      && ScalarForms.isLetter(words[index].text[0])
  }

  /// Appends a word's text; trailing superscript digits (¹²) are taken out as a marker.
  private func append(_ word: Word, to text: inout [Unicode.Scalar]) -> LineMarker? {
    var end = word.text.count
    var digits: [Unicode.Scalar] = []
    while end > 0, let digit = ScalarForms.superscriptDigit(word.text[end - 1]) {
      digits.insert(digit, at: 0)
      end -= 1
    }
    let isUnit = end > 0 && end <= 2 && (word.text[end - 1] == "m" || word.text[end - 1] == "M")
    if digits.isEmpty || isUnit || end == 0 {
      text.append(contentsOf: word.text)
      return nil
    }
    text.append(contentsOf: word.text[..<end])
    return LineMarker(offset: text.count, label: digits)
  }

  /// The superscript digits (¹²) that a word begins with, as a note's label, and the rest of the word.
  private func raisedDigits(
    before text: [Unicode.Scalar]
  ) -> (label: [Unicode.Scalar], rest: ArraySlice<Unicode.Scalar>)? {
    let label = text.prefix(3).map(ScalarForms.superscriptDigit).prefix { $0 != nil }.compactMap { $0 }
    guard !label.isEmpty, label.count < text.count || label.count <= 3 else { return nil }
    let rest = text[label.count...]
    if let next = rest.first, ScalarForms.isDigit(next) || ScalarForms.superscriptDigit(next) != nil {
      return nil
    }
    return (label, rest)
  }

  /// The labels of a raised word that marks notes: "12", "12,13", "*"; nil for "th" and exponents of units.
  private func marker(_ word: Word, after text: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
    guard word.isRaised, let last = text.last else { return nil }
    let symbols: Set<Unicode.Scalar> = ["*", "†", "‡", "§"]
    if word.text.allSatisfy({ symbols.contains($0) }) { return [word.text] }
    let parts = word.text.split(whereSeparator: { $0 == "," || $0 == ";" }).map(Array.init)
    guard !parts.isEmpty, parts.allSatisfy({ isNumber($0) }) else { return nil }
    if word.text.count == 1, last == "m",
      text.count < 2 || !ScalarForms.isLetter(text[text.count - 2]) || text[text.count - 2] == "k"
    {
      return nil
    }
    return parts
  }

  private func isNumber(_ text: [Unicode.Scalar]) -> Bool {
    (1...4).contains(text.count) && text.allSatisfy(ScalarForms.isDigit) || text == ["*"] || text == ["†"]
  }

  /// The gap below which words are letters of one word, where a line, or its beginning, is set in capitals so widely
  /// spaced that each letter passes for a word, and how many of the words are; nil elsewhere.
  private func tracking(of members: [Int]) -> (gap: Float, end: Int)? {
    guard members.count >= 4 else { return nil }
    var end = 0
    var short = 0
    var isOpening = true
    var opening = 0
    for index in members {
      let text = words[index].text
      if text.contains(where: ScalarForms.isLower) { break }
      end += 1
      if text.count <= 2, text.contains(where: ScalarForms.isUpper) {
        short += 1
      } else if end < 4 {
        isOpening = false
      }
      if text.count <= 2, opening == end - 1 { opening = end }
    }
    let isWhole = end == members.count
    if !isWhole { end = opening }
    guard isWhole ? short * 10 >= end * 6 : isOpening && end >= 4 else { return nil }
    let run = members[..<end]
    let gaps = zip(run, run.dropFirst()).map { words[$1].box.left - words[$0].box.right }.sorted()
    let usual = gaps[gaps.count / 2]
    // The spaces between words are wider than those between letters.
    let widest = words[members[0]].size * (isWhole ? 1 : 0.2)
    return usual > 0 && usual < widest ? (1.6 * usual, end) : nil
  }

  private func mainSize(of members: [Int]) -> Float {
    var sizes: [(size: Float, count: Int)] = []
    for index in members {
      if let known = sizes.firstIndex(where: { abs($0.size - words[index].size) < 0.3 }) {
        sizes[known].count += words[index].text.count
      } else {
        sizes.append((words[index].size, words[index].text.count))
      }
    }
    return sizes.max { $0.count < $1.count }?.size ?? 10
  }
}
