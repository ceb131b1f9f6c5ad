/// Finds lists of entries that no label marks: names, above all. They are no lines of one paragraph.
struct EntryLists {
  /// Lines with which an entry begins.
  private(set) var starts: Set<Int> = []
  /// Lines that go on with the entry of the line above.
  private(set) var rests: Set<Int> = []

  init(_ lines: Lines) {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, Self.follows(lines[end], lines[end - 1]) { end += 1 }
      if end - start >= 5, Self.isBody(lines[start]) {
        if !findSpaced(start..<end, lines) { findLines(start..<end, lines) }
      }
      start = end
    }
  }

  /// Whether an entry breaks off at the end of a line.
  static func dangles(_ line: Line) -> Bool {
    guard let last = line.text.split(separator: " ").last else { return false }
    return last.last == ","
      || ["and", "of", "for", "the", "&", "to", "in", "with"].contains(String(scalars: Array(last)))
  }

  func contains(_ index: Int) -> Bool { starts.contains(index) || rests.contains(index) }

  private static func isBody(_ line: Line) -> Bool { line.role == .body && !line.isTurned }

  private static func follows(_ line: Line, _ above: Line) -> Bool {
    line.region == above.region && line.page == above.page && line.style == above.style && isBody(line)
      && line.box.bottom - above.box.bottom < 2 * line.size && line.box.bottom > above.box.bottom
  }

  /// Entries set apart by a little white, which may take several lines.
  private mutating func findSpaced(_ run: Range<Int>, _ lines: Lines) -> Bool {
    guard run.count >= 8 else { return false }
    let pitches = run.dropFirst().map { lines[$0].box.bottom - lines[$0 - 1].box.bottom }
    guard let tight = pitches.min(), tight > 0.9 * lines[run.lowerBound].size else { return false }
    let loose = pitches.count { $0 > 1.1 * tight }
    let scalars = run.reduce(0) { $0 + lines[$1].text.count }
    guard loose * 5 >= pitches.count * 3, loose < pitches.count, scalars <= 36 * run.count,
      run.allSatisfy({ abs(lines[$0].box.left - lines[run.lowerBound].box.left) < lines[$0].size })
    else { return false }
    starts.insert(run.lowerBound)
    for (index, pitch) in zip(run.dropFirst(), pitches) {
      if pitch > 1.1 * tight { starts.insert(index) } else { rests.insert(index) }
    }
    return true
  }

  /// Short lines of which each begins with a capital.
  private mutating func findLines(_ run: Range<Int>, _ lines: Lines) {
    var start = run.lowerBound
    while start < run.upperBound {
      var end = start
      while end < run.upperBound, Self.isShortEntry(lines[end]) { end += 1 }
      if end - start >= 5 { starts.formUnion(start..<end) }
      start = max(end, start + 1)
    }
  }

  private static func isShortEntry(_ line: Line) -> Bool {
    guard (4...40).contains(line.text.count), ![",", "-", "&", ":"].contains(line.text.last!) else {
      return false
    }
    let first = line.text.first { ScalarForms.isLetter($0) || ScalarForms.isDigit($0) }
    return first.map { ScalarForms.isLetter($0) && !ScalarForms.isLower($0) } == true
  }
}
