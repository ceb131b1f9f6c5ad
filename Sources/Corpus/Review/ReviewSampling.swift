extension CorpusStore {
  /// What to judge, least certain first, as many of each pillar where there are as many.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - analyst: Leaves out what this analyst has judged; nil leaves out what anybody has.
  ///   - report: How a report's identifier begins.
  /// - Throws: `CorpusError`.
  public func toReview(
    _ subject: ReviewItem.Subject, limit: Int, analyst: String? = nil, report: String = ""
  ) throws(CorpusError) -> [ReviewItem] {
    var pillars: [String] = []
    try forEachRow(of: Self.pillars(subject)) { row in
      if case .text(let pillar) = row[0] { pillars.append(pillar) }
    }
    var queues: [ArraySlice<ReviewItem>] = []
    for pillar in pillars {
      var items: [ReviewItem] = []
      try forEachRow(
        of: Self.items(subject),
        arguments: [.text(pillar), .text(analyst ?? ""), .text(report), .integer(limit)]
      ) { row in
        if let item = ReviewItem(row, subject, pillar) { items.append(item) }
      }
      queues.append(items[...])
    }
    var chosen: [ReviewItem] = []
    while chosen.count < limit, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where chosen.count < limit {
        if let item = queues[index].popFirst() { chosen.append(item) }
      }
    }
    return chosen.sorted { ($0.certainty, $0.item, $0.other) < ($1.certainty, $1.item, $1.other) }
  }

  private static func pillars(_ subject: ReviewItem.Subject) -> String {
    switch subject {
    case .passage: "SELECT DISTINCT pillar FROM tags ORDER BY pillar"
    // A recommendation may have no pillar.
    case .link: "SELECT DISTINCT pillar FROM recommendation_pillars UNION SELECT '' ORDER BY pillar"
    }
  }

  /// Takes the pillar, the analyst or nothing, the beginning of a report's identifier, and a limit.
  private static func items(_ subject: ReviewItem.Subject) -> String {
    switch subject {
    case .passage:
      """
      SELECT passages.id, passages.text, ?1, '', tags.assigned, tags.score, file, reports.title, year,
        coalesce(nullif(page_label, ''), page), NULL
      FROM tags JOIN passages ON passages.id = tags.passage JOIN reports ON reports.id = passages.report
      WHERE tags.pillar = ?1 AND substr(reports.id, 1, length(?3)) = ?3
        AND kind NOT IN ('heading', \(CorpusSchema.furniture))
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE subject = 'passage' AND report_file = file
          AND item_text = passages.text AND other = ?1 AND (?2 = '' OR analyst = ?2))
      ORDER BY abs(tags.score - 0.5), passages.id LIMIT ?4
      """
    case .link:
      """
      SELECT after.id, after.text, before.id, before.text, 1, links.score, reports.file, reports.title,
        reports.year, coalesce(nullif(after.page_label, ''), after.page), earlier_report.year
      FROM links JOIN recommendations AS after ON after.id = later
        JOIN recommendations AS before ON before.id = earlier
        JOIN reports ON reports.id = after.report
        JOIN reports AS earlier_report ON earlier_report.id = before.report
      WHERE substr(reports.id, 1, length(?3)) = ?3
        AND coalesce((SELECT pillar FROM recommendation_pillars WHERE recommendation = after.id
          ORDER BY position LIMIT 1), '') = ?1
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE subject = 'link' AND report_file = reports.file
          AND item_text = after.text AND other_text = before.text AND (?2 = '' OR analyst = ?2))
      ORDER BY abs(links.score - 0.5), after.id, before.id LIMIT ?4
      """
    }
  }
}

extension ReviewItem {
  fileprivate init?(_ row: ReportRows.Row, _ subject: Subject, _ pillar: String) {
    guard let item = row[0].string, let text = row[1].string, let other = row[2].string,
      let otherText = row[3].string, case .integer(let machine) = row[4], let file = row[6].string,
      let title = row[7].string
    else { return nil }
    self.init(
      subject: subject, item: item, text: text, other: other, otherText: otherText, pillar: pillar,
      machine: machine == 1, score: row[5].number ?? 0, file: file, reportTitle: title,
      year: row[8].number.map { Int($0) }, page: row[9].shown, otherYear: row[10].number.map { Int($0) })
  }
}

extension ReportRows.Value {
  var string: String? { if case .text(let text) = self { text } else { nil } }

  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text: nil
    }
  }

  /// As a reader would write it.
  var shown: String? {
    if case .integer(let number) = self { return String(number) }
    return string
  }
}
