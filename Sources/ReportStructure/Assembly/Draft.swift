import ReportModel

/// A passage in the making: its lines and what is known of it.
struct Draft {
  var kind: PassageKind
  /// Indices of lines in reading order.
  var lines: [Int]
  var label: String?
  /// Scalars of the first line that belong to the label.
  var labelLength = 0
  var level: Int?
  var box: Int?
  /// The cells of a table.
  var grid: TableGrid?
  var section: Int?
}
