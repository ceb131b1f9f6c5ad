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

  /// The stretch of a note that is read.
  struct Note {
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
  func inItalics() -> BodyAndTitle? {
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
  func inQuotes() -> BodyAndTitle? {
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
  func inWords() -> BodyAndTitle? {
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

  static let the = Hashing.word("the")
  static let al = Hashing.word("al")
  private static let releaseKinds = NoteSegments.words("press news media")
  private static let releaseWords = NoteSegments.words("release statement notice")
}
