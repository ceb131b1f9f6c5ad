internal import CXlsxWriter
internal import ReportModel

#if canImport(Glibc)
  internal import Glibc
#endif

/// An Excel workbook, through libxlsxwriter. C stays in this file.
final class Workbook {
  /// What a cell can hold.
  enum Cell {
    case empty
    case number(Double)
    case text(String)
    /// A link to a file beside the workbook, with what is shown.
    case link(String, shown: String)
  }

  struct Column {
    var title: String
    /// In characters.
    var width: Double
  }

  /// Excel's own limits (Microsoft: "Excel specifications and limits").
  static let mostRows = 1_048_576
  private static let longestText = 32_767
  private static let mostLinks = 65_530

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  private var isClosed = false

  /// - Returns: nil when there is no memory, or no libxlsxwriter, which is opened here at the first workbook.
  init?(path: String) {
    // Rows go to a temporary file, so that a large corpus takes no memory; the same input gives the same bytes.
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else { return nil }
    self.workbook = workbook
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
    heading = workbook_add_format(workbook)
    format_set_bold(heading)
    format_set_bg_color(heading, 0xE8E4DB)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_text_wrap(heading)
    wrapped = workbook_add_format(workbook)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  deinit { if !isClosed { workbook_close(workbook) } }

  /// Adds a sheet with a frozen heading row and filters; `fill` gets a function that adds a row.
  ///
  /// - Returns: Whether all rows found room.
  func sheet(_ name: String, _ columns: [Column], fill: (([Cell]) -> Void) throws -> Void) rethrows -> Bool {
    let sheet = workbook_add_worksheet(workbook, name)
    for (index, column) in columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(sheet, 0, UInt16(index), column.title, heading)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    var row = 1
    var links = 0
    var fits = true
    try fill { cells in
      guard row < Self.mostRows else {
        fits = false
        return
      }
      for (index, cell) in cells.enumerated() {
        let (line, column) = (UInt32(row), UInt16(index))
        switch cell {
        case .empty: break
        case .number(let value): worksheet_write_number(sheet, line, column, value, wrapped)
        case .text(let text): worksheet_write_string(sheet, line, column, Self.cut(text), wrapped)
        case .link(let address, let shown):
          links += 1
          let isWritten =
            links < Self.mostLinks
            && worksheet_write_url_opt(sheet, line, column, "external:\(address)", nil, Self.cut(shown), nil)
              == LXW_NO_ERROR
          if !isWritten { worksheet_write_string(sheet, line, column, Self.cut(shown), wrapped) }
        }
      }
      row += 1
    }
    worksheet_autofilter(sheet, 0, 0, UInt32(max(1, row - 1)), UInt16(max(1, columns.count) - 1))
    return fits
  }

  /// Writes the file.
  ///
  /// - Returns: What went wrong, if anything.
  func close() -> String? {
    isClosed = true
    let result = workbook_close(workbook)
    return result == LXW_NO_ERROR ? nil : String(cString: lxw_strerror(result))
  }

  /// Excel refuses longer texts and control characters.
  private static func cut(_ text: String) -> String {
    var units = 0
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units >= longestText { return String(scalars: scalars) + "…" }
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      scalars.append(isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? " " : scalar)
    }
    return String(scalars: scalars)
  }
}
