import ReportModel

extension PageReference {
  /// The reference, as a link where there is a PDF to open.
  var html: HTML { link(text: text) }

  func link(text: String) -> HTML {
    let text = HTML(text: text)
    guard let address else { return HTML(markup: "<span class=\"page\">") + text + "</span>" }
    return HTML(markup: "<a class=\"page\" href=\"") + HTML(text: address)
      + HTML(markup: "\" title=\"Page \(page) of the PDF\">") + text + "</a>"
  }
}
