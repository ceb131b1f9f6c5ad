import PDFReading

/// Finds tables by their rules: level rules of one width below each other, a row or two apart, with cells side by side
/// between them.
struct RuledTableFinder {
  let rules: RuleLines
  let segments: [Segment]
  let lineBuilder: LineBuilder
  private let free: [Int]

  /// - Parameter others: Indices of segments that stand in charts.
  init(
    _ rules: RuleLines, segments: [Segment], lineBuilder: LineBuilder, leavingOut others: some Sequence<Int>
  ) {
    self.rules = rules
    self.segments = segments
    self.lineBuilder = lineBuilder
    let others = Set(others)
    free = segments.indices.filter { !others.contains($0) }
  }

  /// The tables with the segments that stand in each, from top to bottom.
  func tables() -> [(table: RuledTable, members: [Int])] {
    // A page with this many rules is a drawing.
    guard rules.level.count >= 2, rules.level.count <= 600, rules.upright.count <= 1200 else { return [] }
    var taken: Set<Int> = []
    var found: [(table: RuledTable, members: [Int])] = []
    for stack in stacks() {
      for part in parts(of: stack) {
        guard let table = table(part) else { continue }
        let members = members(in: table.box).filter { !taken.contains($0) }
        guard !members.isEmpty else { continue }
        taken.formUnion(members)
        found.append((table, members))
      }
    }
    return found
  }

  private struct Stack {
    var left: Float
    var right: Float
    var rows: [Float]
  }

  /// Level rules of one left and right end, none far below the one before it; wide stacks come first.
  private func stacks() -> [Stack] {
    var open: [Stack] = []
    for rule in rules.level where rule.length >= 90 {
      var rows: [Float] = []
      let home = open.lastIndex { stack in
        guard abs(stack.left - rule.start) < 5, abs(stack.right - rule.end) < 5 else { return false }
        rows = narrower(than: stack, above: rule.place)
        return isJoined(stack, down: rule.place)
          || zip([stack.rows.last!] + rows, rows + [rule.place]).allSatisfy { $1 - $0 <= 90 }
      }
      if let home {
        for place in rows + [rule.place] where place - open[home].rows.last! > 4 {
          open[home].rows.append(place)
        }
      } else {
        open.append(Stack(left: rule.start, right: rule.end, rows: [rule.place]))
      }
    }
    for index in open.indices { extend(&open[index]) }
    return open.filter { $0.rows.count >= 2 }.sorted {
      ($1.right - $1.left, $0.rows[0], $0.left) < ($0.right - $0.left, $1.rows[0], $1.left)
    }
  }

  /// Where rules part the rows of a stack but for a first or last cell that reaches over several of them.
  private func narrower(than stack: Stack, above place: Float) -> [Float] {
    let width = stack.right - stack.left
    return rules.level.filter { rule in
      rule.place > stack.rows.last! && rule.place < place && rule.length > 0.6 * width
        && rule.start > stack.left - 5 && rule.end < stack.right + 5
        && (abs(stack.left - rule.start) < 5 || abs(stack.right - rule.end) < 5)
    }.map(\.place)
  }

  /// Whether upright rules run from a stack's last rule down to the next.
  private func isJoined(_ stack: Stack, down place: Float) -> Bool {
    inner(stack.left, stack.right).contains { $0.start < stack.rows.last! + 4 && $0.end > place - 4 }
  }

  private func inner(_ left: Float, _ right: Float) -> [RuleLines.Rule] {
    rules.upright.filter { $0.place > left + 8 && $0.place < right - 8 }
  }

  /// Adds the ends of upright rules to the rows: a row may be parted from what is above or below by white paper alone.
  private func extend(_ stack: inout Stack) {
    let (top, bottom) = (stack.rows[0], stack.rows.last!)
    for rule in inner(stack.left, stack.right) where rule.end > top - 4 && rule.start < bottom + 4 {
      for y in [rule.start, rule.end] where y > top - 60 && y < bottom + 60 {
        if !stack.rows.contains(where: { abs($0 - y) <= 4 }) { stack.rows.append(y) }
      }
    }
    stack.rows.sort()
  }

