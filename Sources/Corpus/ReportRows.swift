/// A report as the rows of the store. The process that reads a PDF makes them, another one writes them: so they can
/// be sent, and are checked before they are written.
public struct ReportRows: Sendable, Equatable {
  /// One cell.
  public enum Value: Sendable, Equatable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
  }

  /// A table that a report fills, with the columns in the order of a row's values.
  public enum Table: Int, Sendable, CaseIterable {
    case sections, passages, tags, recommendations, recommendationPillars, references, citations

    public var name: String {
      switch self {
      case .sections: "sections"
      case .passages: "passages"
      case .tags: "tags"
      case .recommendations: "recommendations"
      case .recommendationPillars: "recommendation_pillars"
      case .references: "source_references"
      case .citations: "citations"
      }
    }

    /// The columns besides `report` and `position`, which the store fills itself. Of passages `position` is told, since
    /// they come in the order in which search looks at them.
    public var columns: [String] {
      switch self {
      case .sections: ["id", "number", "title", "level", "page", "parent"]
      case .passages:
        [
          "id", "kind", "section", "label", "level", "page", "page_label", "last_page", "boxes",
          "recognition_confidence", "text", "position",
        ]
      case .tags: ["passage", "pillar", "score", "assigned", "is_primary", "subthemes", "evidence"]
      case .recommendations:
        [
          "id", "kind", "number", "text", "section", "passages", "page", "page_label", "boxes", "addressee",
          "recommended_by", "deadline", "strength", "actions", "addressee_source", "cited_as",
          "response", "response_text", "response_page",
        ]
      case .recommendationPillars: ["recommendation", "pillar", "position", "score"]
      case .references: ["id", "raw", "csl", "type", "title", "year"]
      case .citations:
        [
          "passage", "reference", "note", "locator", "via", "target", "start_offset", "end_offset", "page",
          "page_label", "boxes",
        ]
      }
    }

    /// Whether rows name their report and place; the others hang on a row that does.
    var isReportsOwn: Bool { self != .tags && self != .recommendationPillars }
  }

  public typealias Row = [Value]

  public var id: String
  public var file: String
  public var sha256: String
  public var title: String
  public var publisher: String?
  /// A JSON list.
  public var authors: String
  public var year: Int?
  public var language: String
  public var pages: Int
  /// The rows of each table, in the order of `Table.allCases`.
  public var tables: [[Row]]

  public init(
    id: String, file: String, sha256: String, title: String, publisher: String?, authors: String, year: Int?,
    language: String, pages: Int, tables: [[Row]] = Array(repeating: [], count: Table.allCases.count)
  ) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.year = year
    self.language = language
    self.pages = pages
    self.tables = tables
  }

  /// Whether a row has its table's columns and is named after the report, so that no report can touch another's rows.
  ///
  /// - Parameter report: The report's identifier.
  static func isSound(_ row: Row, of table: Table, in report: String) -> Bool {
    guard row.count == table.columns.count, case .text(let owner) = row[0] else { return false }
    return owner.utf8.starts(with: report.utf8)
      && owner.utf8.dropFirst(report.utf8.count).first == 0x2D
  }
}

extension ReportRows.Value {
  init(_ text: String?) { self = text.map(Self.text) ?? .null }
  init(_ number: Int?) { self = number.map(Self.integer) ?? .null }
  init(_ number: Double?) { self = number.map(Self.real) ?? .null }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}
