import ReportModel

/// A page as a reader would cite it, and where a link to it leads.
struct PageReference {
  /// "p. 12", "pp. 12–13", "p. 68, also pp. 26–27" of what stands in two places, or "page 14 of the file" where no label
  /// is printed.
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
    guard let first = anchors.first else { return nil }
    page = first.page
    // What is said again elsewhere stands there too, and not on the pages between.
    var runs: [(first: Anchor, last: Anchor)] = []
    for anchor in anchors {
      if let last = runs.last?.last, (last.page...last.page + 1).contains(anchor.page) {
        runs[runs.count - 1].last = anchor
      } else {
        runs.append((anchor, anchor))
      }
    }
    var names: [String] = []
    for run in runs {
      let name = Self.name(run.first, run.last)
      if !names.contains(name) { names.append(name) }
    }
    text = names.joined(separator: ", also ")
    self.address = address(first)
  }

  private static func name(_ first: Anchor, _ last: Anchor) -> String {
    first.page == last.page || first.label.isEmpty || last.label.isEmpty || first.label == last.label
      ? first.pageReference : "pp. \(first.label)–\(last.label)"
  }
}

extension Anchor {
  /// The page alone, for lists of pages.
  var pageName: String { label.isEmpty ? "[\(page)]" : label }
}
