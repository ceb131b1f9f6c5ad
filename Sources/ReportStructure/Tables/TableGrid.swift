/// A table's cells, each made of pieces of printed lines.
struct TableGrid {
  /// Part of a printed line that stands in one cell.
  struct Piece {
    /// Index of the line.
    var line: Int
    /// Scalars of the line's text.
    var range: Range<Int>
    var left: Float
    var right: Float
  }

  /// Row by row, column by column; an empty cell has no pieces.
  var rows: [[[Piece]]]
}
