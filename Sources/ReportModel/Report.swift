/// All that Threefold knows of one report. This value is the JSON contract of `report.json`.
public struct Report: Codable, Sendable, Equatable {
  /// Raised when a key's meaning changes or a key goes; added keys leave it as it is.
  public static let currentSchemaVersion = 1

  public var schemaVersion: Int
  /// Deterministic: a slug of the file's stem and the first 8 hexadecimal digits of its SHA-256.
  public var id: String
  public var source: Source
  public var title: String
  public var publisher: String?
  public var authors: [String]
  public var year: Int?
  /// An ISO 639-1 code.
  public var language: String
  /// The codebook that tagged the report; nil in records that older versions wrote.
  public var codebook: [PillarDefinition]?
  public var pages: [Page]
  public var sections: [Section]
  public var passages: [Passage]
  public var recommendations: [Recommendation]
  public var citations: [Citation]
  public var references: [Reference]
  public var warnings: [Warning]

  public init(
    id: String, source: Source, title: String, publisher: String? = nil, authors: [String] = [],
    year: Int? = nil, language: String = "en", codebook: [PillarDefinition]? = nil, pages: [Page] = [],
    sections: [Section] = [],
    passages: [Passage] = [], recommendations: [Recommendation] = [], citations: [Citation] = [],
    references: [Reference] = [], warnings: [Warning] = []
  ) {
    self.schemaVersion = Self.currentSchemaVersion
    self.id = id
    self.source = source
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.year = year
    self.language = language
    self.codebook = codebook
    self.pages = pages
    self.sections = sections
    self.passages = passages
    self.recommendations = recommendations
    self.citations = citations
    self.references = references
    self.warnings = warnings
  }
}

/// The file that a report was read from.
public struct Source: Codable, Sendable, Equatable {
  /// The file's name, without its folder, so that the same bytes give the same record anywhere.
  public var file: String
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  public var pages: Int

  public init(file: String, sha256: String, pages: Int) {
    self.file = file
    self.sha256 = sha256
    self.pages = pages
  }
}

/// A page of a report.
public struct Page: Codable, Sendable, Equatable {
  /// The position in the file, from 1.
  public var number: Int
  /// The label as printed or as the PDF names it.
  public var label: String
  /// The displayed page's width and height in points.
  public var width: Double
  public var height: Double
  /// Whether the page is a picture without text of its own.
  public var isScanned: Bool
  /// Where the displayed page's top left corner lies in the PDF's own coordinates; nil where the page is displayed
  /// turned, and in records that older versions wrote.
  public var corner: PageCorner?

  public init(
    number: Int, label: String, width: Double, height: Double, isScanned: Bool = false,
    corner: PageCorner? = nil
  ) {
    self.number = number
    self.label = label
    self.width = width
    self.height = height
    self.isScanned = isScanned
    self.corner = corner
  }
}

/// A point in a PDF's own coordinates: points (1/72 inch), y upwards, before cropping and turning. In JSON it is the
/// array `[x, y]`.
public struct PageCorner: Codable, Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(x: try values.decode(Double.self), y: try values.decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    for value in [x, y] { try values.encode((value * 10).rounded() / 10) }
  }
}
