import PDFReading

/// What stands on one side of a white corridor, row by row: enough to tell columns of text from cells and labels.
struct ColumnSide {
  struct Row {
    var box: GlyphBox
    var scalarCount: Int
    var letterCount: Int
    var size: Float
  }

  private(set) var rows: [Row] = []

  /// - Parameter members: Indices of segments, from top to bottom.
  init(_ members: [Int], of segments: [Segment]) {
    for index in members {
      let segment = segments[index]
      if let last = rows.last, segment.box.verticalOverlap(last.box) > 0.6 {
        rows[rows.count - 1].box.formUnion(segment.box)
        rows[rows.count - 1].scalarCount += segment.scalarCount
        rows[rows.count - 1].letterCount += segment.letterCount
      } else {
        rows.append(
          Row(
            box: segment.box, scalarCount: segment.scalarCount, letterCount: segment.letterCount,
            size: segment.size))
      }
    }
  }

  var top: Float { rows.first?.box.top ?? 0 }
  var bottom: Float { rows.map(\.box.bottom).max() ?? 0 }

  var width: Float {
    guard let left = rows.map(\.box.left).min(), let right = rows.map(\.box.right).max() else { return 0 }
    return right - left
  }

  /// The size that most of the rows are set in.
  var size: Float {
    let sizes = rows.map(\.size).sorted()
    return sizes.isEmpty ? 10 : sizes[sizes.count / 2]
  }

  /// Whether all rows are as short as the labels of a list, or the numbers of a table.
  var isLabels: Bool {
    let short = rows.count { $0.scalarCount <= 9 }
    let total = rows.reduce(0) { $0 + $1.scalarCount }
    return short * 10 >= rows.count * 9 && total <= rows.count * 6
  }

  /// Whether rows fill their column as running text does.
  var isText: Bool {
    guard rows.count >= 3 else { return false }
    var left = Float.infinity
    for row in rows { left = min(left, row.box.left) }
    let rights = rows.map(\.box.right).sorted()
    let right = rights[min(rights.count - 1, rights.count * 9 / 10)]
    let width = max(1, right - left)
    let scalars = Float(rows.reduce(0) { $0 + $1.scalarCount }) / Float(rows.count)
    let fill = rows.reduce(Float(0)) { $0 + min(1, ($1.box.right - left) / width) } / Float(rows.count)
    return scalars >= 14 && fill >= 0.58 && width > 7 * size
  }

  /// Whether it is running text whose lines take no notice of the rows beside them: those of a table or a figure
  /// that stands beside the text. Cells and labels share their baselines with what they belong to.
  func isProseBeside(_ other: ColumnSide) -> Bool {
    guard rows.count >= 5, other.rows.count >= 4, isText, !other.isLabels, other.width > 8 * size else {
      return false
    }
    let scalars = rows.reduce(0) { $0 + $1.scalarCount }
    let letters = rows.reduce(0) { $0 + $1.letterCount }
    guard scalars >= 25 * rows.count, letters * 10 >= scalars * 7, starts().count * 3 <= rows.count,
      longestParagraph >= 5
    else {
      return false
    }
    let beside = other.rows.filter { $0.box.middle > top && $0.box.middle < bottom }
    // Rows of figures alone are the rest of a table whose first cells these are.
    guard beside.count >= 3,
      beside.count(where: { $0.letterCount * 2 >= $0.scalarCount }) * 5 >= beside.count * 3
    else { return false }
    let tolerance = 0.08 * size
    let shared = beside.count { row in
      rows.contains {
        abs($0.box.bottom - row.box.bottom) < tolerance || abs($0.box.middle - row.box.middle) < tolerance
      }
    }
    return shared * 5 <= beside.count * 2
  }

  /// Whether two sides are lists, such as of names, that take no notice of each other: neither has the holes that
  /// cells leave beside longer ones, and yet they part from each other's baselines.
  static func areLists(_ one: ColumnSide, _ other: ColumnSide) -> Bool {
    guard one.isList, other.isList, abs(one.size - other.size) < 0.05 * one.size else { return false }
    let (fewer, more) = one.rows.count < other.rows.count ? (one, other) : (other, one)
    let shared = fewer.rows.count { row in
      more.rows.contains { abs($0.box.bottom - row.box.bottom) < 0.08 * one.size }
    }
    return shared * 5 <= fewer.rows.count * 3
  }

  /// Whether short rows of words follow each other without a hole.
  private var isList: Bool {
    guard rows.count >= 8 else { return false }
    let scalars = rows.reduce(0) { $0 + $1.scalarCount }
    let letters = rows.reduce(0) { $0 + $1.letterCount }
    guard letters * 10 >= scalars * 8, scalars >= 8 * rows.count, scalars <= 40 * rows.count else {
      return false
    }
    return zip(rows, rows.dropFirst()).allSatisfy { $1.box.top - $0.box.bottom < 0.9 * size }
  }

  /// How many rows follow each other without a gap.
  private var longestParagraph: Int {
    let starts = Set(starts())
    var longest = 0
    var count = 0
    for row in rows {
      count = starts.contains(row.box.top) ? 1 : count + 1
      longest = max(longest, count)
    }
    return longest
  }

  /// Where the rows end that belong together: a page number far below them does not.
  var end: Float {
    for index in rows.indices.dropFirst() where index + 2 >= rows.count {
      if rows[index].box.top - rows[index - 1].box.bottom > 8 * size { return rows[index - 1].box.bottom }
    }
    return bottom
  }

  /// Tops of the rows that stand clearly below the row before them, the first one included.
  func starts() -> [Float] {
    var pitches: [Float] = []
    for index in rows.indices.dropFirst() { pitches.append(rows[index].box.top - rows[index - 1].box.top) }
    let usual = pitches.isEmpty ? 12 : pitches.sorted()[pitches.count / 4]
    var tops: [Float] = []
    for index in rows.indices {
      if index == 0 || rows[index].box.top - rows[index - 1].box.top > 1.3 * usual {
        tops.append(rows[index].box.top)
      }
    }
    return tops
  }
}
