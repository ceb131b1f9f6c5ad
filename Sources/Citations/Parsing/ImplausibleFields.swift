import ReportModel

/// Takes out of a parsed reference what cannot be what its field says: editors that are numbers, publishers that are the
/// end of a sentence, newspapers that are days of the week.
enum ImplausibleFields {
  static func remove(
    from item: inout CSLItem, _ legal: [LegalCitation], _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    removeEditors(&item)
    if let publisher = item.publisher, isEndOfSentence(publisher) { item.publisher = nil }
    if let title = item.title { item.title = completed(title, tokens, text) }
    if let container = item.containerTitle, weekdays.contains(Hashing.word(container)) {
      item.containerTitle = nil
    }
    // "Marsh v Fenwick, Application no. 12/04": the word for its number is no reporter.
    if legal.first?.kind == .humanRights, item.type == "legal_case", let container = item.containerTitle,
      ReferenceTokenizer().tokens(of: Array(container.unicodeScalars)).first.map({
        applications.contains($0.hash)
      })
        == true
    {
      item.containerTitle = nil
    }
    // "HC 1460, 26 February 2019": a paper's number is no year.
    if let paper = legal.first(where: { $0.kind == .parliamentaryPaper || $0.kind == .commandPaper }),
      let year = item.issued?.year, paper.canonical.hasSuffix(" \(year)")
    {
      item.issued = DateReader.date(
        text, tokens.filter { $0.start >= paper.end || $0.end <= paper.start }[...])
    }
    readCommitteeReport(&item)
    if let publisher = item.publisher, missing.contains(publisher.lowercased()) { item.publisher = nil }
    if let title = item.title { item.title = opened(title, text) }
    if let page = item.page, volumeWords.contains(Hashing.word(page)) { item.page = nil }
    splitPlace(&item)
    readPressRelease(&item)
    nameCase(&item, legal, tokens, text)
    if legal.first?.kind == .europeanAct, item.type == "legislation" {
      // "OJ 28.5.2002 C 126 E", "COM(2002) 71 final": the parts of the number are no volume and no pages.
      item.volume = nil
      item.issue = nil
      item.page = nil
      if item.publisherPlace?.count == 1 { item.publisherPlace = nil }
      if item.containerTitle?.hasPrefix("Official Journal") == true { item.containerTitle = nil }
      if item.number?.hasPrefix("OJ") == true { item.number = legal.first?.canonical }
    }
    if let citation = legal.first, LegalItem.isSymbol(citation.kind), item.type == "report" {
      nameUntitled(&item, citation, tokens, text)
    }
    if let number = item.number, number.hasSuffix(")"),
      number.count(where: { $0 == ")" }) > number.count(where: { $0 == "(" })
    {
      item.number?.removeLast()
    }
    nameByAddress(&item)
  }

  /// "‘Come home’. A study of crews": the mark that a title closes, it opens.
  private static func opened(_ title: String, _ text: [Unicode.Scalar]) -> String {
    let scalars = Array(title.unicodeScalars)
    guard let first = scalars.first, first != "‘", let close = scalars.firstIndex(of: "’"),
      close + 1 < scalars.count,
      !isLetter(scalars[close + 1]), !scalars[..<close].contains("‘")
    else { return title }
    let head = scalars.prefix(close)
    let isPrinted = text.indices.dropFirst().contains { index in
      text[index - 1] == "‘" && index + head.count <= text.count
        && text[index..<index + head.count].elementsEqual(head)
    }
    return isPrinted ? "‘" + title : title
  }

