import Foundation
import ReportModel

/// One entry of a BibLaTeX or BibTeX file.
enum BibLaTeXEntry {
  static func text(_ source: CitedSource, isBibTeX: Bool) -> String {
    let item = source.csl
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append((name, escaped(value))) }
    }
    if let names = names(item.author) { fields.append(("author", names)) }
    if let names = names(item.editor) { fields.append(("editor", names)) }
    add("title", item.title ?? source.variants.first)
    let isChapter = item.type == "chapter" || item.type == "paper-conference"
    add(isChapter ? "booktitle" : isBibTeX ? "journal" : "journaltitle", item.containerTitle)
    if let date = item.issued, let parts = date.dateParts.first, let year = parts.first {
      let month = parts.count > 1 ? "-" + twoDigits(parts[1]) : ""
      let day = parts.count > 2 ? "-" + twoDigits(parts[2]) : ""
      add(isBibTeX ? "year" : "date", isBibTeX ? String(year) : String(year) + month + day)
    }
    add("volume", item.volume)
    add("number", item.issue ?? item.number)
    add("pages", item.page?.replacingOccurrences(of: "–", with: "--"))
    add("publisher", item.publisher)
    add(isBibTeX ? "address" : "location", item.publisherPlace)
    add("edition", item.edition)
    add("institution", item.type == "report" ? item.authority : nil)
    if let url = item.url { fields.append(("url", url.filter { $0 != "{" && $0 != "}" && $0 != "\\" })) }
    if let doi = item.doi { fields.append(("doi", doi.filter { $0 != "{" && $0 != "}" && $0 != "\\" })) }
    if !isBibTeX, let parts = item.accessed?.dateParts.first, parts.count == 3 {
      fields.append(("urldate", "\(parts[0])-\(twoDigits(parts[1]))-\(twoDigits(parts[2]))"))
    }
    let type = isBibTeX ? bibTeXType(item) : bibLaTeXType(item)
    let lines = fields.map { "  \($0.0) = {\($0.1)},\n" }.joined()
    return "@\(type){\(source.key),\n\(lines)}\n"
  }

  private static func bibLaTeXType(_ item: CSLItem) -> String {
    switch item.type {
    case "article-journal", "article-newspaper", "article-magazine": "article"
    case "book": item.author == nil && item.editor != nil ? "collection" : "book"
    case "chapter": "incollection"
    case "paper-conference": "inproceedings"
    case "thesis": "thesis"
    case "report": "report"
    case "webpage": "online"
    case "legal_case": "jurisdiction"
    case "legislation", "bill": "legislation"
    case "treaty", "hearing": "legal"
    case "personal_communication": "letter"
    default: "misc"
    }
  }

  private static func bibTeXType(_ item: CSLItem) -> String {
    switch item.type {
    case "article-journal", "article-newspaper", "article-magazine": "article"
    case "book": "book"
    case "chapter": "incollection"
    case "paper-conference": "inproceedings"
    case "thesis": "phdthesis"
    case "report": "techreport"
    default: "misc"
    }
  }

  private static func names(_ names: [CSLName]?) -> String? {
    guard let names, !names.isEmpty else { return nil }
    return names.map { name in
      if let literal = name.literal { return "{\(escaped(literal))}" }
      let family = escaped(name.family ?? "")
      guard let given = name.given, !given.isEmpty else { return "{\(family)}" }
      return "\(family), \(escaped(given))"
    }.joined(separator: " and ")
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func escaped(_ text: String) -> String {
    var made = ""
    for character in text {
      switch character {
      case "&", "%", "$", "#", "_": made += "\\\(character)"
      case "{", "}": break
      case "\\": made += "\\textbackslash "
      case "~": made += "\\textasciitilde "
      case "^": made += "\\textasciicircum "
      default: made.append(character)
      }
    }
    return made
  }
}
