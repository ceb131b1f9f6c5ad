extension CorpusStore {
  /// Whether any report's identifier begins so.
  public func holdsReport(beginning prefix: String) throws(CorpusError) -> Bool {
    try !texts("SELECT id FROM reports WHERE substr(id, 1, length(?1)) = ?1 LIMIT 1", [.text(prefix)]).isEmpty
  }

  /// The pillars that passages have, assigned or not, in alphabetical order.
  public func pillars() throws(CorpusError) -> [String] {
    try texts(
      "SELECT DISTINCT pillar FROM tags ORDER BY 1")
  }

  /// The subthemes that passages have, in alphabetical order.
  public func subthemes() throws(CorpusError) -> [String] {
    try texts("SELECT DISTINCT value FROM tags, json_each(tags.subthemes) ORDER BY 1")
  }

  /// Who published the reports, in alphabetical order.
  public func publishers() throws(CorpusError) -> [String] {
    try texts("SELECT DISTINCT publisher FROM reports WHERE publisher IS NOT NULL ORDER BY 1")
  }

  private func texts(_ sql: String, _ arguments: [ReportRows.Value] = []) throws(CorpusError) -> [String] {
    var texts: [String] = []
    try forEachRow(of: sql, arguments: arguments) { row in
      if case .text(let text) = row[0] { texts.append(text) }
    }
    return texts
  }
}
