import ReportModel

/// One entry of a BibLaTeX or BibTeX file.
///
/// Types and fields are those of the biblatex manual (version 3.19, sections 2.1 and 2.2) and, for BibTeX, of
/// *BibTeXing* (Patashnik, 1988) with the fields that Zotero and natbib add to it.
enum BibLaTeXEntry {
  static func text(_ source: CitedSource, isBibTeX: Bool) -> String {
    let item = source.csl
    let kind = type(item, isBibTeX)
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      guard let value else { return }
      let text = LaTeXText.escaped(value)
      if !text.isEmpty { fields.append((name, text)) }
    }
    func addNames(_ role: String, _ list: [CSLName]?) {
      let value = (list ?? []).map(name).filter { !$0.isEmpty }.joined(separator: " and ")
      if !value.isEmpty { fields.append((role, value)) }
    }
    func addAddress(_ name: String, _ value: String?) {
      // Addresses are read letter by letter: only what would end the field is taken out, in the form that a URL has
      // for it.
      guard let value, !value.isEmpty else { return }
      var made = ""
      for scalar in value.unicodeScalars {
        switch scalar {
        case "{": made += "%7B"
        case "}": made += "%7D"
        case "\\": made += "%5C"
        default:
          if !isWhite(scalar), scalar.value >= 32, scalar.value != 127 { made.unicodeScalars.append(scalar) }
        }
      }
      fields.append((name, made))
    }
    addNames("author", item.author)
    addNames("editor", item.editor)
    addNames("translator", item.translator)
    // The second pair of braces keeps the capitals of names as they are.
    let title = LaTeXText.escaped(item.title ?? source.variants.first ?? "")
    if !title.isEmpty { fields.append(("title", "{\(title)}")) }
    let container = LaTeXText.escaped(item.containerTitle ?? "")
    if !container.isEmpty {
      let isPart = kind == "incollection" || kind == "inproceedings"
      fields.append((isPart ? "booktitle" : isBibTeX ? "journal" : "journaltitle", "{\(container)}"))
    }
    let series = LaTeXText.escaped(item.collectionTitle ?? "")
    if !series.isEmpty { fields.append(("series", "{\(series)}")) }
    if isBibTeX {
      let parts = item.issued?.dateParts.first ?? []
      add("year", parts.first.map(String.init) ?? item.issued?.literal)
      if parts.count > 1, let month = month(parts[1]) { fields.append(("month", month)) }
      add("day", parts.count > 2 ? String(parts[2]) : nil)
    } else {
      // "forthcoming" is no date to biblatex, and may stand for the year.
      if let printed = item.issued?.literal, item.issued?.year == nil {
        add("year", printed)
      } else {
        add("date", date(item.issued))
      }
    }
    add("volume", item.volume)
    let isJournal = kind == "article"
    add("number", isJournal ? item.issue : item.number ?? item.issue)
    if !isJournal, item.number != nil { add("issue", item.issue) }
    add("pages", item.page)
    add("edition", item.edition)
    add("chapter", item.chapterNumber)
    let publisher = listed([
      item.publisher, kind == "report" || kind == "jurisdiction" ? nil : item.authority,
    ])
    if isBibTeX {
      if let publisher {
        fields.append(
          (kind == "techreport" ? "institution" : kind == "phdthesis" ? "school" : "publisher", publisher))
      }
    } else if kind == "thesis" {
      if let publisher { fields.append(("institution", publisher)) }
    } else {
      if let publisher { fields.append(("publisher", publisher)) }
      if let authority = listed([kind == "report" || kind == "jurisdiction" ? item.authority : nil]) {
        fields.append(("institution", authority))
      }
    }
    if let place = listed([item.publisherPlace]) { fields.append((isBibTeX ? "address" : "location", place)) }
    add(
      "type",
      item.genre ?? (kind == "thesis" ? "thesis" : kind == "misc" && item.type == "hearing" ? "hearing" : nil)
    )
    add("entrysubtype", isBibTeX ? nil : subtype(item.type))
    add("isbn", item.isbn)
    add("note", listedNote(item, isJournal: isJournal))
    addAddress("doi", item.doi)
    addAddress("url", item.url)
    if item.accessed?.year != nil { add("urldate", date(item.accessed)) }
    let lines = fields.map { "  \($0.name) = {\($0.value)},\n" }.joined()
    return "@\(kind){\(source.key),\n\(lines)}\n"
  }

  private static func type(_ item: CSLItem, _ isBibTeX: Bool) -> String {
    switch item.type {
    case "article-journal", "article-newspaper", "article-magazine": "article"
    case "book": !isBibTeX && item.author == nil && item.editor != nil ? "collection" : "book"
    case "chapter": "incollection"
    case "paper-conference": "inproceedings"
    case "thesis": isBibTeX ? "phdthesis" : "thesis"
    case "report": isBibTeX ? "techreport" : "report"
    case _ where isBibTeX: "misc"
    case "webpage": "online"
    case "legal_case": "jurisdiction"
    case "legislation", "bill": "legislation"
    case "treaty": "legal"
    case "personal_communication": "letter"
    default: "misc"
    }
  }

  private static func subtype(_ type: String) -> String? {
    switch type {
    case "article-newspaper": "newspaper"
    case "article-magazine": "magazine"
    case "bill": "bill"
    case "hearing": "hearing"
    default: nil
    }
  }

  /// A journal's article has no number beside its issue; what else names it goes into the note.
  private static func listedNote(_ item: CSLItem, isJournal: Bool) -> String? {
    let parts = [
      item.note, isJournal ? item.number : nil, item.section.map { "section \($0)" }, item.jurisdiction,
      item.accessed.flatMap { $0.year == nil ? $0.literal.map { "accessed \($0)" } : nil },
    ]
    let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    return text.isEmpty ? nil : text
  }

  /// A body in braces, so that neither "and" nor a comma in it parts it; a person as "Family, Given".
  private static func name(_ name: CSLName) -> String {
    if let literal = name.literal { return braced(literal) }
    let family = [name.nonDroppingParticle, name.family].compactMap { $0 }.joined(separator: " ")
    let given = LaTeXText.escaped(name.given ?? "")
    let suffix = LaTeXText.escaped(name.suffix ?? "")
    if given.isEmpty { return braced(family) }
    let holdsJoint = { (text: String) in text.contains(",") || text.lowercased().contains("and") }
    let written = LaTeXText.escaped(family)
    return
      ([holdsJoint(written) || written.contains(" ") ? "{\(written)}" : written]
      + (suffix.isEmpty ? [] : [suffix]) + [holdsJoint(given) ? "{\(given)}" : given]).joined(separator: ", ")
  }

  private static func braced(_ text: String) -> String {
    let text = LaTeXText.escaped(text)
    return text.isEmpty ? "" : "{\(text)}"
  }

  /// A list of places or publishers, in which "and" as a word stands in braces: elsewhere it parts the list. Braces
  /// round the whole name would do, but biber takes them off.
  private static func listed(_ values: [String?]) -> String? {
    let written = values.compactMap { $0 }.map { text in
      LaTeXText.escaped(text).split(separator: " ").map { $0.lowercased() == "and" ? "{\($0)}" : String($0) }
        .joined(separator: " ")
    }.filter { !$0.isEmpty }
    return written.isEmpty ? nil : written.joined(separator: " and ")
  }

  /// "2012", "2012-03", "2012-03-04" or "2012/2014".
  private static func date(_ date: CSLDate?) -> String? {
    guard let date else { return nil }
    let written = date.dateParts.map { parts in
      parts.enumerated().map { index, part in
        let digits = String(part)
        return String(repeating: "0", count: max(0, (index == 0 ? 4 : 2) - digits.count)) + digits
      }.joined(separator: "-")
    }.filter { !$0.isEmpty }
    return written.isEmpty ? nil : written.joined(separator: "/")
  }

  private static func month(_ number: Int) -> String? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return (1...12).contains(number) ? names[number - 1] : nil
  }
}
