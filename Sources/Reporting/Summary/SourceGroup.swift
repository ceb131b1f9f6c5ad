import ReportModel

/// The sources of one type that a report cites, by author and title.
struct SourceGroup {
  let name: String
  let sources: [CitedSource]

  static func groups(of report: Report) -> [SourceGroup] {
    let citing = Dictionary(grouping: report.citations.filter { $0.reference != nil }, by: { $0.reference! })
    let sources = report.references.map { CitedSource(reference: $0, citations: citing[$0.id] ?? []) }
    return Dictionary(grouping: sources, by: { SourceType.name(of: $0.reference.csl.type) })
      .map { SourceGroup(name: $0.key, sources: $0.value.sorted { $0.order < $1.order }) }
      .sorted { ($1.sources.count, $0.name) < ($0.sources.count, $1.name) }
  }
}

/// A source with the places that cite it.
struct CitedSource {
  let reference: Reference
  /// One a page that cites it, in the order of the report.
  let anchors: [Anchor]
  let timesCited: Int
  /// What the list is sorted by.
  let order: String

  init(reference: Reference, citations: [Citation]) {
    self.reference = reference
    timesCited = citations.count
    var pages: Set<Int> = []
    anchors = citations.compactMap(\.anchors.first).filter { pages.insert($0.page).inserted }
    let csl = reference.csl
    order = [csl.author?.first?.inverted, csl.title, reference.raw].compactMap { $0 }.joined(separator: " ")
      .lowercased()
  }

  /// The source in one line, in pieces that a format can set apart; the printed string when its title is not
  /// known.
  var line: (before: String, title: String, after: String) {
    let csl = reference.csl
    guard let title = csl.title, !title.isEmpty else { return (reference.raw, "", "") }
    let authors = (csl.author ?? []).map(\.inverted).filter { !$0.isEmpty }
    var before = authors.prefix(3).joined(separator: "; ")
    if authors.count > 3 { before += " and others" }
    if let year = csl.issued?.year { before += before.isEmpty ? "(\(year))" : " (\(year))" }
    if !before.isEmpty { before += ". " }
    var after: [String] = []
    if let container = csl.containerTitle { after.append(container) }
    if let volume = csl.volume { after.append(csl.issue.map { "\(volume)(\($0))" } ?? volume) }
    if let number = csl.number { after.append(number) }
    if let publisher = csl.publisher, publisher != authors.first { after.append(publisher) }
    if let page = csl.page { after.append(page) }
    return (before, title, after.isEmpty ? "." : ". " + after.joined(separator: ", ") + ".")
  }

  /// Where the source can be read: its DOI's or its own address, only when that is one of the web.
  var address: String? {
    if let doi = reference.csl.doi, !doi.isEmpty { return "https://doi.org/" + Address.encoded(doi) }
    return reference.csl.url.flatMap(Address.ofWeb)
  }
}

/// The names of the CSL types, as an analyst would say them.
enum SourceType {
  static func name(of type: String) -> String {
    switch type {
    case "report": "Reports"
    case "book": "Books"
    case "chapter": "Chapters"
    case "article-journal": "Journal articles"
    case "article-newspaper", "article-magazine": "Newspapers and magazines"
    case "webpage", "post-weblog": "Web pages"
    case "thesis": "Theses"
    case "paper-conference": "Conference papers"
    case "legal_case": "Cases"
    case "legislation", "regulation": "Legislation"
    case "bill": "Bills"
    case "treaty": "Treaties"
    case "hearing": "Hearings"
    case "personal_communication": "Letters and interviews"
    default: "Other sources"
    }
  }
}
