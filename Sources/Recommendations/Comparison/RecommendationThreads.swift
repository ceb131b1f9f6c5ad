internal import Foundation
internal import Language

/// One ask across the years: first asked in, asked again in, last asked in.
public struct RecommendationThread: Sendable, Equatable {
  /// One time that it was asked.
  public struct Entry: Sendable, Equatable {
    /// The position in `RecommendationThreads.reports`.
    public var report: Int
    public var recommendation: ComparedRecommendation
    /// The earlier ask that it takes up, and why; nil for the first.
    public var match: Comparison.Match?
    /// How it stands to that ask; `new` for the first.
    public var relation: Comparison.Relation
    public var score: Double
    /// The words changed since the ask before.
    public var changes: [WordChange]
  }

  /// The position of the series in `RecommendationThreads.series`.
  public var series: Int
  /// Oldest first.
  public var entries: [Entry]
  /// Whether the series' latest report no longer asks it. It never means that it was done.
  public var isDropped: Bool
  /// The thread, by its position, of a later ask that takes up the last one of this beside another, for several asks
  /// may be joined in one; or that perhaps takes it up.
  public var continuedIn: Int?
  /// Whether that link is as sure as those within a thread.
  public var isContinuedForSure = false
  /// The thread, by its position, that the first ask perhaps takes up: it is too unsure to be called one thread.
  public var perhapsFrom: Int?

  /// In how many reports it was asked; a report may ask it in several items.
  public var reportCount: Int { Set(entries.map(\.report)).count }
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
    let sorted = reports.sorted(by: ComparedReport.isEarlier)
    self.reports = sorted
    series = isOneSeries ? [Array(sorted.indices)] : ReportSeries.series(of: sorted)
    let compared = Self.rows(of: sorted, in: series, decisions)
    for (number, members) in series.enumerated() {
      var thread: [String: Int] = [:]
      var takenUp: [String: (thread: Int, match: Comparison.Match)] = [:]
      for report in members {
        let items = sorted[report].recommendations
        let rows = compared[report]
        for (index, item) in items.enumerated() {
          let row = rows[index]
          let match = row?.matches.first
          let entry = RecommendationThread.Entry(
            report: report, recommendation: item, match: match, relation: row?.relation ?? .new,
            score: row?.score ?? 0, changes: row?.changes ?? [])
          let home = match.flatMap { thread[$0.earlier] }
          if let home, let match, match.isConfirmed || entry.score >= LinkReliability.firm {
            threads[home].entries.append(entry)
            thread[item.id] = home
          } else {
            thread[item.id] = threads.count
            threads.append(
              RecommendationThread(series: number, entries: [entry], isDropped: false, perhapsFrom: home))
          }
          for match in row?.matches ?? [] {
            guard let own = thread[item.id], thread[match.earlier] != own else { continue }
            if let best = takenUp[match.earlier]?.match,
              best.isConfirmed || (!match.isConfirmed && best.score >= match.score)
            {
              continue
            }
            takenUp[match.earlier] = (own, match)
          }
        }
      }
      for index in threads.indices where threads[index].series == number {
        guard let last = threads[index].entries.last, last.report != members.last else { continue }
        let home = takenUp[last.recommendation.id]
        threads[index].continuedIn = home?.thread
        threads[index].isContinuedForSure =
          home.map { $0.match.isConfirmed || $0.match.score >= LinkReliability.firm } == true
        threads[index].isDropped = home == nil
      }
    }
  }

  /// For each report and each of its asks, how it stands to the nearest earlier report that asks it too; nil where none
  /// does. Reports do not depend on each other here, so all processors compare.
  private static func rows(
    of reports: [ComparedReport], in series: [[Int]], _ decisions: LinkDecisions
  ) -> [[Comparison.Row?]] {
    let comparer = RecommendationComparer()
    let lexicon = ConceptLexicon(stemmer: Stemmer())
    var rows = [[Comparison.Row?]](repeating: [], count: reports.count)
    var batch: [[Int]] = []
    var size = 0
    for (number, members) in series.enumerated() {
      batch.append(members)
      size += members.count
      guard size >= batchSize || number == series.count - 1 else { continue }
      for (report, found) in compare(reports, in: batch, comparer, lexicon, decisions) {
        rows[report] = found
      }
      (batch, size) = ([], 0)
    }
    return rows
  }

  /// Whole series of so many reports are compared together: enough for all processors, and few enough to hold the
  /// profiles of their asks, of some kilobytes each.
  private static let batchSize = 32

  private static func compare(
    _ reports: [ComparedReport], in series: [[Int]], _ comparer: RecommendationComparer,
    _ lexicon: ConceptLexicon, _ decisions: LinkDecisions
  ) -> [Int: [Comparison.Row?]] {
    let members = series.flatMap(\.self)
    // Each thread writes to places of its own.
    var profiles = [[RecommendationComparer.Profiled]](repeating: [], count: reports.count)
    let parts = min(members.count, ProcessInfo.processInfo.activeProcessorCount)
    // A stemmer remembers words, and is a thread's own.
    profiles.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        let stemmer = Stemmer()
        for place in stride(from: part, to: members.count, by: parts) {
          let report = members[place]
          let items = reports[report].recommendations.map {
            ComparedItem(id: $0.id, text: $0.text, number: $0.number)
          }
          buffer[report] = comparer.profiles(of: items, stemmer, lexicon)
        }
      }
    }
    let places = series.flatMap { members in members.indices.map { (members: members, place: $0) } }
    var found = [[Comparison.Row?]](repeating: [], count: places.count)
    found.withUnsafeMutableBufferPointer { [profiles] buffer in
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: places.count) { index in
        let (members, place) = places[index]
        let stemmer = Stemmer()
        let own = profiles[members[place]]
        var rows = [Comparison.Row?](repeating: nil, count: own.count)
        for back in 1..<max(2, min(place, reach) + 1) where place >= back {
          let open = rows.indices.filter { rows[$0] == nil }
          if open.isEmpty { break }
          let comparison = comparer.compare(
            earlier: profiles[members[place - back]], later: open.map { own[$0] }, stemmer, lexicon,
            decisions: decisions)
          for (index, row) in zip(open, comparison.rows) where row.relation != .new { rows[index] = row }
        }
        buffer[index] = rows
      }
    }
    return Dictionary(
      zip(places.map { $0.members[$0.place] }, found), uniquingKeysWith: { _, later in later })
  }
}
