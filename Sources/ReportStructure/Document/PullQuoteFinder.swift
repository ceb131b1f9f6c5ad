import PDFReading

/// Marks pull quotes: a few sentences in display type that stand beside the text or in the midst of it, and around
/// which the text goes on.
enum PullQuoteFinder {
  static func mark(_ lines: inout Lines, profile: Profile, styles: StyleTable) {
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      let body = (start..<end).filter { lines[$0].role == .body && !lines[$0].isTurned }
      for run in runs(body, lines, profile, styles) where isPullQuote(run, body, lines, profile, styles) {
        for index in run { lines[index].isAside = true }
      }
      start = end
    }
  }

  /// Runs of lines of one region that are set in one display type, one close below the other.
  private static func runs(
    _ body: [Int], _ lines: Lines, _ profile: Profile, _ styles: StyleTable
  ) -> [[Int]] {
    var runs: [[Int]] = []
    var latest: Int?
    for index in body {
      let line = lines[index]
      guard line.size > 1.09 * profile.bodySize else {
        latest = nil
        continue
      }
      if let latest, lines[latest].region == line.region, abs(lines[latest].size - line.size) < 0.6,
        styles[lines[latest].style].isItalic == styles[line.style].isItalic,
        line.box.bottom - lines[latest].box.bottom < 1.9 * line.size
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
      latest = index
    }
    return runs
  }

  private static func isPullQuote(
    _ run: [Int], _ body: [Int], _ lines: Lines, _ profile: Profile, _ styles: StyleTable
  ) -> Bool {
    guard run.count >= 2, let first = run.first, let last = run.last else { return false }
    let words = run.reduce(0) { $0 + lines[$1].text.count { $0 == " " } + 1 }
    guard words >= 7, run.contains(where: { lines[$0].text.contains(where: ScalarForms.isLower) }) else {
      return false
    }
    let opening = lines[first].text[0]
    let closing = lines[last].text.last ?? " "
    let isSentence =
      ["“", "\"", "‘", "„", "«"].contains(opening) || [".", "!", "?", "”", "\"", "…", "’"].contains(closing)
      || styles[lines[first].style].isItalic
    guard isSentence else { return false }
    if cutsSentence(first, last, body, lines) { return true }
    guard run.count >= 3 else { return false }
    // Text of the usual size runs beside it.
    let top = lines[first].box.top
    let bottom = lines[last].box.bottom
    let left = run.map { lines[$0].box.left }.min() ?? 0
    let right = run.map { lines[$0].box.right }.max() ?? 0
    let beside = body.count { index in
      let line = lines[index]
      return line.region != lines[first].region && line.size <= 1.09 * profile.bodySize
        && line.box.middle > top && line.box.middle < bottom
        && (line.box.left > right || line.box.right < left) && line.text.count > 20
    }
    return beside >= 3
  }

  /// Whether the line before is unfinished and the line after goes on with it.
  private static func cutsSentence(_ first: Int, _ last: Int, _ body: [Int], _ lines: Lines) -> Bool {
    guard let position = body.firstIndex(of: first), let end = body.firstIndex(of: last),
      position > 0, end + 1 < body.count
    else { return false }
    let before = lines[body[position - 1]]
    let after = lines[body[end + 1]]
    guard before.region == lines[first].region, after.region == before.region,
      abs(before.size - after.size) < 0.3, let ending = before.text.last,
      let beginning = after.text.first
    else { return false }
    return ![".", "!", "?", ":", ";", "”", "\""].contains(ending) && ScalarForms.isLower(beginning)
  }
}
