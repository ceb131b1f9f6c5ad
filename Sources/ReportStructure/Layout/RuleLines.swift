import PDFReading
internal import ReportModel

/// The rules drawn on a page, level and upright, pieces of one rule joined. The upper and lower edges of filled cells
/// count as level rules.
struct RuleLines {
  struct Rule {
    /// Down the page for a level rule, across it for an upright one, in points.
    var place: Float
    var start: Float
    var end: Float

    var length: Float { end - start }
  }

  /// From top to bottom.
  private(set) var level: [Rule] = []
  /// From left to right.
  private(set) var upright: [Rule] = []
  /// Thicker shapes are bars or grounds.
  private static let thickest: Float = 2.5

  init(_ shapes: [DrawnShape]) {
    for shape in shapes {
      let box = shape.box
      if box.height < Self.thickest, box.width >= 6 {
        level.append(Rule(place: box.middle, start: box.left, end: box.right))
      } else if box.width < Self.thickest, box.height >= 5 {
        upright.append(Rule(place: box.middleX, start: box.top, end: box.bottom))
      } else if shape.isRectangle, !shape.isFilled, box.width >= 12, box.height >= 8 {
        for y in [box.top, box.bottom] { level.append(Rule(place: y, start: box.left, end: box.right)) }
        for x in [box.left, box.right] { upright.append(Rule(place: x, start: box.top, end: box.bottom)) }
      } else if shape.isRectangle, shape.isFilled, (8...60).contains(box.height), box.width >= 12,
        !PanelFinder.isWhite(shape.color)
      {
        // Filled cells have edges where others have rules.
        for y in [box.top, box.bottom] { level.append(Rule(place: y, start: box.left, end: box.right)) }
      }
    }
    level = Self.joined(level)
    upright = Self.joined(upright)
  }

  /// Whether an upright rule stands between two words or segments of one line.
  func parts(_ left: GlyphBox, _ right: GlyphBox) -> Bool {
    if upright.isEmpty || right.left < left.right - 2 { return false }
    let first = upright.partitioningIndex { $0.place >= left.right - 1 }
    return upright[first...].prefix { $0.place <= right.left + 1 }.contains { rule in
      // The stroke of a letter drawn as a shape is no taller than its line.
      rule.start < left.middle && rule.end > left.middle && rule.start < right.middle
        && rule.end > right.middle
        && rule.length > 1.1 * max(left.height, right.height)
    }
  }

  private static func joined(_ rules: [Rule]) -> [Rule] {
    // Rules of one place first, whatever the last digits of their places are.
    let order = rules.sorted { ($0.place, $0.start, $0.end) < ($1.place, $1.start, $1.end) }
    var found: [Rule] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end].place - order[start].place < 1.5 { end += 1 }
      for rule in order[start..<end].sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        if let last = found.last, abs(last.place - rule.place) < 1.5, rule.start <= last.end + 3,
          rule.start >= last.start
        {
          found[found.count - 1].end = max(last.end, rule.end)
        } else {
          found.append(rule)
        }
      }
      start = end
    }
    return found
  }
}
