extension CorpusStore {
  /// What analysts decided last, by passage and pillar.
  public func pillarDecisions() throws(CorpusError) -> [String: [String: Bool]] {
    var decisions: [String: [String: Bool]] = [:]
    try forEachRow(of: "SELECT passage, pillar, verdict FROM pillar_decisions") { row in
      guard case .text(let passage) = row[0], case .text(let pillar) = row[1] else { return }
      decisions[passage, default: [:]][pillar] = row[2] == .text("yes")
    }
    return decisions
  }
}
