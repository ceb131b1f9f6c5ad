import PDFReading

/// One page's lines in reading order.
struct PageLayout {
  private(set) var lines: [Line] = []
  /// Scalars whose font does not say what they are.
  private(set) var unreadableCount = 0
  private(set) var scalarCount = 0

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
    let segments = SegmentBuilder.segments(of: &words)
    let lineBuilder = LineBuilder(words: words, segments: segments, page: page.number, styles: styles)
    var region = 0
    let charts = ChartFinder(segments, words: words).charts(page.shapes, on: page)
    for leaf in RegionSplitter(segments, leavingOut: charts.joined()).leaves {
      lines.append(contentsOf: lineBuilder.lines(of: leaf, region: region))
      region += 1
    }
    for chart in charts {
      for var line in lineBuilder.lines(of: Leaf(members: chart), region: region) {
        line.isInChart = true
        lines.append(line)
      }
      region += 1
    }
    for word in drawn {
      let alone = LineBuilder(words: [word], segments: [], page: page.number, styles: styles)
      guard var line = alone.line(of: [0], left: word.box.left, right: word.box.right, region: region) else {
        continue
      }
      line.isInChart = true
      lines.append(line)
      region += 1
    }
    for turned in builder.turned {
      let along = LineBuilder(words: turned, segments: [], page: page.number, styles: styles)
      let box = turned.dropFirst().reduce(turned[0].box) { $0.union($1.box) }
      guard var line = along.line(of: Array(turned.indices), left: box.left, right: box.right, region: region)
      else { continue }
      line.isTurned = true
      line.gaps = []
      lines.append(line)
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