  /// A stack of rules may be several tables, with captions, text or white paper between them.
  private func parts(of stack: Stack) -> [Stack] {
    var parts: [Stack] = []
    var rows = [stack.rows[0]]
    for (top, bottom) in zip(stack.rows, stack.rows.dropFirst()) {
      let box = GlyphBox(left: stack.left, top: top, right: stack.right, bottom: bottom)
      if isOutside(box) {
        parts.append(Stack(left: stack.left, right: stack.right, rows: rows))
        rows = [bottom]
      } else {
        rows.append(bottom)
      }
    }
    parts.append(Stack(left: stack.left, right: stack.right, rows: rows))
    for index in parts.indices {
      takeTextAbove(&parts[index])
      takeTextBelow(&parts[index])
      trim(&parts[index])
    }
    return parts.filter { $0.rows.count >= 2 }
  }

  /// Whether what stands between two rules is a caption, running text or white paper.
  private func isOutside(_ box: GlyphBox) -> Bool {
    let isJoined = inner(box.left, box.right).contains { $0.start < box.top + 4 && $0.end > box.bottom - 4 }
    if isJoined { return false }
    let lines = lines(in: box)
    if lines.isEmpty { return box.height > 6 && !inner(box.left, box.right).isEmpty }
    if lines.contains(where: { CaptionLabel.read($0) != nil }) { return true }
    let long = lines.count { $0.box.width > 0.5 * box.width }
    return !lines.contains(where: hasCells) && (long >= 2 || lines.contains { $0.text.count > 90 })
  }

  private func lines(in box: GlyphBox) -> [Line] {
    lineBuilder.lines(of: Leaf(members: members(in: box)), region: 0)
  }

  private func hasCells(_ line: Line) -> Bool {
    line.gaps.contains { $0.right - $0.left > 0.9 * line.size }
  }

  /// The head of many a table stands above its first rule.
  private func takeTextAbove(_ stack: inout Stack) {
    guard stack.rows.count >= 3 else { return }
    let top = stack.rows[0]
    let box = GlyphBox(left: stack.left - 4, top: top - 60, right: stack.right + 4, bottom: top)
    var first: Float?
    var edge = top
    var alone: Float?
    var style: UInt16?
    for line in lines(in: box).reversed() {
      guard edge - line.box.bottom < 0.6 * line.size, CaptionLabel.read(line) == nil else { break }
      if hasCells(line) {
        first = min(line.box.top, alone ?? line.box.top)
        style = style ?? line.style
      } else if line.box.width < 0.3 * (stack.right - stack.left) {
        // The rest of a cell: beside the other cells, or in their type.
        if first == nil {
          alone = min(alone ?? line.box.top, line.box.top)
        } else if line.box.bottom > edge + 0.2 * line.size
          || line.style == style && line.box.left < stack.left + 8
        {
          first = min(first!, line.box.top)
        } else {
          break
        }
      } else {
        break
      }
      edge = min(edge, line.box.top)
    }
    if let first { stack.rows.insert(first - 1, at: 0) }
  }

  /// The last row of some tables has no rule below it.
  private func takeTextBelow(_ stack: inout Stack) {
    guard stack.rows.count >= 3 else { return }
    let (top, bottom) = (stack.rows[stack.rows.count - 2], stack.rows.last!)
    let height = bottom - top
    let box = GlyphBox(
      left: stack.left - 4, top: bottom, right: stack.right + 4, bottom: bottom + min(40, 1.3 * height))
    guard let line = lines(in: box).first, hasCells(line),
      line.box.top - bottom < 0.8 * line.size, CaptionLabel.read(line) == nil
    else { return }
    let above = members(
      in: GlyphBox(left: stack.left, top: stack.rows[0], right: stack.right, bottom: bottom))
    let own = members(in: box).filter { segments[$0].box.verticalOverlap(line.box) > 0.5 }
    let fitting = own.count { index in
      let box = segments[index].box
      return above.contains {
        let other = segments[$0].box
        return abs(other.left - box.left) < 2.5 || abs(other.right - box.right) < 2.5
          || abs(other.middleX - box.middleX) < 2.5
      }
    }
    if fitting >= 2, fitting == own.count { stack.rows.append(line.box.bottom + 1) }
  }

