import ReportModel

/// What a summary says of a report, whatever the format: the numbers, the passages chosen and their order.
struct ReportSummary {
  let report: Report
  /// One share a pillar, in the order of `PillarOrder`.
  let shares: [PillarShare]
  /// Passages of running text, and how many of them have no pillar.
  let passages: Int
  let withoutPillar: Int
  let strongest: [StrongestPassages]
  /// One a pillar of which there is something to say.
  let brief: [PillarBrief]
  /// The report's warnings, those of the same words as one.
  let warnings: [Warning]
  let recommendations: [RecommendationGroup]
  let sources: [SourceGroup]

  init(of report: Report) {
    self.report = report
    let running = report.runningText
    let pillars = PillarOrder.pillars(in: report)
    passages = running.count
    withoutPillar = running.count { !$0.pillars.contains(where: \.assigned) }
    shares = pillars.map {
      PillarShare(pillar: $0, running: running, recommendations: report.recommendations)
    }
    strongest = pillars.map { StrongestPassages(pillar: $0, running: running, in: report) }.filter {
      !$0.passages.isEmpty
    }
    let strongest = strongest
    brief = shares.map { share in
      PillarBrief(
        share, strongest: strongest.first { $0.pillar == share.pillar }, running: running, in: report)
    }.filter { !$0.isEmpty }
    var warnings: [Warning] = []
    for warning in report.warnings {
      if let same = warnings.firstIndex(where: { $0.message == warning.message }) {
        warnings[same].pages += warning.pages
      } else {
        warnings.append(warning)
      }
    }
    self.warnings = warnings
    recommendations = RecommendationGroup.groups(of: report.recommendations, pillars: pillars)
    sources = SourceGroup.groups(of: report)
  }
}

/// How much of a report speaks to a pillar.
struct PillarShare {
  let pillar: String
  /// Passages of running text that speak to it, and those that are mostly about it.
  let passages: Int
  let primary: Int
  /// Of all passages of running text, 0 to 1. The shares do not add up to 1: a passage may speak to several
  /// pillars, or to none.
  let share: Double
  let recommendations: Int

  init(pillar: String, running: [Passage], recommendations: [Recommendation]) {
    self.pillar = pillar
    let tags = running.compactMap { $0.pillars.first { $0.assigned && $0.pillar == pillar } }
    passages = tags.count
    primary = tags.count(where: \.primary)
    share = running.isEmpty ? 0 : Double(tags.count) / Double(running.count)
    self.recommendations = recommendations.count { $0.pillars.contains(pillar) }
  }
}

/// Recommendations that are mostly about one pillar, in the order of the report.
struct RecommendationGroup {
  /// Nil for those without a pillar.
  let pillar: String?
  let recommendations: [Recommendation]

  /// Every recommendation once, under its primary pillar; those from lists before those from running text.
  static func groups(of recommendations: [Recommendation], pillars: [String]) -> [RecommendationGroup] {
    (pillars.map(Optional.some) + [nil]).compactMap { pillar in
      let own = recommendations.filter { $0.pillars.first == pillar }
      guard !own.isEmpty else { return nil }
      return RecommendationGroup(
        pillar: pillar,
        recommendations: own.filter { $0.kind == .listed } + own.filter { $0.kind == .sentence })
    }
  }
}
