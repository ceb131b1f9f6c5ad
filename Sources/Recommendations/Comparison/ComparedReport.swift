public import Foundation
public import ReportModel

/// A report as far as threads need it.
public struct ComparedReport: Codable, Sendable, Equatable {
  public var id: String
  public var title: String
  public var publisher: String?
  public var year: Int?
  public var file: String
  /// The PDF's path as seen from the report's folder, if it is known.
  public var pdf: String?
  public var recommendations: [ComparedRecommendation]

  public init(
    id: String, title: String, publisher: String? = nil, year: Int? = nil, file: String = "",
    pdf: String? = nil, recommendations: [ComparedRecommendation]
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.year = year
    self.file = file
    self.pdf = pdf
    self.recommendations = recommendations
  }

  public init(_ report: Report) {
    self.init(
      id: report.id, title: report.title, publisher: report.publisher, year: report.year,
      file: report.source.file, recommendations: report.recommendations.map(ComparedRecommendation.init))
  }
}

extension ComparedReport {
  private struct Stored: Decodable {
    struct Source: Decodable { var file: String }

    var id: String
    var title: String
    var publisher: String?
    var year: Int?
    var source: Source
    var recommendations: [ComparedRecommendation]
  }

  /// Reads what it needs of a `report.json`.
  ///
  /// - Throws: `DecodingError` when it is none.
  public init(reportJSON: Data) throws {
    let stored = try JSONDecoder().decode(Stored.self, from: reportJSON)
    self.init(
      id: stored.id, title: stored.title, publisher: stored.publisher, year: stored.year,
      file: stored.source.file, recommendations: stored.recommendations)
  }
}

extension ComparedReport {
  /// Whether a report came out before another. One without a year counts as the latest: as the first it would take
  /// the credit for what others asked.
  public static func isEarlier(_ one: ComparedReport, _ other: ComparedReport) -> Bool {
    (one.year ?? .max, one.title, one.id) < (other.year ?? .max, other.title, other.id)
  }
}

/// A recommendation as far as threads need it.
public struct ComparedRecommendation: Codable, Sendable, Equatable {
  public var id: String
  /// As printed.
  public var number: String?
  /// As the field cites it.
  public var citedAs: String?
  public var text: String
  public var addressee: String?
  public var recommendedBy: [String]?
  public var response: RecommendationResponse?
  public var pillars: [String]?
  public var anchors: [Anchor]?

  public init(
    id: String, number: String? = nil, citedAs: String? = nil, text: String, addressee: String? = nil,
    recommendedBy: [String]? = nil, response: RecommendationResponse? = nil, pillars: [String]? = nil,
    anchors: [Anchor]? = nil
  ) {
    self.id = id
    self.number = number
    self.citedAs = citedAs
    self.text = text
    self.addressee = addressee
    self.recommendedBy = recommendedBy
    self.response = response
    self.pillars = pillars
    self.anchors = anchors
  }

  /// As it is cited, or as printed where that is not known.
  public var shownNumber: String? { citedAs ?? number }

  public init(_ recommendation: Recommendation) {
    self.init(
      id: recommendation.id, number: recommendation.number, citedAs: recommendation.citedAs,
      text: recommendation.text, addressee: recommendation.addressee,
      recommendedBy: recommendation.recommendedBy, response: recommendation.response,
      pillars: recommendation.pillars, anchors: recommendation.anchors)
  }
}
