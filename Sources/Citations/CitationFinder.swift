public import ReportModel

/// Finds, parses and resolves what a report cites.
public struct CitationFinder: Sendable {
  public init() {}

  /// - Parameters:
  ///   - passages: In reading order, with sentences.
  ///   - sections: The section tree that the passages name.
  ///   - reportIdentifier: The prefix of the identifiers.
  public func citations(
    in passages: [Passage], sections: [Section], reportIdentifier: String
  ) -> (citations: [Citation], references: [Reference], warnings: [Warning]) {
    ([], [], [])
  }
}
