internal import CGLib
internal import CPDF

/// An open PDF. It closes when its lifetime ends; pages are lent, never kept.
///
/// Not to be used from several threads at once: Poppler is not safe for that, which is why it is not `Sendable`.
public struct PDFDocument: ~Copyable {
  let pointer: OpaquePointer
  /// Read as long as this lasts.
  private let file: PDFFile
  /// The same file as Poppler's own interface opens it, which few need.
  let drawing: DrawnDocument

  /// Opens a PDF that is held in memory.
  ///
  /// - Throws: As for a file.
  public init(bytes: [UInt8]) throws(PDFError) { try self.init(PDFFile(bytes)) }

  /// Opens a PDF.
  ///
  /// A PDF that has only an owner password opens like any other; see `permissions`.
  ///
  /// - Throws: `PDFError`, when the bytes are no PDF, are damaged, or need a password.
  public init(_ file: PDFFile) throws(PDFError) {
    if file.size == 0 { throw .empty }
    var fault = threefold_pdf_invalid
    guard let opened = Self.open(file, &fault) else {
      let reason = PDFError(fault)
      let head = file.prefix(FileFormat.headLength)
      // Poppler is asked first, since it reads some PDFs that begin like another format.
      if reason != .encrypted, let format = FileFormat.other(of: head) {
        throw .notPDF(looksLike: format)
      }
      throw reason == .damaged && !FileFormat.hasHeader(head) ? .notPDF(looksLike: nil) : reason
    }
    guard threefold_pdf_page_count(opened) > 0 else {
      threefold_pdf_close(opened)
      throw .noPages
    }
    pointer = opened
    self.file = file
    drawing = DrawnDocument(file)
  }

  private static func open(_ file: PDFFile, _ fault: inout threefold_pdf_fault) -> OpaquePointer? {
    switch file.place {
    case .memory(let bytes):
      threefold_pdf_open(g_bytes_get_data(bytes, nil)?.assumingMemoryBound(to: CChar.self), file.size, &fault)
    case .file(let descriptor): threefold_pdf_open_file(descriptor, file.size, &fault)
    }
  }

  deinit { threefold_pdf_close(pointer) }

  public var pageCount: Int { Int(threefold_pdf_page_count(pointer)) }

  /// The title in the PDF's metadata, where it has one.
  public var title: String? { information("Title") }
  public var author: String? { information("Author") }
  public var subject: String? { information("Subject") }
  public var keywords: String? { information("Keywords") }
  public var creator: String? { information("Creator") }
  public var producer: String? { information("Producer") }

  private func information(_ key: String) -> String? {
    String(consuming: threefold_pdf_information(pointer, key))
  }

  /// Seconds since 1970 at which the PDF says it was made, or nil.
  public var creationTime: Int? {
    let time = threefold_pdf_creation_time(pointer)
    return time <= 0 ? nil : Int(time)
  }

  /// What the PDF's maker lets a reader do; all, unless the PDF has an owner password.
  public var permissions: Permissions {
    Permissions(rawValue: threefold_pdf_permissions(pointer))
  }

  /// Lends one page for the length of the call.
  ///
  /// - Parameter number: The position in the file, from 1.
  /// - Returns: nil when there is no such page or Poppler cannot open it.
  public func withPage<Result>(_ number: Int, _ body: (borrowing PDFPage) throws -> Result) rethrows
    -> Result?
  {
    var geometry = threefold_page()
    guard number >= 1, number <= pageCount, threefold_pdf_page(pointer, Int32(number), &geometry) else {
      return nil
    }
    return try body(PDFPage(number, geometry, of: pointer, drawing))
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
