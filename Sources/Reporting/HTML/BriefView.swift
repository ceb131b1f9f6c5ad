import ReportModel

/// What a report says on one pillar in three sentences, as the template names them.
struct BriefView {
  struct Line {
    let name: HTML
    let text: HTML
    let place: HTML
  }

  let className: HTML
  let label: HTML
  let share: HTML
  let lines: [Line]

  init(of brief: PillarBrief, places: PDFPlaces?) {
    let mark = PillarMark(pillar: brief.share.pillar)
    className = HTML(markup: mark.className)
    label = mark.label
    share = HTML(
      text: "\(Wording.percent(brief.share.share)) of passages, "
        + Wording.count(brief.share.recommendations, "recommendation"))
    var lines: [Line] = []
    for (name, quote) in [("It says", brief.says), ("In figures", brief.figure)] {
      guard let quote else { continue }
      let reference = PageReference(
        quote.passage.anchors(of: quote.span), in: places,
        showing: .init(passage: quote.passage, span: quote.span))
      lines.append(
        Line(
          name: HTML(text: name), text: StrongestView.text(of: quote.excerpt), place: reference?.html ?? ""))
    }
    if let ask = brief.ask {
      let reference = PageReference(ask.anchors, in: places, showing: places?.quoted(ask))
      let number = ask.citedAs.map { "\($0) " } ?? ""
      let text = StrongestView.text(of: brief.askExcerpt(ask))
      lines.append(Line(name: "It asks", text: HTML(text: number) + text, place: reference?.html ?? ""))
    }
    self.lines = lines
  }
}
