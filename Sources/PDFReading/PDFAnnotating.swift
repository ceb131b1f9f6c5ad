internal import CGLib
internal import CPDF
public import ReportModel

#if canImport(Glibc)
  internal import Glibc
#endif

/// A stretch of a page to highlight, with a note.
public struct PDFHighlight: Sendable, Equatable {
  /// The page's position in the file, from 1.
  public var page: Int
  /// Points, from the top left of the displayed page; one a line.
  public var boxes: [Box]
  /// Shares of light, 0 to 1.
  public var red: Double
  public var green: Double
  public var blue: Double
  /// Who says so, as a reader shows it above the note.
  public var author: String
  public var note: String

  public init(
    page: Int, boxes: [Box], red: Double, green: Double, blue: Double, author: String, note: String
  ) {
    self.page = page
    self.boxes = boxes
    self.red = red
    self.green = green
    self.blue = blue
    self.author = author
    self.note = note
  }
}

extension PDFDocument {
  /// Writes a copy of the PDF with highlights, through Poppler. The PDF itself stays as it is.
  ///
  /// - Parameter path: Where the copy goes; a file of that name is replaced.
  /// - Throws: `PDFError.unreadable` when it cannot be written.
  public func writeCopy(with highlights: [PDFHighlight], to path: String) throws(PDFError) {
    guard let document = drawing.document else { throw .damaged }
    for highlight in highlights { add(highlight) }
    var error: UnsafeMutablePointer<GError>?
    let absolute = path.hasPrefix("/") ? path : "\(Self.workingFolder)/\(path)"
    guard let address = g_filename_to_uri(absolute, nil, nil) else {
      throw .unreadable("\(path) is no path to write to")
    }
    defer { g_free(address) }
    guard poppler_document_save(document, address, &error) != 0 else { throw PDFError(consuming: error) }
  }

  private static var workingFolder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }

  private func add(_ highlight: PDFHighlight) {
    guard !highlight.boxes.isEmpty, let height = withPage(highlight.page, { $0.size.height }) else { return }
    drawing.withPage(highlight.page) { page, document in
      Self.add(highlight, to: page, ofHeight: height, document)
    }
  }

  private static func add(
    _ highlight: PDFHighlight, to page: OpaquePointer, ofHeight height: Double, _ document: OpaquePointer
  ) {
    let quads = g_array_new(0, 0, guint(MemoryLayout<PopplerQuadrilateral>.stride))
    defer { g_array_unref(quads) }
    for box in highlight.boxes {
      let (top, bottom) = (height - box.top, height - box.bottom)
      var quad = PopplerQuadrilateral(
        p1: PopplerPoint(x: box.left, y: top), p2: PopplerPoint(x: box.right, y: top),
        p3: PopplerPoint(x: box.left, y: bottom), p4: PopplerPoint(x: box.right, y: bottom))
      g_array_append_vals(quads, &quad, 1)
    }
    let bounds = highlight.boxes.dropFirst().reduce(highlight.boxes[0]) { $0.union($1) }
    var area = PopplerRectangle()
    (area.x1, area.x2) = (bounds.left, bounds.right)
    (area.y1, area.y2) = (height - bounds.bottom, height - bounds.top)
    guard let annotation = poppler_annot_text_markup_new_highlight(document, &area, quads) else { return }
    defer { g_object_unref(UnsafeMutableRawPointer(annotation)) }
    func part(_ value: Double) -> guint16 { guint16(max(0, min(1, value)) * 65_535) }
    var colour = PopplerColor(
      red: part(highlight.red), green: part(highlight.green), blue: part(highlight.blue))
    poppler_annot_set_color(annotation, &colour)
    poppler_annot_set_flags(annotation, POPPLER_ANNOT_FLAG_PRINT)
    poppler_annot_set_contents(annotation, highlight.note)
    poppler_annot_markup_set_label(annotation, highlight.author)
    poppler_annot_markup_set_opacity(annotation, 0.4)
    poppler_page_add_annot(page, annotation)
  }
}
