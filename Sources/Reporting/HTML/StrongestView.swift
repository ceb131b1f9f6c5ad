/// The strongest passages of one pillar, as the template names them.
struct StrongestView {
  struct PassageView {
    let text: HTML
    let place: HTML
    let score: HTML
    let subthemes: HTML
  }

  let className: HTML
  let anchor: HTML
  let label: HTML
  let passages: [PassageView]

  init(of strongest: StrongestPassages, names: SubthemeNames, places: PDFPlaces?) {
    let mark = PillarMark(pillar: strongest.pillar)
    className = HTML(markup: mark.className)
    anchor = HTML(text: Address.encoded(strongest.pillar))
    label = mark.label
    passages = strongest.passages.map { chosen in
      PassageView(
        text: Self.text(of: chosen.excerpt),
        place: PageReference(
          chosen.passage.anchors, in: places, showing: places?.quoted(chosen.passage))?.html ?? "",
        score: HTML(text: Wording.score(chosen.tag.score)),
        subthemes: HTML(text: names.list(of: chosen.tag)))
    }
  }

  static func text(of excerpt: Excerpt) -> HTML {
    var html: HTML = excerpt.isCutBefore ? "… " : ""
    for part in excerpt.parts {
      guard let evidence = part.evidence else {
        html += HTML(text: part.text)
        continue
      }
      let term = evidence.term.map { ", term “\($0)”" } ?? ""
      html += "<mark title=\"" + HTML(text: "weight \(Wording.weight(evidence.weight))\(term)") + "\">"
      html += HTML(text: part.text) + "</mark>"
    }
    return excerpt.isCutAfter ? html + " …" : html
  }
}
