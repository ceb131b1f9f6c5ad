import ReportModel

/// A page as a reader would cite it, and where a link to it leads.
struct PageReference {
  /// "p. 12", "pp. 12–13", or "page 14 of the file" where no label is printed.
  let text: String
  /// The position in the file, from 1.
  let page: Int
  /// The PDF opened at the page, or nil without a PDF to link to.
  let address: String?

  /// - Parameter pdf: The PDF's path as seen from the summary.
  init?(_ anchors: [Anchor], pdf: String?) {
    guard let first = anchors.first, let last = anchors.last else { return nil }
    page = first.page
    if first.label.isEmpty {
      text = "page \(first.page) of the file"
    } else if first.page == last.page || last.label.isEmpty || first.label == last.label {
      text = "p. \(first.label)"
    } else {
      text = "pp. \(first.label)–\(last.label)"
    }
    address = pdf.map { "\(Address.encoded($0))#page=\(first.page)" }
  }
}

extension Anchor {
  /// The page alone, for lists of pages.
  var pageName: String { label.isEmpty ? "[\(page)]" : label }
}
