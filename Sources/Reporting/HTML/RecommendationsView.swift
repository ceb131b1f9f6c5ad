import ReportModel

/// The recommendations of one pillar, as the template names them.
struct RecommendationsView {
  struct Item {
    /// By which other pages link to it.
    let id: HTML
    let number: HTML?
    let text: HTML
    let meta: HTML
  }

  let className: HTML
  let anchor: HTML
  let label: HTML
  let count: Int
  let items: [Item]

  init(of group: RecommendationGroup, places: PDFPlaces?) {
    let mark = group.pillar.map { PillarMark(pillar: $0) }
    className = HTML(markup: mark?.className ?? "own")
    anchor = HTML(text: Address.encoded(group.pillar ?? "no pillar"))
    label = mark?.label ?? "No pillar"
    count = group.recommendations.count
    items = group.recommendations.map { recommendation in
      Item(
        id: HTML(text: recommendation.id),
        number: recommendation.citedAs.map { HTML(text: $0) }, text: HTML(text: recommendation.text),
        meta: Self.meta(of: recommendation, places: places))
    }
  }

  private static func meta(of recommendation: Recommendation, places: PDFPlaces?) -> HTML {
    var facts: [HTML] = []
    if let page = PageReference(
      recommendation.anchors, in: places, showing: places?.quoted(recommendation))
    {
      facts.append(page.html)
    }
    func fact(_ text: String) { facts.append("<span>" + HTML(text: text) + "</span>") }
    if let addressed = recommendation.addressed { fact(addressed) }
    if !recommendation.recommendedBy.isEmpty {
      fact("recommended by \(Wording.list(recommendation.recommendedBy))")
    }
    if let response = recommendation.response { fact("answer: \(Wording.answer(response.kind))") }
    if let deadline = recommendation.deadline { fact(deadline) }
    let others = recommendation.pillars.dropFirst().map { PillarMark(pillar: $0).label }
    if !others.isEmpty { facts.append("<span>also " + others.joined(", ") + "</span>") }
    if recommendation.kind == .sentence { fact("in running text") }
    return facts.joined("\n")
  }
}
