internal import CPoppler

/// An open PDF. It closes when its lifetime ends; pages are lent, never kept.
///
/// Not to be used from several threads at once: Poppler is not safe for that, which is why it is not `Sendable`.
public struct PDFDocument: ~Copyable {
  private let pointer: OpaquePointer

  /// Opens a PDF that is held in memory.
  ///
  /// - Throws: `PDFError`, when the bytes are no PDF, are damaged, or need a password.
  public init(bytes: [UInt8]) throws(PDFError) {
    if bytes.isEmpty { throw .empty }
    if let format = FileFormat.other(of: bytes) { throw .notPDF(looksLike: format) }
    var error: UnsafeMutablePointer<GError>?
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    guard let opened = poppler_document_new_from_bytes(data, nil, &error) else {
      throw PDFError(consuming: error)
    }
    guard poppler_document_get_n_pages(opened) > 0 else {
      g_object_unref(UnsafeMutableRawPointer(opened))
      throw .noPages
    }
    pointer = opened
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  public var pageCount: Int { Int(poppler_document_get_n_pages(pointer)) }

  /// The title in the PDF's metadata, where it has one.
  public var title: String? { String(consuming: poppler_document_get_title(pointer)) }
  public var author: String? { String(consuming: poppler_document_get_author(pointer)) }
  public var subject: String? { String(consuming: poppler_document_get_subject(pointer)) }
  public var creator: String? { String(consuming: poppler_document_get_creator(pointer)) }

  /// Seconds since 1970 at which the PDF says it was made, or nil.
  public var creationTime: Int? {
    let time = poppler_document_get_creation_date(pointer)
    return time <= 0 ? nil : Int(time)
  }

  /// Lends one page for the length of the call.
  ///
  /// - Parameter number: The position in the file, from 1.
  /// - Returns: nil when Poppler cannot open the page.
  public func withPage<Result>(_ number: Int, _ body: (borrowing PDFPage) throws -> Result) rethrows
    -> Result?
  {
    guard let page = poppler_document_get_page(pointer, Int32(number - 1)) else { return nil }
    return try body(PDFPage(owning: page, number: number))
  }

  /// The outline ("bookmarks") in order, with depths from 1.
  public var outline: [OutlineEntry] {
    guard let iterator = poppler_index_iter_new(pointer) else { return [] }
    var entries: [OutlineEntry] = []
    collectOutline(from: iterator, level: 1, into: &entries)
    return entries
  }

  private func collectOutline(from iterator: OpaquePointer, level: Int, into entries: inout [OutlineEntry]) {
    defer { poppler_index_iter_free(iterator) }
    repeat {
      // A malicious outline may be cyclic or endless.
      if level > 32 || entries.count > 20_000 { return }
      if let action = poppler_index_iter_get_action(iterator) {
        defer { poppler_action_free(action) }
        let title = action.pointee.any.title.map { String(cString: $0) } ?? ""
        entries.append(OutlineEntry(title: title, level: level, page: page(of: action)))
      }
      if let child = poppler_index_iter_get_child(iterator) {
        collectOutline(from: child, level: level + 1, into: &entries)
      }
    } while poppler_index_iter_next(iterator) != 0
  }

  private func page(of action: UnsafeMutablePointer<PopplerAction>) -> Int? {
    guard action.pointee.type == POPPLER_ACTION_GOTO_DEST, let destination = action.pointee.goto_dest.dest
    else { return nil }
    if destination.pointee.type == POPPLER_DEST_NAMED {
      guard let found = poppler_document_find_dest(pointer, destination.pointee.named_dest) else {
        return nil
      }
      defer { poppler_dest_free(found) }
      return found.pointee.page_num > 0 ? Int(found.pointee.page_num) : nil
    }
    return destination.pointee.page_num > 0 ? Int(destination.pointee.page_num) : nil
  }
}

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

extension String {
  /// Takes over a C string that GLib allocated.
  init?(consuming pointer: UnsafeMutablePointer<CChar>?) {
    guard let pointer else { return nil }
    self = String(cString: pointer)
    g_free(pointer)
  }
}

extension PDFError {
  /// Takes over a `GError`.
  init(consuming error: UnsafeMutablePointer<GError>?) {
    guard let error else {
      self = .damaged
      return
    }
    defer { g_error_free(error) }
    let message = error.pointee.message.map { String(cString: $0) } ?? "no reason given"
    switch Int(error.pointee.code) {
    case 1: self = .encrypted
    case 4: self = .damaged
    default: self = .unreadable(message)
    }
  }
}
