import ReportModel

/// Where in a report its pillars are: how many passages of each begin on each page.
struct PageProfile {
  struct Row {
    let page: Int
    let label: String
    /// One a pillar.
    let counts: [Int]
  }

  let pillars: [String]
  let pages: Int
  /// The pages on which some passage has a pillar, in order.
  let rows: [Row]

  init(of report: Report, pillars: [String]) {
    var counts: [Int: [Int]] = [:]
    for passage in report.passages where passage.isRunningText {
      guard let page = passage.anchors.first?.page else { continue }
      for (index, pillar) in pillars.enumerated()
      where passage.pillars.contains(where: { $0.assigned && $0.pillar == pillar }) {
        counts[page, default: Array(repeating: 0, count: pillars.count)][index] += 1
      }
    }
    let labels = Dictionary(
      report.pages.map { ($0.number, $0.label) }, uniquingKeysWith: { first, _ in first })
    self.pillars = pillars
    pages = max(report.source.pages, counts.keys.max() ?? 0, 1)
    rows = counts.keys.sorted().map { Row(page: $0, label: labels[$0] ?? String($0), counts: counts[$0]!) }
  }
}
