import ReportModel

/// A table's text: cells apart by tabs, rows by line feeds.
struct TableText {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var lines: [PassageLine] = []
  private(set) var markers: [NoteMarker] = []
  private(set) var rows: [[String]] = []

  init(_ grid: TableGrid, lines all: Lines, stock: WordStock) {
    for (position, row) in grid.rows.enumerated() {
      if position > 0 { text.append("\n") }
      var cells: [String] = []
      for (column, cell) in row.enumerated() {
        if column > 0 { text.append("\t") }
        let start = text.count
        for piece in cell { add(piece, all[piece.line], cellStart: start, stock: stock) }
        cells.append(String(Array(text[start...])))
      }
      rows.append(cells)
    }
  }

  private mutating func add(_ piece: TableGrid.Piece, _ line: Line, cellStart: Int, stock: WordStock) {
    var range = piece.range
    while !range.isEmpty, line.text[range.upperBound - 1] == " " {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    if text.count > cellStart {
      let head = text[cellStart...]
      let tail = line.text[range]
      if head.count > 2, head.last == "-", head[head.endIndex - 2] != " ",
        let first = tail.first, ScalarForms.isLetter(first)
      {
        if !stock.keepsHyphen(between: head.dropLast(), and: tail) {
          text.removeLast()
          if !lines.isEmpty { lines[lines.count - 1].end = min(lines[lines.count - 1].end, text.count) }
        }
      } else {
        text.append(" ")
      }
    }
    let start = text.count
    text.append(contentsOf: line.text[range])
    for marker in line.markers where marker.offset > range.lowerBound && marker.offset <= range.upperBound {
      markers.append(
        NoteMarker(offset: start + marker.offset - range.lowerBound, label: String(marker.label), note: nil))
    }
    var box = Box(line.box)
    box.left = Double(piece.left)
    box.right = Double(max(piece.left, piece.right))
    lines.append(PassageLine(start: start, end: text.count, page: line.page, box: box))
  }
}
