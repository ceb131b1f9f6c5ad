/// The reports of one year together.
struct YearShares {
  /// Nil for reports whose year is not known.
  let year: Int?
  let reports: Int
  let passages: Int
  /// Of the year's passages, 0 to 1, a pillar each.
  let shares: [Double]

  /// - Returns: The years in order, those without one last.
  static func years(of reports: [ReportDigest], pillars: [String]) -> [YearShares] {
    Dictionary(grouping: reports, by: \.year).map { year, reports in
      let passages = reports.reduce(0) { $0 + $1.passages }
      return YearShares(
        year: year, reports: reports.count, passages: passages,
        shares: pillars.map { pillar in
          let own = reports.reduce(0) { $0 + ($1.passages(of: pillar)) }
          return passages == 0 ? 0 : Double(own) / Double(passages)
        })
    }
    .sorted { ($0.year ?? .max) < ($1.year ?? .max) }
  }
}

extension ReportDigest {
  func passages(of pillar: String) -> Int {
    pillars.first { $0.pillar == pillar }?.passages ?? 0
  }

  func share(of pillar: String) -> Double {
    passages == 0 ? 0 : Double(passages(of: pillar)) / Double(passages)
  }
}
