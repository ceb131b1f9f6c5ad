internal import ReportModel

/// Finds the notes at the foot of a page or of a column.
struct NoteZoneFinder {
  let profile: Profile
  /// The labels of notes, by index of the line that each begins.
  private(set) var labels: [Int: String] = [:]
  /// Whether the report's notes begin with raised numbers.
  private let usesRaisedLabels: Bool
  private var lastNumber = 0
  private var previousPageHadNotes = false

  init(_ lines: inout Lines, profile: Profile) {
    self.profile = profile
    let small = lines.lazy.filter { [profile] in
      $0.role == .body && !$0.isTurned && $0.size < 0.945 * profile.bodySize
    }
    usesRaisedLabels = small.filter { $0.raisedLabel != nil }.prefix(12).count == 12
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      markPage(&lines, start..<end)
      start = end
    }
  }

  private mutating func markPage(_ lines: inout Lines, _ range: Range<Int>) {
    let body = range.filter { lines[$0].role == .body && !lines[$0].isTurned }
    let groups = columns(lines, body)
    var found = false
    for group in groups where markColumn(&lines, group, of: range) { found = true }
    previousPageHadNotes = found
  }

  /// The page's lines by region, from top to bottom each; a region that lies wholly under another joins it.
  private func columns(_ lines: Lines, _ body: [Int]) -> [[Int]] {
    var order: [Int] = []
    var byRegion: [Int: [Int]] = [:]
    for index in body {
      if byRegion[lines[index].region] == nil { order.append(lines[index].region) }
      byRegion[lines[index].region, default: []].append(index)
    }
    return order.map { region in
      byRegion[region]!.sorted { (lines[$0].box.bottom, $0) < (lines[$1].box.bottom, $1) }
    }
  }

  private mutating func markColumn(_ lines: inout Lines, _ column: [Int], of range: Range<Int>) -> Bool {
    var first = column.count
    while first > 0, isSmall(lines[column[first - 1]]) { first -= 1 }
    if first == column.count {
      first = column.firstIndex { lines[$0].raisedLabel != nil } ?? column.count
      // Notes in the size of the text are told by their raised numbers alone.
      if column.count - first < 1 || first == 0 { return false }
      if !column[first...].allSatisfy({ lines[$0].size < 1.04 * profile.bodySize }) { return false }
      if lines[column[first]].box.top - lines[column[first - 1]].box.bottom < 0.4 * profile.bodySize {
        return false
      }
    }
    guard first < column.count else { return false }
    let zone = Array(column[first...])
    let left = zone.map { lines[$0].box.left }.min() ?? 0
    let isWholeColumn = first == 0 && usesRaisedLabels && zone.count > 3
    var starts: [Int] = []
    var number = lastNumber
    for (position, index) in zone.enumerated() {
      // Where all of a column is small, its numbered paragraphs are none of its notes: only raised numbers tell.
      if isWholeColumn, lines[index].raisedLabel == nil { continue }
      guard let label = label(of: lines[index], after: number, left: left, isFirst: starts.isEmpty) else {
        continue
      }
      starts.append(position)
      labels[index] = label
      if let value = TextKey.number(Array(label.unicodeScalars)) { number = value }
    }
    guard let firstStart = starts.first else {
      // A note that fills the whole zone and goes on from the page before.
      let region = lines[zone[0]].region
      let isBelowTable = range.contains { lines[$0].role == .table && lines[$0].region == region }
      guard previousPageHadNotes, !isBelowTable, zone.count <= 60,
        zone.allSatisfy({ lines[$0].panel == nil }), isNoteSized(lines, zone),
        lines[zone[0]].box.top > 200,
        first == 0 || lines[zone[0]].box.top - lines[column[first - 1]].box.bottom > 0.3 * profile.bodySize
      else { return false }
      for index in zone { lines[index].role = .note }
      return true
    }
    lastNumber = number
    var begin = firstStart
    while begin > 0, previousPageHadNotes, continuesUp(lines[zone[begin - 1]], lines[zone[begin]]) {
      begin -= 1
    }
    // A remark below one table may have the next table's caption below it.
    for index in zone[begin...].prefix(while: { CaptionLabel.read(lines[$0]) == nil }) {
      lines[index].role = .note
    }
    return true
  }

  private func isNoteSized(_ lines: Lines, _ zone: [Int]) -> Bool {
    noteSize.map { size in zone.allSatisfy { abs(lines[$0].size - size) < 0.4 } } ?? true
  }

  private var noteSize: Float? { nil }

  private func continuesUp(_ upper: Line, _ lower: Line) -> Bool {
    abs(upper.size - lower.size) < 0.5 && lower.box.bottom - upper.box.bottom < 1.7 * lower.size
  }

  private func isSmall(_ line: Line) -> Bool { line.size < 0.945 * profile.bodySize }

  private func label(of line: Line, after number: Int, left: Float, isFirst: Bool) -> String? {
    if let raised = line.raisedLabel { return String(scalars: raised) }
    guard line.box.left - left < 1.5 * line.size else { return nil }
    var digits: [Unicode.Scalar] = []
    var position = 0
    while position < line.text.count, ScalarForms.isDigit(line.text[position]) {
      digits.append(line.text[position])
      position += 1
    }
    if digits.isEmpty {
      if line.text.count > 2, line.text[0] == "*" || line.text[0] == "†" || line.text[0] == "‡" {
        return String(line.text[0])
      }
      return nil
    }
    guard digits.count <= 4, position < line.text.count, let value = TextKey.number(digits), value > 0 else {
      return nil
    }
    if line.text[position] == "." || line.text[position] == ")" { position += 1 }
    guard position < line.text.count, line.text[position] == " " else { return nil }
    let follows = value > number && value <= number + 3 || value == 1
    let isApart = line.gaps.first.map { $0.offset == position + 1 } ?? false
    return follows || isFirst && isApart ? String(scalars: digits) : nil
  }
}
