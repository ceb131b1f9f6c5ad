/// One place where a report cites a source.
public struct Citation: Codable, Sendable, Equatable {
  /// How the citation names its source.
  public enum Via: String, Codable, Sendable {
    /// The source is written out here.
    case direct
    case ibid, supra
    /// A short title or surname that stands for a source written out elsewhere.
    case short
    /// Author and year in the text, leading to the bibliography.
    case authorYear
    /// A bibliography's entry itself.
    case bibliography
  }

  /// The note's number as printed, or nil in a bibliography or in the text.
  public var note: String?
  /// The passage that cites.
  public var passage: String
  /// The reference cited, or nil when the back-reference could not be resolved.
  public var reference: String?
  /// The place in the source: "p. 12", "para 45", "s 2(1)".
  public var locator: String?
  public var via: Via
  /// The note that a back-reference leads to ("45" in "supra note 45" or by *ibid*), if it is one.
  public var target: String?
  /// The source as it is written out here, where that is another dress than the reference's `raw`.
  public var printed: String?
  /// Where in the passage's text it stands, in Unicode scalars.
  public var span: TextSpan?
  public var anchors: [Anchor]

  public init(
    note: String? = nil, passage: String, reference: String?, locator: String? = nil, via: Via,
    target: String? = nil, printed: String? = nil, span: TextSpan? = nil, anchors: [Anchor] = []
  ) {
    self.note = note
    self.passage = passage
    self.reference = reference
    self.locator = locator
    self.via = via
    self.target = target
    self.printed = printed
    self.span = span
    self.anchors = anchors
  }
}

/// A source that a report cites.
public struct Reference: Codable, Sendable, Equatable {
  public var id: String
  /// The string as printed, hyphenation and line breaks mended.
  public var raw: String
  public var csl: CSLItem

  public init(id: String, raw: String, csl: CSLItem) {
    self.id = id
    self.raw = raw
    self.csl = csl
  }
}

extension Report {
  /// The passages that are entries of a bibliography.
  public var bibliographyEntries: Set<String> {
    Set(citations.lazy.filter { $0.via == .bibliography }.map(\.passage))
  }
}
