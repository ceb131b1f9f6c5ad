internal import ReportModel

/// The label with which a caption begins: "Table 3:", "Figure 2.1 –", "Box A".
struct CaptionLabel {
  /// The name and number as printed, without what closes them.
  let text: String
  /// The scalars up to the caption's own words.
  let length: Int

  private static let names: Set<String> = [
    "table", "figure", "fig", "chart", "graph", "box", "map", "diagram", "exhibit", "tabel", "figuur",
    "grafiek",
    "tabelle", "abbildung", "tableau",
  ]

  /// - Returns: nil for a line that only speaks of a table ("Table 3 shows that …").
  static func read(_ line: Line) -> CaptionLabel? {
    let scalars = line.text
    var position = 0
    while position < scalars.count, position < 10, ScalarForms.isLetter(scalars[position]) { position += 1 }
    guard position >= 3, !ScalarForms.isLower(scalars[0]),
      names.contains(String(scalars: scalars[0..<position]).lowercased())
    else { return nil }
    if position < scalars.count, scalars[position] == "." { position += 1 }
    guard position < scalars.count, scalars[position] == " " else { return nil }
    position += 1
    guard let end = numberEnd(scalars, from: position) else { return nil }
    let text = String(scalars: scalars[0..<end])
    var start = end
    var isClosed = false
    while start < scalars.count, [":", ".", "–", "—", "-", "|", " "].contains(scalars[start]) {
      if scalars[start] != " " { isClosed = true }
      start += 1
    }
    guard start < scalars.count else { return CaptionLabel(text: text, length: scalars.count) }
    guard isClosed || start > end && !ScalarForms.isLower(scalars[start]) else { return nil }
    return CaptionLabel(text: text, length: start)
  }

  /// The end of "3", "2.1", "3a", "B6.4" or a single capital.
  private static func numberEnd(_ scalars: some ScalarText, from start: Int) -> Int? {
    var position = start
    if start + 1 < scalars.count, ScalarForms.isUpper(scalars[start]) {
      let isNumber = ScalarForms.isDigit(scalars[start + 1])
      let isApart =
        [".", "-"].contains(scalars[start + 1]) && start + 2 < scalars.count
        && ScalarForms.isDigit(scalars[start + 2])
      // A table of the appendix B.
      if isNumber || isApart { position += isNumber ? 1 : 2 }
    }
    while position < scalars.count, ScalarForms.isDigit(scalars[position]) || isInnerStop(scalars, position) {
      position += 1
    }
    if position == start {
      guard position < scalars.count, ScalarForms.isLetter(scalars[position]),
        !ScalarForms.isLower(scalars[position])
      else { return nil }
      position += 1
    } else if position < scalars.count, ScalarForms.isLower(scalars[position]) {
      position += 1
    }
    let isWhole = position >= scalars.count || !ScalarForms.isLetter(scalars[position])
    return isWhole ? position : nil
  }

  private static func isInnerStop(_ scalars: some ScalarText, _ position: Int) -> Bool {
    (scalars[position] == "." || scalars[position] == "-") && position + 1 < scalars.count
      && ScalarForms.isDigit(scalars[position + 1])
  }
}
