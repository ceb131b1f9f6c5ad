internal import Tables

/// A bar a pillar, drawn without a script: lengths in percent, so that the type keeps its size on any screen.
struct BarChart {
  struct Bar {
    let pillar: String
    /// 0 to 1.
    let share: Double
    let value: String
  }

  let title: String
  let bars: [Bar]

  private static let rowHeight = 46

  var html: HTML {
    let described = bars.map { "\(Wording.title(ofPillar: $0.pillar)) \($0.value)" }.joined(separator: "; ")
    var svg = HTML(
      markup:
        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"bars-title bars-description\" width=\"100%\" "
        + "height=\"\(bars.count * Self.rowHeight)\">\n<title id=\"bars-title\">")
    svg +=
      HTML(text: title) + "</title>\n<desc id=\"bars-description\">" + HTML(text: described) + "</desc>\n"
    for (index, bar) in bars.enumerated() {
      let mark = PillarMark(pillar: bar.pillar)
      let top = index * Self.rowHeight
      svg += HTML(
        markup: "<text class=\"sign \(mark.className)\" x=\"0\" y=\"\(top + 17)\">\(mark.sign)</text>"
          + "<text class=\"name\" x=\"20\" y=\"\(top + 17)\">\(mark.name.markup)</text>"
          + "<text class=\"value\" x=\"100%\" y=\"\(top + 17)\" text-anchor=\"end\">")
      svg += HTML(text: bar.value)
      svg += HTML(
        markup: "</text><rect class=\"track\" x=\"0\" y=\"\(top + 26)\" width=\"100%\" height=\"9\"/>"
          + "<rect class=\"bar \(mark.className)\" x=\"0\" y=\"\(top + 26)\" "
          + "width=\"\((min(1, max(0, bar.share)) * 100).rounded(decimals: 2))%\" height=\"9\"/>\n")
    }
    return svg + "</svg>"
  }
}
