import ReportModel

/// The state of one walk through a report's notes: what was cited where, for the pointers that follow.
struct CitationWalk {
  let parser: ReferenceParser
  let reportIdentifier: String
  /// The web addresses that each page's link annotations lead to.
  let addresses: [Int: [String]]

  private(set) var citations: [Citation] = []
  var references: [Reference] = []
  private var identities = SourceIndex()
  private var register = NoteRegister()
  private var authorYear = AuthorYear()
  var titleMentions = TitleMentions()
  private var previousReference: (index: Int, note: String?)?
  private var unresolved: [(text: String, page: Int)] = []
  private var entries: [Int] = []

  init(parser: ReferenceParser, reportIdentifier: String, addresses: [Int: [String]]) {
    self.addresses = addresses
    self.parser = parser
    self.reportIdentifier = reportIdentifier
  }

  // MARK: Bibliographies

  mutating func addEntry(_ entry: BibliographyEntries.Entry) {
    let text = Array(entry.text.unicodeScalars)
    let tokens = tokens(of: text, entry.anchors)
    guard !tokens.isEmpty else { return }
    let legal = LegalCitationFinder().find(text, tokens)
    guard
      let candidate = ReferenceCandidate.find(
        tokens, text, in: 0..<tokens.count, legal: legal, parser: parser, isEntry: true,
        italics: entry.italics)
    else { return }
    let raw = ReferenceCandidate.raw(text, tokens, from: 0, to: text.count)
    let index = reference(candidate.item, raw: raw, legal: nil)
    entries.append(index)
    authorYear.add(index, candidate.item, raw: raw)
    titleMentions.add(index, candidate.item)
    let first = entry.passages[0]
    citations.append(
      Citation(
        passage: first.id, reference: references[index].id, via: .bibliography,
        printed: raw, span: entry.span,
        anchors: entry.anchors))
  }

  private func tokens(of text: [Unicode.Scalar], _ anchors: [Anchor]) -> [ReferenceToken] {
    guard !addresses.isEmpty else { return ReferenceTokenizer().tokens(of: text) }
    let here = Set(anchors.map(\.page)).sorted().flatMap { addresses[$0] ?? [] }
    return ReferenceTokenizer(addresses: LinkedAddresses.ends(in: text, of: here)).tokens(of: text)
  }

  // MARK: Notes

  mutating func addNote(_ passage: Passage) {
    let text = Array(passage.text.unicodeScalars)
    let tokens = tokens(of: text, passage.anchors)
    let label = passage.label ?? ""
    register.open(label)
    guard !tokens.isEmpty else { return }
    if EvidenceNote.isEvidence(tokens) {
      register.markEvidence()
      return
    }
    let pages = GovernmentPage.works(tokens, text)
    addPages(pages, tokens, text, passage)
    let legal = LegalCitationFinder().find(text, tokens)
    for range in NoteSegments.ranges(of: tokens, text: text)
    where !pages.contains(where: { $0.range.overlaps(range) }) {
      if let pointer = BackReference.find(tokens, text, in: range) {
        addPointer(pointer, range, tokens, text, passage, legal)
      } else {
        addDirect(range, tokens, text, passage, legal)
      }
    }
    addTreaties(tokens, text, passage)
    addAuthorYear(tokens, text, passage)
    addPairs(tokens, text, passage)
    addTitles(tokens, text, passage)
    addWorks(tokens, text, passage)
  }

