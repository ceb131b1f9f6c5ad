import PDFReading

/// One page's lines in reading order.
struct PageLayout {
  private(set) var lines: [Line] = []
  /// Scalars whose font does not say what they are.
  private(set) var unreadableCount = 0
  private(set) var scalarCount = 0
  /// The ruled tables of the page; their lines know them by their positions here.
  private(set) var tables: [RuledTable] = []

  init(_ page: PageContent, styles: inout StyleTable) {
    for scalar in page.scalars {
      if !ScalarForms.isSpace(scalar) { scalarCount += 1 }
      let value = scalar.value
      if value == 0xFFFD || value < 0x09 || (0x0E...0x1F).contains(value) || (0xE000...0xF8FF).contains(value)
      {
        unreadableCount += 1
      }
    }
    let builder = WordBuilder(page, styles: &styles)
    var words = builder.words
    // Some fonts draw charts: "36+16+48" in one of them is a ring.
    let isDrawn = { (word: Word) in word.size > 90 && !word.text.contains(where: ScalarForms.isLetter) }
    let drawn = words.filter(isDrawn)
    if !drawn.isEmpty { words.removeAll(where: isDrawn) }
    let rules = RuleLines(page.shapes)
    let segments = SegmentBuilder.segments(of: &words, rules: rules)
    let lineBuilder = LineBuilder(
      words: words, segments: segments, page: page.number, styles: styles, rules: rules)
    var region = 0
    let charts = ChartFinder(segments, words: words).charts(page.shapes, on: page)
    let ruled = RuledTableFinder(
      rules, segments: segments, lineBuilder: lineBuilder, leavingOut: charts.joined()
    ).tables()
    // In the order of the page, a row of a table is one piece.
    var pieces = segments
    var tableOfPiece: [Int] = []
    for (position, entry) in ruled.enumerated() {
      for row in Self.rows(of: entry.members, in: entry.table, segments) {
        pieces.append(row)
        tableOfPiece.append(position)
      }
    }
    let others = Array(charts.joined()) + ruled.flatMap(\.members)
    var isPlaced = [Bool](repeating: false, count: ruled.count)
    for leaf in RegionSplitter(pieces, leavingOut: others).leaves {
      let own = region
      region += 1
      var text: [Int] = []
      for index in leaf.members {
        guard index >= segments.count else {
          text.append(index)
          continue
        }
        let table = tableOfPiece[index - segments.count]
        if isPlaced[table] { continue }
        isPlaced[table] = true
        lines.append(contentsOf: lineBuilder.lines(of: Leaf(members: text), region: own))
        text = []
        add(ruled[table], lineBuilder, own: own, next: &region)
      }
      lines.append(contentsOf: lineBuilder.lines(of: Leaf(members: text), region: own))
    }
    for chart in charts {
      for var line in lineBuilder.lines(of: Leaf(members: chart), region: region) {
        line.isInChart = true
        lines.append(line)
      }
      region += 1
    }
    for word in drawn {
      let alone = LineBuilder(
        words: [word], segments: [], page: page.number, styles: styles, rules: RuleLines([]))
      guard var line = alone.line(of: [0], left: word.box.left, right: word.box.right, region: region) else {
        continue
      }
      line.isInChart = true
      lines.append(line)
      region += 1
    }
    for turned in builder.turned {
      let along = LineBuilder(
        words: turned, segments: [], page: page.number, styles: styles, rules: RuleLines([]))
      let box = turned.dropFirst().reduce(turned[0].box) { $0.union($1.box) }
      guard var line = along.line(of: Array(turned.indices), left: box.left, right: box.right, region: region)
      else { continue }
      line.isTurned = true
      line.gaps = []
      lines.append(line)
    }
  }

  /// Takes a table's lines in, or those of a frame cell by cell.
  private mutating func add(
    _ ruled: (table: RuledTable, members: [Int]), _ lineBuilder: LineBuilder, own: Int, next: inout Int
  ) {
    guard ruled.table.isText else {
      for var line in lineBuilder.lines(of: Leaf(members: ruled.members), region: own) {
        line.ruledTable = tables.count
        lines.append(line)
      }
      tables.append(ruled.table)
      return
    }
    var cells: [Int: [Int]] = [:]
    for index in ruled.members {
      let box = lineBuilder.segments[index].box
      cells[ruled.table.row(of: box) * 1000 + ruled.table.column(of: box), default: []].append(index)
    }
    for key in cells.keys.sorted() {
      lines.append(contentsOf: lineBuilder.lines(of: Leaf(members: cells[key]!), region: next))
      next += 1
    }
  }

  /// The rows of a table as segments without words, to find its place among the columns of the page.
  private static func rows(of members: [Int], in table: RuledTable, _ segments: [Segment]) -> [Segment] {
    var rows: [Int: Segment] = [:]
    for index in members {
      let segment = segments[index]
      let row = table.row(of: segment.box)
      if rows[row] == nil {
        rows[row] = Segment(words: [], box: segment.box, size: segment.size, scalarCount: 0)
      }
      rows[row]!.box.formUnion(segment.box)
      rows[row]!.scalarCount += segment.scalarCount
      rows[row]!.letterCount += segment.letterCount
    }
    return rows.keys.sorted().map { key in
      var row = rows[key]!
      row.box.left = min(row.box.left, table.box.left)
      row.box.right = max(row.box.right, table.box.right)
      return row
    }
  }
}

extension GlyphBox {
  func union(_ other: GlyphBox) -> GlyphBox {
    var both = self
    both.formUnion(other)
    return both
  }
}
