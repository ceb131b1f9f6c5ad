import ReportModel

/// Debates, bills, Command papers and theses, whose fields their own systems of citation fix.
enum OfficialReading {
  /// What a citation says wins over what the model made of its parts.
  static func refine(
    _ item: inout CSLItem, _ legal: [LegalCitation], _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    guard let first = legal.first else { return thesis(&item, tokens, text) }
    switch first.kind {
    case .debate:
      guard first.start <= 3 else { return }
      debate(&item, first, tokens, text)
    case .parliamentaryPaper:
      if ReferenceType.isHearing(tokens) { item.type = "hearing" }
      bill(&item, first, tokens, text)
      // "Lower House, 2001–02, 23 490, no. 219": the parts of the number are no volume and no pages.
      if item.number == first.canonical, item.type == "report", first.end - first.start > 8 {
        item.volume = nil
        item.issue = nil
        item.page = nil
      }
    case .commandPaper:
      // "(CP 226, 2020)" is no volume 226 of a journal CP.
      if item.containerTitle == first.series || item.volume == first.page {
        if item.containerTitle == first.series { item.containerTitle = nil }
        if item.volume == first.page { item.volume = nil }
        if item.author != nil, item.type == "article-journal" || item.type == "chapter" {
          item.type = "report"
        }
      }
    case .neutral:
      // The court's abbreviation is no journal, its number no page.
      guard item.type == "legal_case" else { return }
      item.number = first.canonical
      item.authority = item.authority ?? first.series
    default: break
    }
  }

  /// "Framework Decision of 13 June 2002, OJ …": what has no other name is called by its date.
  private static func nameByDate(
    _ item: inout CSLItem, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    guard item.type == "legislation", let title = item.title else { return }
    let count = ReferenceTokenizer().tokens(of: Array(title.unicodeScalars)).count
    guard count <= 4, tokens.count > count + 2,
      tokens.prefix(count).contains(where: { Lexicon.contains($0.hash, .statute) }),
      let month = tokens.indices.prefix(count + 4).dropFirst(2).first(where: {
        DateReader.month(tokens[$0].hash) != nil && tokens[$0 - 1].shape == .shortNumber
      }), month + 1 < tokens.count, tokens[month + 1].shape == .year, month <= count + 2
    else { return }
    item.title = ParsedFields.collapsed(text[tokens[0].start..<tokens[month + 1].end])
    item.author = nil
    item.issued = DateReader.date(text, tokens[(month - 1)...(month + 1)])
  }

  /// "Commission of the Communities, COM(2000) 786 final, 2000/0304": an act without a name is called by its number; what
  /// was read as title or journal are parts of it.
  static func nameUntitled(
    _ item: inout CSLItem, _ legal: [LegalCitation], _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    nameByDate(&item, tokens, text)
    if item.type == "legislation", item.number?.contains(where: \.isLetter) != true {
      item.number = legal.first?.canonical ?? item.number
    }
    guard item.type == "legislation", let number = item.number, number.contains(where: \.isLetter),
      (item.title ?? "").unicodeScalars.filter({ $0.properties.isAlphabetic }).count < 8
        || item.title?.unicodeScalars.first.map(isLower) == true && item.title?.contains("final") == true
    else { return }
    if let title = item.title, title.first?.isUppercase == true, !title.contains(where: \.isNumber) { return }
    item.title = number
    // "Document COM(2002) 71" has no author of that name.
    if item.author?.count == 1, item.author?[0].family != nil, item.author?[0].given == nil {
      item.author = nil
    }
    item.containerTitle = nil
    item.publisher = nil
    item.page = nil
    item.volume = nil
    item.editor = nil
  }

