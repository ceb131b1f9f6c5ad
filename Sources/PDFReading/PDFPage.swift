internal import CPoppler
public import ReportModel

/// One page of an open PDF, lent by `PDFDocument.withPage`.
///
/// All coordinates are points from the top left of the page as displayed: cropped and rotated.
/// Take `content()` first and the rest after it: links and images make Poppler interpret the page anew.
public struct PDFPage: ~Copyable {
  let pointer: OpaquePointer
  private let document: OpaquePointer
  /// The position in the file, from 1.
  public let number: Int

  init(owning pointer: OpaquePointer, of document: OpaquePointer, number: Int) {
    self.pointer = pointer
    self.document = document
    self.number = number
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  /// The displayed page's width and height in points.
  public var size: (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(pointer, &width, &height)
    return (width.isFinite ? width : 0, height.isFinite ? height : 0)
  }

  /// The part of the sheet that is displayed, in the PDF's own coordinates: points, y upwards, before rotation.
  public var cropBox: (left: Double, bottom: Double, right: Double, top: Double) {
    var box = PopplerRectangle()
    poppler_page_get_crop_box(pointer, &box)
    return (box.x1, box.y1, box.x2, box.y2)
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
    let label = String(consuming: poppler_page_get_label(pointer)) ?? ""
    return label.isEmpty ? String(number) : label
  }

  /// The link annotations that lead to a web address or to a page of the same file.
  public func links() -> [PageLink] {
    guard let list = poppler_page_get_link_mapping(pointer) else { return [] }
    defer { poppler_page_free_link_mapping(list) }
    let height = size.height
    var links: [PageLink] = []
    forEach(in: list, as: PopplerLinkMapping.self) { mapping in
      guard let action = mapping.pointee.action else { return }
      let box = Box(fromBottomLeft: mapping.pointee.area, pageHeight: height)
      if action.pointee.type == POPPLER_ACTION_URI, let uri = action.pointee.uri.uri {
        links.append(PageLink(box: box, target: .uri(String(cString: uri))))
      } else if let page = Destination.page(of: action, in: document) {
        links.append(PageLink(box: box, target: .page(page)))
      }
    }
    // Poppler hands the annotations out last first.
    return links.reversed()
  }

  /// The share of the page, 0 to 1, that its pictures cover. Scans in strips count as one; overlaps count twice.
  public func imageShare() -> Double {
    guard let list = poppler_page_get_image_mapping(pointer) else { return 0 }
    defer { poppler_page_free_image_mapping(list) }
    let (width, height) = size
    guard width > 0, height > 0 else { return 0 }
    var share = 0.0
    // Poppler 22 shifts the boxes of cropped pages and swaps sides, so that only the areas can be relied upon.
    forEach(in: list, as: PopplerImageMapping.self) { mapping in
      let area = mapping.pointee.area
      let part = abs((area.x2 - area.x1) * (area.y2 - area.y1)) / (width * height)
      if part.isFinite { share += part }
    }
    return min(1, share)
  }

  /// Where a text stands on the page, ignoring case, by Poppler's own search.
  public func find(_ text: String) -> [Box] {
    guard !text.isEmpty, let list = poppler_page_find_text(pointer, text) else { return [] }
    defer {
      g_list_free_full(list, { poppler_rectangle_free($0?.assumingMemoryBound(to: PopplerRectangle.self)) })
    }
    let height = size.height
    var boxes: [Box] = []
    forEach(in: list, as: PopplerRectangle.self) {
      boxes.append(Box(fromBottomLeft: $0.pointee, pageHeight: height))
    }
    return boxes
  }

  /// The text inside a box, by Poppler's own selection.
  public func text(in box: Box) -> String {
    var area = PopplerRectangle(x1: box.left, y1: box.top, x2: box.right, y2: box.bottom)
    return String(consuming: poppler_page_get_text_for_area(pointer, &area)) ?? ""
  }
}
