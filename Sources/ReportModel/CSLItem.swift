/// A source in the terms of CSL-JSON (citation-style-language/schema, version 1.0.2).
public struct CSLItem: Codable, Sendable, Equatable {
  public var id: String?
  /// A CSL type: "report", "book", "chapter", "article-journal", "article-newspaper", "webpage", "thesis",
  /// "legal_case", "legislation", "bill", "treaty", "hearing", "personal_communication", "document" …
  public var type: String
  public var title: String?
  public var author: [CSLName]?
  public var editor: [CSLName]?
  public var translator: [CSLName]?
  public var issued: CSLDate?
  public var accessed: CSLDate?
  public var containerTitle: String?
  public var collectionTitle: String?
  public var publisher: String?
  public var publisherPlace: String?
  public var volume: String?
  public var issue: String?
  public var page: String?
  public var edition: String?
  public var number: String?
  public var chapterNumber: String?
  public var section: String?
  /// The court, parliament or body that a legal source comes from.
  public var authority: String?
  public var jurisdiction: String?
  public var genre: String?
  public var url: String?
  public var doi: String?
  public var isbn: String?
  public var note: String?

  public init(type: String, title: String? = nil) {
    self.type = type
    self.title = title
  }

  enum CodingKeys: String, CodingKey {
    case id, type, title, author, editor, translator, issued, accessed
    case containerTitle = "container-title"
    case collectionTitle = "collection-title"
    case publisher
    case publisherPlace = "publisher-place"
    case volume, issue, page, edition, number
    case chapterNumber = "chapter-number"
    case section, authority, jurisdiction, genre
    case url = "URL"
    case doi = "DOI"
    case isbn = "ISBN"
    case note
  }
}

/// A person or body, as CSL-JSON writes it: family and given name, or a literal for bodies.
public struct CSLName: Codable, Sendable, Equatable, Hashable {
  public var family: String?
  public var given: String?
  public var literal: String?
  public var nonDroppingParticle: String?
  public var suffix: String?

  public init(
    family: String? = nil, given: String? = nil, literal: String? = nil,
    nonDroppingParticle: String? = nil, suffix: String? = nil
  ) {
    self.family = family
    self.given = given
    self.literal = literal
    self.nonDroppingParticle = nonDroppingParticle
    self.suffix = suffix
  }

  enum CodingKeys: String, CodingKey {
    case family, given, literal
    case nonDroppingParticle = "non-dropping-particle"
    case suffix
  }
}

/// A date as CSL-JSON writes it: year, month, day, as far as known; two of them for a span of time.
public struct CSLDate: Codable, Sendable, Equatable, Hashable {
  public var dateParts: [[Int]]
  /// A date that has no such form ("forthcoming"), as printed.
  public var literal: String?

  public init(dateParts: [[Int]], literal: String? = nil) {
    self.dateParts = dateParts
    self.literal = literal
  }

  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.init(dateParts: [[year] + (month.map { [$0] + (day.map { [$0] } ?? []) } ?? [])])
  }

  /// The first year named.
  public var year: Int? { dateParts.first?.first }

  enum CodingKeys: String, CodingKey {
    case dateParts = "date-parts"
    case literal
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      dateParts: try values.decodeIfPresent([[Int]].self, forKey: .dateParts) ?? [],
      literal: try values.decodeIfPresent(String.self, forKey: .literal))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    if !dateParts.isEmpty { try values.encode(dateParts, forKey: .dateParts) }
    try values.encodeIfPresent(literal, forKey: .literal)
  }
}
