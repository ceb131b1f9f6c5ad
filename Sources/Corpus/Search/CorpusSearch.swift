internal import GRDB
internal import ReportModel

extension CorpusStore {
  /// Finds passages, best first: see `SearchCandidates` for which are ranked.
  ///
  /// - Parameter limit: How many at most.
  /// - Throws: `CorpusError`.
  public func search(
    _ query: SearchQuery, filter: SearchFilter = SearchFilter(), limit: Int = 20
  ) throws(CorpusError) -> [SearchResult] {
    try CorpusError.catching {
      var results = try database.read { database in
        let expanded = try ExpandedQuery(query, database)
        return try SearchCandidates(expanded, filter, database).best(limit).compactMap {
          try Self.result($0, database)
        }
      }
      for (index, snippet) in try Snippets(query).of(results.map(\.text)).enumerated() {
        (results[index].snippet, results[index].marks) = snippet
      }
      return results
    }
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
