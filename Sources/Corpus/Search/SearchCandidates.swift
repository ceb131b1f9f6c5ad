internal import Foundation
internal import GRDB

/// Finds the passages that fit a query best.
///
/// All that fit are ranked, unless there are more than `most`: then those that come first in
/// `SearchOrder`, headings and short texts of every report. Where any of several words will do, half as many that
/// hold two of them are ranked as well, which may be longer and fit better.
struct SearchCandidates {
  /// A passage that fits.
  struct Candidate {
    /// Its row in the index.
    var row: Int64
    /// How well it fits: higher is better.
    var score: Double
  }

  /// How far the passages of a word are counted; how many there are beyond is told from how far that was.
  private static let mostCounted = 2_000
  /// Of how many reports at most the index is asked for each by name.
  private static let mostNamedReports = 40

  /// How many were ranked, and whether that is all that fit.
  private(set) var ranked = 0
  private(set) var isWhole = true

  /// How many are ranked, those of the last one's rank in other reports added.
  private let most: Int
  private let query: ExpandedQuery
  private let filter: SearchFilter
  private let database: Database
  /// SQL that leaves only the reports that may come.
  private var reportCondition = ""
  private var reportWords = ""

  init(_ query: ExpandedQuery, _ filter: SearchFilter, most: Int, _ database: Database) throws {
    self.most = max(1, most)
    self.query = query
    self.filter = filter
    self.database = database
    guard let reports = try filter.reports(database) else { return }
    if reports.count <= Self.mostNamedReports {
      reportWords = reports.isEmpty ? SearchFilter.words(reports: [0]) : SearchFilter.words(reports: reports)
    } else {
      let list = reports.map(String.init).joined(separator: ", ")
      reportCondition = " AND passages_index.rowid & \(SearchOrder.reportMask) IN (\(list))"
    }
  }

  /// The best ones, best first; equally good ones by rank and report, however the reports came in.
  mutating func best(_ limit: Int) throws -> [Candidate] {
    let tellingness = try tellingness()
    let fit = BM25(tellingness: tellingness, groups: query.groups).bytes
    let filters = filter.words(withPillar: true) + reportWords
    var found = try candidates("(\(query.fts5))" + filters, reportCondition, fit)
    if !isWhole, let two = query.two(tellingness: tellingness) {
      let known = Set(found.map(\.row))
      let fit = BM25(tellingness: tellingness, groups: two.groups).bytes
      found += try candidates("(\(two.fts5))" + filters, reportCondition, fit, most: most / 2)
        .filter { !known.contains($0.row) }
    }
    if let pillar = filter.pillar { found = try decided(pillar, fit, instead: found) }
    ranked = found.count
    let reports = try Row.fetchAll(database, sql: "SELECT ordinal, id FROM reports ORDER BY id")
    let places = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1[0] as Int, $0) })
    func place(_ row: Int64) -> Int { places[SearchOrder.report(ofRow: row)] ?? 0 }
    found.sort { first, second in
      if first.score != second.score { return first.score > second.score }
      let (rank, otherRank) = (SearchOrder.rank(ofRow: first.row), SearchOrder.rank(ofRow: second.row))
      return rank != otherRank ? rank < otherRank : place(first.row) < place(second.row)
    }
    return Array(found.prefix(limit))
  }

  private mutating func candidates(
    _ match: String, _ condition: String, _ fit: Data, most: Int? = nil
  ) throws -> [Candidate] {
    let most = most ?? self.most
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rowid, \(BM25.name)(passages_index, ?) FROM passages_index WHERE passages_index MATCH ?\(condition)
        ORDER BY rowid
        """, arguments: [fit, match])
    var found: [Candidate] = []
    var lastRank = Int.max
    while let row = try rows.next() {
      let candidate = Candidate(row: row[0], score: row[1])
      // To the end of a rank, so that it does not matter which report came first.
      if SearchOrder.rank(ofRow: candidate.row) > lastRank {
        isWhole = false
        break
      }
      found.append(candidate)
      if found.count == most { lastRank = SearchOrder.rank(ofRow: candidate.row) }
    }
    return found
  }

  /// Analysts win over the machine: what they said no to is taken out, what they said yes to comes in.
  private mutating func decided(_ pillar: String, _ fit: Data, instead machine: [Candidate]) throws
    -> [Candidate]
  {
    let decisions = try PillarDecision.all(database, pillar: pillar)
    if decisions.isEmpty { return machine }
    let rows = Set(decisions.map(\.row))
    let wanted = decisions.filter(\.isYes).map { String($0.row) }
    return machine.filter { !rows.contains($0.row) }
      + (try candidates(
        "(\(query.fts5))" + filter.words(withPillar: false) + reportWords,
        "\(reportCondition) AND rowid IN (\(wanted.joined(separator: ", ")))", fit))
  }

  /// How much finding each group of phrases tells. Of one alone it does not matter.
  private func tellingness() throws -> [Double] {
    if query.groupQueries.count < 2 { return query.groupQueries.map { _ in 1 } }
    var coverage: Coverage?
    return try query.groupQueries.map { text in
      let (count, last) = try counted(text)
      let known = try coverage ?? Coverage(database)
      coverage = known
      let passages = count < Self.mostCounted ? Double(count) : Double(count) / known.share(upTo: last)
      return BM25.tellingness(passages: passages, of: Double(known.passages))
    }
  }

  /// In how many passages something stands, and the rank of the last one looked at.
  private func counted(_ match: String) throws -> (count: Int, lastRank: Int) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*), max(rowid) FROM
          (SELECT rowid FROM passages_index WHERE passages_index MATCH ? ORDER BY rowid LIMIT ?)
        """, arguments: [match, Self.mostCounted])
    guard let row, let last = row[1] as Int64? else { return (0, 0) }
    return (row[0], SearchOrder.rank(ofRow: last))
  }
}

/// How many passages each report has, to tell how far a search has come.
private struct Coverage {
  private let sizes: [Int]
  let passages: Int

  init(_ database: Database) throws {
    let bits = SearchOrder.rankBits
    sizes = try Int.fetchAll(
      database,
      sql: """
        SELECT coalesce((SELECT (max(passages.ordinal) & \(SearchOrder.rankMask)) + 1 FROM passages WHERE
          passages.ordinal BETWEEN reports.ordinal << \(bits) AND (reports.ordinal + 1 << \(bits)) - 1), 0)
        FROM reports
        """)
    passages = sizes.reduce(0, +)
  }

  /// The share of all passages that come up to a rank.
  func share(upTo rank: Int) -> Double {
    Double(sizes.reduce(0) { $0 + min($1, rank + 1) }) / Double(max(1, passages))
  }
}
