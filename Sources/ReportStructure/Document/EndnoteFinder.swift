internal import ReportModel

/// Finds the notes at the end of a chapter or report: numbered from 1 below a heading that says so, and called by
/// markers in the text.
struct EndnoteFinder {
  /// The labels of endnotes, by index of the line that each begins.
  private(set) var labels: [Int: String] = [:]
  private let profile: Profile

  init(_ lines: inout Lines, profile: Profile) {
    self.profile = profile
    var called: Set<String> = []
    for line in lines where line.role == .body {
      for marker in line.markers { called.insert(String(scalars: marker.label)) }
    }
    guard !called.isEmpty else { return }
    for index in lines.indices where isTitle(lines[index]) {
      mark(&lines, below: index, called: called)
    }
  }

  private mutating func mark(_ lines: inout Lines, below title: Int, called: Set<String>) {
    var starts: [Int: String] = [:]
    var members: [Int] = []
    var latest = 0
    for index in (title + 1)..<lines.count where lines[index].role == .body && !lines[index].isTurned {
      let line = lines[index]
      if line.size > 1.09 * profile.bodySize || line.size > lines[title].size + 0.6 { break }
      if line.style == lines[title].style, abs(line.size - lines[title].size) < 0.3 { break }
      if let value = number(of: line), value == latest + 1 {
        latest = value
        starts[index] = String(value)
      }
      if latest > 0 { members.append(index) }
    }
    guard latest >= 3, starts.values.contains(where: called.contains) else { return }
    for index in members { lines[index].role = .endnote }
    labels.merge(starts) { _, new in new }
  }

  private func number(of line: Line) -> Int? {
    if let raised = line.raisedLabel { return TextKey.number(raised) }
    let digits = line.text.prefix { ScalarForms.isDigit($0) }
    guard (1...4).contains(digits.count), digits.count + 2 < line.text.count else { return nil }
    var next = digits.count
    if line.text[next] == "." || line.text[next] == ")" { next += 1 }
    return line.text[next] == " " ? TextKey.number(digits) : nil
  }

  private func isTitle(_ line: Line) -> Bool {
    line.role == .body && !line.isTurned && line.text.count < 24
      && Self.titles.contains(TextKey.hash(line.text))
      && (line.size > 1.05 * profile.bodySize || line.style != profile.bodyStyle)
  }

  private static let titles = Set(
    [
      "notes", "endnotes", "notesandreferences", "noten", "eindnoten", "anmerkungen", "endnoten", "notas",
      "notesdefin",
    ].map { TextKey.hash($0.unicodeScalars) })
}
