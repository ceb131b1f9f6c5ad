import PDFReading

/// The frame of a table that rules part into rows, and perhaps into columns.
struct RuledTable {
  var box: GlyphBox
  /// Where rows begin and end, from the top of the table to its bottom.
  var rows: [Float]
  /// The upright rules between its columns, from left to right.
  var columns: [Float]
  /// Text set in the cells of a frame, column beside column, which is read cell by cell and is no table.
  var isText = false

  func row(of box: GlyphBox) -> Int { max(0, (rows.firstIndex { box.middle < $0 } ?? rows.count - 1) - 1) }

  func column(of box: GlyphBox) -> Int { columns.firstIndex { box.middleX < $0 } ?? columns.count }
}