  private mutating func addDirect(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage,
    _ legal: [LegalCitation]
  ) {
    let from = tokens[range.lowerBound].start
    let to = tokens[range.upperBound - 1].end
    if let spoken = PersonalCommunication.spoken(tokens, text, in: range) {
      let end = tokens[spoken.end - 1].end
      let raw = ParsedFields.collapsed(text[from..<end])
      add(passage, reference(spoken.item, raw: raw, legal: nil), nil, .direct, nil, from, end, printed: raw)
      if range.upperBound - spoken.end > 3 {
        addDirect(spoken.end..<range.upperBound, tokens, text, passage, legal)
      }
      return
    }
    let inside = Self.withNames(
      Self.withoutJournals(legal.filter { $0.start >= from - 1 && $0.end <= to + 2 }, text), tokens, text)
    if let first = inside.first,
      (first.kind == .instrument ? first.nameStart ?? first.start : first.start) - from <= 5
    {
      // The citation is all there is of a reference; a paragraph after the last one is its locator.
      for citation in inside { addLegal(citation, passage, text) }
      return
    }
    if let report = ExplanatoryReport.find(tokens, text, in: range) {
      addReport(report, tokens, text, passage)
      if range.upperBound - report.range.upperBound > 2 {
        addDirect(report.range.upperBound..<range.upperBound, tokens, text, passage, legal)
      }
      return
    }
    if let source = titled(range, tokens, text, passage, inside) {
      for citation in inside where citation.end <= tokens[source.range.lowerBound].start {
        addLegal(citation, passage, text)
      }
      addTitled(source, range, tokens, text, passage)
      if range.upperBound - source.range.upperBound > 2 {
        addDirect(source.range.upperBound..<range.upperBound, tokens, text, passage, legal)
      }
      return
    }
    // "… the Protocol (A/RES/54/263) and the Framework Decision (2002/629/JHA)": several, each by its number.
    let isSeveral = zip(inside, inside.dropFirst()).contains { first, second in
      second.start - first.end > 25
        && ReferenceTokenizer().tokens(of: Array(text[first.end..<second.start]))
          .contains { $0.hash == Self.and }
    }
    // "… the Rights of Migrant Workers and ILO Convention No. 189": what stands before "and" is another treaty.
    let isSecond = inside.first.map { first in
      first.kind == .treaty && tokens.last(where: { $0.end <= first.start })?.hash == Self.and
    }
    let candidate =
      isSeveral || isSecond == true
      ? nil
      : ReferenceCandidate.find(
        tokens, text, in: range, legal: inside, parser: parser, italics: Self.italics(passage, text, from, to)
      )
    if let candidate, !Self.isAside(inside, candidate, tokens) {
      let start = tokens[candidate.range.lowerBound].start
      // The brackets around an address alone are the sentence's.
      let isAddress = candidate.range.count == 1
      let end =
        isAddress
        ? tokens[candidate.range.lowerBound].end
        : ReferenceCandidate.closingEnd(
          text, tokens[candidate.range.upperBound - 1].end,
          limit: candidate.range.upperBound < tokens.count
            ? tokens[candidate.range.upperBound].start : text.count,
          withoutStop: tokens[candidate.range.upperBound - 1].shape != .oneCapital)
      let opening = isAddress ? start : ReferenceCandidate.openingStart(text, start)
      if inside.isEmpty, isAuthorYear(candidate.range, tokens, text) { return }
      if let known = knownByName(candidate.item, candidate.range.count) {
        add(passage, known, nil, .short, register.label(citing: known), opening, end)
        return
      }
      // "See also Marsh (2013)" that no bibliography lists tells nothing.
      if inside.isEmpty, candidate.item.title == nil, candidate.item.containerTitle == nil,
        candidate.item.url == nil
      {
        return
      }
      let raw = ReferenceCandidate.raw(text, tokens, from: opening, to: end)
      let legal = Self.naming(inside, candidate.item)
      var item = candidate.item
      if let legal {
        item.type = LegalItem.type(legal.kind)
        item.number = item.number ?? legal.canonical
        if legal.kind == .treaty { LegalItem.nameTreaty(&item, legal, tokens, text) }
      }
      let index = reference(item, raw: raw, legal: legal)
      let locator = Locator.direct(
        candidate.item, tokens, text, after: inside.last.map(\.end), in: candidate.range)
      add(passage, index, locator, .direct, nil, opening, end, printed: raw)
    } else if inside.isEmpty, let short = shortTitle(range, tokens, text) {
      add(
        passage, short.index, Locator.after(short.end, tokens, text, limit: range.upperBound)?.text, .short,
        register.label(citing: short.index), tokens[range.lowerBound].start, to)
    } else {
      for citation in inside { addLegal(citation, passage, text) }
    }
  }

