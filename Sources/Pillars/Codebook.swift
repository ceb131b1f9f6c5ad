/// What an analyst looks for: pillars, their subthemes, and the terms that speak for each.
///
/// `PillarClassifier` compiles it; `CodebookReader` makes it from YAML.
public struct Codebook: Sendable, Equatable {
  /// A theme within a pillar, with the provisions that it comes from.
  public struct Subtheme: Sendable, Equatable {
    public var id: String
    public var name: String
    /// Provisions, such as "CoE 10".
    public var sources: [String]
    /// The position of its pillar in `pillars`.
    public var pillar: Int
    /// The pillar that is primary where a text is about this theme and speaks to both: the guide's contested cases.
    public var primary: Int?
  }

  /// A theme under which passages are filed.
  public struct Pillar: Sendable, Equatable {
    public var id: String
    public var name: String
  }

  /// What a term says when it is found.
  enum Target: Sendable, Equatable {
    /// The position of a subtheme.
    case subtheme(Int)
    /// Nothing, but it hides the terms inside it.
    case neutral
    /// That the sentence is about the subject.
    case topic
    /// That the text is about other subjects as well.
    case elsewhere
  }

  struct Term: Sendable, Equatable {
    var text: String
    var weight: Double
    var target: Target
    /// Patterns of which one must, or none may, be in the same sentence.
    var with: String?
    var unless: String?
    var line: Int
  }

  public var pillars: [Pillar]
  public var subthemes: [Subtheme]
  var terms: [Term]
  /// What a passage must name in a report on many subjects; empty where `topic` will do.
  var subject: [Term] = []
  /// What names, in a heading, a part that asks and tells nothing, such as "Acknowledgements".
  var aside: [Term] = []
  /// The hash of the file, by which a model knows the codebook that it was trained with.
  public var fingerprint: UInt64
}
