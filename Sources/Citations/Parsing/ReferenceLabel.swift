/// The field that a token of a reference string belongs to.
enum ReferenceLabel: UInt8, CaseIterable {
  case other, author, editor, translator, title, container, collection, date, volume, pages
  case publisher, place, edition, note, url, doi, citationNumber, reportNumber, reporter, court

  static let count = allCases.count

  /// The label of a field of the training data, by its name there.
  init?(field: String) {
    switch field {
    case "author", "director", "producer", "org": self = .author
    case "editor": self = .editor
    case "translator": self = .translator
    case "title": self = .title
    case "container-title", "journal": self = .container
    case "collection-title": self = .collection
    case "date": self = .date
    case "volume", "issue": self = .volume
    case "pages", "locator": self = .pages
    case "publisher": self = .publisher
    case "publisher-place", "location": self = .place
    case "edition": self = .edition
    case "note", "genre", "medium", "archive", "ref-op-cit", "ref-footnote", "ref-idem", "scope", "isbn":
      self = .note
    case "url": self = .url
    case "doi": self = .doi
    case "citation-number": self = .citationNumber
    case "number": self = .reportNumber
    case "reporter": self = .reporter
    case "court": self = .court
    default: return nil
    }
  }
}
