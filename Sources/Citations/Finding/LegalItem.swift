import ReportModel

/// Makes a CSL item of a legal citation, with the name that stands before it where there is one.
enum LegalItem {
  static func item(_ citation: LegalCitation, raw: String, title: String? = nil) -> CSLItem {
    var item = CSLItem(type: type(citation.kind), title: title)
    item.issued = citation.year.map { CSLDate(year: $0) }
    switch citation.kind {
    case .neutral, .europeanCourt, .humanRights, .unreported:
      item.number = citation.canonical
      item.authority = citation.series
    case .lawReport:
      item.containerTitle = citation.series
      item.volume = citation.volume
      item.page = citation.page
      item.number = citation.canonical
    case .act:
      item.title = title ?? citation.canonical
    case .instrument, .europeanAct, .treaty, .monitoring, .unitedNations, .commandPaper, .parliamentaryPaper,
      .question:
      item.number = citation.canonical
    case .debate:
      item.containerTitle = citation.series
      item.volume = citation.volume
      item.page = citation.page
      item.number = citation.canonical
    }
    if item.title == nil { item.title = citation.canonical }
    return item
  }

  static func type(_ kind: LegalCitation.Kind) -> String {
    switch kind {
    case .neutral, .lawReport, .unreported, .europeanCourt, .humanRights: "legal_case"
    case .act, .instrument, .europeanAct: "legislation"
    case .treaty: "treaty"
    case .debate, .question: "hearing"
    case .monitoring, .commandPaper, .parliamentaryPaper, .unitedNations: "report"
    }
  }
}
