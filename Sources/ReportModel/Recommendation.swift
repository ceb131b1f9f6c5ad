/// Something that a report asks somebody to do.
public struct Recommendation: Codable, Sendable, Equatable {
  /// `listed` stands in a list, a box or under a heading of recommendations; `sentence` in running prose.
  public enum Kind: String, Codable, Sendable { case listed, sentence }

  /// How strongly it is asked; `imperative` has no word that says so: "Adopt a law".
  public enum Strength: String, Codable, Sendable, CaseIterable { case must, should, consider, imperative }

  /// How the addressee is known: `printed` with the recommendation or above it, or `implied` by the kind of report, as
  /// in a review of a state by its peers.
  public enum AddresseeSource: String, Codable, Sendable, CaseIterable { case printed, implied }

  public var id: String
  public var kind: Kind
  /// The number as printed: "7", "115.2", "(c)".
  public var number: String?
  /// The number of the paragraph that opens the list, where items are counted anew in each: "76".
  public var paragraph: String?
  /// The number by which the field cites it: "76.1" for the first item below paragraph 76, and else as printed.
  public var citedAs: String?
  public var text: String
  public var section: String?
  /// The passages that it was read from, in order.
  public var passages: [String]
  public var anchors: [Anchor]
  /// Who is asked to act: "Home Office".
  public var addressee: String?
  /// Whether the addressee is printed; nil where none is known.
  public var addresseeSource: AddresseeSource?
  /// Who asks, where the text says so: the recommending states of a UN review.
  public var recommendedBy: [String]
  /// What the one who is asked said to it; nil where the report does not say.
  public var response: RecommendationResponse?
  /// A date or year by which, as printed.
  public var deadline: String?
  public var strength: Strength?
  /// What is asked for, of a small closed set, with the words that say so.
  public var actions: [RecommendedAction]
  /// The assigned pillars, primary first.
  public var pillars: [String]
  /// The same with scores and evidence; offsets are into `text`.
  public var pillarTags: [PillarTag]

  public init(
    id: String, kind: Kind, number: String? = nil, paragraph: String? = nil, text: String,
    section: String? = nil,
    passages: [String] = [], anchors: [Anchor] = [], addressee: String? = nil,
    addresseeSource: AddresseeSource? = nil,
    recommendedBy: [String] = [], response: RecommendationResponse? = nil, deadline: String? = nil,
    strength: Strength? = nil,
    actions: [RecommendedAction] = [], pillars: [String] = [], pillarTags: [PillarTag] = []
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.paragraph = paragraph
    citedAs = Self.citation(number: number, paragraph: paragraph)
    self.text = text
    self.section = section
    self.passages = passages
    self.anchors = anchors
    self.addressee = addressee
    self.addresseeSource = addresseeSource
    self.recommendedBy = recommendedBy
    self.response = response
    self.deadline = deadline
    self.strength = strength
    self.actions = actions
    self.pillars = pillars
    self.pillarTags = pillarTags
  }
}

extension Recommendation {
  private static func citation(number: String?, paragraph: String?) -> String? {
    guard let number, let paragraph, !number.contains(".") else { return number }
    return number.hasPrefix("(") ? "\(paragraph) \(number)" : "\(paragraph).\(number)"
  }
}

/// What a recommendation asks for, with the words in its text that say so.
public struct RecommendedAction: Codable, Sendable, Equatable {
  /// The closed set of asks.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case legislate, ratify, fund, train, collectData, investigate, inform, assist, establish, coordinate,
      research, monitor, adoptPlan, enforce, cooperate, protect, prevent, `continue`, combat, permit,
      strengthen
  }

  public var kind: Kind
  /// Unicode scalar offsets into the recommendation's text, half-open.
  public var start: Int
  public var end: Int

  public init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}
