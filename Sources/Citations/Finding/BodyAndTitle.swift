import ReportModel

/// "Harbour Office, *Annual Report on Moorings*, October 2018, available at https://…": how reports of charities and
/// governments cite in notes, who wrote it first, then the title in italics or quotation marks, then what dates it.
///
/// Italics tell where the title begins and ends. Without them the names of a body open the source and what follows the
/// title is nothing but a date, a number, an address or an imprint.
struct BodyAndTitle {
  /// Tokens of the source.
  var range: Range<Int>
  /// Tokens of the title.
  var title: Range<Int>
  var item: CSLItem
  var legal: LegalCitation?
  /// Whether it is dated or numbered, or has an address or an imprint.
  var isTelling: Bool

  fileprivate struct Note {
    let tokens: [ReferenceToken]
    let text: [Unicode.Scalar]
    let range: Range<Int>
    let legal: [LegalCitation]
    let italics: [Range<Int>]
  }

  /// The first source of this form in a stretch of a note.
  ///
  /// - Parameters:
  ///   - italics: Scalar ranges of the text that are set in italics.
  ///   - legal: The legal citations of the stretch; but for papers by their numbers, they are sources of another form.
  static func find(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], in range: Range<Int>, italics: [Range<Int>],
    legal: [LegalCitation]
  ) -> BodyAndTitle? {
    let note = Note(
      tokens: tokens, text: text, range: range, legal: legal, italics: stretches(italics, tokens, in: range))
    if let found = note.inItalics() { return found }
    // "Title, Harbour Office (2010)" has its body behind the title.
    if TitleAndBody.find(tokens[range], text) != nil { return nil }
    return note.inQuotes() ?? note.inWords()
  }

  /// Token ranges, those that touch each other as one.
  private static func stretches(
    _ italics: [Range<Int>], _ tokens: [ReferenceToken], in range: Range<Int>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for scalars in italics {
      let first = max(range.lowerBound, tokens.partitioningIndex { $0.start >= scalars.lowerBound })
      let last = min(range.upperBound, tokens.partitioningIndex { $0.end > scalars.upperBound })
      guard first < last else { continue }
      if let previous = found.last, previous.upperBound == first {
        found[found.count - 1] = previous.lowerBound..<last
      } else {
        found.append(first..<last)
      }
    }
    return found
  }
}

extension BodyAndTitle.Note {
  /// "Harbour Office, *Title*, 2018", "*Title*, Fenwick: Harbour Press, 2018".
  fileprivate func inItalics() -> BodyAndTitle? {
    for (index, title) in italics.enumerated() {
      guard title.count >= 2 || tokens[title.lowerBound].shape == .upper,
        isTitle(title),
        !tokens[title].contains(where: { $0.isInQuotes && !tokens[title.lowerBound].isInQuotes }),
        title.lowerBound == range.lowerBound || !tokens[title.lowerBound - 1].isInQuotes
      else { continue }
      let names = names(before: title.lowerBound)
      // "Marsh, A. (2022) Tides and Ports, *Harbour Journal*": a year in its bracket dates what stands before.
      if tokens[range.lowerBound..<names.lowerBound].contains(where: {
        $0.shape == .year && $0.isInParentheses
      }) {
        return nil
      }
      // A title within a sentence is one of prose.
      guard names.isEmpty ? opens(title) : leads(names, title) else { continue }
      var limit = range.upperBound
      if index + 1 < italics.count {
        let next = self.names(before: italics[index + 1].lowerBound)
        limit = max(title.upperBound, next.isEmpty ? italics[index + 1].lowerBound : next.lowerBound)
      }
      if let found = source(names, title, limit: limit) { return found }
    }
    return nil
  }

