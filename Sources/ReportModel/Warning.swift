/// Something that an analyst should know before trusting a report's record.
public struct Warning: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// A page that is a picture, so that its text was not read.
    case scannedPage
    /// A scanned page whose text was recognised, and may hold errors.
    case recognisedPage
    /// A page that could not be read.
    case failedPage
    /// Text whose fonts do not say which characters they draw.
    case unreadableFont
    /// A back-reference in a note that leads nowhere.
    case unresolvedCitation
    /// Something about the report as a whole that was guessed or not found.
    case uncertainMetadata
  }

  public var kind: Kind
  /// One sentence: what is wrong and what to do.
  public var message: String
  /// Positions in the file, from 1; empty when it is about the whole report.
  public var pages: [Int]

  public init(kind: Kind, message: String, pages: [Int] = []) {
    self.kind = kind
    self.message = message
    self.pages = pages
  }
}
