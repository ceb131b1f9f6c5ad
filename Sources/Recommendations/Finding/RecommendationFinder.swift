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
  ///   - title: The report's title, which names the state that a review is of.
  /// - Returns: The recommendations in reading order, without pillars: `Analysis` adds those.
  public func recommendations(
    in passages: [Passage], sections: [Section], reportIdentifier: String, title: String? = nil
  ) -> [Recommendation] {
    let body = passages.lazy.filter { $0.kind.isBody && $0.kind != .footnote && $0.kind != .endnote }
    let abbreviations = BodyAbbreviations(texts: passages.lazy.map(\.text))
    let drafts = ListedRecommendations(passages: body, sections: sections, abbreviations: abbreviations)
      .drafts()
    var listed = Duplicates.merged(drafts)
    listed = Restatements(of: listed, abbreviations: abbreviations).merged(listed)
    listed = Conclusions(abbreviations: abbreviations).without(in: listed)
    let isCovered = Set(listed.flatMap(\.passages))
    let sentences = Restatements(of: listed, abbreviations: abbreviations).merged(
      SentenceRecommendations(
        firstPersonOnly: listed.count >= Self.listIsAll, abbreviations: abbreviations
      )
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
    let reading = RecommendationReading(abbreviations: abbreviations)
    let reviewed = ReviewedState.name(in: title)
    return listed.enumerated().map { index, draft in
      var record = draft.record(id: "\(reportIdentifier)-r\(index + 1)")
      reading.read(&record, stateUnderReview: draft.isReviewed ? reviewed : nil)
      return record
    }
  }
}