  /// "British Harbour Trust, ‘Moorings’, https://…, accessed 12 July 2019", "The Beacon, ‘Three arrested’, 3 May 2011".
  fileprivate func inQuotes() -> BodyAndTitle? {
    guard let open = range.first(where: { tokens[$0].isInQuotes }), open > range.lowerBound, italics.isEmpty
    else { return nil }
    let close = range.dropFirst(open - range.lowerBound).first { !tokens[$0].isInQuotes } ?? range.upperBound
    // "Harbour Office press release, ‘Title’", "Press release, Harbour Office, ‘Title’".
    var nameEnd = open
    if open - range.lowerBound > 2, isRelease(open - 2) { nameEnd = open - 2 }
    let from =
      open - range.lowerBound > 2 && isRelease(range.lowerBound) ? range.lowerBound + 2 : range.lowerBound
    var genre: String?
    if nameEnd < open { genre = string(nameEnd..<open) }
    if from > range.lowerBound { genre = string(range.lowerBound..<from) }
    var names = names(before: nameEnd)
    if from > range.lowerBound, names.lowerBound <= from { names = from..<max(from, nameEnd) }
    guard close - open >= 2, !names.isEmpty, names.lowerBound == from,
      text[tokens[open - 1].end..<tokens[open].start].contains(where: { $0 == "," || $0 == ":" }),
      isBody(names) || isNewspaper(names), isTitle(open..<close),
      !range.dropFirst(close - range.lowerBound).contains(where: { tokens[$0].isInQuotes })
    else { return nil }
    guard var found = source(names, open..<close, limit: range.upperBound), found.isTelling,
      // "Marsh JC, ‘Title’ (2008) 49 Harbour Law Journal 1" is an article.
      found.range.upperBound == range.upperBound
    else { return nil }
    found.item.genre = found.item.genre ?? genre
    if isNewspaper(names), found.item.publisher == nil {
      found.item.type = "article-newspaper"
      found.item.containerTitle = string(names)
      found.item.author = nil
    } else if found.item.url != nil, found.item.number == nil {
      found.item.type = "webpage"
    }
    return found
  }

  /// "Harbour Office, Annual report on moorings, October 2018": nothing sets the title apart.
  fileprivate func inWords() -> BodyAndTitle? {
    guard italics.isEmpty, !tokens[range].contains(where: \.isInQuotes),
      let comma = range.dropFirst().first(where: { [.comma, .closeComma].contains(tokens[$0].gap) }),
      comma - range.lowerBound <= 12, isUpper(text[tokens[comma].start]) || isDigit(text[tokens[comma].start])
    else { return nil }
    let names = range.lowerBound..<comma
    guard !ReferenceTail.isDate(tokens[comma..<min(comma + 3, range.upperBound)]) else { return nil }
    // "Title (Fenwick, FE: Harbour Press, 2015)": the comma stands in a bracket.
    guard self.names(before: comma) == names, isBody(names), isCertainBody(names),
      !tokens[comma].isInParentheses
    else { return nil }
    // The title ends where nothing but the rest of a reference follows.
    let ends = (comma + 2..<max(comma + 2, range.upperBound)).filter { index in
      let marks = text[tokens[index - 1].end..<tokens[index].start]
      return marks.contains { ",;(".unicodeScalars.contains($0) } || tokens[index].kind != .word
        || marks.contains(".") && marks.contains(where: isWhite)
    }
    for end in ends.prefix(8) {
      let title = comma..<end
      guard !legal.contains(where: { $0.start < tokens[end - 1].end && $0.kind != .act }),
        let found = source(names, title, limit: range.upperBound), found.isTelling,
        found.range.upperBound == range.upperBound, found.item.issued != nil || found.item.url != nil
      else { continue }
      return isTitle(title) && !isImprint(title) ? found : nil
    }
    return nil
  }

  /// Whether a title without names opens the stretch, or has its own number in the bracket behind.
  private func opens(_ title: Range<Int>) -> Bool {
    if title.lowerBound == range.lowerBound { return true }
    let end = tokens[title.upperBound - 1].end
    return legal.contains {
      LegalItem.isSymbol($0.kind) && $0.start > end && $0.start - end <= 12
        && text[end..<$0.start].contains("(") && !text[end..<$0.start].contains(")")
    }
  }

