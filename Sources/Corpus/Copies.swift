extension CorpusStore {
  /// Reports whose PDFs have the same bytes as another's, with that other, which alone counts across reports: the one
  /// of the shortest identifier, and of these the first.
  public func copies() throws(CorpusError) -> [String: String] {
    var copies: [String: String] = [:]
    for (_, reports) in Dictionary(grouping: try stamps(), by: \.value.sha256) where reports.count > 1 {
      let sorted = reports.map(\.key).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
      for copy in sorted.dropFirst() { copies[copy] = sorted[0] }
    }
    return copies
  }
}
