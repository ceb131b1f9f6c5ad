import PDFReading

/// Finds bar charts by their bars: filled rectangles of one width that stand on one line and are of
/// different heights, or the same lying; or bars, however few, that begin where a scale beside them does.
///
/// The cells of a table that stand on one line are of one height, and marked text is as long as its mark.
struct ChartFinder {
  let segments: [Segment]
  let words: [Word]
  private let middleSize: Float

  init(_ segments: [Segment], words: [Word]) {
    self.segments = segments
    self.words = words
    let sizes = segments.map(\.size).sorted()
    middleSize = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
  }

  /// The segments that name and number the bars of each chart, from top to bottom.
  func charts(_ shapes: [DrawnShape], on page: PageContent) -> [[Int]] {
    let largest = 0.2 * Float(page.width * page.height)
    var upright: [Bar: [GlyphBox]] = [:]
    var lying: [Bar: [GlyphBox]] = [:]
    var count = 0
    for shape in shapes where shape.isFilled && shape.isRectangle {
      let box = shape.box
      guard min(box.width, box.height) >= 3, box.width * box.height < largest else { continue }
      count += 1
      upright[Bar(base: key(box.bottom), thickness: key(box.width)), default: []].append(
        box)
      lying[Bar(base: key(box.left), thickness: key(box.height)), default: []].append(box)
    }
    guard count >= 2, count <= 2000 else { return [] }
    var taken: Set<Int> = []
    var charts: [[Int]] = []
    func add(_ bars: [GlyphBox], isUpright: Bool) {
      let members = members(of: bars, isUpright: isUpright).filter { taken.insert($0).inserted }
      if !members.isEmpty { charts.append(members) }
    }
    for bars in ordered(upright) where isChart(bars.map { ($0.left, $0.height) }) {
      add(bars, isUpright: true)
    }
    for bars in ordered(lying) where isChart(bars.map { ($0.top, $0.width) }) { add(bars, isUpright: false) }
    for scale in ScaleFinder(segments: segments, words: words).scales() {
      if let chart = charts.firstIndex(where: { $0.contains(where: scale.members.contains) }) {
        // A scale goes on beyond the longest bar.
        charts[chart] = ordered(charts[chart] + scale.members.filter { taken.insert($0).inserted })
        continue
      }
      let bars = (scale.isLevel ? lying : upright).values.joined().filter { stands($0, on: scale) }
      if bars.count >= 2 { add(bars + [scale.box], isUpright: !scale.isLevel) }
    }
    return charts
  }

  private struct Bar: Hashable {
    var base: Int
    var thickness: Int
  }

  private func key(_ value: Float) -> Int { Int((value / 2).rounded()) }

  private func ordered(_ rows: [Bar: [GlyphBox]]) -> [[GlyphBox]] {
    rows.values.sorted { ($0[0].top, $0[0].left, $0.count) < ($1[0].top, $1[0].left, $1.count) }
  }

  /// Whether a bar begins where the scale does, and is no longer than it.
  private func stands(_ bar: GlyphBox, on scale: AxisScale) -> Bool {
    if scale.isLevel {
      return abs(bar.left - scale.origin) < 4 && bar.right < scale.box.right + 4
        && bar.bottom < scale.box.top + 2
        && scale.box.top - bar.bottom < 1.5 * scale.box.width
    }
    return abs(bar.bottom - scale.origin) < 4 && bar.top > scale.box.top - 4 && bar.left > scale.box.right - 2
      && bar.left - scale.box.right < 2 * scale.box.height + 60
  }

  private func isChart(_ bars: [(place: Float, length: Float)]) -> Bool {
    let places = Set(bars.map { key($0.place) })
    let lengths = Set(bars.map { key($0.length) })
    let longest = bars.map(\.length).max() ?? 0
    let shortest = bars.map(\.length).min() ?? 0
    return places.count >= 3 && lengths.count >= 3 && longest > 1.3 * shortest && longest > 20
  }

  /// What stands on the bars and close around them; nothing where running text does.
  private func members(of bars: [GlyphBox], isUpright: Bool) -> [Int] {
    let area = bars.dropFirst().reduce(bars[0]) { $0.union($1) }
    // The last bar may be of no height.
    let beyond = area.right + 1.2 * area.width / Float(max(1, bars.count))
    var members: [Int] = []
    for index in segments.indices {
      let segment = segments[index]
      let box = segment.box
      let isInside =
        box.right > area.left && box.left < area.right && box.middle > area.top && box.middle < area.bottom
      if isInside, segment.scalarCount > 34 { return [] }
      guard segment.scalarCount <= 34,
        segment.size <= 1.25 * middleSize || isInside || segment.scalarCount <= 6
      else { continue }
      let isFigure = segment.scalarCount <= 6
      let isAbove = box.bottom > area.top - 16 && box.middle < area.top
      let isBelow = box.top < area.bottom + 48 && box.middle > area.bottom
      let isAcross = box.left > area.left - 20 && box.right < area.right + 20
      let isOfNoHeight =
        isUpright && box.left >= area.right - 2 && box.right < beyond
        && (isBelow || isFigure && box.middle > area.top && box.middle < area.bottom)
      let isLeft = box.right <= area.left + 2 && box.right > area.left - 30
      let isBeside = box.middle > area.top - 12 && box.middle < area.bottom + 6
      // The scale goes up beyond the highest bar.
      let isScale =
        isUpright && isFigure && isLeft && box.middle < area.bottom + 6
        && box.middle > area.top - 0.4 * area.height
      if isInside || isScale || isOfNoHeight || isAcross && (isBelow || isAbove && isFigure)
        || isBeside && isLeft && (!isUpright || isFigure)
        || isBeside && !isUpright && isFigure && box.left >= area.right && box.left < area.right + 30
      {
        members.append(index)
      }
    }
    return ordered(members)
  }

  private func ordered(_ members: [Int]) -> [Int] {
    members.sorted {
      (segments[$0].box.top, segments[$0].box.left) < (segments[$1].box.top, segments[$1].box.left)
    }
  }
}
