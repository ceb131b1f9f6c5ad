/// Recognises the entries of contents pages and of an index, which are furniture to a reader of the text.
enum ContentsFinder {
  static func mark(_ lines: inout Lines, pageCount: Int) {
    var start = 0
    var isGoingOn = false
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      isGoingOn = markPage(&lines, start..<end, follows: isGoingOn, pageCount: pageCount)
      start = end
    }
  }

  private static func markPage(
    _ lines: inout Lines, _ range: Range<Int>, follows: Bool, pageCount: Int
  ) -> Bool {
    let body = range.filter { lines[$0].role == .body && !lines[$0].isTurned }
    let entries = body.filter { isEntry(lines[$0]) }
    let heading = body.first { isContentsTitle(lines[$0].text) }
    let leaders = entries.count { hasLeaders(lines[$0].text) }
    let isContents =
      leaders >= 4 || heading != nil && entries.count >= 3
      || follows && entries.count * 2 > body.count && entries.count >= 2
    guard isContents, let first = entries.first, let last = entries.last else {
      markIndex(&lines, body, pageCount: pageCount)
      return false
    }
    var from = first
    // A title that wraps above its first entry, and the page's heading.
    if let heading, heading < first { from = heading }
    let span = body.filter { $0 >= from && $0 <= last }
    // Text between entries that is longer than a wrapped title is no contents page.
    guard entries.count * 3 >= span.count else {
      for index in entries where hasLeaders(lines[index].text) { lines[index].role = .contents }
      return false
    }
    for index in span { lines[index].role = .contents }
    return true
  }

  private static func markIndex(_ lines: inout Lines, _ body: [Int], pageCount: Int) {
    guard let page = body.first.map({ lines[$0].page }), page * 10 >= pageCount * 7 else { return }
    let title = body.first { TextKey.hash(lines[$0].text) == indexTitle }
    let numbered = body.count { index in
      guard let last = lines[index].text.last else { return false }
      return ScalarForms.isDigit(last) && lines[index].text.contains(",")
    }
    guard title != nil && numbered * 3 > body.count || numbered * 10 > body.count * 8 && body.count > 30
    else { return }
    for index in body { lines[index].role = .index }
  }

  private static let indexTitle = TextKey.hash("index".unicodeScalars)

  static func isContentsTitle(_ text: some ScalarText) -> Bool {
    text.count < 30 && contentsTitles.contains(TextKey.hash(text))
  }

  private static let contentsTitles = Set(
    [
      "contents", "tableofcontents", "content", "inhoud", "inhoudsopgave", "inhalt", "sommaire",
      "tabledesmatières", "índice", "contenido", "listoftables", "listoffigures",
    ].map { TextKey.hash($0.unicodeScalars) })

  private static func isEntry(_ line: Line) -> Bool {
    guard let last = line.text.last, ScalarForms.isDigit(last) || isRomanEnd(line.text) else { return false }
    if hasLeaders(line.text) { return true }
    // Without leaders, the number stands apart at the right.
    guard let gap = line.gaps.last, line.text.count - gap.offset <= 4 else { return false }
    return gap.right - gap.left > 1.2 * line.size && gap.offset > 2
  }

  private static func isRomanEnd(_ text: some ScalarText) -> Bool {
    let token = Array(text.reversed().prefix { $0 != " " }.reversed())
    return token.count <= 5 && TextKey.roman(token) != nil && hasLeaders(text)
  }

  static func hasLeaders(_ text: some ScalarText) -> Bool {
    var run = 0
    for scalar in text {
      if scalar == "." || scalar == "…" || scalar == "_" || scalar == "·" {
        run += scalar == "…" ? 3 : 1
        if run >= 4 { return true }
      } else if scalar != " " {
        run = 0
      }
    }
    return false
  }
}