  /// Leaves out a title over the columns and remarks below them.
  private func trim(_ stack: inout Stack) {
    while stack.rows.count >= 2 {
      let box = GlyphBox(left: stack.left, top: stack.rows[0], right: stack.right, bottom: stack.rows[1])
      let lines = lines(in: box)
      let isTitle = lines.allSatisfy { line in
        let middle = abs(line.box.middleX - (box.left + box.right) / 2)
        return !hasCells(line)
          && (line.box.left - box.left < 0.12 * box.width || middle < 0.04 * box.width)
      }
      guard isTitle, !isParted(box, lines) else { break }
      stack.rows.removeFirst()
    }
    while stack.rows.count >= 2 {
      let count = stack.rows.count
      let box = GlyphBox(
        left: stack.left, top: stack.rows[count - 2], right: stack.right, bottom: stack.rows[count - 1])
      let lines = lines(in: box)
      guard
        lines.isEmpty || !lines.contains(where: hasCells) && lines.contains(where: { $0.text.count > 40 }),
        !isParted(box, lines)
      else { break }
      stack.rows.removeLast()
    }
  }

  /// Whether an upright rule runs through a row beside the text in it: the row has cells, of which all but one are empty.
  private func isParted(_ box: GlyphBox, _ lines: [Line]) -> Bool {
    guard let right = lines.map(\.box.right).max(), let left = lines.map(\.box.left).min() else {
      return false
    }
    return inner(box.left, box.right).contains {
      $0.start < box.top + 4 && $0.end > box.bottom - 4 && ($0.place > right - 2 || $0.place < left + 2)
    }
  }

  private func members(in box: GlyphBox) -> [Int] {
    free.filter { index in
      let own = segments[index].box
      return own.middle > box.top - 1 && own.middle < box.bottom + 1 && own.middleX > box.left
        && own.middleX < box.right
    }.sorted {
      (segments[$0].box.top, segments[$0].box.left, $0) < (segments[$1].box.top, segments[$1].box.left, $1)
    }
  }

  private func table(_ stack: Stack) -> RuledTable? {
    let box = GlyphBox(left: stack.left, top: stack.rows[0], right: stack.right, bottom: stack.rows.last!)
    var columns: [Float] = []
    var reaches: [Float: Float] = [:]
    for rule in inner(box.left, box.right) {
      let reach = min(rule.end, box.bottom) - max(rule.start, box.top)
      if reach <= 0 { continue }
      if let last = columns.last, rule.place - last < 6 {
        reaches[last]! += reach
      } else {
        columns.append(rule.place)
        reaches[rule.place] = reach
      }
    }
    columns.removeAll { reaches[$0]! < 0.4 * box.height }
    var table = RuledTable(box: box, rows: stack.rows, columns: columns)
    let members = members(in: box)
    guard members.count >= 4 else { return nil }
    var cells: Set<Int> = []
    var cellsOfRow: [Int: Set<Int>] = [:]
    var scalars = 0
    for index in members {
      let (row, column) = (table.row(of: segments[index].box), table.column(of: segments[index].box))
      cells.insert(row * 1000 + column)
      cellsOfRow[row, default: []].insert(column)
      scalars += segments[index].scalarCount
    }
    let lines = lineBuilder.lines(of: Leaf(members: members), region: 0)
    if !columns.isEmpty {
      let full = cellsOfRow.values.count { $0.count >= 2 }
      let isFrame = cellsOfRow.count == 1 && lines.count >= 3 && scalars > 30 * lines.count
      if scalars > 150 * cells.count || isFrame {
        table.isText = full > 0
        return full > 0 ? table : nil
      }
      return full >= 2 && full * 2 >= cellsOfRow.count ? table : nil
    }
    // Without upright rules, cells side by side tell; rules part the rows of a table, each of a line or two.
    guard table.rows.count >= 3, lines.count <= 4 * (table.rows.count - 1) else { return nil }
    var beside: Set<Int> = []
    for line in lines where hasCells(line) { beside.insert(table.row(of: line.box)) }
    return beside.count >= 2 && beside.count * 2 >= cellsOfRow.count ? table : nil
  }
}
