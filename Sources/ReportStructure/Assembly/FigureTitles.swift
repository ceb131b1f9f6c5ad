import PDFReading
import ReportModel

/// Tells titles of charts and tables that no "Figure 3" begins: a line or two in type of their own right above.
struct FigureTitles {
  let lines: Lines
  let rules: HeadingRules

  func mark(_ drafts: inout [Draft]) {
    for index in drafts.indices where isTitleBar(drafts[index]) { drafts[index].kind = .caption }
    let candidates = drafts.indices.compactMap { index in
      style(of: drafts[index]).map { (index: index, style: $0, isAbove: standsOverFigure(drafts[index])) }
    }
    // The type of the titles that stand over a chart or table; more of them stand over pictures without words.
    var titles: [UInt16: Int] = [:]
    for candidate in candidates where candidate.isAbove { titles[candidate.style, default: 0] += 1 }
    for candidate in candidates where candidate.isAbove || (titles[candidate.style] ?? 0) >= 3 {
      drafts[candidate.index].kind = .caption
    }
  }

  /// The style of a paragraph that is a line or two set apart from the text; nil of any other.
  private func style(of draft: Draft) -> UInt16? {
    guard draft.kind == .paragraph, draft.lines.count <= 2, let last = lines[draft.lines.last!].text.last,
      ![".", ":", ";", ",", "%"].contains(last), let style = rules.ownStyle(of: draft, in: lines),
      draft.lines.reduce(0, { $0 + lines[$1].text.count(where: ScalarForms.isLetter) }) >= 8
    else { return nil }
    return style
  }

  /// Whether a heading stands so close above a table, and within its width, that it is the table's first bar.
  private func isTitleBar(_ draft: Draft) -> Bool {
    guard draft.kind == .heading, draft.label == nil, draft.lines.count <= 2,
      let below = below(draft), below.role == .table
    else { return false }
    let line = lines[draft.lines.last!]
    return below.box.top - line.box.bottom < 0.7 * line.size && line.box.left > below.box.left - 3
      && line.box.right < below.box.right + 3 && line.size < 1.3 * rules.profile.bodySize
  }

  /// Whether the next thing below is a chart or a table.
  private func standsOverFigure(_ draft: Draft) -> Bool {
    guard let nearest = below(draft), nearest.role == .chart || nearest.role == .table else { return false }
    return nearest.box.top - lines[draft.lines.last!].box.bottom < 4 * lines[draft.lines.last!].size
  }

  /// The next thing below a draft on its page; a chart or a table counts as a whole.
  private func below(_ draft: Draft) -> (box: GlyphBox, role: LineRole)? {
    let line = lines[draft.lines.last!]
    var nearest: (box: GlyphBox, role: LineRole)?
    var index = draft.lines[0]
    while index > 0, lines[index - 1].page == line.page { index -= 1 }
    while index < lines.count, lines[index].page == line.page {
      let first = lines[index]
      var box = first.box
      index += 1
      // A chart or a table counts as a whole.
      while first.role == .chart || first.role == .table, index < lines.count,
        lines[index].role == first.role,
        lines[index].page == first.page, lines[index].region == first.region
      {
        box.formUnion(lines[index].box)
        index += 1
      }
      guard !first.isTurned, box.middle > line.box.bottom, box.left < line.box.right + 20,
        box.right > line.box.left - 20
      else { continue }
      if nearest == nil || box.top < nearest!.box.top { nearest = (box, first.role) }
    }
    return nearest
  }
}
