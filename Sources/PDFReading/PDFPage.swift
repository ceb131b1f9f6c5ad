internal import CGLib
internal import CPDF
public import ReportModel

/// One page of an open PDF, lent by `PDFDocument.withPage`.
///
/// All coordinates are points from the top left of the page as displayed: cropped and rotated.
/// Take `content()` first and the rest after it: links and images make Poppler interpret the page anew.
public struct PDFPage: ~Copyable {
  let document: OpaquePointer
  private let geometry: threefold_page
  private let drawing: DrawnDocument
  /// The position in the file, from 1.
  public let number: Int

  init(_ number: Int, _ geometry: threefold_page, of document: OpaquePointer, _ drawing: DrawnDocument) {
    self.number = number
    self.geometry = geometry
    self.document = document
    self.drawing = drawing
  }

  /// The displayed page's width and height in points.
  public var size: (width: Double, height: Double) {
    (
      geometry.width.isFinite ? geometry.width : 0, geometry.height.isFinite ? geometry.height : 0
    )
  }

  /// The part of the sheet that is displayed, in the PDF's own coordinates: points, y upwards, before rotation.
  public var cropBox: (left: Double, bottom: Double, right: Double, top: Double) {
    (geometry.crop.left, geometry.crop.bottom, geometry.crop.right, geometry.crop.top)
  }

  /// Lends the page as Poppler's own interface has it.
  func withDrawnPage<Result>(_ body: (OpaquePointer) -> Result?) -> Result? {
    drawing.withPage(number) { page, _ in body(page) }
  }

  /// Whether the page is displayed turned by 90 or 270 degrees, as far as its sides tell.
  public var isTurned: Bool {
    let (crop, size) = (cropBox, size)
    let (across, up) = (crop.right - crop.left, crop.top - crop.bottom)
    return abs(across - size.height) + abs(up - size.width) + 0.5
      < abs(across - size.width) + abs(up - size.height)
  }

  /// The label that the PDF gives the page, or its position.
  public var label: String {
    let label = String(consuming: threefold_pdf_page_label(document, Int32(number))) ?? ""
    return label.isEmpty ? String(number) : label
  }

  /// The link annotations that lead to a web address or to a page of the same file.
  public func links() -> [PageLink] {
    final class Found {
      var links: [PageLink] = []
      let height: Double
      init(_ height: Double) { self.height = height }
    }
    let found = Found(size.height)
    threefold_pdf_links(document, Int32(number), Unmanaged.passUnretained(found).toOpaque()) {
      context, area, address, page in
      guard let context else { return }
      let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
      let box = Box(fromBottomLeft: area, pageHeight: found.height)
      if let address {
        found.links.append(PageLink(box: box, target: .uri(String(cString: address))))
      } else if page > 0 {
        found.links.append(PageLink(box: box, target: .page(Int(page))))
      }
    }
    // They are told last first.
    return found.links.reversed()
  }

  /// The share of the page, 0 to 1, that its pictures cover. Scans in strips count as one; overlaps count twice.
  public func imageShare() -> Double {
    let (width, height) = size
    guard width > 0, height > 0 else { return 0 }
    return min(1, threefold_pdf_picture_area(document, Int32(number)) / (width * height))
  }

  /// Where a text stands on the page, ignoring case, by Poppler's own search.
  public func find(_ text: String) -> [Box] {
    guard !text.isEmpty else { return [] }
    let height = size.height
    return withDrawnPage { page in
      guard let list = poppler_page_find_text(page, text) else { return nil }
      defer {
        g_list_free_full(
          list, { poppler_rectangle_free($0?.assumingMemoryBound(to: PopplerRectangle.self)) })
      }
      var boxes: [Box] = []
      forEach(in: list, as: PopplerRectangle.self) { found in
        let area = threefold_area(
          left: found.pointee.x1, bottom: found.pointee.y1, right: found.pointee.x2, top: found.pointee.y2)
        boxes.append(Box(fromBottomLeft: area, pageHeight: height))
      }
      return boxes
    } ?? []
  }

  /// The text inside a box, by Poppler's own selection.
  public func text(in box: Box) -> String {
    var area = PopplerRectangle(x1: box.left, y1: box.top, x2: box.right, y2: box.bottom)
    return withDrawnPage { String(consuming: poppler_page_get_text_for_area($0, &area)) } ?? ""
  }
}
