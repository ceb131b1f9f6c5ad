public import Citations
internal import Foundation
internal import GRDB
public import Recommendations
internal import ReportModel

extension CorpusStore {
  /// What the reports recommend, as far as following it through the years needs it.
  public func comparedReports() throws(CorpusError) -> [ComparedReport] {
    try CorpusError.catching {
      try database.read { database in
        // Row by row, so that no more than what is compared is held.
        var pillars: [String: [String]] = [:]
        let pillarRows = try Row.fetchCursor(
          database,
          sql: "SELECT recommendation, pillar FROM recommendation_pillars ORDER BY recommendation, position")
        while let row = try pillarRows.next() { pillars[row[0], default: []].append(row[1]) }
        var labels: [String: [Int: String]] = [:]
        let labelRows = try Row.fetchCursor(
          database,
          sql: """
            SELECT report, page, max(page_label) FROM passages
            WHERE report IN (SELECT report FROM recommendations) AND page IS NOT NULL AND page_label <> ''
            GROUP BY report, page
            """)
        while let row = try labelRows.next() { labels[row[0], default: [:]][row[1]] = row[2] as String }
        var recommendations: [String: [ComparedRecommendation]] = [:]
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT report, id, number, text, addressee, boxes, page_label, cited_as, recommended_by, response,
              response_text, response_page
            FROM recommendations
            ORDER BY report, position
            """)
        while let row = try rows.next() {
          recommendations[row[0], default: []].append(
            ComparedRecommendation(
              id: row[1], number: row[2], citedAs: row[7], text: row[3], addressee: row[4],
              recommendedBy: JSONText.values(row[8]), response: Self.response(row),
              pillars: pillars[row[1]] ?? [],
              anchors: JSONText.anchors(row[5], firstLabel: row[6] ?? "", labels: labels[row[0]] ?? [:])))
        }
        let reports = try Row.fetchAll(
          database, sql: "SELECT id, title, publisher, year, file, pdf FROM reports ORDER BY id")
        return reports.map { report in
          ComparedReport(
            id: report[0], title: report[1], publisher: report[2], year: report[3], file: report[4],
            pdf: report[5],
            recommendations: recommendations[report[0]] ?? [])
        }
      }
    }
  }

  private static func response(_ row: Row) -> RecommendationResponse? {
    guard let kind = (row["response"] as String?).flatMap(RecommendationResponse.Kind.init) else {
      return nil
    }
    let page = row["response_page"] as Int?
    return RecommendationResponse(
      kind: kind, text: row["response_text"] ?? "",
      anchors: page.map { [Anchor(page: $0, label: "", boxes: [])] } ?? [])
  }

  /// The PDFs' paths by report, as seen from the reports' folders; those that are known.
  public func pdfs() throws(CorpusError) -> [String: String] {
    try CorpusError.catching {
      try database.read { database in
        let rows = try Row.fetchAll(database, sql: "SELECT id, pdf FROM reports WHERE pdf IS NOT NULL")
        return Dictionary(
          rows.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// Keeps the links between recommendations, their threads and the keys of merged sources: what only all reports together tell.
  ///
  /// - Parameters:
  ///   - copies: Reports that were left out since they are copies of others, as `copies()` gives them: their
  ///     references are the others'.
  ///   - key: Names all that the fold was made of; `foldKey()` gives it back.
  public func write(
    threads: [RecommendationThread], sources: [CitedSource], copies: [String: String] = [:], key: String
  ) throws(CorpusError) {
    try CorpusError.catching {
      try database.write { database in
        try database.execute(
          sql: "DELETE FROM links; DELETE FROM threads; UPDATE source_references SET source = NULL")
        for (number, thread) in threads.enumerated() {
          for (position, entry) in thread.entries.enumerated() {
            try database.execute(
              sql: "INSERT OR REPLACE INTO threads VALUES (?, ?, ?)",
              arguments: [entry.recommendation.id, number + 1, position])
          }
          // One report may ask twice what another asked once, so the entry before is not always what is taken up.
          for entry in thread.entries {
            guard let earlier = entry.match?.earlier else { continue }
            try database.execute(
              sql: "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)",
              arguments: [
                entry.recommendation.id, earlier, entry.relation.rawValue, entry.score,
              ])
          }
        }
        let statement = try database.cachedStatement(
          sql: "UPDATE source_references SET source = ? WHERE id = ?")
        for source in sources {
          for reference in Set(source.places.compactMap(\.citation.reference)) {
            try statement.execute(arguments: [source.key, reference])
          }
        }
        for (copy, original) in copies.sorted(by: { $0.key < $1.key }) {
          try database.execute(
            sql: """
              UPDATE source_references SET source = (SELECT source FROM source_references AS first
                WHERE first.report = ?2 AND first.position = source_references.position) WHERE report = ?1
              """, arguments: [copy, original])
        }
        try database.execute(
          sql: "INSERT OR REPLACE INTO state VALUES ('fold', ?)", arguments: [key])
      }
    }
  }

  /// The key of the last fold, or nil when there was none.
  public func foldKey() throws(CorpusError) -> String? {
    try CorpusError.catching {
      try database.read { try String.fetchOne($0, sql: "SELECT value FROM state WHERE name = 'fold'") }
    }
  }

  /// What a run of `analyze` did.
  public struct Run: Sendable {
    /// UTC, ISO 8601.
    public var started: String
    public var seconds: Double
    public var version: String
    public var done: Int
    public var unchanged: Int
    public var failed: Int
    public var interrupted: Bool

    public init(
      started: String, seconds: Double, version: String, done: Int, unchanged: Int, failed: Int,
      interrupted: Bool
    ) {
      self.started = started
      self.seconds = seconds
      self.version = version
      self.done = done
      self.unchanged = unchanged
      self.failed = failed
      self.interrupted = interrupted
    }
  }

  /// Notes a run.
  public func add(_ run: Run) throws(CorpusError) {
    try CorpusError.catching {
      try database.write {
        try $0.execute(
          sql: """
            INSERT INTO runs (started, seconds, version, done, unchanged, failed, interrupted)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            run.started, run.seconds, run.version, run.done, run.unchanged, run.failed, run.interrupted,
          ])
      }
    }
  }
}
