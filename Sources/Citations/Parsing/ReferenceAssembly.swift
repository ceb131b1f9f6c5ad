import Foundation
import ReportModel

/// Makes a CSL item of a labelled reference.
enum ReferenceAssembly {
  static func item(_ fields: ParsedFields) -> CSLItem {
    var item = CSLItem(type: "document")
    var fields = fields
    readDays(&fields)
    let tokens = fields.tokens
    let hasOscolaMarks = fields.text.contains("‘")
    if let range = fields.longest(.title, bridging: 2) { item.title = closed(fields.string(range)) }
    let authors = fields.ranges(.author, bridging: 2)
    if let first = authors.first {
      let range =
        authors.dropFirst().allSatisfy { $0.lowerBound < first.upperBound + 6 }
        ? first.lowerBound..<authors[authors.count - 1].upperBound : first
      item.author = PersonNames.names(
        fields.stringWithStop(range), hasBareInitials: hasOscolaMarks || !fields.text.contains("."))
    }
    let editors = fields.ranges(.editor, bridging: 2)
    if let first = editors.first { item.editor = PersonNames.names(fields.stringWithStop(first)) }
    if let range = fields.ranges(.translator).first {
      item.translator = PersonNames.names(fields.string(range))
    }
    if let range = fields.longest(.container, bridging: 2) ?? fields.longest(.reporter) {
      item.containerTitle = fields.string(range)
    }
    if let range = fields.longest(.collection) { item.collectionTitle = fields.string(range) }
    for range in fields.ranges(.date) where item.issued == nil {
      item.issued = DateReader.date(fields.text, tokens[range])
    }
    if item.issued == nil,
      let year = tokens.indices.first(where: { index in
        (tokens[index].shape == .year || tokens[index].shape == .yearWithLetter)
          && [.other, .volume, .note].contains(fields.labels[index])
          && (tokens[index].isInParentheses || index == tokens.count - 1)
      })
    {
      item.issued = DateReader.date(fields.text, tokens[year...year])
    }
    volumeAndIssue(fields, &item)
    if let range = fields.ranges(.pages, bridging: 0).first {
      item.page = pages(fields, range)
    }
    if let range = fields.longest(.publisher) { item.publisher = fields.string(range) }
    // "St Bride: Lantern House" is a place and a publisher.
    var placeBeforePublisher: String?
    if let publisher = item.publisher, let colon = publisher.range(of: ": "),
      colon.lowerBound > publisher.startIndex,
      publisher[..<colon.lowerBound].split(separator: " ").count <= 4, colon.upperBound < publisher.endIndex
    {
      placeBeforePublisher = String(publisher[..<colon.lowerBound])
      item.publisher = String(publisher[colon.upperBound...])
    }
    // Who publishes under the author's own name is a body, even where no word of the name says so.
    if let first = authors.first, let publisher = item.publisher, fields.string(first) == publisher {
      item.author = [CSLName(literal: publisher)]
    }
    if let range = fields.longest(.place) { item.publisherPlace = fields.string(range) }
    if let placeBeforePublisher { item.publisherPlace = placeBeforePublisher }
    harvardBody(fields, &item)
    if let range = fields.longest(.edition) { item.edition = fields.string(range) }
    if let range = fields.longest(.reportNumber) { item.number = fields.string(range) }
    if let range = fields.longest(.court) { item.authority = fields.string(range) }
    for token in tokens {
      if token.kind == .url, item.url == nil {
        item.url = String(
          String.UnicodeScalarView(fields.text[token.start..<token.end].filter { !isWhite($0) }))
      }
      if token.kind == .doi, item.doi == nil {
        item.doi = String(scalars: fields.text[token.start..<token.end].filter { !isWhite($0) })
      }
    }
    accessed(fields, &item)
    item.type = ReferenceType.type(of: item, fields)
    // An address of the DOI foundation is the DOI.
    if item.doi == nil, let url = item.url,
      let host = url.range(of: "doi.org/10.", options: .caseInsensitive),
      host.lowerBound == url.startIndex || "/.".contains(url[url.index(before: host.lowerBound)])
    {
      item.doi = "10." + url[host.upperBound...]
    }
    return item
  }

