internal import CGLib
internal import CPDF

/// A PDF's bytes, and the PDF as poppler-glib opens it: to draw, search and annotate pages. Opened at the first need,
/// since most runs need none of it, and it brings twenty libraries along.
final class DrawnDocument {
  private let bytes: OpaquePointer
  private var opened: OpaquePointer?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
  }

  deinit {
    if let opened { g_object_unref(UnsafeMutableRawPointer(opened)) }
    g_bytes_unref(bytes)
  }

  var count: Int { Int(g_bytes_get_size(bytes)) }

  /// Where the bytes lie as long as this lasts.
  var address: UnsafePointer<CChar>? {
    g_bytes_get_data(bytes, nil)?.assumingMemoryBound(to: CChar.self)
  }

  /// - Returns: nil when Poppler's own interface does not open the file.
  var document: OpaquePointer? {
    if opened == nil { opened = poppler_document_new_from_bytes(bytes, nil, nil) }
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
