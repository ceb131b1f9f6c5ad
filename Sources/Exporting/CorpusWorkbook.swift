public import Corpus

/// The corpus as an Excel workbook: reports, passages, recommendations, threads through the years, references.
public enum CorpusWorkbook {
  /// - Parameters:
  ///   - path: Where the workbook goes; a file of that name is replaced.
  ///   - report: How a report's identifier begins, for that report alone; nil for all.
  ///   - reports: The folder of the reports' folders as seen from the workbook, without a slash at the end: links
  ///     to the PDFs are made from it.
  /// - Throws: `ExportError` or `CorpusError`.
  public static func write(
    _ store: CorpusStore, to path: String, report: String? = nil, reports folder: String
  ) throws {
    guard let workbook = Workbook(path: path) else {
      throw ExportError.notWritten(path, "no memory, or libxlsxwriter is not installed")
    }
    for sheet in Sheet.all {
      let fits = try workbook.sheet(sheet.name, sheet.columns) { add in
        try store.forEachRow(of: sheet.sql, arguments: [.text(report ?? "")]) { row in
          add(zip(sheet.columns, row).map { column, value in cell(value, in: column, row, folder) })
        }
      }
      if !fits { throw ExportError.tooManyRows(sheet.name) }
    }
    if let reason = workbook.close() { throw ExportError.notWritten(path, reason) }
  }

  /// The last three values of a row are the PDF's path as seen from the report's folder, the page and the boxes there.
  private static func cell(
    _ value: ReportRows.Value, in column: Workbook.Column, _ row: ReportRows.Row, _ folder: String
  ) -> Workbook.Cell {
    let shown: String
    switch value {
    case .null: return .empty
    case .integer(let number) where column.title != "page": return .number(Double(number))
    case .real(let number): return .number(number)
    case .integer(let number): shown = String(number)
    case .text(let text): shown = text
    }
    guard column.title == "page" || column.title == "file", case .text(let pdf) = row[row.count - 3],
      case .integer(let page) = row[row.count - 2], case .text(let boxes) = row[row.count - 1]
    else { return .text(shown) }
    var place = "page=\(page)"
    // [[page, left, top, …], …]: Adobe's way to name a height, in points from the top of the page.
    let first = boxes.split(separator: "]", maxSplits: 1).first?.split(separator: ",") ?? []
    if first.count > 2, let top = Double(first[2]) {
      place += "&view=FitH,\(Int(max(0, min(100_000, top - 24))))"
    }
    return .link("\(Self.path(of: pdf, from: folder))#\(place)", shown: shown)
  }

  /// The PDF's path as seen from the workbook, written without a way through a report's folder: some programs follow
  /// that step by step.
  private static func path(of pdf: String, from folder: String) -> String {
    if pdf.hasPrefix("/") { return pdf }
    var parts: [Substring] = []
    for part in "\(folder)/report/\(pdf)".split(separator: "/") {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Why an export could not be made: a sentence that says what to do.
public enum ExportError: Error, Sendable, CustomStringConvertible {
  case notWritten(String, String)
  case tooManyRows(String)

  public var description: String {
    switch self {
    case .notWritten(let path, let reason):
      "\(path) could not be written (\(reason)). Check the folder and its free space."
    case .tooManyRows(let sheet):
      "The sheet \(sheet) has more rows than Excel takes (1,048,576). Export a report at a time with --report."
    }
  }
}
