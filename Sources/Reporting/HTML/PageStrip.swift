internal import Tables

/// The course of a report at a glance: a row a pillar, a cell a page, darker where more passages speak to it.
struct PageStrip {
  let profile: PageProfile

  private static let rowHeight = 40

  var html: HTML {
    let height = profile.pillars.count * Self.rowHeight + 18
    var svg = HTML(
      markup: "<svg class=\"chart strip\" role=\"img\" aria-labelledby=\"strip-title strip-description\" "
        + "width=\"100%\" height=\"\(height)\">\n"
        + "<title id=\"strip-title\">Where in the report each pillar stands</title>\n"
        + "<desc id=\"strip-description\">A cell a page from first to last, darker where more passages speak to "
        + "the pillar. The table below has the numbers.</desc>\n")
    let most = max(1, profile.rows.flatMap(\.counts).max() ?? 1)
    for (index, pillar) in profile.pillars.enumerated() {
      let mark = PillarMark(pillar: pillar)
      let top = index * Self.rowHeight
      svg += HTML(
        markup: "<text class=\"sign \(mark.className)\" x=\"0\" y=\"\(top + 14)\">\(mark.sign)</text>"
          + "<text class=\"name\" x=\"20\" y=\"\(top + 14)\">\(mark.name.markup)</text>"
          + "<rect class=\"track\" x=\"0\" y=\"\(top + 20)\" width=\"100%\" height=\"12\"/>\n")
      for row in profile.rows where row.counts[index] > 0 {
        let opacity = 0.35 + 0.65 * Double(row.counts[index]) / Double(most)
        let left = Double(row.page - 1) / Double(profile.pages) * 100
        svg += HTML(
          markup:
            "<rect class=\"bar \(mark.className)\" x=\"\(left.rounded(decimals: 3))%\" y=\"\(top + 20)\" "
            + "width=\"\((100 / Double(profile.pages)).rounded(decimals: 3))%\" height=\"12\" "
            + "fill-opacity=\"\(opacity.rounded(decimals: 2))\"/>\n")
      }
    }
    return svg
      + HTML(
        markup: "<text class=\"axis\" x=\"0\" y=\"\(height - 4)\">page 1 of the file</text>"
          + "<text class=\"axis\" x=\"100%\" y=\"\(height - 4)\" text-anchor=\"end\">page \(profile.pages)</text>\n"
          + "</svg>")
  }
}
