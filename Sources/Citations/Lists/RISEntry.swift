import ReportModel

/// One record of an RIS file, with the tags that Zotero, EndNote and rispy share.
enum RISEntry {
  static func text(_ source: CitedSource) -> String {
    let item = source.csl
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      guard let value else { return }
      let text = ListText.line(value)
      if !text.isEmpty { lines.append("\(tag)  - \(text)") }
    }
    add("TY", type(item.type))
    add("ID", source.key)
    for name in item.author ?? [] { add("AU", CitationList.names([name])) }
    // What Zotero and rispy take for editors, of the whole that a part stands in too.
    for name in item.editor ?? [] { add("A2", CitationList.names([name])) }
    for name in item.translator ?? [] { add("A4", CitationList.names([name])) }
    add("TI", item.title ?? source.variants.first)
    add("T2", item.containerTitle)
    add("T3", item.collectionTitle)
    add("PY", item.issued?.year.map(String.init))
    add(
      "DA",
      item.issued?.dateParts.first.map { $0.count < 2 } ?? true ? item.issued?.literal : date(item.issued))
    add("VL", item.volume)
    add("IS", item.issue)
    let pages = (item.page ?? "").split(separator: "–", maxSplits: 1).map(String.init)
    add("SP", pages.first)
    if pages.count > 1 { add("EP", pages[1]) }
    add("PB", item.publisher ?? item.authority)
    add("CY", item.publisherPlace)
    add("ET", item.edition)
    add("M1", item.number)
    add("M3", item.genre)
    add("SE", item.section ?? item.chapterNumber)
    add("SN", item.isbn)
    add("N1", item.note)
    if item.publisher != nil { add("N1", item.authority) }
    add("UR", item.url)
    add("DO", item.doi)
    add("Y2", date(item.accessed) ?? item.accessed?.literal)
    lines.append("ER  - ")
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// "2012/03/04", as far as known, where more than the year is known.
  private static func date(_ date: CSLDate?) -> String? {
    guard let parts = date?.dateParts.first, !parts.isEmpty else { return nil }
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "/")
  }

  private static func type(_ type: String) -> String {
    switch type {
    case "article-journal": "JOUR"
    case "article-newspaper": "NEWS"
    case "article-magazine": "MGZN"
    case "book": "BOOK"
    case "chapter": "CHAP"
    case "paper-conference": "CPAPER"
    case "thesis": "THES"
    case "report": "RPRT"
    case "webpage": "ELEC"
    case "legal_case": "CASE"
    // RIS knows no treaties; Zotero keeps them with statutes.
    case "legislation", "treaty": "STAT"
    case "bill": "BILL"
    case "hearing": "HEAR"
    case "personal_communication": "PCOMM"
    default: "GEN"
    }
  }
}
