/// Finds tables: runs of lines whose words keep to columns too narrow or too loose for running text.
struct TableFinder {
  /// Tables with the index of the line at which each begins.
  private(set) var tables: [(first: Int, grid: TableGrid)] = []
  private let bodySize: Float

  /// Marks the lines of tables as such.
  init(_ lines: inout Lines, ruled: [RuledTable], profile: Profile) {
    bodySize = profile.bodySize
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page, lines[end].region == lines[start].region
      {
        end += 1
      }
      let members = (start..<end).filter { lines[$0].role == .body && !lines[$0].isTurned }
      var position = 0
      while position < members.count {
        let table = lines[members[position]].ruledTable
        var next = position + 1
        while next < members.count, lines[members[next]].ruledTable == table { next += 1 }
        let part = Array(members[position..<next])
        if let table, let grid = grid(of: part, in: ruled[table], lines) {
          for index in part { lines[index].role = .table }
          tables.append((part[0], grid))
        } else {
          find(in: part, &lines)
        }
        position = next
      }
      start = end
    }
  }

  private mutating func find(in members: [Int], _ lines: inout Lines) {
    var position = 0
    while position < members.count {
      guard isSeed(lines[members[position]]) else {
        position += 1
        continue
      }
      // From seed to seed, over a few lines that hold one cell each.
      var last = position
      var seeds = 1
      var wide = lines[members[position]].gaps.count { isWide($0, lines[members[position]]) } >= 2 ? 1 : 0
      var next = position + 1
      while next < members.count, next - last <= 12 {
        let line = lines[members[next]]
        // Beside a figure the first cell may run over lines, and so again in the next row.
        if next - last > 6,
          !endsInFigure(lines[members[last]])
            || !isUnderCells(line, of: members[position...last].map { lines[$0] })
        {
          break
        }
        if line.box.bottom - lines[members[next - 1]].box.bottom > 4.5 * line.size { break }
        if isSeed(line) {
          last = next
          seeds += 1
          if line.gaps.count(where: { isWide($0, line) }) >= 2 { wide += 1 }
        } else if isProse(line), !isUnderLastCell(line, of: lines[members[last]]) {
          break
        }
        next += 1
      }
      let run =
        head(above: position, in: members, lines)
        + extended(Array(members[position...last]), in: members, lines)
      let isFigures = seeds >= 3 && members[position...last].allSatisfy { endsInFigure(lines[$0]) }
      if seeds >= 3 && wide >= 2 || seeds >= 4 || isFigures, seeds * 3 >= last - position + 1,
        let grid = grid(of: run, lines)
      {
        for index in run { lines[index].role = .table }
        tables.append((run[0], grid))
      }
      position = last + 1
    }
  }

  /// Whether a line begins where the first or a later cell of some row does.
  private func isUnderCells(_ line: Line, of rows: [Line]) -> Bool {
    rows.contains { row in
      abs(row.box.left - line.box.left) < 1.5 || row.gaps.contains { abs($0.right - line.box.left) < 1.5 }
    }
  }

  /// Whether a line goes on with the last cell of the row above, right of where the row begins.
  private func isUnderLastCell(_ line: Line, of row: Line) -> Bool {
    guard let gap = row.gaps.last, gap.right > row.box.left + 4 * row.size else { return false }
    return abs(gap.right - line.box.left) < 1.5
  }

  /// The first lines of a head whose cells take several lines: short ones, close above the table.
  private func head(above position: Int, in members: [Int], _ lines: Lines) -> [Int] {
    var first = position
    while first > 0, position - first < 2 {
      let (line, below) = (lines[members[first - 1]], lines[members[first]])
      let pitch = below.box.bottom - line.box.bottom
      guard pitch > 0, pitch < 1.25 * below.size, abs(line.size - below.size) < 0.3, line.role == .body,
        line.style == below.style, line.box.width < 0.25 * (line.columnRight - line.columnLeft),
        CaptionLabel.read(line) == nil
      else { break }
      first -= 1
    }
    return Array(members[first..<position])
  }

  /// A table's last row may run on for lines that hold single cells.
  private func extended(_ run: [Int], in members: [Int], _ lines: Lines) -> [Int] {
    guard let end = members.firstIndex(of: run.last!) else { return run }
    var run = run
    var next = end + 1
    // Where the last cells begin, and how far first cells may reach.
    let lastCells = run.compactMap { lines[$0].gaps.last?.right }
    let firstEnd = run.compactMap { lines[$0].gaps.first?.right }.min() ?? 0
    let left = run.map { lines[$0].box.left }.min() ?? 0
    while next < members.count {
      let line = lines[members[next]]
      let above = lines[members[next - 1]]
      let pitch = line.box.bottom - above.box.bottom
      let width = line.columnRight - line.columnLeft
      let isLaterCell = line.box.left > line.columnLeft + 2 * line.size && line.box.width < 0.6 * width
      let isLastCell = lastCells.contains { abs($0 - line.box.left) < 0.3 * line.size }
      let isRestOfFirst =
        (line.box.width < 0.25 * width || abs(line.box.left - left) < 1.5 && line.box.right < firstEnd)
        && (line.text.first.map(ScalarForms.isLower) ?? false)
      guard pitch < 1.25 * line.size, abs(line.size - above.size) < 0.3,
        isLaterCell || isLastCell || isRestOfFirst
      else { break }
      run.append(members[next])
      next += 1
    }
    return run
  }

  private func isWide(_ gap: LineGap, _ line: Line) -> Bool { gap.right - gap.left > 1.1 * line.size }

  /// Whether a line has cells side by side, other than a label and its text.
  private func isSeed(_ line: Line) -> Bool {
    let wide = line.gaps.filter { isWide($0, line) }
    guard let first = wide.first else { return false }
    if wide.count == 1, let label = ListLabel.read(line), label.length >= first.offset { return false }
    return wide.count >= 2 || first.right - first.left > 1.8 * line.size
  }

  /// Whether a line's last cell is a figure.
  private func endsInFigure(_ line: Line) -> Bool {
    guard isSeed(line), let gap = line.gaps.last, gap.offset < line.text.count else { return false }
    return isFigure(line.text[gap.offset...])
  }

  private func isProse(_ line: Line) -> Bool {
    !line.gaps.contains { isWide($0, line) } && line.text.count > 50
      && line.box.width > 0.8 * (line.columnRight - line.columnLeft)
  }

  // MARK: Columns

  private struct Span {
    var line: Int
    var range: Range<Int>
    var left: Float
    var right: Float
  }

  private func spans(of index: Int, _ lines: Lines) -> [Span] {
    let line = lines[index]
    var spans: [Span] = []
    var start = 0
    var left = line.box.left
    for gap in line.gaps where gap.offset > start && gap.offset < line.text.count {
      spans.append(Span(line: index, range: start..<gap.offset, left: left, right: gap.left))
      start = gap.offset
      left = gap.right
    }
    spans.append(Span(line: index, range: start..<line.text.count, left: left, right: line.box.right))
    return spans
  }

  private func grid(of run: [Int], _ lines: Lines) -> TableGrid? {
    let all = run.map { spans(of: $0, lines) }
    guard let borders = borders(all, size: lines[run[0]].size), !borders.isEmpty else { return nil }
    let cells = cells(all, borders)
    for column in 0...borders.count {
      let filled = cells.count { !$0[column].isEmpty }
      if filled < 2 { return nil }
    }
    let full = cells.count { row in row.count { !$0.isEmpty } >= 2 }
    guard full >= 3 || full * 2 >= cells.count else { return nil }
    return TableGrid(rows: rows(cells, run, lines))
  }

  /// The cells of a table whose rows, and perhaps columns, are parted by rules.
  private func grid(of run: [Int], in table: RuledTable, _ lines: Lines) -> TableGrid? {
    let all = run.map { spans(of: $0, lines) }
    var borders = table.columns
    if borders.isEmpty { borders = self.borders(all, size: lines[run[0]].size) ?? [] }
    borders = refined(borders, all, lines)
    guard !borders.isEmpty else { return nil }
    let cells = cells(all, borders)
    var bands: [Int: [Int]] = [:]
    for (position, index) in run.enumerated() {
      bands[table.row(of: lines[index].box), default: []].append(position)
    }
    var rows: [[[TableGrid.Piece]]] = []
    for band in bands.keys.sorted() {
      let part = bands[band]!.map { cells[$0] }
      // Rules around each row part the rows; rules around the head and the foot do not.
      if bands.count >= 3, part.count <= 3 || !isTableOfFigures(part, lines) {
        rows += self.rows(part) {
          isUnitRow(part[$0], lines) && part[$0 - 1].count { !$0.isEmpty } >= 2
            && !isBroken(part[$0 - 1], lines)
        }
      } else {
        rows += self.rows(part, bands[band]!.map { run[$0] }, lines)
      }
    }
    let filled = (0...borders.count).filter { column in rows.contains { !$0[column].isEmpty } }
    guard filled.count >= 2 else { return nil }
    return TableGrid(rows: rows.map { row in filled.map { row[$0] } })
  }

  /// Splits a column in which two cells stand side by side on most lines, the latter of them figures: rules do not part
  /// every column.
  private func refined(_ borders: [Float], _ all: [[Span]], _ lines: Lines) -> [Float] {
    var refined = borders
    for column in 0...borders.count {
      let left = column == 0 ? -Float.infinity : borders[column - 1]
      let right = column == borders.count ? Float.infinity : borders[column]
      let rows = all.map { spans in
        spans.filter { ($0.left + $0.right) / 2 > left && ($0.left + $0.right) / 2 < right }
      }
      .filter { !$0.isEmpty }
      let pairs = rows.filter { $0.count == 2 }
      guard pairs.count >= 3, pairs.count * 5 >= rows.count * 3,
        pairs.count(where: { isFigure(lines[$0[1].line].text[$0[1].range]) }) * 4 >= pairs.count * 3,
        let from = pairs.map({ $0[0].right }).max(), let to = pairs.map({ $0[1].left }).min(), from < to
      else { continue }
      refined.append((from + to) / 2)
    }
    return refined.sorted()
  }

  /// Whether the words of a line of cells go on in the next one.
  private func isBroken(_ row: [[TableGrid.Piece]], _ lines: Lines) -> Bool {
    row.joined().contains { lines[$0.line].text[$0.range].last { $0 != " " } == "-" }
  }

  /// Whether a line of cells says what the figures below it are: "N", "%", "#".
  private func isUnitRow(_ row: [[TableGrid.Piece]], _ lines: Lines) -> Bool {
    let pieces = row.joined()
    return pieces.count >= 2
      && pieces.allSatisfy { piece in
        lines[piece.line].text[piece.range].count { $0 != " " } <= 3
          && !isFigure(lines[piece.line].text[piece.range])
      }
  }

  /// Cells of each line: neighbouring spans of one column belong together.
  private func cells(_ all: [[Span]], _ borders: [Float]) -> [[[TableGrid.Piece]]] {
    let count = borders.count + 1
    var cells: [[[TableGrid.Piece]]] = []
    for spans in all {
      var row = [[TableGrid.Piece]](repeating: [], count: count)
      for span in spans {
        let middle = span.right - span.left < 60 ? (span.left + span.right) / 2 : span.left + 4
        let column = borders.firstIndex { middle < $0 } ?? count - 1
        if let last = row[column].last, last.line == span.line {
          row[column][row[column].count - 1].range = last.range.lowerBound..<span.range.upperBound
          row[column][row[column].count - 1].right = span.right
        } else {
          row[column].append(
            TableGrid.Piece(line: span.line, range: span.range, left: span.left, right: span.right))
        }
      }
      cells.append(row)
    }
    return cells
  }

  /// The middles of the corridors that (nearly) no line crosses.
  private func borders(_ all: [[Span]], size: Float) -> [Float]? {
    let left = all.compactMap { $0.first?.left }.min() ?? 0
    let right = all.compactMap { $0.last?.right }.max() ?? 0
    let width = Int(min(4000, max(0, right - left))) * 2 + 2
    guard width > 20 else { return nil }
    var cover = [Int](repeating: 0, count: width + 1)
    for spans in all {
      for span in spans {
        let from = max(0, min(width, Int((span.left - left) * 2)))
        let to = max(from, min(width, Int(((span.right - left) * 2).rounded(.up))))
        for slot in from..<to { cover[slot] += 1 }
      }
    }
    // Titles and heads that span columns cross a corridor now and then.
    let crossing = all.count >= 24 ? all.count / 8 : all.count >= 5 ? max(1, all.count / 6) : 0
    var borders: [Float] = []
    var start: Int?
    for slot in 0...width {
      if slot < width, cover[slot] <= crossing {
        if start == nil { start = slot }
      } else if let from = start {
        if from > 0, slot < width, Float(slot - from) / 2 >= 0.45 * size {
          borders.append(left + Float(from + slot) / 4)
        }
        start = nil
      }
    }
    return borders
  }

  // MARK: Rows

  /// Lines are joined to rows: by the white space between cells where rows are set apart, else by their first cells.
  private func rows(_ cells: [[[TableGrid.Piece]]], _ run: [Int], _ lines: Lines) -> [[[TableGrid.Piece]]] {
    if isGlossary(cells, lines) { return rows(cells) { !cells[$0][0].isEmpty } }
    if !isTableOfFigures(cells, lines), let spaced = spacedRows(cells, lines) { return spaced }
    let firstFilled = cells.count { !$0[0].isEmpty }
    let byFirst = firstFilled < cells.count && firstFilled * 4 >= cells.count
    return rows(cells) { index in
      !byFirst || !cells[index][0].isEmpty && !isRestOfCell(cells, index, lines)
    }
  }

  /// Whether the first cells are abbreviations, each with what it stands for.
  private func isGlossary(_ cells: [[[TableGrid.Piece]]], _ lines: Lines) -> Bool {
    let firsts = cells.compactMap { $0[0].first }
    guard firsts.count >= 4, cells[0].count == 2 else { return false }
    let short = firsts.count {
      let text = lines[$0.line].text[$0.range].filter { $0 != " " }
      return (2...10).contains(text.count) && text.count(where: ScalarForms.isUpper) * 2 >= text.count
        && !text.contains(where: ScalarForms.isDigit)
    }
    return short * 5 >= firsts.count * 4
  }

  /// Whether a line is the rest of a first cell, in the middle of whose height the other cells of its row stand.
  private func isRestOfCell(_ cells: [[[TableGrid.Piece]]], _ index: Int, _ lines: Lines) -> Bool {
    guard index > 0, cells[index - 1][0].isEmpty, cells[index].dropFirst().allSatisfy(\.isEmpty),
      let rest = cells[index][0].first, let middle = cells[index - 1].joined().first
    else { return false }
    return lines[rest.line].box.top < lines[middle.line].box.bottom - 1
  }

  /// Whether nearly every line has a first cell and figures beside it: a figure does not run on over lines, so
  /// each such line is a row, however the rows are spaced.
  private func isTableOfFigures(_ cells: [[[TableGrid.Piece]]], _ lines: Lines) -> Bool {
    let rows = cells.count { row in
      !row[0].isEmpty && row.dropFirst().contains { $0.contains { isFigure(lines[$0.line].text[$0.range]) } }
    }
    return rows * 5 >= cells.count * 4
  }

  private func isFigure(_ text: some ScalarText) -> Bool {
    let marks = text.filter { $0 != " " }
    return marks.contains { $0.value >= 0x30 && $0.value <= 0x39 }
      && marks.allSatisfy {
        ($0.value >= 0x30 && $0.value <= 0x39) || ".,%€£$-–()<>".unicodeScalars.contains($0)
      }
  }

  private func rows(
    _ cells: [[[TableGrid.Piece]]], beginningWhere begins: (Int) -> Bool
  ) -> [[[TableGrid.Piece]]] {
    var rows: [[[TableGrid.Piece]]] = []
    for index in cells.indices {
      if index == 0 || begins(index) {
        rows.append(cells[index])
      } else {
        for column in cells[index].indices { rows[rows.count - 1][column] += cells[index][column] }
      }
    }
    return rows
  }

  private struct Cell {
    var pieces: [TableGrid.Piece]
    var column: Int
    var top: Float
    var bottom: Float
  }

  /// Rows as cells that stand beside each other, a cell being lines of one column at the usual pitch.
  ///
  /// - Returns: nil when rows are no further apart than the lines of a cell.
  private func spacedRows(_ cells: [[[TableGrid.Piece]]], _ lines: Lines) -> [[[TableGrid.Piece]]]? {
    let count = cells.first?.count ?? 0
    var columns: [[TableGrid.Piece]] = []
    var pitches: [Float] = []
    for column in 0..<count {
      let pieces = cells.flatMap { $0[column] }
      for (upper, lower) in zip(pieces, pieces.dropFirst()) where lower.line != upper.line {
        pitches.append(lines[lower.line].box.bottom - lines[upper.line].box.bottom)
      }
      columns.append(pieces)
    }
    let size = lines[cells[0].joined().first?.line ?? 0].size
    guard let tight = pitches.filter({ $0 > 0.8 * size }).min() else { return nil }
    let limit = 1.08 * tight + 0.5
    let loose = pitches.count { $0 > limit }
    guard loose * 5 >= pitches.count, pitches.count - loose >= max(2, pitches.count / 8) else { return nil }

    var found: [Cell] = []
    for (column, pieces) in columns.enumerated() {
      var previous: Float?
      for piece in pieces {
        let box = lines[piece.line].box
        if let previous, box.bottom - previous <= limit {
          found[found.count - 1].pieces.append(piece)
          found[found.count - 1].bottom = box.bottom
        } else {
          found.append(Cell(pieces: [piece], column: column, top: box.top, bottom: box.bottom))
        }
        previous = box.bottom
      }
    }
    found.sort { ($0.top, $0.column) < ($1.top, $1.column) }
    var rows: [[[TableGrid.Piece]]] = []
    var bottom = -Float.infinity
    for cell in found {
      if cell.top > bottom - 0.35 * size {
        rows.append([[TableGrid.Piece]](repeating: [], count: count))
        bottom = cell.bottom
      }
      rows[rows.count - 1][cell.column] += cell.pieces
      bottom = max(bottom, cell.bottom)
    }
    let firsts = found.filter { $0.column == 0 }
    if firsts.count > rows.count, firsts.count >= 3 {
      // The cells of another column run on from row to row; then rows begin where their first cells do.
      let starts = Set(firsts.map { $0.pieces[0].line })
      return self.rows(cells) { index in cells[index][0].first.map { starts.contains($0.line) } ?? false }
    }
    return rows.count >= 2 ? rows : nil
  }
}
