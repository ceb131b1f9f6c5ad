import ReportModel

/// The order in which pillars stand in every table and chart: the three Ps and partnership first, then those of
/// an analyst's own codebook by name.
enum PillarOrder {
  static let known = Pillar.allCases.map(\.rawValue)

  static func pillars(in report: Report) -> [String] {
    ordered(
      report.passages.flatMap { $0.pillars.map(\.pillar) } + report.recommendations.flatMap(\.pillars))
  }

  static func ordered(_ pillars: some Sequence<String>) -> [String] {
    known + Set(pillars).subtracting(known).sorted()
  }
}