  /// Whether names are the author's: a mark stands between, or they and the bracket behind the title enclose it.
  private func leads(_ names: Range<Int>, _ title: Range<Int>) -> Bool {
    if isParted(names, title.lowerBound) { return true }
    guard title.upperBound < range.upperBound, opensBracket(title.upperBound) else { return false }
    // "the Harbour Office’s *Title* (2008)", "The *Campaign* (1999)" are a sentence's.
    let last = tokens[names.upperBound - 1]
    let isPossessive = text[last.start..<last.end].dropLast().last.map(isApostrophe) == true
    return !isPossessive && names.lowerBound == range.lowerBound && tokens[names.lowerBound].hash != Self.the
      && !ProseTitles.eventWords.contains(last.hash)
  }

  /// "press release", "news statement".
  private func isRelease(_ index: Int) -> Bool {
    Self.releaseKinds.contains(tokens[index].hash) && Self.releaseWords.contains(tokens[index + 1].hash)
      && tokens[index + 1].shape == .lower
  }

  /// "London" and "October" are no titles.
  private func isImprint(_ title: Range<Int>) -> Bool {
    ReferenceTail.isDate(tokens[title]) || ReferenceTail.isPlaceInSource(tokens[title])
      || title.count < 3 && tokens[title].contains { Lexicon.contains($0.hash, .place) }
  }

  private func source(_ names: Range<Int>, _ title: Range<Int>, limit: Int) -> BodyAndTitle? {
    let behind = title.upperBound..<max(title.upperBound, limit)
    if let next = behind.first, !isEnd(of: title, next) { return nil }
    let papers = legal.filter { $0.start >= tokens[title.upperBound - 1].end }
    let tail = ReferenceTail.read(tokens, text, in: behind, legal: papers)
    let paperKinds: Set<LegalCitation.Kind> = [
      .parliamentaryPaper, .commandPaper, .monitoring, .unitedNations,
    ]
    let end = tokens[max(title.upperBound, tail.end) - 1].end
    guard papers.allSatisfy({ paperKinds.contains($0.kind) || $0.start >= end }) else { return nil }
    // "*Title*, Harbour Office (2010)" has its body behind.
    if names.isEmpty,
      TitleAndBody.find(tokens[title.lowerBound..<behind.upperBound], text, italics: [self.title(title)])
        != nil
    {
      return nil
    }
    guard tail.isTelling || !names.isEmpty && isBody(names) && title.count >= 3 else { return nil }
    var item = CSLItem(type: "report")
    item.title = self.title(title)
    item.author = authors(names)
    // "Harbour Assessment 2018, https://…" is dated by its title.
    item.issued = tail.issued ?? yearInTitle(title)
    item.accessed = tail.accessed
    item.publisher = tail.publisher
    item.publisherPlace = tail.place
    item.edition = tail.edition
    item.genre = tail.genre
    item.number = tail.legal?.canonical
    // The number of a body's document mostly holds its year: GRETA(2012)15.
    if item.issued == nil, let year = tail.legal?.year { item.issued = CSLDate(year: year) }
    item.url = tail.url
    item.doi = tail.doi
    item.type = type(item, names, title, behind)
    return BodyAndTitle(
      range: (names.isEmpty ? title.lowerBound : names.lowerBound)..<max(title.upperBound, tail.end),
      title: title, item: item, legal: tail.legal, isTelling: tail.isTelling)
  }

  private func type(_ item: CSLItem, _ names: Range<Int>, _ title: Range<Int>, _ tail: Range<Int>) -> String {
    if ReferenceType.isHearing(Array(tokens[title.lowerBound..<tail.upperBound])) { return "hearing" }
    if item.url != nil, item.issued == nil, item.publisher == nil, item.number == nil, item.genre == nil {
      return "webpage"
    }
    // "General Assembly, Protocol to Prevent …, 15 November 2000".
    if item.number == nil, tokens[title].prefix(4).contains(where: { Self.treatyWords.contains($0.hash) }),
      !tokens[title].contains(where: { Self.reportWords.contains($0.hash) })
    {
      return "treaty"
    }
    let isPeople = item.author?.contains { $0.literal == nil } == true
    if isPeople || names.isEmpty, item.number == nil, item.genre == nil,
      !tokens[title].contains(where: { Self.reportWords.contains($0.hash) }),
      isPeople || item.publisher != nil
    {
      return "book"
    }
    return "report"
  }

