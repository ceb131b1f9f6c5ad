public import ReportModel

/// Writes `summary.html`: a self-contained page that an analyst would send on.
///
/// It runs no script and loads nothing; every text from the report is escaped; it can be read on paper, on a
/// phone, in light and dark, with a keyboard and with a screen reader.
public enum SummaryPage {
  /// - Parameter pdf: The PDF's path as seen from the page, for links to its pages.
  public static func text(of report: Report, pdf: String? = nil) -> String {
    text(of: ReportSummary(of: report), pdf: pdf)
  }

  static func text(of summary: ReportSummary, pdf: String?) -> String {
    PageTemplate.summary.render(SummaryView(of: summary, pdf: pdf))
  }
}

/// What the template of `summary.html` names.
struct SummaryView {
  struct Link {
    let anchor: HTML
    let name: HTML
  }
  struct Warnings {
    let items: [HTML]
    /// Those that begin closed.
    let more: More?
  }
  struct More {
    let heading: HTML
    let items: [HTML]
  }
  struct Share {
    let label: HTML
    let share: HTML
    let passages: Int
    let primary: HTML
    let recommendations: Int
  }
  struct Course {
    let strip: HTML
    let pillars: [HTML]
    let rows: [CourseRow]
  }
  struct CourseRow {
    let page: HTML
    let counts: [HTML]
  }
  struct Groups<Group> { let groups: [Group] }

  let policy = Stylesheet.policy
  let style = Stylesheet.css
  let language: HTML
  let title: HTML
  let publisher: HTML?
  let facts: HTML
  let contents: [Link]
  let lead: HTML
  let warnings: Warnings?
  let brief: Groups<BriefView>?
  let chart: HTML
  let shares: [Share]
  let course: Course?
  let strongest: Groups<StrongestView>?
  let recommendations: Groups<RecommendationsView>?
  let sources: Groups<SourcesView>?
  let file: HTML
  let hash: HTML

  init(of summary: ReportSummary, pdf: String?) {
    let report = summary.report
    language = HTML(text: report.language)
    title = HTML(text: report.displayTitle)
    publisher = report.publisher.map { HTML(text: $0) }
    file = Self.fileLink(report.source.file, pdf: pdf)
    facts = Self.facts(of: report, file: file)
    lead = HTML(text: summary.lead.joined(separator: " "))
    warnings = Self.warnings(summary.warnings)
    chart =
      BarChart(
        title: "Share of passages that speak to each pillar",
        bars: summary.shares.map {
          .init(pillar: $0.pillar, share: $0.share, value: Wording.percent($0.share))
        }
      ).html
    shares = Self.shares(of: summary)
    course = Self.course(of: summary)
    let names = SubthemeNames(of: report)
    let places = PDFPlaces(in: report, pdf: pdf, showsWords: true)
    brief =
      summary.brief.isEmpty ? nil : Groups(groups: summary.brief.map { BriefView(of: $0, places: places) })
    strongest =
      summary.strongest.isEmpty
      ? nil : Groups(groups: summary.strongest.map { StrongestView(of: $0, names: names, places: places) })
    recommendations =
      summary.recommendations.isEmpty
      ? nil : Groups(groups: summary.recommendations.map { RecommendationsView(of: $0, places: places) })
    sources =
      summary.sources.isEmpty
      ? nil : Groups(groups: summary.sources.map { SourcesView(of: $0, places: places) })
    contents = [
      (warnings != nil, "warnings", "Before you rely on this"), (brief != nil, "brief", "In brief"),
      (true, "pillars", "Pillars"),
      (strongest != nil, "passages", "Strongest passages"),
      (recommendations != nil, "recommendations", "Recommendations"),
      (sources != nil, "sources", "Sources cited"),
    ].filter(\.0).map { Link(anchor: HTML(markup: $0.1), name: HTML(markup: $0.2)) }
    hash = HTML(text: report.source.sha256)
  }

  private static func fileLink(_ file: String, pdf: String?) -> HTML {
    guard let pdf else { return HTML(text: file) }
    return "<a href=\"" + HTML(text: Address.encoded(pdf)) + "\">" + HTML(text: file) + "</a>"
  }

  private static func facts(of report: Report, file: HTML) -> HTML {
    var facts: [HTML] = report.authors.isEmpty ? [] : [HTML(text: Wording.list(report.authors))]
    if let year = report.year { facts.append(HTML(markup: String(year))) }
    facts.append(HTML(text: Wording.count(report.source.pages, "page")))
    return (facts + [file]).joined(" · ")
  }

  private static func warnings(_ warnings: [Warning]) -> Warnings? {
    if warnings.isEmpty { return nil }
    let shown = warnings.count <= openWarnings + 1 ? warnings.count : openWarnings
    let more = warnings.dropFirst(shown).map(warning)
    return Warnings(
      items: warnings.prefix(shown).map(warning),
      more: more.isEmpty ? nil : More(heading: HTML(text: "\(more.count) more"), items: more))
  }

  /// Longer lists of warnings end closed.
  private static let openWarnings = 3

  private static func warning(_ warning: Warning) -> HTML {
    let pages = warning.pages.isEmpty ? "" : " (\(Pages.list(warning.pages)))"
    return HTML(text: warning.message + pages)
  }

  private static func shares(of summary: ReportSummary) -> [Share] {
    let rest = summary.passages == 0 ? 0 : Double(summary.withoutPillar) / Double(summary.passages)
    return summary.shares.map { share in
      Share(
        label: PillarMark(pillar: share.pillar).label, share: HTML(text: Wording.percent(share.share)),
        passages: share.passages, primary: HTML(text: String(share.primary)),
        recommendations: share.recommendations)
    } + [
      Share(
        label: "None", share: HTML(text: Wording.percent(rest)), passages: summary.withoutPillar,
        primary: "–",
        recommendations: summary.report.recommendations.count { $0.pillars.isEmpty })
    ]
  }

  private static func course(of summary: ReportSummary) -> Course? {
    let profile = PageProfile(of: summary.report, pillars: summary.shares.map(\.pillar))
    guard !profile.rows.isEmpty, profile.pages > 1 else { return nil }
    return Course(
      strip: PageStrip(profile: profile).html,
      pillars: profile.pillars.map { PillarMark(pillar: $0).label },
      rows: profile.rows.map { row in
        CourseRow(
          page: HTML(text: "p. \(row.label)"),
          counts: row.counts.map { $0 == 0 ? "–" : HTML(markup: String($0)) })
      })
  }
}
