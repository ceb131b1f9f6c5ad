/// How far two analysts agree on what both judged.
public struct Agreement: Sendable, Equatable, Codable {
  /// The pillar; `links` for links between recommendations.
  public var pillar: String
  /// What both judged.
  public var judged: Int
  /// Where they said the same.
  public var agreed: Int
  /// Cohen's kappa (J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960): agreement beyond chance, 1 for
  /// always. nil where each said the same of everything, so that chance alone would make them agree.
  public var kappa: Double?

  /// - Parameters:
  ///   - bothYes: How often both said yes, and so on.
  init(pillar: String, bothYes: Int, bothNo: Int, firstYes: Int, secondYes: Int) {
    let all = Double(bothYes + bothNo + firstYes + secondYes)
    self.pillar = pillar
    judged = bothYes + bothNo + firstYes + secondYes
    agreed = bothYes + bothNo
    let (first, second) = (Double(bothYes + firstYes) / all, Double(bothYes + secondYes) / all)
    let chance = first * second + (1 - first) * (1 - second)
    kappa = chance < 1 ? (Double(agreed) / all - chance) / (1 - chance) : nil
  }
}

extension CorpusStore {
  /// Who has decided anything, by name.
  public func analysts() throws(CorpusError) -> [String] {
    var names: [String] = []
    try forEachRow(of: "SELECT DISTINCT analyst FROM decisions ORDER BY analyst") { row in
      if let name = row[0].string { names.append(name) }
    }
    return names
  }

  /// How far two analysts agree, pillar by pillar.
  public func agreement(_ first: String, _ second: String) throws(CorpusError) -> [Agreement] {
    var agreements: [Agreement] = []
    try forEachRow(
      of: """
        SELECT CASE one.subject WHEN 'link' THEN 'links' ELSE one.other END AS pillar,
          sum(one.verdict = 'yes' AND two.verdict = 'yes'), sum(one.verdict = 'no' AND two.verdict = 'no'),
          sum(one.verdict = 'yes' AND two.verdict = 'no'), sum(one.verdict = 'no' AND two.verdict = 'yes')
        FROM decisions AS one JOIN decisions AS two
          ON two.subject = one.subject AND two.report_file = one.report_file
            AND two.item_text = one.item_text AND two.other_text = one.other_text
            AND (two.other = one.other OR one.subject = 'link')
        WHERE one.analyst = ?1 AND two.analyst = ?2
        GROUP BY 1 ORDER BY 1
        """, arguments: [.text(first), .text(second)]
    ) { row in
      guard let pillar = row[0].string else { return }
      let counts = row[1...].map { Int($0.number ?? 0) }
      agreements.append(
        Agreement(
          pillar: pillar, bothYes: counts[0], bothNo: counts[1], firstYes: counts[2], secondYes: counts[3]))
    }
    return agreements
  }
}
