internal import CPoppler
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

extension Box {
  /// A rectangle that Poppler measures from the bottom left of the displayed page.
  init(fromBottomLeft area: PopplerRectangle, pageHeight: Double) {
    self.init(
      left: min(area.x1, area.x2), top: pageHeight - max(area.y1, area.y2),
      right: max(area.x1, area.x2), bottom: pageHeight - min(area.y1, area.y2))
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
