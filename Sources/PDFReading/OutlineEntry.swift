internal import CPoppler

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
  private static let deepest = 32
  private static let most = 20_000

  static func all(of document: OpaquePointer) -> [OutlineEntry] {
    guard let iterator = poppler_index_iter_new(document) else { return [] }
    var entries: [OutlineEntry] = []
    collect(from: iterator, level: 1, of: document, into: &entries)
    return entries
  }

  private static func collect(
    from iterator: OpaquePointer, level: Int, of document: OpaquePointer, into entries: inout [OutlineEntry]
  ) {
    defer { poppler_index_iter_free(iterator) }
    repeat {
      if level > deepest || entries.count >= most { return }
      if let action = poppler_index_iter_get_action(iterator) {
        defer { poppler_action_free(action) }
        let title = action.pointee.any.title.map { String(cString: $0) } ?? ""
        entries.append(
          OutlineEntry(title: title, level: level, page: Destination.page(of: action, in: document)))
      }
      if let child = poppler_index_iter_get_child(iterator) {
        collect(from: child, level: level + 1, of: document, into: &entries)
      }
    } while poppler_index_iter_next(iterator) != 0
  }
}

/// Where a link or an outline entry leads.
enum Destination {
  /// - Returns: The page's position from 1, or nil when the action leads out of the file or nowhere.
  static func page(of action: UnsafeMutablePointer<PopplerAction>, in document: OpaquePointer) -> Int? {
    guard action.pointee.type == POPPLER_ACTION_GOTO_DEST, let destination = action.pointee.goto_dest.dest
    else { return nil }
    guard destination.pointee.type == POPPLER_DEST_NAMED else {
      return destination.pointee.page_num > 0 ? Int(destination.pointee.page_num) : nil
    }
    guard let name = destination.pointee.named_dest, let found = poppler_document_find_dest(document, name)
    else { return nil }
    defer { poppler_dest_free(found) }
    return found.pointee.page_num > 0 ? Int(found.pointee.page_num) : nil
  }
}
