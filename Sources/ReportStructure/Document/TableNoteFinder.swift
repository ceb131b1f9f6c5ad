internal import ReportModel

/// Finds notes that stand elsewhere than at the foot: below the table that they explain, or beside it.
struct TableNoteFinder {
  /// The labels of notes, by index of the line that each begins.
  private(set) var labels: [Int: String] = [:]

  init(_ lines: inout Lines, profile: Profile) {
    var index = 0
    while index < lines.count {
      guard begins(at: index, lines, profile: profile) else {
        index += 1
        continue
      }
      labels[index] = String(scalars: lines[index].raisedLabel!)
      lines[index].role = .note
      index += 1
      while index < lines.count, goesOn(lines[index], after: lines[index - 1]) {
        if let label = lines[index].raisedLabel { labels[index] = String(scalars: label) }
        lines[index].role = .note
        index += 1
      }
    }
  }

  /// Whether a line begins with a raised number where no text goes on: in small type, or below a table.
  private func begins(at index: Int, _ lines: Lines, profile: Profile) -> Bool {
    let line = lines[index]
    guard line.raisedLabel != nil, line.role == .body, !line.isTurned, line.text.count >= 12 else {
      return false
    }
    let isBelowTable = index > 0 && lines[index - 1].role == .table && lines[index - 1].page == line.page
    guard line.size < 0.945 * profile.bodySize || isBelowTable && line.size < 1.04 * profile.bodySize else {
      return false
    }
    guard index > 0, lines[index - 1].page == line.page, lines[index - 1].region == line.region,
      lines[index - 1].role == .body
    else { return true }
    let pitch = line.box.bottom - lines[index - 1].box.bottom
    return pitch < 0 || pitch > 1.5 * line.size
  }

  private func goesOn(_ line: Line, after above: Line) -> Bool {
    let pitch = line.box.bottom - above.box.bottom
    if line.raisedLabel == nil, line.text.first == "*" || CaptionLabel.read(line) != nil { return false }
    return line.page == above.page && line.region == above.region && line.role == .body && !line.isTurned
      && abs(line.size - above.size) < 0.3 && pitch > 0
      && pitch < (line.raisedLabel == nil ? 1.5 : 2.2) * line.size
  }
}
