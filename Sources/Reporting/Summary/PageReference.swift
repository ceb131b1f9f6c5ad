import ReportModel

/// A page as a reader would cite it, and where a link to it leads.
struct PageReference {
  /// "p. 12", "pp. 12–13", or "page 14 of the file" where no label is printed.
  let text: String
  /// The position in the file, from 1.
  let page: Int
  /// The PDF opened at the place, or nil without a PDF to link to.
  let address: String?

  /// - Parameter pdf: The PDF's path as seen from where the link will stand, for links by height alone.
  init?(_ anchors: [Anchor], pdf: String?) {
    self.init(anchors) { first in pdf.map { PDFPlaces.address(of: first, inPDF: Address.encoded($0)) } }
  }

  /// - Parameter quoted: What stands there.
  init?(_ anchors: [Anchor], in places: PDFPlaces?, showing quoted: PDFPlaces.Quoted? = nil) {
    self.init(anchors) { places?.address(of: $0, showing: quoted) }
  }

  private init?(_ anchors: [Anchor], _ address: (Anchor) -> String?) {
    guard let first = anchors.first, let last = anchors.last else { return nil }
    page = first.page
    if first.label.isEmpty {
      text = "page \(first.page) of the file"
    } else if first.page == last.page || last.label.isEmpty || first.label == last.label {
      text = "p. \(first.label)"
    } else {
      text = "pp. \(first.label)–\(last.label)"
    }
    self.address = address(first)
  }
}

extension Anchor {
  /// The page alone, for lists of pages.
  var pageName: String { label.isEmpty ? "[\(page)]" : label }
}
