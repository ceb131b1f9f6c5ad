/// A pair of lists of which readers said what became of each ask.
public struct ComparisonGold: Codable, Sendable {
  public struct Item: Codable, Sendable {
    public var id: String
    public var text: String
  }

  public struct Link: Codable, Sendable {
    public var later: String
    /// `repeated`, `revised`, `new`, or `repeated-or-revised` where readers differed.
    public var relation: String
    /// Best first.
    public var earlier: [String]
  }

  public var pair: String
  public var earlier: [Item]
  public var later: [Item]
  public var links: [Link]
}
