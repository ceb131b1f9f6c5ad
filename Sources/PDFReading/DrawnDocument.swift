internal import CGLib
internal import CPDF

#if canImport(Glibc)
  internal import Glibc
#endif

/// A PDF as poppler-glib opens it: to draw, search and annotate pages. Opened at the first need, since most runs need none
/// of it, and it brings twenty libraries along.
final class DrawnDocument {
  private let file: PDFFile
  private var opened: OpaquePointer?

  init(_ file: PDFFile) { self.file = file }

  deinit {
    if let opened { g_object_unref(UnsafeMutableRawPointer(opened)) }
  }

  /// - Returns: nil when Poppler's own interface does not open the file.
  var document: OpaquePointer? {
    if opened == nil {
      opened =
        switch file.place {
        case .memory(let bytes): poppler_document_new_from_bytes(bytes, nil, nil)
        // It closes what it is given.
        case .file(let descriptor): poppler_document_new_from_fd(dup(descriptor), nil, nil)
        }
    }
    return opened
  }

  /// Lends a page and the document that it is of.
  ///
  /// - Parameter number: The position in the file, from 1.
  func withPage<Result>(_ number: Int, _ body: (OpaquePointer, OpaquePointer) -> Result?) -> Result? {
    guard let document, let page = poppler_document_get_page(document, Int32(number - 1)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    return body(page, document)
  }
}
