/// The sources of one type, as the template names them.
struct SourcesView {
  /// Longer lists begin closed.
  private static let openUpTo = 15

  let name: HTML
  let count: Int
  let isOpen: Bool
  let items: [HTML]

  init(of group: SourceGroup, places: PDFPlaces?) {
    name = HTML(text: group.name)
    count = group.sources.count
    isOpen = group.sources.count <= Self.openUpTo
    items = group.sources.map { Self.item(for: $0, places: places) }
  }

  private static func item(for source: CitedSource, places: PDFPlaces?) -> HTML {
    let (before, title, after) = source.line
    var html = HTML(text: before)
    if !title.isEmpty { html += "<cite>" + HTML(text: title) + "</cite>" }
    html += HTML(text: after)
    if let address = source.address {
      let href = HTML(text: address)
      html += " <a href=\"" + href + "\" rel=\"noopener noreferrer external\">" + href + "</a>"
    }
    let pages = source.anchors.compactMap { anchor in
      PageReference([anchor], in: places)?.link(text: anchor.pageName)
    }
    if !pages.isEmpty {
      html +=
        " <span class=\"cited\">cited " + (pages.count == 1 ? "p. " : "pp. ") + pages.joined(", ") + "</span>"
    }
    return html
  }
}