  // MARK: Title

  private func isTitle(_ title: Range<Int>) -> Bool {
    let first = tokens[title.lowerBound]
    guard isUpper(text[first.start]) || isDigit(text[first.start]), title.count <= 60 else { return false }
    // "*Marsh v Oake*", "*ibid*", "*et al*", "*op. cit.*" and the like.
    return !tokens[title].contains {
      $0.kind != .word || Lexicon.contains($0.hash, .versus) && $0.shape == .oneLower
        || NoteSegments.markers.contains($0.hash) || Self.pointers.contains($0.hash)
    } && tokens[title].contains { !Lexicon.contains($0.hash, .function) && !HarvardOpening.isNumber($0) }
  }

  private func isEnd(of title: Range<Int>, _ next: Int) -> Bool {
    let marks = text[tokens[next - 1].end..<tokens[next].start]
    if marks.contains(where: { ",.:;?!()[]".unicodeScalars.contains($0) }) { return true }
    return tokens[next].kind != .word || tokens[next].shape == .year
      || DateReader.month(tokens[next].hash) != nil
  }

  private func yearInTitle(_ title: Range<Int>) -> CSLDate? {
    let last = tokens[title.upperBound - 1]
    guard last.shape == .year, last.gap == .space else { return nil }
    return DateReader.date(text, [last][...])
  }

  private func title(_ range: Range<Int>) -> String {
    var end = tokens[range.upperBound - 1].end
    let opening = text[tokens[range.lowerBound].start..<end]
    while end < text.count,
      text[end] == "?" || text[end] == "!"
        || text[end] == ")" && opening.contains("(")
          && opening.count(where: { $0 == "(" }) > opening.count(where: { $0 == ")" })
    { end += 1 }
    // "‘Two Fires’: a study": the mark that is closed within the title opens it.
    var start = tokens[range.lowerBound].start
    if start > 0, "‘“'\"".unicodeScalars.contains(text[start - 1]),
      tokens[range].dropFirst().contains(where: { !$0.isInQuotes })
    {
      start -= 1
    }
    return ParsedFields.collapsed(text[start..<end])
  }

  // MARK: Names

  /// The names that stand just before a token, without the words that lead to them.
  private func names(before end: Int) -> Range<Int> {
    var start = end
    while start > range.lowerBound, end - start < 24 {
      let token = tokens[start - 1]
      guard token.kind == .word, !token.isInQuotes, isNamePart(token) else { break }
      if start < end {
        let marks = text[token.end..<tokens[start].start]
        if marks.contains(where: { ";:?".unicodeScalars.contains($0) }) { break }
        if marks.contains("."), marks.contains(where: isWhite), token.shape != .oneCapital,
          token.hash != Self.al,
          !marks.contains(",")
        {
          break
        }
      }
      start -= 1
    }
    while start < end,
      tokens[start].shape == .lower && !Lexicon.contains(tokens[start].hash, .particle)
        || NoteSegments.introductions.contains(tokens[start].hash) && tokens[start].shape != .upper
    { start += 1 }
    // "In London, the Harbour Office": a clause before the name.
    return start..<end
  }

  private func isNamePart(_ token: ReferenceToken) -> Bool {
    switch token.shape {
    case .capitalized, .upper, .mixed, .oneCapital, .roman: true
    case .lower:
      Lexicon.contains(token.hash, .function) || PersonNames.joints.contains(token.hash)
        || Lexicon.contains(token.hash, .particle) || Self.others.contains(token.hash)
    default: false
    }
  }

