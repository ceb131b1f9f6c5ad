public import ReportModel

/// Finds what a report recommends.
public struct RecommendationFinder: Sendable {
  public init() {}

  /// - Parameters:
  ///   - passages: In reading order, with sentences.
  ///   - sections: The section tree that the passages name.
  ///   - reportIdentifier: The prefix of the identifiers.
  /// - Returns: The recommendations in reading order, without pillars: `Analysis` adds those.
  public func recommendations(
    in passages: [Passage], sections: [Section], reportIdentifier: String
  ) -> [Recommendation] {
    []
  }
}
