/// What the one who is asked said to a recommendation, where the report that makes it says so, as reports of the UN's
/// Universal Periodic Review do for a whole list.
public struct RecommendationResponse: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// It "enjoys the support" of the one who is asked.
    case accepted
    /// It has support, and the one who is asked considers it done or being done: a claim, and no finding.
    case implemented
    /// It "will be examined": the answer is to come.
    case pending
    /// It "did not enjoy the support" or "is noted".
    case noted
  }

  public var kind: Kind
  /// The statement as printed.
  public var text: String
  /// Where it is printed.
  public var anchors: [Anchor]

  public init(kind: Kind, text: String, anchors: [Anchor] = []) {
    self.kind = kind
    self.text = text
    self.anchors = anchors
  }
}
