import PDFReading

/// What stands on one side of a white corridor, row by row: enough to tell columns of text from cells and labels.
struct ColumnSide {
  struct Row {
    var box: GlyphBox
    var scalarCount: Int
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
      } else {
        rows.append(Row(box: segment.box, scalarCount: segment.scalarCount, size: segment.size))
      }
    }
  }

  var top: Float { rows.first?.box.top ?? 0 }
  var bottom: Float { rows.map(\.box.bottom).max() ?? 0 }

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