  /// "Agenda for the meeting of the Ministers and the": no title ends in a small word; what follows it belongs to it, up
  /// to a mark or a number.
  private static func completed(_ title: String, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar])
    -> String
  {
    let words = ReferenceTokenizer().tokens(of: Array(title.unicodeScalars))
    guard words.count > 3, let last = words.last, articles.contains(last.hash) else { return title }
    let hashes = words.map(\.hash)
    guard
      let start = tokens.indices.first(where: { start in
        start + hashes.count < tokens.count
          && hashes.indices.allSatisfy { tokens[start + $0].hash == hashes[$0] }
      })
    else { return title }
    var end = start + hashes.count
    while end < tokens.count, tokens[end].gap == .space, tokens[end].kind == .word,
      !HarvardOpening.isNumber(tokens[end])
    {
      end += 1
    }
    guard end > start + hashes.count else { return title }
    while end > start + 1,
      Lexicon.contains(tokens[end - 1].hash, .function) || joints.contains(tokens[end - 1].hash)
    {
      end -= 1
    }
    return ParsedFields.collapsed(text[tokens[start].start..<tokens[end - 1].end])
  }

  /// Nobody is called "2002", "e.a." or "women".
  private static func removeEditors(_ item: inout CSLItem) {
    guard let editors = item.editor else { return }
    let kept = editors.compactMap { editor -> CSLName? in
      var editor = editor
      if editor.literal != nil { return editor }
      guard let family = editor.family?.trimmedMarks, family.unicodeScalars.count(where: isLetter) > 1 else {
        return nil
      }
      // A lower-case word is a particle of a name or no name.
      let words = family.split(separator: " ")
      guard words.contains(where: { $0.unicodeScalars.contains(where: isUpper) }) else { return nil }
      if let given = editor.given {
        // "Vleuten, N. van der (red": an unclosed bracket says what she did.
        if let open = given.firstIndex(of: "("), !given[open...].contains(")") {
          editor.given = String(given[..<open]).trimmedMarks
        }
        if abbreviations.contains(given.lowercased()) { return nil }
      }
      return editor
    }
    item.editor = kept.isEmpty ? nil : kept
    // A body that stands first, with a colon behind it, is the author.
    if item.author == nil, kept.count == 1, kept[0].literal != nil, item.containerTitle == nil {
      item.author = item.editor
      item.editor = nil
    }
  }

  private static func isEndOfSentence(_ publisher: String) -> Bool {
    guard let first = publisher.split(separator: " ").first, let initial = first.unicodeScalars.first else {
      return true
    }
    let hash = Hashing.word(String(first))
    return isLower(initial) && Lexicon.contains(hash, .function)
      || publisher.split(separator: " ").last.map { joints.contains(Hashing.word(String($0))) } == true
  }

  /// "Ministerial Council, Bucharest": the body is no part of the place.
  private static func splitPlace(_ item: inout CSLItem) {
    guard item.publisher == nil, let place = item.publisherPlace,
      let comma = place.range(of: ", "), PersonNames.isBody(String(place[..<comma.lowerBound])),
      ReferenceTokenizer().tokens(of: Array(place[..<comma.lowerBound].unicodeScalars))
        .contains(where: { Lexicon.contains($0.hash, .body) })
    else { return }
    item.publisher = String(place[..<comma.lowerBound])
    item.publisherPlace = String(place[comma.upperBound...])
  }

  /// "Harbour Committee, 3rd report": which report it is, is no part of the committee's name.
  private static func readCommitteeReport(_ item: inout CSLItem) {
    guard item.author?.count == 1, let literal = item.author?[0].literal,
      let comma = literal.range(of: ", ", options: .backwards)
    else { return }
    let series = String(literal[comma.upperBound...])
    let words = series.lowercased().split(separator: " ")
    guard words.count <= 4, words.last == "report", words.count > 1 else { return }
    item.author = [CSLName(literal: String(literal[..<comma.lowerBound]))]
    item.genre = item.genre ?? series
  }

  /// A press release is published by who wrote it, and in no journal.
  private static func readPressRelease(_ item: inout CSLItem) {
    guard let container = item.containerTitle, releases.contains(container.lowercased()) else { return }
    item.genre = container
    item.containerTitle = nil
    item.type = "report"
  }

  /// "Ruling of the Court … in the case C-268/99 Jany et al": a case is called by its parties.
  private static func nameCase(
    _ item: inout CSLItem, _ legal: [LegalCitation], _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    guard let citation = legal.first, citation.kind == .europeanCourt, item.type == "legal_case" else {
      return
    }
    item.editor = nil
    item.volume = nil
    let before = tokens.last { $0.end <= citation.start }
    let behind = tokens.filter { $0.start >= citation.end }.prefix {
      $0.gap == .space && $0.kind == .word && !HarvardOpening.isNumber($0)
    }
    guard let before, caseWords.contains(before.hash), let first = behind.first, let last = behind.last,
      behind.count <= 8, isUpper(text[first.start])
    else { return }
    item.title = ParsedFields.collapsed(text[first.start..<last.end])
    item.containerTitle = nil
    item.author = nil
  }

  /// "Preliminary draft, Document CAHTEH (2003) 7", "Text of 28 March 2003 (7247/03)": a document without a title is
  /// called by what stands before its symbol, or by the symbol.
  private static func nameUntitled(
    _ item: inout CSLItem, _ citation: LegalCitation, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) {
    // A part of the symbol was read as its number.
    if let number = item.number, number.count < citation.canonical.count, citation.canonical.contains(number)
    {
      item.number = citation.canonical
    }
    guard item.title == nil else { return }
    item.containerTitle = nil
    let before = tokens.filter { $0.end <= citation.start }
    let name = item.author?.count == 1 ? item.author?[0] : nil
    if let name, name.literal == nil, name.given == nil { item.author = nil }
    let isBody = name?.literal != nil
    let opening = before.prefix { !documents.contains($0.hash) }
    if !isBody, let first = opening.first, let last = opening.last, opening.count <= 8,
      isUpper(text[first.start])
    {
      item.title = ParsedFields.collapsed(text[first.start..<last.end])
    } else {
      item.title = citation.canonical
    }
    if let literal = name?.literal, literal.hasSuffix(", R") {
      item.author = [CSLName(literal: String(literal.dropLast(3)))]
    }
  }

  /// "Ministry of Justice, 22 January 2001; available via www.…": a page of a body, called by its address.
  private static func nameByAddress(_ item: inout CSLItem) {
    for ending in [". Site", " Site"] where item.url != nil && item.title?.hasSuffix(ending) == true {
      item.title?.removeLast(ending.count)
    }
    guard item.title == nil, item.containerTitle == nil, let url = item.url, item.type == "book" else {
      return
    }
    item.type = "webpage"
    item.title = ReferenceIdentity.shown(url)
    if item.author == nil, let publisher = item.publisher {
      item.author = [CSLName(literal: publisher)]
      item.publisher = nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static let abbreviations: Set<String> = ["i.e", "i.e.", "e.g", "e.g.", "e.a", "e.a.", "e", "a"]
  private static let weekdays = NoteSegments.words(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
      + "sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
  private static let volumeWords = NoteSegments.words("jrg jg jaargang nr no")
  private static let applications = NoteSegments.words("app application applications appl")
  /// "Without publisher", as Dutch, German and Latin have it.
  private static let missing: Set<String> = [
    "z.u", "z.u.", "z.uitg", "z.uitg.", "s.n", "s.n.", "o.v", "n.p", "n.p.",
  ]
  private static let joints = NoteSegments.words("and of the en und for in at")
  private static let articles = NoteSegments.words("the of and for on der die das des het de und")
  private static let releases: Set<String> = [
    "news release", "press release", "press statement", "media release", "persbericht", "pressemitteilung",
  ]
  private static let caseWords = NoteSegments.words("case cases zaak rechtssache affaire")
  private static let documents = NoteSegments.words("document doc un")
}
