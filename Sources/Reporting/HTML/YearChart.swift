internal import Tables

/// A line a pillar over the years, without a script: positions across in percent, so that the type keeps its size
/// on any screen. Each line has its sign at every year and its name at the end.
struct YearChart {
  struct Point {
    let year: Int
    /// 0 to 1.
    let share: Double
  }
  struct Line {
    let pillar: String
    let points: [Point]
  }

  let lines: [Line]

  private static let height = 230.0
  private static let top = 14.0
  private static let labelGap = 19.0

  /// Nil for fewer than two years.
  var html: HTML? {
    let years = Set(lines.flatMap { $0.points.map(\.year) }).sorted()
    guard let first = years.first, let last = years.last, first < last else { return nil }
    let most = max(0.1, lines.flatMap { $0.points.map(\.share) }.max() ?? 0)
    let ceiling = (most * 10).rounded(.up) / 10
    func x(_ year: Int) -> String {
      (4 + 70 * Double(year - first) / Double(last - first)).rounded(decimals: 2)
    }
    func y(_ share: Double) -> Double { Self.top + Self.height * (1 - share / ceiling) }

    var svg = HTML(
      markup:
        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"years-title years-description\" width=\"100%\" "
        + "height=\"\(Int(Self.height + Self.top + 32))\">\n"
        + "<title id=\"years-title\">Share of passages by pillar and year</title>\n"
        + "<desc id=\"years-description\">The table below has the numbers.</desc>\n")
    for share in [0, ceiling / 2, ceiling] {
      let height = y(share).rounded(decimals: 1)
      svg += HTML(
        markup: "<line class=\"grid\" x1=\"4%\" x2=\"74%\" y1=\"\(height)\" y2=\"\(height)\"/>"
          + "<text class=\"axis\" x=\"0\" y=\"\(height)\" dy=\"-4\">\(Wording.percent(share))</text>\n")
    }
    for year in labelled(years, from: first, to: last) {
      svg += HTML(
        markup: "<text class=\"axis\" x=\"\(x(year))%\" y=\"\(Int(Self.height + Self.top + 22))\" "
          + "text-anchor=\"middle\">\(year)</text>\n")
    }
    let labels = labelPositions(y: y)
    for (index, line) in lines.enumerated() where !line.points.isEmpty {
      let mark = PillarMark(pillar: line.pillar)
      svg += HTML(markup: "<g class=\"\(mark.className)\">")
      for (from, to) in zip(line.points, line.points.dropFirst()) {
        svg += HTML(
          markup: "<line class=\"line\" x1=\"\(x(from.year))%\" y1=\"\(y(from.share).rounded(decimals: 1))\" "
            + "x2=\"\(x(to.year))%\" y2=\"\(y(to.share).rounded(decimals: 1))\"/>")
      }
      for point in line.points {
        svg += HTML(
          markup: "<text class=\"sign\" x=\"\(x(point.year))%\" y=\"\(y(point.share).rounded(decimals: 1))\" "
            + "dy=\"5\" text-anchor=\"middle\">\(mark.sign)</text>")
      }
      svg += HTML(
        markup:
          "<text class=\"name\" x=\"76%\" dx=\"6\" y=\"\(labels[index].rounded(decimals: 1))\" dy=\"5\">"
          + "\(mark.name.markup)</text></g>\n")
    }
    return svg + "</svg>"
  }

  /// Every year where there is room; otherwise steps of whole years that leave it.
  private func labelled(_ years: [Int], from first: Int, to last: Int) -> [Int] {
    let step = max(1, (last - first + 5) / 6)
    var shown: [Int] = [last]
    for year in years.reversed() where shown.last! - year >= step { shown.append(year) }
    return shown.reversed()
  }

  /// The height of each line's name: that of its last point, moved down where two would meet, and the whole column
  /// moved up where it would leave the chart.
  private func labelPositions(y: (Double) -> Double) -> [Double] {
    var positions = lines.map { y($0.points.last?.share ?? 0) }
    let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
    var floor = -Double.infinity
    for index in order {
      positions[index] = max(positions[index], floor)
      floor = positions[index] + Self.labelGap
    }
    var ceiling = Self.top + Self.height
    for index in order.reversed() {
      positions[index] = min(positions[index], ceiling)
      ceiling = positions[index] - Self.labelGap
    }
    return positions
  }
}
