/// Writes small PDFs for the tests, object by object, so that each test shows what it is about.
public struct TestPDF {
  public struct Page {
    /// The content stream. `F1` is Helvetica, `Im` a picture of four pixels.
    public var stream: String
    /// Further entries of the page's dictionary, such as "/Rotate 90".
    public var entries: String
    public var mediaBox: String

    public init(stream: String, entries: String = "", mediaBox: String = "0 0 400 600") {
      self.stream = stream
      self.entries = entries
      self.mediaBox = mediaBox
    }
  }

  public var pages: [Page]
  /// Further entries of the catalogue.
  public var catalog: String
  /// Further objects; they are numbered from 100.
  public var objects: [String]

  public init(pages: [Page], catalog: String = "", objects: [String] = []) {
    self.pages = pages
    self.catalog = catalog
    self.objects = objects
  }

  public var bytes: [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [(Int, Int)] = []
    func add(_ number: Int, _ body: String) {
      offsets.append((number, text.utf8.count))
      text += "\(number) 0 obj\n\(body)\nendobj\n"
    }
    let first = 10
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    add(1, "<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
    add(2, "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    add(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    add(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-BoldOblique >>")
    add(
      5,
      """
      << /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>
      stream
      !a!a
      endstream
      """)
    add(6, "<< /Title (An invented report) /Author (The tests) /CreationDate (D:20180301000000Z) >>")
    for (index, page) in pages.enumerated() {
      add(
        first + 2 * index,
        """
        << /Type /Page /Parent 2 0 R /MediaBox [\(page.mediaBox)] /Contents \(first + 2 * index + 1) 0 R \(page.entries)
        /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >> >>
        """)
      add(
        first + 2 * index + 1,
        "<< /Length \(page.stream.utf8.count) >>\nstream\n\(page.stream)\nendstream")
    }
    let base = max(100, first + 2 * pages.count)
    for (index, object) in objects.enumerated() { add(base + index, object) }
    let table = text.utf8.count
    text += "xref\n0 1\n0000000000 65535 f \n"
    for (number, offset) in offsets {
      let digits = String(offset)
      text += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    text +=
      "trailer\n<< /Size \(base + objects.count) /Root 1 0 R /Info 6 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }
}
