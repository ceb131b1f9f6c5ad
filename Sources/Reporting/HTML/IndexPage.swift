internal import Tables

/// Writes `index.html`: the corpus at a glance, self-contained like `summary.html`.
public enum IndexPage {
  /// - Parameters:
  ///   - title: The page's heading.
  ///   - reports: In any order; the page sorts them by year, title and identifier.
  ///   - failures: The inputs that gave no report.
  ///   - copies: Reports of the same bytes as others, with those others; years count them once.
  ///   - sources: How many sources all reports together cite, each counted once; nil to add the reports' numbers up.
  ///   - files: The files of the whole corpus that lie beside the page, with what each says.
  ///   - folder: The folder of a report as seen from the page, without a slash at the end.
  public static func text(
    title: String = "Reports at a glance", reports: [ReportDigest], failures: [FailedInput] = [],
    copies: [String: String] = [:], sources: Int? = nil, files: [(name: String, says: String)] = [],
    folder: (ReportDigest) -> String = { "reports/\($0.id)" }
  ) -> String {
    PageTemplate.index.render(
      IndexView(
        title: title, reports: reports, failures: failures, copies: copies, sources: sources, files: files,
        folder: folder))
  }
}

/// What the template of `index.html` names.
struct IndexView {
  struct Failures {
    let heading: HTML
    let items: [Failure]
  }
  struct Failure {
    let file: HTML
    let reason: HTML
  }
  struct Years {
    let chart: HTML?
    let pillars: [HTML]
    let rows: [Year]
  }
  struct Year {
    let year: HTML
    let reports: HTML
    let passages: HTML
    let shares: [HTML]
  }
  struct ReportRow {
    let address: HTML
    let title: HTML
    let publisher: HTML?
    let warnings: HTML?
    let year: HTML
    let pages: HTML
    let recommendations: HTML
    let references: HTML
    let shares: [HTML]
  }
  struct File {
    let address: HTML
    let name: HTML
    let says: HTML
  }

  let policy = Stylesheet.policy
  let style = Stylesheet.css
  let title: HTML
  let facts: HTML
  let contents: [SummaryView.Link]
  let failures: Failures?
  let pillars: [HTML]
  let years: Years?
  let reports: [ReportRow]
  let files: [File]

  init(
    title: String, reports: [ReportDigest], failures: [FailedInput], copies: [String: String], sources: Int?,
    files: [(name: String, says: String)], folder: (ReportDigest) -> String
  ) {
    let names = PillarOrder.held(reports.flatMap { $0.pillars.map(\.pillar) })
    self.title = HTML(text: title)
    facts = HTML(text: Self.facts(of: reports, sources: sources))
    self.failures =
      failures.isEmpty
      ? nil
      : Failures(
        heading: HTML(text: Wording.count(failures.count, "file") + " could not be read"),
        items: failures.map { Failure(file: HTML(text: $0.file), reason: HTML(text: $0.reason)) })
    pillars = names.map { PillarMark(pillar: $0).label }
    years = Self.years(of: reports.filter { copies[$0.id] == nil }, pillars: names)
    let sorted = reports.sorted {
      ($0.year ?? .max, $0.title, $0.id) < ($1.year ?? .max, $1.title, $1.id)
    }
    self.reports = sorted.map {
      Self.row(for: $0, pillars: names, original: copies[$0.id], folder: folder($0))
    }
    self.files = files.map {
      File(
        address: HTML(text: Address.encoded($0.name)), name: HTML(text: $0.name), says: HTML(text: $0.says))
    }
    contents = [
      (!failures.isEmpty, "failures", "Files not read"), (years != nil, "years", "Pillars by year"),
      (true, "reports", "Reports"), (true, "tables", "Tables"),
    ].filter(\.0).map { SummaryView.Link(anchor: HTML(markup: $0.1), name: HTML(markup: $0.2)) }
  }

  private static func facts(of reports: [ReportDigest], sources: Int?) -> String {
    func total(_ number: KeyPath<ReportDigest, Int>) -> Int { reports.reduce(0) { $0 + $1[keyPath: number] } }
    return [
      Wording.count(reports.count, "report"), Wording.count(total(\.pages), "page"),
      Wording.count(total(\.passages), "passage"), Wording.count(total(\.recommendations), "recommendation"),
      Wording.count(sources ?? total(\.references), "source"),
    ].joined(separator: " · ")
  }

  private static func years(of reports: [ReportDigest], pillars: [String]) -> Years? {
    let years = YearShares.years(of: reports, pillars: pillars)
    guard years.contains(where: { $0.year != nil }) else { return nil }
    let chart = YearChart(
      lines: pillars.enumerated().map { index, pillar in
        .init(
          pillar: pillar,
          points: years.compactMap { year in year.year.map { .init(year: $0, share: year.shares[index]) } })
      })
    return Years(
      chart: chart.html, pillars: pillars.map { PillarMark(pillar: $0).label },
      rows: years.map { year in
        Year(
          year: HTML(text: year.year.map(String.init) ?? "no year"),
          reports: HTML(text: Wording.grouped(year.reports)),
          passages: HTML(text: Wording.grouped(year.passages)),
          shares: zip(pillars, year.shares).map(Self.bar))
      })
  }

  private static func row(
    for report: ReportDigest, pillars: [String], original: String?, folder: String
  ) -> ReportRow {
    let kinds = report.warnings.reduce(0) { $0 + max(1, $1.pages.count) }
    let remarks =
      (original.map { ["same bytes as \($0)"] } ?? []) + (kinds == 0 ? [] : [Wording.count(kinds, "warning")])
    return ReportRow(
      address: HTML(text: Address.encoded(folder + "/summary.html")), title: HTML(text: report.title),
      publisher: report.publisher.map { HTML(text: $0) },
      warnings: remarks.isEmpty ? nil : HTML(text: remarks.joined(separator: ", ")),
      year: HTML(text: report.year.map(String.init) ?? "–"), pages: HTML(text: Wording.grouped(report.pages)),
      recommendations: HTML(text: Wording.grouped(report.recommendations)),
      references: HTML(text: Wording.grouped(report.references)),
      shares: pillars.map { bar(pillar: $0, share: report.share(of: $0)) })
  }

  /// A number with a small bar below, which repeats it and is hidden from screen readers.
  private static func bar(pillar: String, share: Double) -> HTML {
    let mark = PillarMark(pillar: pillar)
    let width = (min(1, max(0, share)) * 100).rounded(decimals: 1)
    return HTML(text: Wording.percent(share))
      + HTML(
        markup: "<svg class=\"chart\" aria-hidden=\"true\" width=\"100%\" height=\"6\">"
          + "<rect class=\"track\" width=\"100%\" height=\"6\"/>"
          + "<rect class=\"bar \(mark.className)\" width=\"\(width)%\" height=\"6\"/></svg>")
  }
}
