/// What became of the asks of an earlier list in a later one.
public struct Comparison: Sendable, Equatable {
  /// How a later ask stands to what was asked before.
  public enum Relation: String, Codable, Sendable, CaseIterable { case repeated, revised, new }

  /// An earlier ask that a later one takes up.
  public struct Match: Sendable, Equatable {
    public var earlier: String
    /// How sure it is that both ask the same, 0 to 1; 1 where an analyst said so.
    public var score: Double
    /// The parts in which both agree ("asks to adopt a law", "for children"), and those that one of them lacks.
    public var agrees: [String]
    public var onlyLater: [String]
    public var onlyEarlier: [String]
    /// The most telling words that both have, the most telling first.
    public var sharedWords: [String]
    /// Whether an analyst said so.
    public var isConfirmed: Bool
  }

  /// One later ask.
  public struct Row: Sendable, Equatable {
    public var later: String
    public var relation: Relation
    /// The earlier asks that it takes up, best first; empty when it is new.
    public var matches: [Match]
    /// The best match's score, or for a new ask how sure it is that it is new.
    public var score: Double
    /// The words changed since the best match.
    public var changes: [WordChange]
    /// The earlier ask that comes nearest, linked or not; nil where none is on the same thing.
    var candidate: Candidate?

    /// An earlier ask and what tells whether it is the one.
    struct Candidate: Sendable, Equatable {
      var earlier: String
      /// As `LinkCalibration.names`.
      var evidence: [Double]
      /// Whether the later ask names it by its number, or is the same text: no evidence is needed.
      var isNamed: Bool
    }
  }

  /// In the order of the later list.
  public var rows: [Row]
  /// The earlier asks that no later one takes up, in their order: no later ask was found, which never means done.
  public var dropped: [String]
}
