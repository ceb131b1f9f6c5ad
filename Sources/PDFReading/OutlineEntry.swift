internal import CPDF

/// One entry of a PDF's outline.
public struct OutlineEntry: Sendable, Hashable {
  public var title: String
  /// 1 at the top.
  public var level: Int
  /// The page's position in the file, from 1, where the entry leads to one.
  public var page: Int?

  public init(title: String, level: Int, page: Int?) {
    self.title = title
    self.level = level
    self.page = page
  }
}

extension OutlineEntry {
  /// A malicious outline may be cyclic or endless.
  private static let deepest: Int32 = 32
  private static let most: Int32 = 20_000

  static func all(of document: OpaquePointer) -> [OutlineEntry] {
    final class Found {
      var entries: [OutlineEntry] = []
    }
    let found = Found()
    threefold_pdf_outline(document, deepest, most, Unmanaged.passUnretained(found).toOpaque()) {
      context, title, level, page in
      guard let context, let title else { return }
      Unmanaged<Found>.fromOpaque(context).takeUnretainedValue().entries.append(
        OutlineEntry(
          title: String(cString: title), level: Int(level), page: page > 0 ? Int(page) : nil))
    }
    return found.entries
  }
}
