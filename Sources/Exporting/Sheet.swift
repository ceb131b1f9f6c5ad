internal import Corpus

/// One sheet of the workbook: its columns and the query that fills them. Each query takes the beginning of a report's
/// identifier, and ends with the PDF's path, a page and the boxes there for the links.
struct Sheet {
  var name: String
  var columns: [Workbook.Column]
  var sql: String

  static let all = [reports, passages, recommendations, threads, references]

  private static func columns(_ widths: KeyValuePairs<String, Double>) -> [Workbook.Column] {
    widths.map { Workbook.Column(title: $0.key, width: $0.value) }
  }

  private static let isWanted = "substr(reports.id, 1, length(?1)) = ?1"

  private static let reports = Sheet(
    name: "Reports",
    columns: columns([
      "year": 7, "publisher": 28, "title": 50, "pages": 7, "passages_of_all_kinds": 12, "recommendations": 16,
      "references": 12,
      "file": 34, "report": 40,
    ]),
    sql: """
      SELECT year, publisher, title, pages, (SELECT count(*) FROM passages WHERE report = reports.id),
        (SELECT count(*) FROM recommendations WHERE report = reports.id),
        (SELECT count(*) FROM source_references WHERE report = reports.id), file, id, pdf, 1, '[]'
      FROM reports WHERE \(isWanted) ORDER BY year, id
      """)

  private static let passages = Sheet(
    name: "Passages",
    columns: columns([
      "year": 7, "report_title": 30, "section": 26, "kind": 11, "page": 8, "text": 90, "pillars": 24,
      "subthemes": 28,
      "strongest_score": 10, "decided_by": 18, "passage": 40,
    ]),
    sql: """
      SELECT year, reports.title, sections.title, kind, coalesce(nullif(page_label, ''), passages.page), text,
        (SELECT group_concat(pillar, '; ') FROM (SELECT pillar FROM passage_pillars
          WHERE passage = passages.id ORDER BY is_primary DESC, score DESC)),
        (SELECT group_concat(DISTINCT value) FROM passage_pillars, json_each(passage_pillars.subthemes)
          WHERE passage = passages.id),
        (SELECT max(score) FROM tags WHERE passage = passages.id),
        (SELECT group_concat(DISTINCT analyst) FROM pillar_decisions WHERE passage = passages.id), passages.id, pdf,
        passages.page, boxes
      FROM reports JOIN passages ON passages.report = reports.id
        LEFT JOIN sections ON sections.id = passages.section
      WHERE \(isWanted) AND kind NOT IN (\(CorpusSchema.furniture))
      ORDER BY year, reports.id, passages.position
      """)

  private static let recommendations = Sheet(
    name: "Recommendations",
    columns: columns([
      "year": 7, "report_title": 30, "number": 9, "cited_as": 9, "page": 8, "text": 90, "pillars": 24,
      "addressee": 28, "addressee_source": 16, "recommended_by": 28, "response": 14, "deadline": 18,
      "strength": 10, "actions": 28,
      "takes_up": 50, "recommendation": 40,
    ]),
    sql: """
      SELECT reports.year, report_title, list.number, list.cited_as,
        coalesce(nullif(list.page_label, ''), list.page), list.text, pillars, list.addressee, addressee_source,
        (SELECT group_concat(value, '; ') FROM json_each(recommended_by)), list.response, list.deadline,
        recommendations.strength, (SELECT group_concat(value, '; ') FROM json_each(actions)), takes_up, list.recommendation, pdf, list.page, boxes
      FROM recommendations_by_year AS list JOIN reports ON reports.id = list.report
        JOIN recommendations ON recommendations.id = list.recommendation
      WHERE \(isWanted) ORDER BY reports.year, reports.id, recommendations.position
      """)

  private static let threads = Sheet(
    name: "Threads",
    columns: columns([
      "thread": 8, "times_asked": 8, "year": 7, "report_title": 30, "number": 9, "page": 8, "text": 90,
      "relation": 11,
      "score": 8, "takes_up": 50, "recommendation": 40,
    ]),
    sql: """
      SELECT threads.thread, (SELECT count(DISTINCT report)
          FROM threads AS one JOIN recommendations ON id = one.recommendation WHERE one.thread = threads.thread),
        reports.year, reports.title, asked.cited_as, coalesce(nullif(asked.page_label, ''), asked.page), asked.text,
        coalesce(relation, 'new'), links.score,
        (SELECT reports.year || coalesce(' no. ' || before.cited_as, '') || ': ' || before.text
          FROM recommendations AS before JOIN reports ON reports.id = before.report WHERE before.id = links.earlier),
        asked.id, reports.pdf, asked.page, asked.boxes
      FROM threads JOIN recommendations AS asked ON asked.id = threads.recommendation
        JOIN reports ON reports.id = asked.report LEFT JOIN links ON links.later = asked.id
      WHERE \(isWanted) ORDER BY threads.thread, threads.position
      """)

  private static let references = Sheet(
    name: "References",
    columns: columns([
      "source": 30, "type": 16, "year": 7, "title": 60, "cited_in": 30, "page": 8, "times_cited": 10,
      "printed": 80,
    ]),
    sql: """
      SELECT coalesce(source, source_references.id), type, source_references.year, source_references.title,
        reports.title, coalesce(nullif(first.page_label, ''), first.page),
        (SELECT count(*) FROM citations WHERE reference = source_references.id), raw, pdf, first.page,
        coalesce(first.boxes, '[]')
      FROM source_references JOIN reports ON reports.id = source_references.report
        LEFT JOIN citations AS first ON (first.report, first.position) = (SELECT report, position FROM citations
          WHERE reference = source_references.id ORDER BY page IS NULL, page, position LIMIT 1)
      WHERE \(isWanted) ORDER BY 1, reports.year, source_references.id
      """)
}
