import PDFReading
import ReportModel

/// Tells titles of charts and tables that no "Figure 3" begins: a line or two in type of their own right above.
struct FigureTitles {
  let lines: [Line]
  let profile: Profile
  let styles: StyleTable

  func mark(_ drafts: inout [Draft]) {
    // The type of the titles that stand over a chart or table; more of them stand over pictures without words.
    var titles: [UInt16: Int] = [:]
    var isAbove: [Bool] = []
    for draft in drafts {
      let above = reads(draft) && standsOverFigure(draft)
      isAbove.append(above)
      if above { titles[lines[draft.lines[0]].style, default: 0] += 1 }
    }
    for index in drafts.indices where reads(drafts[index]) {
      if isAbove[index] || (titles[lines[drafts[index].lines[0]].style] ?? 0) >= 3 {
        drafts[index].kind = .caption
      }
    }
  }

  /// Whether a paragraph is a line or two that are not set as the text is.
  private func reads(_ draft: Draft) -> Bool {
    guard draft.kind == .paragraph, draft.lines.count <= 2, let last = lines[draft.lines.last!].text.last,
      ![".", ":", ";", ",", "%"].contains(last)
    else { return false }
    let (style, body) = (styles[lines[draft.lines[0]].style], styles[profile.bodyStyle])
    guard style.isBold && !body.isBold || style.isItalic && !body.isItalic else { return false }
    return draft.lines.allSatisfy { index in
      let line = lines[index]
      return line.styles.allSatisfy { $0.style == lines[draft.lines[0]].style }
    } && draft.lines.reduce(0) { $0 + lines[$1].text.count(where: ScalarForms.isLetter) } >= 8
  }

  /// Whether the next thing below is a chart or a table.
  private func standsOverFigure(_ draft: Draft) -> Bool {
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
    guard let nearest, nearest.role == .chart || nearest.role == .table else { return false }
    return nearest.box.top - line.box.bottom < 4 * line.size
  }
}