  /// "*The Beacon*, 17 February 2011": the day is no page and no volume.
  private static func readDays(_ fields: inout ParsedFields) {
    let tokens = fields.tokens
    for month in tokens.indices.dropFirst().dropLast()
    where DateReader.month(tokens[month].hash) != nil && tokens[month - 1].shape == .shortNumber
      && tokens[month].gap == .space && tokens[month + 1].shape == .year && tokens[month + 1].gap == .space
      && fields.labels[month + 1] == .date && [.pages, .volume, .other].contains(fields.labels[month - 1])
    {
      fields.labels[month - 1] = .date
      fields.labels[month] = .date
    }
  }

  /// A title without the beginning of a bracket that another field ends: "Model (Version".
  private static func closed(_ title: String) -> String {
    guard let open = title.lastIndex(of: "("), !title[open...].contains(")"), open > title.startIndex else {
      return title
    }
    guard title[open...].split(whereSeparator: { " .".contains($0) }).count <= 3 else { return title }
    let kept = title[..<open].trimmingCharacters(in: .whitespaces)
    return kept.count >= 8 ? kept : title
  }

  /// "Lantern House (2013) Title": several words before the year, none of a person's, are one body.
  private static func harvardBody(_ fields: ParsedFields, _ item: inout CSLItem) {
    guard let opening = HarvardOpening.find(fields.text, fields.tokens), opening.isBody,
      let first = fields.ranges(.author, bridging: 2).first, first == opening.authors
    else { return }
    item.author = [CSLName(literal: PersonNames.withoutOthers(fields.string(first)))]
  }

  private static func volumeAndIssue(_ fields: ParsedFields, _ item: inout CSLItem) {
    var numbers: [String] = []
    for range in fields.ranges(.volume, bridging: 1) {
      for index in range {
        let token = fields.tokens[index]
        if Lexicon.contains(token.hash, .volume) || fields.labels[index] != .volume { continue }
        let value = String(scalars: fields.text[token.start..<token.end])
        if index > range.lowerBound, token.gap == .hyphen || token.gap == .slash, !numbers.isEmpty {
          numbers[numbers.count - 1] += (token.gap == .slash ? "/" : "–") + value
        } else {
          numbers.append(value)
        }
      }
    }
    item.volume = numbers.first
    if numbers.count > 1 { item.issue = numbers[1...].joined(separator: " ") }
  }

  private static func pages(_ fields: ParsedFields, _ range: Range<Int>) -> String? {
    var start = range.lowerBound
    while start < range.upperBound, Lexicon.contains(fields.tokens[start].hash, .pages) { start += 1 }
    guard start < range.upperBound else { return nil }
    return fields.string(start..<range.upperBound).replacingOccurrences(of: " ", with: "")
      .replacingOccurrences(of: "—", with: "–").replacingOccurrences(of: "-", with: "–")
  }

  /// The date after "accessed", "retrieved", "Zugriff" and the like.
  private static func accessed(_ fields: ParsedFields, _ item: inout CSLItem) {
    guard let marker = fields.tokens.firstIndex(where: { accessWords.contains($0.hash) }) else { return }
    let tail = fields.tokens[(marker + 1)...].prefix(6)
    guard let date = DateReader.date(fields.text, tail) else { return }
    item.accessed = date
    // The day on which a page was read does not date it.
    let years = fields.tokens.indices.filter {
      fields.tokens[$0].shape == .year && !fields.tokens[$0].isInQuotes
    }
    if years.allSatisfy({ $0 > marker }), years.count == 1 { item.issued = nil }
    if let year = years.first, year < marker, item.issued?.year == date.year {
      item.issued = DateReader.date(fields.text, fields.tokens[year...year])
    }
  }

  private static let accessWords: Set<UInt64> = Set(
    ["accessed", "retrieved", "visited", "zugriff", "abgerufen", "consulted", "viewed", "stand", "consulté"]
      .map(Hashing.word))
}
