/// Measures columns anew once it is known which lines are text: a page number beyond the margin or the label of a
/// chart would make every line of its column look short.
enum ColumnEdges {
  static func measure(_ lines: inout Lines) {
    for (range, text) in regions(lines) {
      // A line or two tell nothing of how wide the column is.
      if text.count >= 3, text.count < range.count,
        let left = text.map({ lines[$0].box.left }).min(), let right = text.map({ lines[$0].box.right }).max()
      {
        for index in text {
          lines[index].columnLeft = left
          lines[index].columnRight = right
        }
      }
    }
  }

  /// Narrows each line's column to the text of like type above and below it: a caption beside a chart, or a note in
  /// the margin, stands in the same region but in a column of its own.
  static func narrow(_ lines: inout Lines) {
    // Every line is held against every other one; pages of text have some fifty.
    for (_, text) in regions(lines) where (3...400).contains(text.count) { narrow(text, &lines) }
  }

  /// The lines of each region with those that are running text.
  private static func regions(_ lines: Lines) -> [(range: Range<Int>, text: [Int])] {
    var regions: [(range: Range<Int>, text: [Int])] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page, lines[end].region == lines[start].region
      {
        end += 1
      }
      let text = (start..<end).filter { lines[$0].role == .body && !lines[$0].isTurned }
      regions.append((start..<end, text))
      start = end
    }
    return regions
  }

  private static func narrow(_ text: [Int], _ lines: inout Lines) {
    for index in text {
      let line = lines[index]
      var (left, right, count, long) = (line.box.left, line.box.right, 0, 0)
      for other in text
      where abs(lines[other].size - line.size) < 0.15 * line.size && lines[other].panel == line.panel
        && line.box.horizontalOverlap(lines[other].box) > 0.5
      {
        left = min(left, lines[other].box.left)
        right = max(right, lines[other].box.right)
        count += 1
        if lines[other].text.count >= 30 { long += 1 }
      }
      // Short lines below each other are no paragraph.
      guard count >= 3, long >= 2 else { continue }
      lines[index].columnLeft = left
      lines[index].columnRight = right
    }
  }
}
