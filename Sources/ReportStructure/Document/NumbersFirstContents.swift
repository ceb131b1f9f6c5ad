/// Recognises contents lists whose page numbers stand before the titles.
enum NumbersFirstContents {
  /// How many pages at the front may hold contents.
  private static let front = 8

  static func mark(_ lines: inout Lines, pageCount: Int) {
    var titles: Set<UInt64> = []
    var start = 0
    while start < lines.count, lines[start].page <= front {
      var end = start
      while end < lines.count, isEntry(lines[end], pageCount: pageCount), end == start || follows(end, lines)
      {
        end += 1
      }
      if end - start >= 4, skips(lines[start..<end]) {
        if titles.isEmpty {
          titles = Set(lines.lazy.filter { $0.text.count < 120 }.map { TextKey.hash($0.text) })
        }
        // The titles come back over the sections that they name.
        let known = (start..<end).count { titles.contains(TextKey.hash(title(of: lines[$0]))) }
        if known * 2 >= end - start { for index in start..<end { lines[index].role = .contents } }
      }
      start = max(end, start + 1)
    }
  }

  private static func isEntry(_ line: Line, pageCount: Int) -> Bool {
    guard line.role == .body, !line.isTurned, line.text.count < 120, let number = number(of: line) else {
      return false
    }
    return number <= pageCount + 20 && title(of: line).contains(where: ScalarForms.isLetter)
  }

  private static func follows(_ index: Int, _ lines: Lines) -> Bool {
    let (line, above) = (lines[index], lines[index - 1])
    guard line.page == above.page, line.region == above.region, abs(line.size - above.size) < 0.5 else {
      return false
    }
    return (number(of: above) ?? 0) <= (number(of: line) ?? 0)
  }

  /// Whether the numbers do not simply count, as those of a list do.
  private static func skips(_ entries: Slice<Lines>) -> Bool {
    zip(entries, entries.dropFirst()).contains { (number(of: $1) ?? 0) - (number(of: $0) ?? 0) > 1 }
  }

  private static func number(of line: Line) -> Int? {
    let digits = line.text.prefix(while: ScalarForms.isDigit)
    guard (1...3).contains(digits.count), digits.count < line.text.count, line.text[digits.count] == " "
    else {
      return nil
    }
    return TextKey.number(digits)
  }

  private static func title(of line: Line) -> [Unicode.Scalar] {
    Array(line.text.drop(while: ScalarForms.isDigit).drop { $0 == " " })
  }
}
