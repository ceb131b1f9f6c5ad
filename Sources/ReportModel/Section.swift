/// A section of a report, as its headings, outline and contents page tell.
public struct Section: Codable, Sendable, Equatable {
  public var id: String
  /// The number as printed ("2.1", "Annex B"), if any.
  public var number: String?
  public var title: String
  /// 1 for a chapter, 2 for a section of it, and so on.
  public var level: Int
  /// The page it begins on, as a position in the file from 1.
  public var page: Int
  /// The section that holds it, or nil at the top.
  public var parent: String?

  public init(id: String, number: String?, title: String, level: Int, page: Int, parent: String?) {
    self.id = id
    self.number = number
    self.title = title
    self.level = level
    self.page = page
    self.parent = parent
  }
}
