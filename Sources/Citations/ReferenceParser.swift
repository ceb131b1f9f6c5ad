public import ReportModel

/// Parses one reference string into its fields.
public struct ReferenceParser: Sendable {
  /// The parser that Threefold ships.
  public static func shipped() throws -> ReferenceParser { ReferenceParser() }

  public func parse(_ raw: String) -> CSLItem { CSLItem(type: "document", title: raw) }
}
