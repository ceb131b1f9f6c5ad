import ReportModel

/// Addresses of places in a report's PDF: the page, where on it, and the words that stand there.
///
/// Readers take different things behind the `#`. `page` is common to all (Adobe, "Parameters for opening PDF files").
/// `view=FitH,top` is Adobe's way to name a height, in points from the top of the displayed page; Chromium's reader takes
/// it too, as pixels of 1/96 inch, and so begins a quarter of the height above the place. `zoom=auto,left,top` is how
/// Firefox's reader (pdf.js) writes a place, in the PDF's own coordinates; others pass over it. Behind `:~:text=`
/// stands a text fragment (WICG, "URL Fragment Text Directives"), by which Chromium's reader shows the words
/// highlighted; where it does not find them the page and height hold.
struct PDFPlaces {
  /// What of a text a place shows.
  struct Quoted {
    var passage: Passage
    var span: TextSpan
  }

  /// Room above a place, in points, so that it does not stick to the window's edge.
  private static let roomAbove = 24.0

  private let pdf: String
  private let pages: [Int: Page]
  private let passages: [String: Passage]
  private let openings: FirstOpenings?

  /// - Parameters:
  ///   - pdf: The PDF's path as seen from the file with the addresses; nil when there is none to lead to.
  ///   - showsWords: Whether addresses name the words too.
  init?(in report: Report, pdf: String?, showsWords: Bool) {
    guard let pdf else { return nil }
    self.pdf = Address.encoded(pdf)
    pages = Dictionary(report.pages.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    openings = showsWords ? FirstOpenings(of: report.passages) : nil
    let recommended = Set(report.recommendations.compactMap(\.passages.first))
    passages = Dictionary(
      report.passages.lazy.filter { recommended.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The address of where text begins.
  ///
  /// - Parameter quoted: What stands there, or nil for the place alone.
  func address(of anchor: Anchor, showing quoted: Quoted? = nil) -> String {
    var address = Self.address(of: anchor, inPDF: pdf, corner: pages[anchor.page]?.corner)
    if let quoted, let openings, let words = TextFragment(of: quoted, onPage: anchor.page, openings) {
      address += ":~:text=\(words.encoded)"
    }
    return address
  }

  /// The address of a place without words.
  ///
  /// - Parameters:
  ///   - pdf: The PDF's path, encoded.
  ///   - corner: Of the page, where it is known.
  static func address(of anchor: Anchor, inPDF pdf: String, corner: PageCorner? = nil) -> String {
    var address = "\(pdf)#page=\(anchor.page)"
    if let box = anchor.boxes.first {
      let top = max(0, box.top - roomAbove)
      // Whole numbers: Firefox drops what stands behind the point.
      if let corner { address += "&zoom=auto,\(whole(corner.x)),\(whole(corner.y - top))" }
      address += "&view=FitH,\(whole(top))"
    }
    return address
  }

  /// A passage as far as it reads.
  func quoted(_ passage: Passage) -> Quoted {
    Quoted(passage: passage, span: TextSpan(start: 0, end: passage.text.unicodeScalars.count))
  }

  /// The words of a recommendation in the passage that it begins in, or nil where they stand otherwise there.
  func quoted(_ recommendation: Recommendation) -> Quoted? {
    guard let passage = recommendation.passages.first.flatMap({ passages[$0] }) else { return nil }
    let (text, words) = (Array(passage.text.unicodeScalars), Array(recommendation.text.unicodeScalars))
    let opening = words.prefix(40)
    guard !opening.isEmpty, text.count >= opening.count,
      let start = (0...text.count - opening.count).first(where: { text[$0...].starts(with: opening) })
    else { return nil }
    return Quoted(passage: passage, span: TextSpan(start: start, end: min(text.count, start + words.count)))
  }

  private static func whole(_ value: Double) -> Int {
    value.isFinite && abs(value) < 1_000_000 ? Int(value.rounded()) : 0
  }
}
