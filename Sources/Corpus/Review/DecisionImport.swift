internal import GRDB
internal import Tables

extension CorpusStore {
  /// What came of taking judgements in.
  public struct DecisionImport: Sendable, Equatable {
    /// How many decisions were kept.
    public var kept = 0
    /// The lines whose passage or recommendation is no longer in the corpus; nothing was kept of these.
    public var lostLines: [Int] = []

    public init(kept: Int = 0, lostLines: [Int] = []) {
      self.kept = kept
      self.lostLines = lostLines
    }
  }

  /// Keeps what an analyst judged, all or nothing; what the same analyst said of the same thing before is replaced.
  ///
  /// - Parameters:
  ///   - sheet: The bytes of a CSV file of `ReviewSheet`.
  ///   - decided: When, in UTC and ISO 8601.
  ///   - codebook: Pillars that there are, besides those that passages of the corpus have.
  /// - Throws: `CSVError` naming a line that cannot be read, or `CorpusError`.
  public func importDecisions(_ sheet: [UInt8], analyst: String, decided: String, codebook: [String] = [])
    throws -> DecisionImport
  {
    let judgements = try ReviewSheet.judgements(in: sheet)
    try Self.refuseContradictions(judgements)
    try refuseUnknownPillars(judgements, known: codebook)
    let result = try CorpusError.catching {
      try database.write { database in
        var result = DecisionImport()
        var finder = TextFinder(database)
        for judgement in judgements {
          let isLink = judgement.subject == .link
          let table = isLink ? "recommendations" : "passages"
          guard
            let text = try finder.text(judgement.item, judgement.itemHash, in: table, file: judgement.file),
            let otherText = isLink
              ? try finder.text(judgement.other, judgement.otherHash, in: table, file: nil) : ""
          else {
            result.lostLines.append(judgement.line)
            continue
          }
          try database.execute(
            sql: """
              INSERT INTO decisions
                (subject, item, item_text, other, other_text, report_file, verdict, analyst, decided)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT DO UPDATE SET verdict = excluded.verdict, decided = excluded.decided, item = excluded.item
              """,
            arguments: [
              judgement.subject.rawValue, judgement.item, text, judgement.other, otherText, judgement.file,
              judgement.isYes ? "yes" : "no", analyst, decided,
            ])
          result.kept += 1
        }
        return result
      }
    }
    try keepDecisions()
    return result
  }

  /// - Throws: `CSVError` naming a row that says the contrary of another.
  private static func refuseContradictions(_ judgements: [ReviewSheet.Judgement]) throws(CSVError) {
    var said: [[String]: ReviewSheet.Judgement] = [:]
    for judgement in judgements {
      // A link is of two texts, a judgement of a passage of one text and a pillar.
      let isLink = judgement.subject == .link
      let key = [
        judgement.subject.rawValue, judgement.file, judgement.itemHash,
        isLink ? judgement.otherHash : judgement.other,
      ]
      if let earlier = said[key], earlier.isYes != judgement.isYes {
        throw CSVError(
          line: judgement.line,
          reason: "it says the contrary of line \(earlier.line), which is about the same")
      }
      said[key] = judgement
    }
  }

  /// - Throws: `CSVError` naming a row about a pillar that there is not.
  private func refuseUnknownPillars(_ judgements: [ReviewSheet.Judgement], known: [String]) throws {
    let known = Set(try pillars()).union(known)
    for judgement in judgements where judgement.subject == .passage && !known.contains(judgement.other) {
      throw CSVError(
        line: judgement.line,
        reason:
          "there is no pillar \"\(judgement.other)\"; there are \(known.sorted().joined(separator: ", "))")
    }
  }
}

/// Finds the text that was judged: under its identifier, or in the same file as it was analysed anew.
private struct TextFinder {
  private let database: Database
  /// The texts of a file's or of all reports' rows by hash, made when first needed.
  private var byHash: [String: [String: String]] = [:]

  init(_ database: Database) { self.database = database }

  mutating func text(_ id: String, _ hash: String, in table: String, file: String?) throws -> String? {
    let named = try String.fetchOne(
      database,
      sql: """
        SELECT text FROM \(table) JOIN reports ON reports.id = report
        WHERE \(table).id = ?1 AND (?2 IS NULL OR file = ?2)
        """, arguments: [id, file])
    if let named, ReviewSheet.hash(named) == hash { return named }
    let key = "\(table) \(file ?? "")"
    if byHash[key] == nil {
      let texts = try String.fetchAll(
        database,
        sql: "SELECT text FROM \(table) JOIN reports ON reports.id = report WHERE ?1 IS NULL OR file = ?1",
        arguments: [file])
      byHash[key] = Dictionary(
        texts.map { (ReviewSheet.hash($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    return byHash[key]?[hash]
  }
}