  /// "(see SGBO, 2001)", "Marsh (1999), Oake (2001) and Vale c.s. (1998)", "Oake (2001), pp. 3-4": authors and years
  /// alone, which lead to the bibliography and are no sources of their own.
  private func isAuthorYear(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> Bool {
    let years = range.filter { tokens[$0].shape == .year || tokens[$0].shape == .yearWithLetter }
    guard range.count <= 20, let last = years.last, range.upperBound - last <= 5,
      !tokens[range].contains(where: { $0.isInQuotes || $0.kind != .word })
    else { return false }
    let led = Set(authorYear.mentions(tokens, text).filter { $0.entry != nil }.map(\.mention.year))
    return years.allSatisfy { led.contains($0) }
  }

  /// "Christensen, I., & Pozarny, P. (2008)", with neither title nor container, stands for a source cited before.
  private func knownByName(_ item: CSLItem, _ count: Int) -> Int? {
    guard item.title == nil, item.containerTitle == nil, count <= 12, item.issued != nil, item.author != nil
    else {
      return nil
    }
    let identity = ReferenceIdentity(item, legal: nil)
    guard identity.family != nil else { return nil }
    return references.indices.last { index in
      identities[index].family == identity.family && identities[index].year == identity.year
        && !identities[index].title.isEmpty
    }
  }

  /// Points to the note, then to the source in it that the words before name.
  private mutating func addPointer(
    _ pointer: BackReference, _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar],
    _ passage: Passage, _ legal: [LegalCitation]
  ) {
    let label = passage.label ?? ""
    var target: String?
    var index: Int?
    let nameWords = Set(
      tokens[pointer.name].map(\.hash).filter {
        !Lexicon.contains($0, .function) && !NoteSegments.introductions.contains($0)
      })
    if let note = pointer.note {
      target = note
      let sources = register.sources(of: note)
      index =
        sources.compactMap { best($0, nameWords) }.first
        ?? (nameWords.isEmpty ? nil : named(nameWords)) ?? sources.first?.first
    } else if pointer.isPreviousNote {
      target = register.previous?.label
      index = register.previous.flatMap { best($0.sources, nameWords) ?? $0.sources.last }
    } else if pointer.via == .ibid {
      if register.current.isEmpty, let previous = register.previous {
        if previous.isEvidence {
          register.markEvidence()
          return
        }
        target = previous.label
        index = best(previous.sources, nameWords) ?? previous.sources.last
      } else if !register.current.isEmpty {
        target = label
        index = best(register.current, nameWords) ?? register.current.last
      }
    } else if !nameWords.isEmpty {
      index = named(nameWords)
      target = index.flatMap { register.label(citing: $0) }
    } else {
      index = previousReference?.index
      target = previousReference?.note
    }
    // "Naffine, ‘Title’ in Thornton, op. cit.": a source of its own, in one that is cited elsewhere.
    let start = tokens[range.lowerBound].start
    let locator = Locator.after(pointer.marker.upperBound, tokens, text, limit: range.upperBound)
    let end = locator?.end ?? tokens[pointer.marker.upperBound - 1].end
    let place =
      locator?.text ?? Locator.before(pointer.marker.lowerBound, tokens, text, from: range.lowerBound)
    if let index {
      add(passage, index, place, pointer.via, target, start, end)
    } else {
      citations.append(
        Citation(
          note: label.isEmpty ? nil : label, passage: passage.id, reference: nil, locator: place,
          via: pointer.via, target: target, span: TextSpan(start: start, end: end),
          anchors: passage.anchors(of: TextSpan(start: start, end: end))))
      unresolved.append(
        ("Note \(label) points back at a source that was not found", passage.anchors.first?.page ?? 0))
    }
    if pointer.marker.upperBound < range.upperBound {
      // What is cited after the pointer in the same breath.
      let rest = legal.filter { $0.start >= end && $0.end <= tokens[range.upperBound - 1].end }
      for citation in rest { addLegal(citation, passage, text) }
    }
  }

  private mutating func addLegal(_ citation: LegalCitation, _ passage: Passage, _ text: [Unicode.Scalar]) {
    var start = citation.kind == .instrument ? citation.nameStart ?? citation.start : citation.start
    if citation.kind == .treaty, citation.nameStart == nil {
      let tokens = ReferenceTokenizer().tokens(of: Array(text[..<citation.start].suffix(400)))
      let offset = citation.start - min(citation.start, 400)
      if let name = TreatyName.find(
        tokens, Array(text[offset..<citation.start]), before: citation.start - offset)
      {
        start = offset + tokens[name.lowerBound].start
      }
    }
    // An act's name behind its number is part of it.
    let name = EuropeanName.end(citation, text)
    var citation = citation
    if let name { citation.end = name }
    let raw = ParsedFields.collapsed(text[start..<citation.end])
    var item = LegalItem.item(citation, raw: raw)
    if name != nil { item.title = raw }
    if citation.kind == .instrument, let nameStart = citation.nameStart {
      item.title = ParsedFields.collapsed(text[nameStart..<citation.nameEnd])
    }
    if citation.kind == .question {
      // "Written question 4711, answered 20 December 2018".
      let rest = Array(text[citation.end...].prefix(60).prefix { $0 != ";" && $0 != "." })
      item.issued = DateReader.date(rest, ReferenceTokenizer().tokens(of: rest)[...]) ?? item.issued
    }
    if citation.kind == .treaty {
      let scalars = Array(text[start..<citation.end])
      let tokens = ReferenceTokenizer().tokens(of: scalars)
      var here = citation
      here.start -= start
      here.nameStart = citation.nameStart.map { $0 - start }
      here.nameEnd -= start
      LegalItem.nameTreaty(&item, here, tokens, scalars)
      if item.issued == nil { item.issued = DateReader.date(scalars, tokens[...]) }
    }
    let index = reference(item, raw: raw, legal: citation)
    add(passage, index, Locator.afterLegal(citation, text), .direct, nil, start, citation.end, printed: raw)
  }

