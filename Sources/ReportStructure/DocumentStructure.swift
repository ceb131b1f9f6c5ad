public import ReportModel

/// A report's structure: all that can be known of it without knowing its subject.
public struct DocumentStructure: Sendable {
  public var title = ""
  public var publisher: String?
  public var authors: [String] = []
  public var year: Int?
  /// An ISO 639-1 code.
  public var language = "en"
  public var pages: [Page] = []
  public var sections: [Section] = []
  /// In reading order, furniture included; without sentences and pillars.
  public var passages: [Passage] = []
  public var warnings: [Warning] = []

  public init() {}
}
