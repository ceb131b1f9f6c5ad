internal import GRDB
public import Recommendations

/// A passage that analysts judged, as `train` reads it.
public struct DecidedPassage: Codable, Sendable, Equatable {
  public var id: String
  public var text: String
  /// What analysts said yes to; where they said nothing, what the machine assigned.
  public var pillars: [String]
  public var kind: String
  /// The report, so that its passages are never split between training and evaluation.
  public var group: String
  /// Whether analysts judged every pillar that the machine held possible.
  public var sure: Bool
}

extension CorpusStore {
  /// The passages that analysts judged and that are in the corpus, by report and place.
  public func decidedPassages() throws(CorpusError) -> [DecidedPassage] {
    try CorpusError.catching {
      try database.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT passages.id, text, kind, report,
              NOT EXISTS (SELECT 1 FROM tags WHERE tags.passage = passages.id AND tags.pillar NOT IN
                (SELECT pillar FROM pillar_decisions WHERE pillar_decisions.passage = passages.id))
            FROM passages WHERE id IN (SELECT passage FROM pillar_decisions) ORDER BY report, position
            """)
        return try rows.map { row in
          DecidedPassage(
            id: row[0], text: row[1],
            pillars: try String.fetchAll(
              database, sql: "SELECT pillar FROM passage_pillars WHERE passage = ? ORDER BY pillar",
              arguments: [row[0] as String]),
            kind: row[2], group: row[3], sure: row[4])
        }
      }
    }
  }

  /// What analysts decided last on links between recommendations of the corpus.
  public func linkDecisions() throws(CorpusError) -> LinkDecisions {
    var decisions = LinkDecisions()
    try forEachRow(
      of: """
        SELECT before.id, after.id, verdict FROM latest_decisions AS decision
          JOIN reports ON reports.file = report_file
          JOIN recommendations AS after ON after.report = reports.id AND after.text = item_text
          JOIN recommendations AS before ON before.text = other_text AND before.id <> after.id
        WHERE subject = 'link' AND before.report <> after.report ORDER BY decided, decision.number
        """
    ) { row in
      guard let earlier = row[0].string, let later = row[1].string else { return }
      decisions.set(earlier: earlier, later: later, isSame: row[2].string == "yes")
    }
    return decisions
  }

  /// A decision whose passage or recommendation is no longer in the corpus.
  public struct LostDecision: Sendable, Equatable {
    public var subject: ReviewItem.Subject
    public var file: String
    public var text: String
    /// The pillar, or the earlier recommendation's text.
    public var other: String
    public var isYes: Bool
    public var analyst: String
    /// UTC, ISO 8601.
    public var decided: String
  }

  /// Decisions that wait for their text to come back.
  public func lostDecisions() throws(CorpusError) -> [LostDecision] {
    var lost: [LostDecision] = []
    try forEachRow(
      of: """
        SELECT subject, report_file, item_text, CASE subject WHEN 'link' THEN other_text ELSE other END, verdict,
          analyst, decided
        FROM lost_decisions ORDER BY report_file, number
        """
    ) { row in
      let texts = row.map { $0.string ?? "" }
      guard let subject = ReviewItem.Subject(rawValue: texts[0]) else { return }
      lost.append(
        LostDecision(
          subject: subject, file: texts[1], text: texts[2], other: texts[3], isYes: texts[4] == "yes",
          analyst: texts[5], decided: texts[6]))
    }
    return lost
  }
}
