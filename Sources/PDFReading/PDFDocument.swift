internal import CPoppler

/// An open PDF. It closes when its lifetime ends; pages are lent, never kept.
///
/// Not to be used from several threads at once: Poppler is not safe for that, which is why it is not `Sendable`.
public struct PDFDocument: ~Copyable {
  let pointer: OpaquePointer

  /// Opens a PDF that is held in memory.
  ///
  /// A PDF that has only an owner password opens like any other; see `permissions`.
  ///
  /// - Throws: `PDFError`, when the bytes are no PDF, are damaged, or need a password.
  public init(bytes: [UInt8]) throws(PDFError) {
    if bytes.isEmpty { throw .empty }
    var error: UnsafeMutablePointer<GError>?
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    guard let opened = poppler_document_new_from_bytes(data, nil, &error) else {
      let reason = PDFError(consuming: error)
      // Poppler is asked first, since it reads some PDFs that begin like another format.
      if reason != .encrypted, let format = FileFormat.other(of: bytes) {
        throw .notPDF(looksLike: format)
      }
      throw reason == .damaged && !FileFormat.hasHeader(bytes) ? .notPDF(looksLike: nil) : reason
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
  public var keywords: String? { String(consuming: poppler_document_get_keywords(pointer)) }
  public var creator: String? { String(consuming: poppler_document_get_creator(pointer)) }
  public var producer: String? { String(consuming: poppler_document_get_producer(pointer)) }

  /// Seconds since 1970 at which the PDF says it was made, or nil.
  public var creationTime: Int? {
    let time = poppler_document_get_creation_date(pointer)
    return time <= 0 ? nil : Int(time)
  }

  /// What the PDF's maker lets a reader do; all, unless the PDF has an owner password.
  public var permissions: Permissions {
    Permissions(rawValue: UInt32(poppler_document_get_permissions(pointer).rawValue))
  }

  /// Lends one page for the length of the call.
  ///
  /// - Parameter number: The position in the file, from 1.
  /// - Returns: nil when there is no such page or Poppler cannot open it.
  public func withPage<Result>(_ number: Int, _ body: (borrowing PDFPage) throws -> Result) rethrows
    -> Result?
  {
    guard number >= 1, number <= pageCount,
      let page = poppler_document_get_page(pointer, Int32(number - 1))
    else { return nil }
    return try body(PDFPage(owning: page, of: pointer, number: number))
  }

  /// The outline ("bookmarks") in order, with depths from 1.
  public var outline: [OutlineEntry] { OutlineEntry.all(of: pointer) }
}

/// What the maker of a PDF with an owner password allows (ISO 32000-1, table 22). Threefold reports it; the text is
/// read all the same, as every PDF reader shows it.
public struct Permissions: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let print = Permissions(rawValue: 1 << 0)
  public static let modify = Permissions(rawValue: 1 << 1)
  public static let copy = Permissions(rawValue: 1 << 2)
  public static let addNotes = Permissions(rawValue: 1 << 3)
  public static let fillForms = Permissions(rawValue: 1 << 4)
  public static let extractContents = Permissions(rawValue: 1 << 5)
  public static let assemble = Permissions(rawValue: 1 << 6)
  public static let printInHighResolution = Permissions(rawValue: 1 << 7)
  public static let all = Permissions(rawValue: 0xFF)
}
