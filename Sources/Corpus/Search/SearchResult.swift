public import ReportModel

/// What a search found.
public struct SearchAnswer: Sendable, Equatable {
  /// How many passages are ranked unless somebody asks for more: as many as 1,000 reports allow within 50 ms.
  public static let usualMostRanked = 2_000

  /// Best first.
  public var results: [SearchResult]
  /// How many passages were ranked.
  public var ranked: Int
  /// Whether these are all that fit. Otherwise they are those in headings and in the shortest texts of every report,
  /// where BM25 gives words most weight, and of an OR those that hold two of its words; a long text that says a word
  /// often may be missing.
  public var isWhole: Bool
}

/// A passage that a search found.
public struct SearchResult: Codable, Sendable, Equatable {
  public var passage: String
  public var report: String
  /// The report's title.
  public var title: String
  public var publisher: String?
  public var year: Int?
  public var kind: PassageKind
  /// The title of the section that it stands in.
  public var section: String?
  /// The page's position in the file, from 1, and its label as printed.
  public var page: Int?
  public var label: String?
  /// How well it fits, by BM25 with headings weighted: higher is better, of no meaning across queries.
  public var score: Double
  /// The assigned pillars, strongest first.
  public var pillars: [String]
  /// The part of the text that fits best.
  public var snippet: String
  /// Where the words that were looked for stand in the snippet, in Unicode scalars.
  public var marks: [TextSpan]
  /// The whole passage.
  public var text: String
}