  mutating func add(
    _ passage: Passage, _ index: Int, _ locator: String?, _ via: Citation.Via, _ target: String?,
    _ start: Int, _ end: Int, printed: String? = nil
  ) {
    let span = TextSpan(start: start, end: end)
    let isNote = passage.kind == .footnote || passage.kind == .endnote
    citations.append(
      Citation(
        note: isNote ? passage.label : nil, passage: passage.id, reference: references[index].id,
        locator: locator, via: via, target: target, printed: printed, span: span,
        anchors: passage.anchors(of: span)))
    if isNote {
      register.cite(index)
      previousReference = (index, passage.label)
    }
  }

  // MARK: Running text

  mutating func addText(_ passage: Passage) {
    let text = Array(passage.text.unicodeScalars)
    let tokens = tokens(of: text, passage.anchors)
    let pages = GovernmentPage.works(tokens, text)
    addPages(pages, tokens, text, passage)
    let legal = Self.withNames(LegalCitationFinder().find(text, tokens), tokens, text)
    for citation in legal where citation.kind != .unreported {
      // "… under s 49 of the Harbour Act 2015 … - GOV.UK": an act in a page's name is not cited by itself.
      let isInName = pages.contains {
        tokens[$0.range.lowerBound].start <= citation.start
          && citation.end <= tokens[$0.range.upperBound - 1].end
      }
      if !isInName { addLegal(citation, passage, text) }
    }
    if let report = ExplanatoryReport.find(tokens, text, in: tokens.indices) {
      addReport(report, tokens, text, passage)
    }
    addTreaties(tokens, text, passage)
    addAuthorYear(tokens, text, passage)
    addPairs(tokens, text, passage)
    addTitles(tokens, text, passage)
    addWorks(tokens, text, passage)
  }

  private mutating func addPages(
    _ pages: [ProseTitles.Work], _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) {
    for page in pages {
      let start = tokens[page.range.lowerBound].start
      let end = tokens[page.range.upperBound - 1].end
      let raw = ParsedFields.collapsed(text[start..<end])
      add(passage, reference(page.item, raw: raw, legal: nil), nil, .direct, nil, start, end, printed: raw)
    }
  }

  /// Works that a sentence names by their titles, set apart in italics or quotation marks.
  private mutating func addWorks(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) {
    let italics = passage.emphasis.filter {
      $0.style == .italic && $0.start < $0.end && $0.end <= text.count
    }.map { $0.start..<$0.end }
    guard !italics.isEmpty || tokens.contains(where: \.isInQuotes) else { return }
    let prose = ProseTitles(tokens, text)
    for title in prose.italicWords(italics) {
      guard let entry = titleMentions.entry(named: tokens[title].map(\.hash)),
        isUpper(text[tokens[title.lowerBound].start]),
        title.lowerBound == 0 || !ProseTitles.eventWords.contains(tokens[title.lowerBound - 1].hash),
        title.count > 1 || title.lowerBound > 0 && tokens[title.lowerBound - 1].hash == Self.the,
        let span = untold(title, tokens, text, passage)
      else { continue }
      add(passage, entry, nil, .short, nil, span.lowerBound, span.upperBound)
    }
    for work in prose.works(italics: italics) {
      if nameSymbol(work, tokens, text, passage) { continue }
      guard let span = untold(work.range, tokens, text, passage) else { continue }
      let raw = ReferenceCandidate.raw(
        text, tokens, from: ReferenceCandidate.openingStart(text, span.lowerBound),
        to: ReferenceCandidate.closingEnd(
          text, span.upperBound,
          limit: work.range.upperBound < tokens.count ? tokens[work.range.upperBound].start : text.count,
          withoutStop: true))
      let index = reference(work.item, raw: raw, legal: nil)
      add(passage, index, nil, .direct, nil, span.lowerBound, span.upperBound, printed: raw)
    }
  }

