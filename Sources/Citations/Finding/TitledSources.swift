import ReportModel

/// Sources that a stretch of a note names by author and title, or by title alone.
extension CitationWalk {
  /// A source whose names stand before its title, unless it is the short form of one that is known.
  func titled(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage,
    _ legal: [LegalCitation]
  ) -> BodyAndTitle? {
    let opening = ReferenceCandidate.introductionEnd(tokens, text, range)
    guard opening < range.upperBound else { return nil }
    let italics = passage.emphasis.filter {
      $0.style == .italic && $0.start < $0.end && $0.end <= text.count
    }.map { $0.start..<$0.end }
    let source = BodyAndTitle.find(
      tokens, text, in: opening..<range.upperBound, italics: italics, legal: legal)
    guard let source, source.isTelling || shortTitle(range, tokens, text) == nil,
      titleMentions.entry(named: tokens[source.title].map(\.hash)) == nil
    else { return nil }
    return source
  }

  mutating func addTitled(
    _ source: BodyAndTitle, _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar],
    _ passage: Passage
  ) {
    let last = source.range.upperBound
    let start = ReferenceCandidate.openingStart(text, tokens[source.range.lowerBound].start)
    let end = ReferenceCandidate.closingEnd(
      text, tokens[last - 1].end, limit: last < tokens.count ? tokens[last].start : text.count,
      withoutStop: tokens[last - 1].shape != .oneCapital)
    let raw = ReferenceCandidate.raw(text, tokens, from: start, to: end)
    let behind = max(source.range.lowerBound, source.title.upperBound - 3)..<last
    let locator = Locator.direct(source.item, tokens, text, after: nil, in: behind)
    add(
      passage, reference(source.item, raw: raw, legal: source.legal), locator, .direct, nil, start, end,
      printed: raw)
  }

  /// What of a stretch is set in italics.
  static func italics(_ passage: Passage, _ text: [Unicode.Scalar], _ from: Int, _ to: Int)
    -> [String]
  {
    passage.emphasis.filter {
      $0.style == .italic && $0.start >= from - 1 && $0.end <= text.count && $0.start < to
    }
    .map { String(scalars: text[$0.start..<$0.end]) }
  }

  /// "For more, see section 7 of the guidance (under s 49 of the Modern Slavery Act 2015)": an Act that a remark names
  /// late is a source by itself, and the remark is none.
  static func isAside(
    _ legal: [LegalCitation], _ candidate: ReferenceCandidate, _ tokens: [ReferenceToken]
  ) -> Bool {
    guard let act = legal.first, act.kind == .act, candidate.item.author == nil,
      act.start - tokens[candidate.range.lowerBound].start > 40
    else { return false }
    // A title in quotation marks has some words: “good reasons” is a phrase.
    let quoted = tokens[candidate.range].count { $0.isInQuotes && $0.start <= act.start }
    return quoted < 4 && !tokens[candidate.range].contains { $0.kind != .word }
  }

  /// "Framework Decision 2003/577/JHA of 22 July 2003, OJ 2.8.2003, L 196": where an act is published is no second source.
  static func withoutJournals(_ legal: [LegalCitation], _ text: [Unicode.Scalar]) -> [LegalCitation] {
    var kept: [LegalCitation] = []
    for citation in legal {
      if citation.series == "OJ", let last = kept.last, last.kind == .europeanAct,
        citation.start - (EuropeanName.end(last, text) ?? last.end) < 90
      {
        continue
      }
      kept.append(citation)
    }
    return kept
  }

  /// "Harbour Act 2015 (Moorings) Regulations 2015, SI 2015/1833": instruments with the names that stand before their
  /// numbers, and without the acts that are part of a name.
  static func withNames(
    _ legal: [LegalCitation], _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> [LegalCitation] {
    guard legal.contains(where: { $0.kind == .instrument }) else { return legal }
    var kept: [LegalCitation] = []
    for citation in legal {
      guard citation.kind == .instrument, let name = instrumentName(before: citation.start, tokens, text)
      else {
        kept.append(citation)
        continue
      }
      var citation = citation
      citation.nameStart = tokens[name.lowerBound].start
      citation.nameEnd = tokens[name.upperBound - 1].end
      kept.removeAll { $0.start >= tokens[name.lowerBound].start }
      kept.append(citation)
    }
    return kept
  }

  /// "Harbour (Moorings) Order 2015": capitals up to the kind of instrument and its year.
  private static func instrumentName(
    before end: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> Range<Int>? {
    let last = tokens.partitioningIndex { $0.start >= end } - 1
    guard last >= 3, tokens[last].shape == .year, instruments.contains(tokens[last - 1].hash),
      end - tokens[last].end <= 4
    else { return nil }
    var start = last - 1
    while start > 0, last - start < 30 {
      let token = tokens[start - 1]
      let marks = text[token.end..<tokens[start].start]
      guard
        isUpper(text[token.start]) || token.shape == .year || Lexicon.contains(token.hash, .function)
          || PersonNames.joints.contains(token.hash), !marks.contains(";"), !marks.contains(".")
      else { break }
      start -= 1
    }
    while start < last,
      !isUpper(text[tokens[start].start]) || NoteSegments.introductions.contains(tokens[start].hash)
        || Lexicon.contains(tokens[start].hash, .function)
    { start += 1 }
    return last - start >= 2 ? start..<(last + 1) : nil
  }

  private static let instruments = NoteSegments.words("regulations order rules scheme")

  /// Treaties that a sentence names in full, where nothing else has told them.
  mutating func addTreaties(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage) {
    for work in NamedTreaty.works(tokens, text) {
      if nameSymbol(work, tokens, text, passage) { continue }
      guard let span = untold(work.range, tokens, text, passage) else { continue }
      let raw = ParsedFields.collapsed(text[span])
      let locator = Locator.after(
        work.range.upperBound, tokens, text, limit: min(tokens.count, work.range.upperBound + 4),
        needsMark: true)
      add(
        passage, reference(work.item, raw: raw, legal: nil), locator?.text, .direct, nil, span.lowerBound,
        span.upperBound, printed: raw)
    }
  }

  mutating func addReport(
    _ report: ProseTitles.Work, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) {
    let start = tokens[report.range.lowerBound].start
    let end = tokens[report.range.upperBound - 1].end
    let raw = ParsedFields.collapsed(text[start..<end])
    let locator = Locator.after(
      report.range.upperBound, tokens, text, limit: min(tokens.count, report.range.upperBound + 4),
      needsMark: true)
    add(
      passage, reference(report.item, raw: raw, legal: nil), locator?.text, .direct, nil, start, end,
      printed: raw)
  }

  /// "the *Report on Piracy* (Doc. 9822 of 3 June 2003)": the title names what its number in the bracket behind
  /// already stands for.
  mutating func nameSymbol(
    _ work: ProseTitles.Work, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) -> Bool {
    let end = tokens[work.title.upperBound - 1].end
    let told = citations.reversed().prefix { $0.passage == passage.id }.first { citation in
      guard let span = citation.span, citation.via == .direct, span.start > end, span.start - end <= 12 else {
        return false
      }
      return text[end..<span.start].contains("(") && !text[end..<span.start].contains(")")
    }
    guard let told, let index = references.firstIndex(where: { $0.id == told.reference }),
      let number = references[index].csl.number, references[index].csl.title == number
    else { return false }
    references[index].csl.title = work.item.title
    references[index].csl.author = references[index].csl.author ?? work.item.author
    return true
  }
}
