import ReportModel

/// How much of a page boxes cover together.
enum Coverage {
  /// The page is cut into this many cells a side; a box covers the cells whose centres it holds.
  private static let cells = 64

  static func share(of boxes: [Box], width: Double, height: Double) -> Double {
    var covered = [Bool](repeating: false, count: cells * cells)
    for box in boxes {
      let columns = range(from: box.left / width, to: box.right / width)
      for row in range(from: box.top / height, to: box.bottom / height) {
        for column in columns { covered[row * cells + column] = true }
      }
    }
    return Double(covered.count { $0 }) / Double(covered.count)
  }

  private static func range(from start: Double, to end: Double) -> Range<Int> {
    guard start.isFinite, end.isFinite else { return 0..<0 }
    let first = Int((min(max(start, 0), 1) * Double(cells) - 0.5).rounded(.up))
    let last = Int((min(max(end, 0), 1) * Double(cells) - 0.5).rounded(.down))
    return first <= last ? max(0, first)..<min(cells, last + 1) : 0..<0
  }
}
