internal import Language

/// One ask across the years: first asked in, asked again in, last asked in.
public struct RecommendationThread: Sendable, Equatable {
  /// One time that it was asked.
  public struct Entry: Sendable, Equatable {
    /// The position in `RecommendationThreads.reports`.
    public var report: Int
    public var recommendation: ComparedRecommendation
    /// The identifier of the earlier ask that it takes up; nil for the first.
    public var earlier: String?
    /// How it stands to that ask; `new` for the first.
    public var relation: Comparison.Relation
    public var score: Double
    /// The words changed since the ask before.
    public var changes: [WordChange]
    public var agrees: [String]
    public var differs: [String]
  }

  /// The position of the series in `RecommendationThreads.series`.
  public var series: Int
  /// Oldest first.
  public var entries: [Entry]
  /// Whether the series' latest report no longer asks it. It never means that it was done.
  public var isDropped: Bool
}

/// The asks of reports of one or more series, followed through the years.
public struct RecommendationThreads: Sendable {
  /// How many reports back an ask is looked for.
  private static let reach = 3

  public let reports: [ComparedReport]
  /// Positions of reports, oldest first.
  public let series: [[Int]]
  public private(set) var threads: [RecommendationThread] = []

  /// - Parameter isOneSeries: Whether to compare all reports, whatever their titles say.
  public init(
    _ reports: [ComparedReport], decisions: LinkDecisions = LinkDecisions(), isOneSeries: Bool = false
  ) {
    let sorted = reports.sorted { ($0.year ?? 0, $0.title, $0.id) < ($1.year ?? 0, $1.title, $1.id) }
    self.reports = sorted
    series = isOneSeries ? [Array(sorted.indices)] : ReportSeries.series(of: sorted)
    let comparer = RecommendationComparer()
    let stemmer = Stemmer()
    let lexicon = ConceptLexicon(stemmer: stemmer)
    for (number, members) in series.enumerated() {
      var profiles: [Int: [RecommendationComparer.Profiled]] = [:]
      var thread: [String: Int] = [:]
      for (place, report) in members.enumerated() {
        let items = sorted[report].recommendations
        let profiled = comparer.profiles(
          of: items.map { ComparedItem(id: $0.id, text: $0.text, number: $0.number) }, stemmer, lexicon)
        profiles[report] = profiled
        var rows = [Comparison.Row?](repeating: nil, count: items.count)
        for back in 1..<max(2, min(place, Self.reach) + 1) where place >= back {
          let open = rows.indices.filter { rows[$0] == nil }
          if open.isEmpty { break }
          let comparison = comparer.compare(
            earlier: profiles[members[place - back]] ?? [], later: open.map { profiled[$0] },
            lexicon: lexicon,
            decisions: decisions)
          for (index, row) in zip(open, comparison.rows) where row.relation != .new { rows[index] = row }
        }
        for (index, item) in items.enumerated() {
          let row = rows[index]
          let match = row?.matches.first
          let entry = RecommendationThread.Entry(
            report: report, recommendation: item, earlier: match?.earlier, relation: row?.relation ?? .new,
            score: row?.score ?? 0,
            changes: row?.changes ?? [], agrees: match?.agrees ?? [],
            differs: (match?.onlyLater ?? []) + (match?.onlyEarlier ?? []))
          if let home = match.flatMap({ thread[$0.earlier] }) {
            threads[home].entries.append(entry)
            thread[item.id] = home
          } else {
            thread[item.id] = threads.count
            threads.append(RecommendationThread(series: number, entries: [entry], isDropped: false))
          }
        }
      }
      for index in threads.indices where threads[index].series == number {
        threads[index].isDropped = threads[index].entries.last?.report != members.last
      }
    }
  }
}
