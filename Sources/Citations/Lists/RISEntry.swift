import ReportModel

/// One record of an RIS file.
enum RISEntry {
  static func text(_ source: CitedSource) -> String {
    let item = source.csl
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("\(tag)  - \(value.split(whereSeparator: \.isNewline).joined(separator: " "))")
    }
    add("TY", type(item.type))
    add("ID", source.key)
    for name in item.author ?? [] { add("AU", CitationList.names([name])) }
    for name in item.editor ?? [] { add("ED", CitationList.names([name])) }
    add("TI", item.title ?? source.variants.first)
    add("T2", item.containerTitle)
    add("PY", item.issued?.year.map(String.init))
    if let parts = item.issued?.dateParts.first, parts.count > 1 {
      let text = parts.map { $0 < 10 ? "0\($0)" : String($0) }
      add("DA", text.joined(separator: "/"))
    }
    add("VL", item.volume)
    add("IS", item.issue)
    let pages = (item.page ?? "").split(separator: "–").map(String.init)
    add("SP", pages.first)
    if pages.count > 1 { add("EP", pages[1]) }
    add("PB", item.publisher)
    add("CY", item.publisherPlace)
    add("ET", item.edition)
    add("M1", item.number)
    add("UR", item.url)
    add("DO", item.doi)
    add("ER", " ")
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func type(_ type: String) -> String {
    switch type {
    case "article-journal": "JOUR"
    case "article-newspaper": "NEWS"
    case "book": "BOOK"
    case "chapter": "CHAP"
    case "paper-conference": "CPAPER"
    case "thesis": "THES"
    case "report": "RPRT"
    case "webpage": "ELEC"
    case "legal_case": "CASE"
    case "legislation": "STAT"
    case "bill": "BILL"
    case "hearing": "HEAR"
    case "personal_communication": "PCOMM"
    default: "GEN"
    }
  }
}