  /// Where a title stands, unless a citation of the passage says what it is: over it, or just behind it.
  func untold(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) -> Range<Int>? {
    let start = tokens[range.lowerBound].start
    let end = tokens[range.upperBound - 1].end
    let isTold = citations.reversed().prefix { $0.passage == passage.id }.contains { citation in
      guard let span = citation.span else { return false }
      return span.start < end && span.end > start
        || span.start >= end && span.start - end < 60
          && citation.via == .authorYear
    }
    let closes = end < text.count && text[end] == ")" && text[start..<end].contains("(")
    return isTold ? nil : start..<(closes ? end + 1 : end)
  }

  /// Author and year, as they lead to the bibliography; those that lead nowhere are said to.
  private mutating func addAuthorYear(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) {
    let taken = citations.reversed().prefix { $0.passage == passage.id }.compactMap(\.span)
    for (mention, entry) in authorYear.mentions(tokens, text) {
      let start = tokens[mention.names.lowerBound].start
      let year = tokens[mention.end - 1]
      guard !taken.contains(where: { $0.start < year.end && $0.end > start }) else { continue }
      let locator = Locator.after(
        mention.end, tokens, text, limit: min(tokens.count, mention.end + 4), needsMark: true)
      let end = locator?.end ?? year.end
      if let entry {
        add(passage, entry, locator?.text, .authorYear, nil, start, end)
      } else {
        let span = TextSpan(start: start, end: end)
        let isNote = passage.kind == .footnote || passage.kind == .endnote
        citations.append(
          Citation(
            note: isNote ? passage.label : nil, passage: passage.id, reference: nil, locator: locator?.text,
            via: .authorYear, span: span, anchors: passage.anchors(of: span)))
        let printed = ParsedFields.collapsed(text[start..<year.end])
        unresolved.append(
          (
            "\u{201C}\(printed)\u{201D} leads to no entry of the bibliography",
            passage.anchors.first?.page ?? 0
          ))
      }
    }
  }

  /// Entries of the bibliography that are named by their titles.
  private mutating func addTitles(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) {
    let here = citations.reversed().prefix { $0.passage == passage.id }
    for (range, entry) in titleMentions.mentions(tokens, text) {
      let start = tokens[range.lowerBound].start
      let end = tokens[range.upperBound - 1].end
      // "‘Owed and Owing’ (Oake, 2001)" is one citation, and a conference of the name another thing.
      let isTold = here.contains { citation in
        guard let span = citation.span else { return false }
        return span.start < end && span.end > start
          || citation.reference == references[entry].id && span.start >= end && span.start - end < 80
      }
      guard !isTold, range.lowerBound == 0 || !Self.events.contains(tokens[range.lowerBound - 1].hash) else {
        continue
      }
      add(passage, entry, nil, .short, nil, start, end)
    }
  }

  /// Works that both their authors' names call, without a year.
  private mutating func addPairs(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage
  ) {
    let taken = citations.reversed().prefix { $0.passage == passage.id }.compactMap(\.span)
    for (names, entry) in authorYear.pairs(tokens, text) {
      let start = tokens[names.lowerBound].start
      let end = tokens[names.upperBound - 1].end
      guard !taken.contains(where: { $0.start < end && $0.end > start }) else { continue }
      add(passage, entry, nil, .authorYear, nil, start, end)
    }
  }

  private static let events = NoteSegments.words(
    "conference conferentie meeting seminar workshop symposium congress")

  // MARK: Sources

  private static let and = Hashing.word("and")
  private static let the = Hashing.word("the")

  private static func naming(_ legal: [LegalCitation], _ item: CSLItem) -> LegalCitation? {
    guard
      ["legal_case", "legislation", "treaty", "bill", "hearing", "document"].contains(item.type)
        || item.author == nil
    else { return nil }
    return legal.first { $0.kind == .neutral } ?? legal.first { $0.kind != .commandPaper }
  }

  mutating func reference(_ item: CSLItem, raw: String, legal: LegalCitation?) -> Int {
    var identity = ReferenceIdentity(item, legal: legal)
    identity.note(listing: raw, in: reportIdentifier)
    if let index = identities.first(like: identity) {
      let isFuller =
        raw.unicodeScalars.count > references[index].raw.unicodeScalars.count * 2 && identity.legal == nil
      if isFuller {
        references[index].raw = raw
        references[index].csl = item
      }
      identities.widen(index, by: identity, isFuller: isFuller)
      return index
    }
    let index = references.count
    references.append(Reference(id: "\(reportIdentifier)-r\(index + 1)", raw: raw, csl: item))
    identities.append(identity)
    return index
  }