  private static func debate(
    _ item: inout CSLItem, _ citation: LegalCitation, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    item.title = citation.canonical
    item.number = citation.canonical
    item.containerTitle = citation.series
    item.volume = citation.volume
    item.page = citation.page
    item.publisher = nil
    item.publisherPlace = nil
    item.author = nil
    let before = tokens.filter { $0.end <= citation.end }
    if let date = DateReader.date(text, before[...]) { item.issued = date }
    // Who spoke stands in the bracket behind.
    let speaker = tokens.filter { $0.start >= citation.end && $0.isInParentheses }
    if let opening = speaker.first, let closing = speaker.last, speaker.count <= 6,
      speaker.allSatisfy({ [.capitalized, .oneCapital, .mixed].contains($0.shape) || $0.hash == of })
    {
      item.author = [CSLName(literal: ParsedFields.collapsed(text[opening.start..<closing.end]))]
    }
  }

  /// "Harbour Crews HL Bill (2010–11) 1", "Harbour Crews Bill, HC Bill 34".
  private static func bill(
    _ item: inout CSLItem, _ citation: LegalCitation, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    guard citation.series?.hasSuffix("Bill") == true else { return }
    let before = tokens.filter { $0.end <= citation.start }
    guard let opening = before.first, let closing = before.last, before.count <= 16 else { return }
    item = CSLItem(
      type: "bill", title: ParsedFields.collapsed(text[opening.start..<closing.end]).trimmedMarks)
    item.number = citation.canonical
    item.authority = citation.series.map { $0.hasPrefix("HL") ? "House of Lords" : "House of Commons" }
    item.issued =
      citation.year.map { CSLDate(year: $0) }
      ?? DateReader.date(text, tokens.filter { $0.start >= citation.end }[...])
  }

  /// "Harbour Crews Bill [HL] 2013-14": a bill by its name and session.
  static func namedBill(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    guard let index = tokens.lastIndex(where: { $0.hash == billWord && $0.shape == .capitalized }),
      (1...14).contains(index), ![lords, commons].contains(tokens[index - 1].hash),
      !tokens.contains(where: { $0.isInQuotes || $0.kind != .word }),
      tokens[...index].allSatisfy({ $0.shape != .lower || Lexicon.contains($0.hash, .function) })
    else { return nil }
    let rest = tokens[(index + 1)...]
    let isRest = rest.allSatisfy { token in
      token.shape == .year || token.shape == .shortNumber || token.hash == lords || token.hash == commons
        || token.hash == draft
    }
    guard rest.count <= 4, isRest, tokens[...index].allSatisfy({ $0.gap != .comma }) else { return nil }
    var item = CSLItem(
      type: "bill", title: ParsedFields.collapsed(text[tokens[0].start..<tokens[index].end]))
    item.issued = DateReader.date(text, rest)
    if rest.contains(where: { $0.hash == lords }) { item.authority = "House of Lords" }
    return item
  }

  /// "Nora Vale, ‘Nets and Nights’ (DPhil thesis, University of Fenwick 2011)": as OSCOLA (4th edition, 3.4.7) has it.
  private static func thesis(
    _ item: inout CSLItem, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    guard item.type == "thesis", let quoted = tokens.firstIndex(where: \.isInQuotes),
      (1...12).contains(quoted),
      let kind = tokens.indices.first(where: {
        theses.contains(tokens[$0].hash) && tokens[$0].isInParentheses
      }),
      kind > quoted, let open = tokens[quoted...].firstIndex(where: { $0.isInParentheses && !$0.isInQuotes }),
      let year = tokens.indices.last(where: { tokens[$0].shape == .year && $0 > kind }), year > kind + 1,
      tokens[..<quoted].allSatisfy({ !$0.isInParentheses })
    else { return }
    let names = ParsedFields.collapsed(text[tokens[0].start..<tokens[quoted - 1].end])
    item.author = PersonNames.names(names)
    item.publisher = ParsedFields.collapsed(text[tokens[kind + 1].start..<tokens[year - 1].end])
    item.publisherPlace = nil
    item.genre = ParsedFields.collapsed(text[tokens[open].start..<tokens[kind].end])
    item.issued = DateReader.date(text, tokens[year...year])
  }

  private static let of = Hashing.word("of")
  private static let billWord = Hashing.word("bill")
  private static let lords = Hashing.word("hl")
  private static let commons = Hashing.word("hc")
  private static let draft = Hashing.word("draft")
  private static let theses = Set(["thesis", "dissertation"].map(Hashing.word))
}
