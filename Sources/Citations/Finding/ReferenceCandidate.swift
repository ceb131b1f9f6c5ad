import ReportModel

/// A stretch of a note or a bibliography that may be a reference written out.
struct ReferenceCandidate {
  var range: Range<Int>
  var item: CSLItem

  /// The reference in a stretch, without the words that introduce it, or nil where the stretch is a remark.
  static func find(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], in range: Range<Int>, legal: [LegalCitation],
    parser: ReferenceParser, isEntry: Bool = false, italics: [String] = []
  ) -> ReferenceCandidate? {
    let start = isEntry ? range.lowerBound : introductionEnd(tokens, text, range)
    guard start < range.upperBound else { return nil }
    let from = openingStart(text, tokens[start].start)
    let to = closingEnd(
      text, tokens[range.upperBound - 1].end,
      limit: range.upperBound < tokens.count ? tokens[range.upperBound].start : text.count)
    let raw = Self.raw(text, tokens, from: from, to: to)
    guard raw.unicodeScalars.count >= 8 else { return nil }
    let stretch = Array(tokens[start..<range.upperBound])
    let inside = legal.filter { $0.start >= from && $0.end <= to }
    if !isEntry, raw.contains("%"), inside.isEmpty, !stretch.contains(where: { $0.kind != .word }) {
      return nil
    }
    if !isEntry, inside.isEmpty,
      let found = TitleAndBody.find(tokens[start..<range.upperBound], text, italics: italics)
    {
      return ReferenceCandidate(range: found.start..<range.upperBound, item: found.item)
    }
    var item = parser.parse(raw, italics: italics)
    nameAddress(&item)
    guard isEntry ? isPlausibleEntry(item, stretch, text) : isReference(item, stretch, inside, text) else {
      return nil
    }
    if !isEntry, inside.isEmpty, let address = bareAddress(stretch, text) {
      let index = start + address
      var page = CSLItem(type: "webpage")
      page.url = item.url
      page.title = item.url.map(ReferenceIdentity.shown)
      if page.url != nil { return ReferenceCandidate(range: index..<index + 1, item: page) }
    }
    return ReferenceCandidate(range: start..<range.upperBound, item: item)
  }

  /// The string as printed, with addresses closed that a line break cut.
  static func raw(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], from: Int, to: Int) -> String {
    var made: [Unicode.Scalar] = []
    var position = from
    for token in tokens where token.kind != .word && token.start >= from && token.end <= to {
      made += text[position..<token.start]
      made += text[token.start..<token.end].filter { !isWhite($0) }
      position = token.end
    }
    made += text[position..<to]
    return ParsedFields.collapsed(made)
  }

  static func openingStart(_ text: [Unicode.Scalar], _ start: Int) -> Int {
    guard start > 0, "‘“\"'„«[(⟨<".unicodeScalars.contains(text[start - 1]) else { return start }
    return start - 1
  }

  static func closingEnd(
    _ text: [Unicode.Scalar], _ end: Int, limit: Int, withoutStop: Bool = false
  ) -> Int {
    var end = end
    let first = end
    while end < limit, !isWhite(text[end]), ")]’”'\"».⟩>/?".unicodeScalars.contains(text[end]) { end += 1 }
    // The full stop of the note's sentence is none of the reference's.
    if withoutStop, end > first, text[end - 1] == "." { end -= 1 }
    return end
  }

  /// "The report can be found on www.harbour.example", "View via …": a remark that names an address, which alone is
  /// the source.
  private static func bareAddress(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> Int? {
    let addresses = tokens.indices.filter { tokens[$0].kind != .word }
    guard let address = addresses.first, addresses.count == 1, tokens[address].kind == .url, address > 0,
      !tokens.contains(where: { $0.isInQuotes }),
      !text[tokens[0].start..<tokens[address].start].contains("?"),
      !tokens.prefix(6).contains(where: { $0.shape == .year && $0.isInParentheses })
    else { return nil }
    let before = tokens[..<address]
    let isSentence = tokens.contains { verbs.contains($0.hash) && $0.shape == .lower && $0.gap != .hyphen }
    let isDirection = before.count <= 5 && before.contains { directions.contains($0.hash) }
    return isSentence || isDirection ? address : nil
  }

  /// A page without a title is called by its address, and a title does not end in "on".
  private static func nameAddress(_ item: inout CSLItem) {
    guard item.type == "webpage" else { return }
    for ending in [" on", " at", " via", " from", " see", " site", ". Site"]
    where item.title?.hasSuffix(ending) == true {
      item.title?.removeLast(ending.count)
    }
    if item.title == nil, item.author == nil { item.title = item.url.map(ReferenceIdentity.shown) }
  }

  private static let directions = NoteSegments.words("via view viewed available consult consulted visit")

  private static func isPlausibleEntry(
    _ item: CSLItem, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> Bool {
    tokens.count >= 4
      && (item.issued != nil || item.url != nil || item.doi != nil || item.containerTitle != nil
        || HarvardOpening.find(text, tokens) != nil)
      && (item.title != nil || item.author != nil)
  }

  private static func isReference(
    _ item: CSLItem, _ tokens: [ReferenceToken], _ legal: [LegalCitation], _ text: [Unicode.Scalar]
  ) -> Bool {
    if legal.isEmpty, Statistics.isFigures(tokens) { return false }
    let hasAddress = tokens.contains { $0.kind != .word }
    let verbs = tokens.prefix(60).filter {
      Self.verbs.contains($0.hash) && !$0.isInQuotes && $0.shape == .lower && $0.gap != .hyphen
    }.count
    let small = tokens.filter { $0.shape == .lower && !$0.isInQuotes }.count
    let first = tokens[0]
    let startsWell = first.shape != .lower || first.isInQuotes || first.kind != .word
    if hasAddress { return verbs <= 1 || tokens.count < 40 }
    guard startsWell else { return false }
    if let span = legal.first(where: { $0.year != nil || $0.kind != .lawReport }) {
      return verbs == 0 && (span.start - first.start < 240)
    }
    guard verbs == 0 else { return false }
    if item.type == "personal_communication" || item.type == "document", item.issued != nil,
      PersonalCommunication.isOne(tokens)
    {
      return true
    }
    let hasYear = tokens.contains { $0.shape == .year || $0.shape == .yearWithLetter }
    if !hasYear, isPart(tokens), item.title != nil, item.author != nil { return small < tokens.count * 3 / 4 }
    guard hasYear, item.issued != nil else { return false }
    if isDatedProse(tokens) || isAccount(tokens, text) { return false }
    let hasName = !(item.author ?? []).isEmpty || !(item.editor ?? []).isEmpty
    let hasQuotes = tokens.contains { $0.isInQuotes }
    let places = [
      item.containerTitle, item.publisher, item.publisherPlace, item.page, item.volume, item.number,
    ]
    .compactMap { $0 }.count
    if first.shape == .capitalized, remarks.contains(first.hash) { return false }
    // "Transcript of the Committee, 24 May 2011", "Annotated agenda for the meeting … of 5 June 2003".
    if item.title != nil, tokens.count >= 6,
      tokens.prefix(2).contains(where: { papersOfMeetings.contains($0.hash) }),
      item.type == "hearing" || (item.issued?.dateParts.first?.count ?? 0) > 2
    {
      return true
    }
    if hasName, item.title != nil { return small < tokens.count * 3 / 4 }
    if item.title != nil, hasQuotes || places >= 1 {
      return small < tokens.count * 3 / 5 && tokens.count >= 4
    }
    if hasName, tokens.count <= 8 { return true }
    return false
  }

  /// "Rose, Interkulturelle Forschung, in: Drobnig/Rehbinder 171 ff.": a part of a book cited before, by its editors.
  private static func isPart(_ tokens: [ReferenceToken]) -> Bool {
    guard
      let inside = tokens.indices.dropFirst(2).first(where: { tokens[$0].hash == ReferenceFeatures.inWord }),
      inside + 1 < tokens.count
    else { return false }
    return tokens[inside].gap == .comma && tokens[inside + 1].gap == .colon
      && tokens[inside + 1].shape != .lower
  }

  /// "The Harbour Office recorded 693 crews in 2018": someone did something.
  private static func isAccount(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> Bool {
    tokens.indices.dropFirst().dropLast().contains { index in
      tokens[index].shape == .lower
        && text[tokens[index].start..<tokens[index].end].suffix(2).elementsEqual("ed".unicodeScalars)
        && tokens[index].gap == .space
        && !tokens[index].isInQuotes && !tokens[index].isInParentheses
        && [.capitalized, .upper, .mixed].contains(tokens[index - 1].shape)
        && tokens[index + 1].gap == .space
        && (HarvardOpening.isNumber(tokens[index + 1]) || objects.contains(tokens[index + 1].hash))
    }
  }

  /// "The Task Force, in its turn part of the Pact begun in 1999 by the Union": the year stands within a sentence.
  private static func isDatedProse(_ tokens: [ReferenceToken]) -> Bool {
    guard !tokens.contains(where: { $0.isInQuotes }),
      let year = tokens.lastIndex(where: { $0.shape == .year || $0.shape == .yearWithLetter }), year > 0,
      !tokens[year].isInParentheses, tokens[year].gap == .space, tokens.count - year > 2
    else { return false }
    return tokens[year - 1].shape == .lower && tokens[year + 1].gap == .space
      && tokens[year + 1].shape == .lower
  }

  /// Where the reference begins after "See, for example," or a remark that ends in "see".
  static func introductionEnd(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ range: Range<Int>
  ) -> Int {
    var start = range.lowerBound
    var index = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + 60)
    while index < limit {
      if signals.contains(tokens[index].hash), !tokens[index].isInQuotes {
        var next = index + 1
        while next < range.upperBound, follows.contains(tokens[next].hash),
          tokens[next].shape == .lower || tokens[next].shape == .oneLower
        {
          next += 1
        }
        if next < range.upperBound, tokens[next].shape != .lower || tokens[next].isInQuotes { start = next }
      }
      if tokens[index].shape == .year || tokens[index].kind != .word { break }
      index += 1
    }
    // "According to the document …, http://…": the words before are a remark's.
    if start == range.lowerBound, start + 4 < range.upperBound, tokens[start].hash == according,
      tokens[start + 1].hash == toWord
    {
      start += 2
      if tokens[start].hash == theWord { start += 1 }
      if papers.contains(tokens[start].hash), tokens[start].shape == .lower { start += 1 }
    }
    if start == range.lowerBound, start + 4 < range.upperBound, tokens[start].hash == among,
      tokens[start + 1].hash == others
    {
      start += tokens[start + 2].hash == theWord ? 3 : 2
    }
    if start == range.lowerBound, start + 2 < range.upperBound, tokens[start].hash == forWord,
      examples.contains(tokens[start + 1].hash)
    {
      start += 2
    }
    while start < range.upperBound, start < range.lowerBound + 3, follows.contains(tokens[start].hash),
      tokens[start].shape != .upper,
      introducing.contains(tokens[start].hash)
    { start += 1 }
    return start
  }

  private static let signals = NoteSegments.words(
    "see cf compare siehe vgl zie vergelijk source sources quelle bron dazu in from per"
  )
  .subtracting(NoteSegments.words("in from per"))
  private static let follows = NoteSegments.words(
    "also for example instance e g eg further generally especially particularly notably in particular inter alia z b etwa "
      + "auch ook among others more recently the discussion and or respectively insbesondere näher so"
  )
  .subtracting(NoteSegments.words("the"))
  private static let introducing = NoteSegments.words(
    "also and in quoted cited so dazu auch näher e g eg from")
  private static let verbs = NoteSegments.words(
    "is are was were has have had can could may might should would will does did been being says said argues found "
      + "states stated shows showed refers means includes included concerns appears seems became remains uses used "
      + "ist sind war waren hat haben wird werden kann konnte wurde wurden heisst heißt gilt they it he she we there "
      + "made gave told wrote asked "
      + "presents describes concludes provides gives zijn werd werden heeft hebben kan kunnen wordt worden betreft"
  )
  private static let objects = NoteSegments.words("that the a an its their his her")
  private static let according = Hashing.word("according")
  private static let toWord = Hashing.word("to")
  private static let theWord = Hashing.word("the")
  private static let papers = NoteSegments.words("document report article paper study brochure website site")
  private static let among = Hashing.word("among")
  private static let others = Hashing.word("others")
  private static let forWord = Hashing.word("for")
  private static let examples = NoteSegments.words("example instance")
  private static let papersOfMeetings = NoteSegments.words("transcript agenda minutes")
  private static let remarks = NoteSegments.words(
    "this these those it they there however although according since dated adopted percentage conference meeting meanwhile"
  )
}
