internal import GRDB
public import ReportModel

extension CorpusStore {
  /// What analysts decided last, by passage and pillar.
  public func pillarDecisions() throws(CorpusError) -> [String: [String: Bool]] {
    try CorpusError.catching {
      try database.read { database in
        var decisions: [String: [String: Bool]] = [:]
        for decision in try PillarDecision.all(database) {
          decisions[decision.passage, default: [:]][decision.pillar] = decision.isYes
        }
        return decisions
      }
    }
  }
}

/// What holds of a passage and pillar by what was decided last.
struct PillarDecision {
  var passage: String
  /// The passage's row in the search index.
  var row: Int64
  var pillar: String
  var isYes: Bool

  /// Those on passages of the corpus, by passage and pillar.
  ///
  /// - Parameter pillar: nil for all pillars.
  static func all(_ database: Database, pillar: String? = nil) throws -> [PillarDecision] {
    // From the files with decisions on, since the view pillar_decisions would go through all passages.
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT passages.id, search_order, decisions.other, (SELECT verdict = 'yes' FROM pillar_decisions
          AS said WHERE said.passage = passages.id AND said.pillar = decisions.other)
        FROM (SELECT DISTINCT report_file FROM decisions WHERE subject = 'passage') AS judged
          CROSS JOIN reports ON file = judged.report_file CROSS JOIN passages ON passages.report = reports.id
          CROSS JOIN decisions ON subject = 'passage' AND decisions.report_file = file
            AND item_text = passages.text AND (?1 IS NULL OR other = ?1)
        ORDER BY passages.id, decisions.other
        """, arguments: [pillar])
    return rows.map { PillarDecision(passage: $0[0], row: $0[1], pillar: $0[2], isYes: $0[3]) }
  }
}

extension Report {
  /// Lets what analysts decided win over the machine. Scores and evidence stay the machine's.
  ///
  /// - Parameter decisions: By passage and pillar, as `CorpusStore.pillarDecisions()` gives them.
  public mutating func apply(_ decisions: [String: [String: Bool]]) {
    for index in passages.indices {
      if let decided = decisions[passages[index].id] { passages[index].apply(decided) }
    }
  }
}

extension Passage {
  fileprivate mutating func apply(_ decided: [String: Bool]) {
    for (pillar, isYes) in decided.sorted(by: { $0.key < $1.key }) {
      if let index = pillars.firstIndex(where: { $0.pillar == pillar }) {
        pillars[index].assigned = isYes
      } else if isYes {
        pillars.append(PillarTag(pillar: pillar, score: 0, assigned: true, primary: false))
      }
    }
    // What it is mostly about must be among what it is about.
    if pillars.contains(where: { $0.primary && $0.assigned }) { return }
    let best = pillars.filter(\.assigned).max { ($0.score, $1.pillar) < ($1.score, $0.pillar) }?.pillar
    for index in pillars.indices { pillars[index].primary = pillars[index].pillar == best }
  }
}
