internal import CGLib
internal import CPDF
import ReportModel

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
    // PopplerError in poppler.h: 0 invalid, 1 encrypted, 2 open file, 3 bad catalogue, 4 damaged.
    switch Int(error.pointee.code) {
    case 1: self = .encrypted
    case 3, 4: self = .damaged
    default: self = .unreadable(message)
    }
  }
}

extension PDFError {
  init(_ fault: threefold_pdf_fault) {
    switch fault {
    case threefold_pdf_encrypted: self = .encrypted
    case threefold_pdf_damaged: self = .damaged
    default: self = .unreadable("Failed to load document")
    }
  }
}

extension Box {
  /// A rectangle that is measured from the bottom left of the displayed page.
  init(fromBottomLeft area: threefold_area, pageHeight: Double) {
    self.init(
      left: min(area.left, area.right), top: pageHeight - max(area.bottom, area.top),
      right: max(area.left, area.right), bottom: pageHeight - min(area.bottom, area.top))
  }
}

/// Calls `body` with the data of each node of a GLib list, in order.
func forEach<Element>(
  in list: UnsafeMutablePointer<GList>, as type: Element.Type, _ body: (UnsafeMutablePointer<Element>) -> Void
) {
  var node: UnsafeMutablePointer<GList>? = list
  while let current = node {
    node = current.pointee.next
    if let data = current.pointee.data { body(data.assumingMemoryBound(to: Element.self)) }
  }
}
