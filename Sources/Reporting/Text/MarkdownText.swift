import ReportModel

/// Inline Markdown of one passage.
enum MarkdownText {
  /// The text with emphasis and note references, its own marks escaped.
  static func inline(_ passage: Passage, notes: NoteNames) -> String {
    let scalars = Array(passage.text.unicodeScalars)
    var inserts: [(offset: Int, order: Int, text: String)] = []
    for emphasis in passage.emphasis where passage.kind != .heading {
      var start = max(0, emphasis.start)
      var end = min(scalars.count, emphasis.end)
      // Markdown takes no space just inside its marks.
      while start < end, scalars[start] == " " { start += 1 }
      while end > start, scalars[end - 1] == " " { end -= 1 }
      guard start < end else { continue }
      let mark = emphasis.style == .bold ? "**" : "*"
      inserts.append((start, 2, mark))
      inserts.append((end, 0, mark))
    }
    for marker in passage.noteMarkers {
      let name = marker.note.flatMap { notes.name(of: $0) } ?? marker.label
      inserts.append((min(scalars.count, marker.offset), 1, "[^\(name)]"))
    }
    inserts.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var text = String.UnicodeScalarView()
    var next = 0
    for offset in 0...scalars.count {
      while next < inserts.count, inserts[next].offset == offset {
        text.append(contentsOf: inserts[next].text.unicodeScalars)
        next += 1
      }
      guard offset < scalars.count else { break }
      if isMark(scalars[offset]) { text.append("\\") }
      text.append(scalars[offset] == "\n" ? " " : scalars[offset])
    }
    return String(text)
  }

  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isMark(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  static func cell(_ text: String) -> String {
    escaped(text).replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  /// Keeps a paragraph from being read as a heading, list or quotation by its first character.
  static func guarded(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    return ["#", ">", "-", "+"].contains(first) ? "\\" + line : line
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "`", "[", "]", "\\", "<": true
    default: false
    }
  }
}
