import PDFReading
import ReportModel

/// Gives headings their levels and makes the section tree.
struct SectionTree {
  private(set) var sections: [Section] = []

  /// - Parameter text: The text of a draft.
  init(
    _ drafts: inout [Draft], lines: [Line], styles: StyleTable, outline: [OutlineEntry], identifier: String,
    text: (Draft) -> String
  ) {
    var outlined: [String: Int] = [:]
    for entry in outline { outlined[TextKey.title(entry.title.unicodeScalars)] = entry.level }
    let headings = drafts.indices.filter { drafts[$0].kind == .heading }
    // Styles in order of weight: size, then bold, then capitals.
    func weight(_ index: Int) -> Int {
      let line = lines[drafts[index].lines[0]]
      let style = styles[line.style]
      return Int((line.size * 2).rounded()) * 4 + (style.isBold ? 2 : 0) + (style.isItalic ? 0 : 1)
    }
    let ranks = Set(headings.map(weight)).sorted(by: >)
    var stack: [(level: Int, id: String)] = []
    for index in headings {
      let title = text(drafts[index])
      var level = min(6, 1 + (ranks.firstIndex(of: weight(index)) ?? 0))
      if let label = drafts[index].label, let depth = Self.depth(label) { level = depth }
      let key = TextKey.title(((drafts[index].label ?? "") + title).unicodeScalars)
      if let named = outlined[key] ?? outlined[TextKey.title(title.unicodeScalars)] { level = named }
      level = min(level, (stack.last?.level ?? 0) + (stack.isEmpty ? level : 1))
      while let last = stack.last, last.level >= level { stack.removeLast() }
      let id = "\(identifier)-s\(sections.count + 1)"
      sections.append(
        Section(
          id: id, number: drafts[index].label.map(Self.number), title: title, level: level,
          page: lines[drafts[index].lines[0]].page, parent: stack.last?.id))
      stack.append((level, id))
      drafts[index].level = level
    }
    var current = 0
    for index in drafts.indices {
      if drafts[index].kind == .heading { current += 1 }
      drafts[index].section = current > 0 ? current - 1 : nil
    }
  }

  private static func number(_ label: String) -> String {
    label.hasSuffix(".") ? String(label.dropLast()) : label
  }

  /// How deep a decimal number is: 2 of "1.4"; nil for letters.
  private static func depth(_ label: String) -> Int? {
    let parts = number(label).split(separator: ".")
    guard parts.count > 1, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
    return parts.count
  }
}
