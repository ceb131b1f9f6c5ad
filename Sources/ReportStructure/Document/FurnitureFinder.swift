internal import ReportModel

/// Finds running heads, running feet, page numbers and watermarks: what comes back at the same place page by page.
struct FurnitureFinder {
  /// The printed number of a page, by its position, where one was found.
  private(set) var printedNumbers: [Int: String] = [:]

  /// Lines of the outermost rows that are looked at, at the top and at the bottom each.
  private static let depth = 4

  private struct Candidate {
    var line: Int
    var isTop: Bool
    /// The distance from the page's nearer edge.
    var distance: Float
    var key: String
  }

  init(_ lines: inout Lines, heights: [Int: Float], pageCount: Int) {
    let candidates = Self.candidates(lines, heights: heights)
    markRepeated(candidates, &lines, pageCount: pageCount)
    markNumbers(candidates, &lines)
    markBands(candidates, &lines, pageCount: pageCount)
    markOutermost(candidates, &lines, pageCount: pageCount)
    release(candidates, &lines)
    markWatermarks(&lines, pageCount: pageCount)
  }

  private static func candidates(_ lines: Lines, heights: [Int: Float]) -> [Candidate] {
    var found: [Candidate] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      let height = heights[lines[start].page] ?? 842
      let upright = (start..<end).filter { !lines[$0].isTurned }
      let order = upright.sorted { (lines[$0].box.top, $0) < (lines[$1].box.top, $1) }
      // What stands in a box with text belongs to the box.
      var panels: [Int: Int] = [:]
      for index in upright {
        if let panel = lines[index].panel { panels[panel, default: 0] += lines[index].text.count }
      }
      func add(_ index: Int, isTop: Bool) {
        let box = lines[index].box
        let distance = isTop ? box.top : height - box.bottom
        guard distance < 0.16 * height, lines[index].text.count < 240, !isLabelAlone(lines[index]),
          (lines[index].panel.flatMap { panels[$0] } ?? 0) < lines[index].text.count + 150
        else {
          return
        }
        found.append(
          Candidate(
            line: index, isTop: isTop, distance: distance, key: TextKey.running(lines[index].text)))
      }
      for index in order.prefix(depth) { add(index, isTop: true) }
      for index in order.suffix(depth).reversed() { add(index, isTop: false) }
      start = end
    }
    return found
  }

  /// Whether a line is a caption's label, whose title stands in the next line: "TABLE 8" is alike on many pages.
  private static func isLabelAlone(_ line: Line) -> Bool {
    CaptionLabel.read(line).map { $0.length >= line.text.count } ?? false
  }

  private mutating func markRepeated(_ candidates: [Candidate], _ lines: inout Lines, pageCount: Int) {
    var groups: [String: [Candidate]] = [:]
    // A raised number begins a note: "Ibid." stands at the foot of many pages.
    for candidate in candidates
    where lines[candidate.line].raisedLabel == nil
      && (candidate.key.count >= 2 || lines[candidate.line].text.count >= 5)
    {
      groups[(candidate.isTop ? "t" : "b") + candidate.key, default: []].append(candidate)
    }
    let needed = pageCount >= 6 ? 3 : 2
    for group in groups.values where group.count >= needed {
      // Notes may be alike but for their numbers ("Q 12."); a head's numbers stay or count the pages.
      var alike: [String: Int] = [:]
      for candidate in group {
        for form in Self.forms(lines[candidate.line]) { alike[form, default: 0] += 1 }
      }
      for candidate in group {
        let forms = Self.forms(lines[candidate.line]).filter { alike[$0]! >= needed }
        // What counts the pages may stand a little higher or lower on one of them.
        let reach: Float = forms.contains { $0.hasPrefix("first") || $0.hasPrefix("last") } ? 12 : 4
        let near = group.count { abs($0.distance - candidate.distance) < reach }
        guard near >= needed else { continue }
        if !forms.isEmpty {
          lines[candidate.line].role = .runningHead
        }
      }
    }
  }

  /// The line's own numbers, and how far its first and last are from the page's position.
  private static func forms(_ line: Line) -> [String] {
    let numbers = line.text.split(whereSeparator: { !ScalarForms.isDigit($0) })
    guard let first = numbers.first, let last = numbers.last else { return ["none"] }
    var forms = ["same " + numbers.map { String(Array($0)) }.joined(separator: " ")]
    let rest = numbers.dropFirst().map { String(Array($0)) }.joined(separator: " ")
    let start = numbers.dropLast().map { String(Array($0)) }.joined(separator: " ")
    if let value = TextKey.number(first) { forms.append("first \(value - line.page) \(rest)") }
    if let value = TextKey.number(last) { forms.append("last \(value - line.page) \(start)") }
    return forms
  }

  /// Numbers that grow by one a page at the top or bottom are page numbers.
  private mutating func markNumbers(_ candidates: [Candidate], _ lines: inout Lines) {
    struct Reading {
      var line: Int
      var printed: String
      var offset: Int
      var isAlone: Bool
    }
    var readings: [Reading] = []
    for candidate in candidates {
      let line = lines[candidate.line]
      let tokens = line.text.split(whereSeparator: { $0 == " " }).map { Self.bare(Array($0)) }
      guard let first = tokens.first, let last = tokens.last else { continue }
      let isAlone = tokens.filter { !$0.isEmpty }.count == 1 || Self.isNumbered(tokens)
      for (position, token) in [first, last].enumerated() where position == 0 || tokens.count > 1 {
        let value: Int
        if let number = TextKey.number(token) {
          value = number
        } else if isAlone, let roman = TextKey.roman(token) {
          // Roman numerals count apart from Arabic ones.
          value = roman + 1_000_000
        } else {
          continue
        }
        readings.append(
          Reading(
            line: candidate.line, printed: String(scalars: token),
            offset: value - line.page, isAlone: isAlone))
      }
      if isAlone, tokens.count > 1, let middle = tokens.first(where: { TextKey.number($0) != nil }),
        let value = TextKey.number(middle)
      {
        readings.append(
          Reading(
            line: candidate.line, printed: String(scalars: middle),
            offset: value - line.page, isAlone: true))
      }
    }
    var counts: [Int: Set<Int>] = [:]
    for reading in readings { counts[reading.offset, default: []].insert(lines[reading.line].page) }
    var supported: [Int: Int] = [:]
    let pageCount = readings.map { lines[$0.line].page }.max() ?? 0
    for reading in readings {
      let support = counts[reading.offset]!.count
      let line = lines[reading.line]
      // The year in which a note ends stands alone where a page's number does, twice in a row by chance.
      guard support >= 3 || support >= 2 && reading.isAlone && reading.offset <= pageCount else { continue }
      // A page has one number: the one that goes on from page to page.
      if let known = supported[line.page], known > support { continue }
      if reading.isAlone {
        lines[reading.line].role = .pageNumber
      } else if line.role != .runningHead {
        continue
      }
      if let known = printedNumbers[line.page], known != reading.printed, !reading.isAlone { continue }
      printedNumbers[line.page] = reading.printed
      supported[line.page] = support
    }
  }

  /// "Page 3 of 12", "– 3 –".
  private static func isNumbered(_ tokens: [[Unicode.Scalar]]) -> Bool {
    tokens.count <= 5
      && tokens.allSatisfy {
        TextKey.number($0) != nil || pageWords.contains(TextKey.hash($0))
      }
  }

  private static let pageWords = Set(
    ["page", "of", "p", "pagina", "seite", "von", "de", "sur", "van", "página", ""]
      .map { TextKey.hash($0.unicodeScalars) })

  private static func bare(_ token: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var token = token[...]
    while let first = token.first, !ScalarForms.isDigit(first), !ScalarForms.isLetter(first) {
      token.removeFirst()
    }
    while let last = token.last, !ScalarForms.isDigit(last), !ScalarForms.isLetter(last) {
      token.removeLast()
    }
    return Array(token)
  }

  /// Heads that change from chapter to chapter stand where the others stand, in the same type.
  private func markBands(_ candidates: [Candidate], _ lines: inout Lines, pageCount: Int) {
    struct Band {
      var distance: Float
      var size: Float
      var pages: Set<Int>
    }
    for isTop in [true, false] {
      var bands: [Band] = []
      for candidate in candidates where candidate.isTop == isTop && lines[candidate.line].role != .body {
        let line = lines[candidate.line]
        if let known = bands.firstIndex(where: {
          abs($0.distance - candidate.distance) < 2.5 && abs($0.size - line.size) < 0.6
        }) {
          bands[known].pages.insert(line.page)
        } else {
          bands.append(Band(distance: candidate.distance, size: line.size, pages: [line.page]))
        }
      }
      let firm = bands.filter { $0.pages.count >= max(3, pageCount / 5) }
      for candidate in candidates where candidate.isTop == isTop && lines[candidate.line].role == .body {
        let line = lines[candidate.line]
        guard line.text.count < 110, line.raisedLabel == nil else { continue }
        if firm.contains(where: {
          abs($0.distance - candidate.distance) < 2.5 && abs($0.size - line.size) < 0.6
        }) {
          lines[candidate.line].role = .runningHead
        }
      }
    }
  }

  /// A row that stands apart at the same height of most pages is a head or foot, whatever it says.
  private func markOutermost(_ candidates: [Candidate], _ lines: inout Lines, pageCount: Int) {
    guard pageCount >= 6 else { return }
    let sizes = lines.map(\.size).sorted()
    let middle = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
    for isTop in [true, false] {
      struct Row {
        var lines: [Int]
        var distance: Float
        var size: Float
        var gap: Float
      }
      var rows: [Row] = []
      var page = 0
      for candidate in candidates where candidate.isTop == isTop {
        let line = lines[candidate.line]
        if line.page != page {
          page = line.page
          rows.append(
            Row(lines: [candidate.line], distance: candidate.distance, size: line.size, gap: .infinity))
        } else if let last = rows.last, last.gap == .infinity {
          if abs(candidate.distance - last.distance) < 2.5 {
            rows[rows.count - 1].lines.append(candidate.line)
          } else {
            rows[rows.count - 1].gap = candidate.distance - last.distance - line.size
          }
        }
      }
      for row in rows where row.size < 1.1 * middle {
        let alike = rows.filter { abs($0.distance - row.distance) < 1.5 && abs($0.size - row.size) < 0.5 }
        let apart = alike.count { $0.gap > 0.8 * $0.size }
        guard alike.count * 5 > pageCount * 2, apart * 5 >= alike.count * 4, row.gap > 0.8 * row.size else {
          continue
        }
        for index in row.lines where lines[index].role == .body && lines[index].raisedLabel == nil {
          lines[index].role = .runningHead
        }
      }
    }
  }

  /// Heads and feet are outermost: what has text beyond it belongs to the text.
  private func release(_ candidates: [Candidate], _ lines: inout Lines) {
    var key = (page: 0, isTop: true)
    var isOpen = true
    var edge: Float = 0
    for candidate in candidates {
      let line = lines[candidate.line]
      if key != (line.page, candidate.isTop) {
        key = (line.page, candidate.isTop)
        isOpen = true
        edge = candidate.distance
      }
      if line.role == .body {
        // A line beside a head is no line beyond it.
        if isOpen && candidate.distance > edge - 3 { isOpen = false }
        edge = candidate.distance
      } else if isOpen {
        edge = candidate.distance
      } else if candidate.distance > edge + 3 {
        lines[candidate.line].role = .body
      }
    }
  }

  /// Words along the page's side or across it, and the same anywhere on nearly every page.
  private func markWatermarks(_ lines: inout Lines, pageCount: Int) {
    guard pageCount >= 3 else { return }
    var places: [String: Set<Int>] = [:]
    func key(_ line: Line) -> String {
      "\(TextKey.title(line.text)) \(Int(line.box.top / 6)) \(Int(line.box.left / 6))"
    }
    for line in lines where line.isTurned || line.size > 30 {
      places[key(line), default: []].insert(line.page)
    }
    for index in lines.indices where lines[index].isTurned || lines[index].size > 30 {
      if (places[key(lines[index])]?.count ?? 0) >= max(3, pageCount / 2) {
        lines[index].role = lines[index].isTurned ? .runningHead : .watermark
      }
    }
  }
}
