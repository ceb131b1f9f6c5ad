internal import GRDB
internal import ReportModel

extension CorpusStore {
  /// Finds passages, best first.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - mostRanked: How many of those that fit are ranked; `.max` for all of them, however long it takes. See
  ///     `SearchAnswer.isWhole`.
  /// - Throws: `CorpusError`.
  public func answer(
    to query: SearchQuery, filter: SearchFilter = SearchFilter(), limit: Int = 20,
    mostRanked: Int = SearchAnswer.usualMostRanked
  ) throws(CorpusError) -> SearchAnswer {
    try CorpusError.catching {
      var answer = try database.read { database in
        let expanded = try ExpandedQuery(query, isThorough: mostRanked == .max, database)
        var candidates = try SearchCandidates(expanded, filter, most: mostRanked, database)
        let best = try candidates.best(limit)
        return SearchAnswer(
          results: try best.compactMap { try Self.result($0, database) }, ranked: candidates.ranked,
          isWhole: candidates.isWhole && expanded.isWhole)
      }
      let snippets = try Snippets(query).of(answer.results.map(\.text))
      for (index, snippet) in snippets.enumerated() {
        (answer.results[index].snippet, answer.results[index].marks) = snippet
      }
      return answer
    }
  }

  /// Finds passages, best first: the results of `answer(to:filter:limit:mostRanked:)`.
  ///
  /// - Throws: `CorpusError`.
  public func search(
    _ query: SearchQuery, filter: SearchFilter = SearchFilter(), limit: Int = 20
  ) throws(CorpusError) -> [SearchResult] {
    try answer(to: query, filter: filter, limit: limit).results
  }

  private static func result(
    _ candidate: SearchCandidates.Candidate, _ database: Database
  ) throws -> SearchResult? {
    let passage = try database.cachedStatement(
      sql: """
        SELECT passages.id, passages.report, reports.title, publisher, year, passages.kind, sections.title,
          passages.page, page_label, passages.text
        FROM passages CROSS JOIN reports ON reports.id = passages.report
          LEFT JOIN sections ON sections.id = passages.section
        WHERE passages.ordinal = ?
        """)
    guard let row = try Row.fetchOne(passage, arguments: [SearchOrder.passage(ofRow: candidate.row)]) else {
      return nil
    }
    let assigned = try database.cachedStatement(
      sql: "SELECT pillar FROM passage_pillars WHERE passage = ? ORDER BY score DESC, pillar")
    let pillars = try String.fetchAll(assigned, arguments: [row[0] as String])
    return SearchResult(
      passage: row[0], report: row[1], title: row[2], publisher: row[3], year: row[4],
      kind: PassageKind(rawValue: row[5]) ?? .other, section: row[6], page: row[7], label: row[8],
      score: candidate.score, pillars: pillars, snippet: "", marks: [], text: row[9])
  }
}
