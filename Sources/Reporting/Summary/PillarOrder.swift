import ReportModel

/// The order in which pillars stand in every table and chart: the three Ps and partnership first, then those of
/// an analyst's own codebook by name.
enum PillarOrder {
  static let known = Pillar.allCases.map(\.rawValue)

  /// Those of the codebook that tagged the report, in its order, and whatever else its tags name.
  static func pillars(in report: Report) -> [String] {
    let tagged =
      report.passages.flatMap { $0.pillars.map(\.pillar) } + report.recommendations.flatMap(\.pillars)
    guard let codebook = report.codebook?.map(\.id) else { return ordered(tagged) }
    return codebook + Set(tagged).subtracting(codebook).sorted()
  }

  /// Those that are named, in order.
  static func held(_ pillars: some Sequence<String>) -> [String] {
    let named = Set(pillars)
    return named.isEmpty ? known : known.filter(named.contains) + named.subtracting(known).sorted()
  }

  static func ordered(_ pillars: some Sequence<String>) -> [String] {
    known + Set(pillars).subtracting(known).sorted()
  }
}
