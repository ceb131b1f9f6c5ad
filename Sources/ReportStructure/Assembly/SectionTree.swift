import PDFReading
import ReportModel

/// Gives headings their levels and makes the section tree.
struct SectionTree {
  private(set) var sections: [Section] = []

  /// - Parameter text: The text of a draft.
  init(
    _ drafts: inout [Draft], lines: Lines, styles: StyleTable, outline: [OutlineEntry], identifier: String,
    text: (Draft) -> String
  ) {
    var outlined: [String: Int] = [:]
    for entry in outline { outlined[TextKey.title(entry.title.unicodeScalars)] = entry.level }
    let cover = Self.cover(drafts, lines)
    let headings = drafts.indices.filter {
      drafts[$0].kind == .heading && lines[drafts[$0].lines[0]].page != cover
    }
    let titles = headings.map { text(drafts[$0]) }
    let weights = headings.map { Self.weight(drafts[$0], lines, styles) }
    let told = headings.indices.map { position -> Int? in
      let label = drafts[headings[position]].label
      let key = TextKey.title(((label ?? "") + titles[position]).unicodeScalars)
      return outlined[key] ?? outlined[TextKey.title(titles[position].unicodeScalars)]
        ?? label.flatMap(Self.depth)
    }
    let levels = Self.levels(of: weights, told: told)
    var starts: [Int] = []
    var stack: [(level: Int, id: String, weight: Int, isNumbered: Bool)] = []
    for (position, index) in headings.enumerated() {
      // The title of a box heads the box alone.
      if drafts[index].box != nil, told[position] == nil {
        drafts[index].level = min(6, (stack.last?.level ?? 0) + 1)
        continue
      }
      // Headings of one style below one heading are siblings, also where a level between is skipped.
      let sibling = stack.first { $0.weight == weights[position] }?.level
      var level = told[position] ?? sibling ?? levels[weights[position]] ?? 1
      // A heading in lighter type stands below the numbered ones that are heavier.
      if told[position] == nil, sibling == nil,
        let above = stack.last(where: { $0.weight > weights[position] && $0.isNumbered })
      {
        level = max(level, above.level + 1)
      }
      while let last = stack.last, last.level >= level { stack.removeLast() }
      level = min(level, 6, (stack.last?.level ?? 0) + 1)
      let id = "\(identifier)-s\(sections.count + 1)"
      sections.append(
        Section(
          id: id, number: drafts[index].label.map(Self.number), title: titles[position], level: level,
          page: lines[drafts[index].lines[0]].page, parent: stack.last?.id))
      stack.append((level, id, weights[position], drafts[index].label != nil))
      starts.append(index)
      drafts[index].level = level
    }
    var current: Int?
    var next = 0
    for index in drafts.indices {
      if next < starts.count, starts[next] == index {
        current = next
        next += 1
      }
      drafts[index].section = current
    }
  }

  /// Styles in order of weight: size, then bold, then capitals.
  private static func weight(_ draft: Draft, _ lines: Lines, _ styles: StyleTable) -> Int {
    let line = lines[draft.lines[0]]
    let style = styles[line.style]
    return Int((line.size * 2).rounded()) * 4 + (style.isBold ? 2 : 0) + (style.isItalic ? 0 : 1)
  }

  /// The first page, when it holds no prose and prose follows: what stands on it names the report, not a section.
  private static func cover(_ drafts: [Draft], _ lines: Lines) -> Int? {
    func isProse(_ draft: Draft) -> Bool {
      (draft.kind == .paragraph || draft.kind == .listItem)
        && draft.lines.reduce(0) { $0 + lines[$1].text.count } > 200
    }
    guard let first = drafts.first.map({ lines[$0.lines[0]].page }), let prose = drafts.first(where: isProse)
    else { return nil }
    return lines[prose.lines[0]].page > first ? first : nil
  }

  /// The level of each style: as the outline and the numbering of most headings in it tell, else one below the next
  /// heavier style whose level is known.
  private static func levels(of weights: [Int], told: [Int?]) -> [Int: Int] {
    var votes: [Int: [Int: Int]] = [:]
    for (weight, level) in zip(weights, told) {
      if let level { votes[weight, default: [:]][level, default: 0] += 1 }
    }
    var levels: [Int: Int] = [:]
    for (weight, counts) in votes {
      levels[weight] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    var above = 0
    for weight in Set(weights).sorted(by: >) {
      let level = levels[weight] ?? min(6, above + 1)
      levels[weight] = level
      above = max(above, level)
    }
    return levels
  }

  private static func number(_ label: String) -> String {
    label.hasSuffix(".") ? String(label.dropLast()) : label
  }

  /// How deep a decimal number is: 2 of "1.4", 1 of "3"; nil for letters and for the years and paragraph numbers
  /// that run to hundreds.
  private static func depth(_ label: String) -> Int? {
    let parts = number(label).split(separator: ".")
    guard !parts.isEmpty, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }) else { return nil }
    return parts.count
  }
}