  private func isParted(_ names: Range<Int>, _ title: Int) -> Bool {
    let marks = text[tokens[title - 1].end..<tokens[title].start]
    // "Marsh, A. (2022). Tides in the UK. *Harbour Journal*": what stands behind the title is no name.
    if marks.contains(".") && !marks.contains(",") { return names.lowerBound == range.lowerBound }
    return marks.contains { $0 == "," || $0 == ":" }
  }

  private func opensBracket(_ index: Int) -> Bool {
    text[tokens[index - 1].end..<tokens[index].start].contains("(")
  }

  private func authors(_ names: Range<Int>) -> [CSLName]? {
    guard !names.isEmpty else { return nil }
    var name = string(names)
    if isBody(names) {
      if tokens[names.lowerBound].hash == Self.the, names.count > 1 {
        name = string(names.lowerBound + 1..<names.upperBound)
      }
      return [CSLName(literal: PersonNames.withoutOthers(name))]
    }
    let last = tokens[names.upperBound - 1]
    if last.shape == .oneCapital, last.end < text.count, text[last.end] == "." { name += "." }
    return PersonNames.names(name)
  }

  /// A body, unless the names are built as people's are.
  private func isBody(_ names: Range<Int>) -> Bool {
    if isCertainBody(names) { return true }
    // Nobody is called "the Marsh Army".
    if names.lowerBound > 0, tokens[names.lowerBound - 1].hash == Self.the,
      tokens[names.lowerBound].gap == .space
    {
      return true
    }
    if tokens[names].contains(where: { $0.shape == .oneCapital || Lexicon.contains($0.hash, .givenName) }) {
      return false
    }
    let capitals = tokens[names].filter { [.capitalized, .mixed].contains($0.shape) }
    let hasJoint = tokens[names].contains { PersonNames.joints.contains($0.hash) || $0.gap == .ampersand }
    // "Gearty and Laird", "Nora Vale".
    return capitals.count == 1 && !hasJoint && names.count == 1
  }

  private func isCertainBody(_ names: Range<Int>) -> Bool {
    PersonNames.isBody(string(names))
      || tokens[names].contains {
        // Two capitals behind a name are initials: "Marsh JC".
        $0.shape == .upper && ($0.end - $0.start > 2 || names.count == 1) || Self.bodyWords.contains($0.hash)
      }
  }

  private func isNewspaper(_ names: Range<Int>) -> Bool {
    names.count <= 5
      && tokens[names].contains { Lexicon.contains($0.hash, .newspaper) && $0.shape != .lower }
  }

  private func string(_ range: Range<Int>) -> String {
    var end = tokens[range.upperBound - 1].end
    if end < text.count, text[end] == ")", text[tokens[range.lowerBound].start..<end].contains("(") {
      end += 1
    }
    return ParsedFields.collapsed(text[tokens[range.lowerBound].start..<end])
  }

  private static let the = Hashing.word("the")
  private static let al = Hashing.word("al")
  private static let others = NoteSegments.words("et al others with")
  private static let pointers = NoteSegments.words("op loc passim infra idem cit")
  private static let releaseKinds = NoteSegments.words("press news media")
  private static let releaseWords = NoteSegments.words("release statement notice")
  private static let treatyWords = NoteSegments.words("convention covenant protocol treaty charter")
  private static let reportWords = NoteSegments.words(
    "report reports guidance guidelines strategy review survey evaluation assessment statistics bulletin plan briefing"
  )
  /// What bodies are called by that no list of the learned lexicon has.
  private static let bodyWords = NoteSegments.words(
    "international uk watch action aid rescue matters trust people kingdom england wales scotland europe women children "
      + "rights justice freedom anti helpline hotline charity charities relief cross crescent federal national "
      + "state states ngos house lords commons parliament assembly court courts crown government royal county city borough "
      + "district metropolitan ombudsman inspector inspectors taskforce partnership forum network union college fund media"
  )
}
