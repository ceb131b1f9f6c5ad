internal import Language
public import ReportModel

/// Finds what a report recommends.
///
/// Listed recommendations are the items of lists that stand under a heading of recommendations or follow a sentence
/// that announces them. Sentences of running prose count only where the report lists few or none, or where the report
/// speaks in the first person, for a list is what its makers chose to recommend.
public struct RecommendationFinder: Sendable {
  /// From this many listed recommendations on, the list is what the report recommends.
  private static let listIsAll = 5

  public init() {}

  /// - Parameters:
  ///   - passages: In reading order, with sentences.
  ///   - sections: The section tree that the passages name.
  ///   - reportIdentifier: The prefix of the identifiers.
  /// - Returns: The recommendations in reading order, without pillars: `Analysis` adds those.
  public func recommendations(
    in passages: [Passage], sections: [Section], reportIdentifier: String
  ) -> [Recommendation] {
    let body = passages.filter { $0.kind.isBody && $0.kind != .footnote && $0.kind != .endnote }
    let drafts = ListedRecommendations(passages: body, sections: sections).drafts()
    var listed = Duplicates.merged(drafts)
    listed = Restatements(of: listed).merged(listed)
    let isCovered = Set(listed.flatMap(\.passages))
    let sentences = Restatements(of: listed).merged(
      SentenceRecommendations(firstPersonOnly: listed.count >= Self.listIsAll)
        .drafts(in: body.filter { !isCovered.contains($0.id) }), into: &listed)
    if !sentences.isEmpty {
      var order: [String: Int] = [:]
      for (index, passage) in passages.enumerated() { order[passage.id] = index }
      listed += sentences
      listed = listed.enumerated().sorted { first, second in
        let left = order[first.element.passages.first ?? ""] ?? 0
        let right = order[second.element.passages.first ?? ""] ?? 0
        return (left, first.offset) < (right, second.offset)
      }.map(\.element)
    }
    let triggers = ActionTriggers(stemmer: Stemmer())
    return listed.enumerated().map { index, draft in
      draft.record(id: "\(reportIdentifier)-r\(index + 1)", triggers: triggers)
    }
  }
}
