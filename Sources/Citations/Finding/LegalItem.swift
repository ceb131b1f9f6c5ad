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
      // "HL Deb 30 November 2010 col 669" has its day.
      let scalars = Array(raw.unicodeScalars)
      item.issued = DateReader.date(scalars, ReferenceTokenizer().tokens(of: scalars)[...]) ?? item.issued
      item.containerTitle = citation.series
      item.volume = citation.volume
      item.page = citation.page
      item.number = citation.canonical
    }
    if item.title == nil { item.title = citation.canonical }
    return item
  }

  /// Whether the number is a document's own symbol, whoever wrote the document.
  static func isSymbol(_ kind: LegalCitation.Kind) -> Bool { kind == .monitoring || kind == .unitedNations }

  /// A treaty is known by its name; what the parser took for author and container is part of it.
  static func nameTreaty(
    _ item: inout CSLItem, _ citation: LegalCitation, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    let name = citation.nameStart.map { ParsedFields.collapsed(text[$0..<citation.nameEnd]) }
    guard
      let name = name
        ?? TreatyName.find(tokens, text, before: citation.start).map({ range in
          ParsedFields.collapsed(text[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
        })
    else { return }
    // A name may have commas of its own, which the parser told from those that end it.
    if item.title?.hasPrefix(name) != true { item.title = name }
    item.author = nil
    if let container = item.containerTitle, !citation.canonical.contains(container) {
      item.containerTitle = nil
    }
    item.publisher = nil
    item.page = nil
    item.volume = nil
    item.issue = nil
    item.number = citation.canonical
    if item.issued == nil, let year = citation.year { item.issued = CSLDate(year: year) }
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