  /// Of several sources of a note the one that most of the words name.
  private func best(_ candidates: [Int], _ words: Set<UInt64>) -> Int? {
    let scored = candidates.map { ($0, score($0, words)) }
    guard let top = scored.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }), top.1 > 0 else { return nil }
    return top.0
  }

  private func score(_ index: Int, _ words: Set<UInt64>) -> Int {
    var score = 0
    for word in ReferenceIdentity.words(identities[index].familyText) where words.contains(word) {
      score += 4
    }
    for author in references[index].csl.author ?? [] {
      for word in ReferenceIdentity.words(author.family ?? author.literal ?? "") where words.contains(word) {
        score += 2
      }
    }
    for editor in references[index].csl.editor ?? [] {
      for word in ReferenceIdentity.words(editor.family ?? "") where words.contains(word) { score += 2 }
    }
    for word in identities[index].title where words.contains(word) { score += 1 }
    // A case is called by its first party.
    if references[index].csl.type == "legal_case", let party = identities[index].title.first,
      words.contains(party)
    {
      score += 2
    }
    return score
  }

  /// Of the sources cited so far the one that most of the words name, the last of those that are named alike.
  private func named(_ words: Set<UInt64>) -> Int? {
    var found: (index: Int, share: Int, score: Int, titleShare: Int)?
    for index in register.latestFirst {
      let score = score(index, words)
      let known = identities[index].known(of: words)
      let share = known * 100 / words.count
      // One word names a source only where it is half of its title.
      guard score >= 2 || score == 1 && share == 100 && identities[index].title.count <= 2 else { continue }
      // Of two titles that hold the words the one that has fewer others.
      let titleShare = known * 100 / max(1, identities[index].title.count)
      if found.map({ ($0.share, $0.titleShare, $0.score) < (share, titleShare, score) }) ?? true {
        found = (index, share, score, titleShare)
      }
    }
    if let found, found.share >= 40 || found.score >= 4 { return found.index }
    return entries.first { score($0, words) >= 4 }
  }

  /// A short title or surname with a page that stands for a source cited before: no year, few words.
  func shortTitle(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> (index: Int, end: Int)? {
    guard range.count <= 14, range.count >= 2,
      !tokens[range].contains(where: { $0.shape == .year || $0.shape == .yearWithLetter })
    else { return nil }
    var end = range.lowerBound
    while end < range.upperBound,
      [.capitalized, .mixed, .lower, .upper, .oneCapital].contains(tokens[end].shape),
      !Lexicon.contains(tokens[end].hash, .pages)
    { end += 1 }
    guard end > range.lowerBound, end < range.upperBound || tokens[range].contains(where: { $0.isInQuotes })
    else { return nil }
    guard isUpper(text[tokens[range.lowerBound].start]) else { return nil }
    let words = tokens[range.lowerBound..<end].map(\.hash).filter { !Lexicon.contains($0, .function) }
    guard !words.isEmpty else { return nil }
    let wanted = Set(words)
    var found: Int?
    for index in register.latestFirst {
      let family = Set(ReferenceIdentity.words(identities[index].familyText))
      let title = Set(identities[index].title)
      let isSurname =
        !family.isEmpty && wanted.count <= 3 && family.isSubset(of: wanted)
        && wanted.subtracting(family).isSubset(of: title)
      if isSurname { return (index, end) }
      guard wanted.count >= 2, wanted.subtracting(family).isSubset(of: title), !title.isEmpty else {
        continue
      }
      // Words that several titles share name none of them.
      if found != nil { return nil }
      found = index
    }
    return found.map { ($0, end) }
  }

  func finished() -> (citations: [Citation], references: [Reference], warnings: [Warning]) {
    let warnings = unresolved.map { text, page in
      Warning(
        kind: .unresolvedCitation, message: "\(text); look it up on the page.",
        pages: page > 0 ? [page] : [])
    }
    let raws = Dictionary(uniqueKeysWithValues: references.map { ($0.id, $0.raw) })
    let written = citations.map { citation in
      var citation = citation
      // What is printed as the reference has it need not be said again.
      if citation.printed == citation.reference.flatMap({ raws[$0] }) { citation.printed = nil }
      return citation
    }
    return (written, references, warnings)
  }
}
