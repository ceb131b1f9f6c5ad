import ReportModel

/// The state of one walk through a report's notes: what was cited where, for the pointers that follow.
struct CitationWalk {
  let parser: ReferenceParser
  let reportIdentifier: String

  private(set) var citations: [Citation] = []
  private var references: [Reference] = []
  private var identities: [ReferenceIdentity] = []
  private var buckets: [String: [Int]] = [:]
  /// The references that each note cites, by its label, in order; later notes of the same number win.
  private var byNote: [String: [Int]] = [:]
  private var noteOrder: [String] = []
  private var previousReference: (index: Int, note: String?)?
  private var unresolved: [(note: String, page: Int)] = []
  private var entries: [Int] = []

  init(parser: ReferenceParser, reportIdentifier: String) {
    self.parser = parser
    self.reportIdentifier = reportIdentifier
  }

  // MARK: Bibliographies

  mutating func addEntry(_ entry: BibliographyEntries.Entry) {
    let text = Array(entry.text.unicodeScalars)
    let tokens = ReferenceTokenizer().tokens(of: text)
    guard !tokens.isEmpty else { return }
    let legal = LegalCitationFinder().find(text, tokens)
    guard
      let candidate = ReferenceCandidate.find(
        tokens, text, in: 0..<tokens.count, legal: legal, parser: parser, isEntry: true)
    else { return }
    let index = reference(candidate.item, raw: ParsedFields.collapsed(text), legal: nil)
    entries.append(index)
    let first = entry.passages[0]
    citations.append(
      Citation(
        passage: first.id, reference: references[index].id, via: .bibliography,
        span: TextSpan(start: 0, end: first.text.unicodeScalars.count), anchors: entry.anchors))
  }

  // MARK: Notes

  mutating func addNote(_ passage: Passage) {
    let text = Array(passage.text.unicodeScalars)
    let tokens = ReferenceTokenizer().tokens(of: text)
    let label = passage.label ?? ""
    noteOrder.append(label)
    byNote[label] = []
    guard !tokens.isEmpty else { return }
    let legal = LegalCitationFinder().find(text, tokens)
    for range in NoteSegments.ranges(of: tokens, text: text) {
      if let pointer = BackReference.find(tokens, text, in: range) {
        addPointer(pointer, range, tokens, text, passage, legal)
      } else {
        addDirect(range, tokens, text, passage, legal)
      }
    }
  }

  private mutating func addDirect(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ passage: Passage,
    _ legal: [LegalCitation]
  ) {
    let from = tokens[range.lowerBound].start
    let to = tokens[range.upperBound - 1].end
    let inside = legal.filter { $0.start >= from && $0.end <= to + 2 }
    if let first = inside.first, first.start - from <= 5 {
      // The citation is all there is of a reference; a paragraph after the last one is its locator.
      for citation in inside { addLegal(citation, passage, text) }
      return
    }
    if let candidate = ReferenceCandidate.find(tokens, text, in: range, legal: inside, parser: parser) {
      let start = tokens[candidate.range.lowerBound].start
      let end = tokens[candidate.range.upperBound - 1].end
      let opening = ReferenceCandidate.openingStart(text, start)
      let raw = ParsedFields.collapsed(text[opening..<end])
      let legal = Self.naming(inside, candidate.item)
      var item = candidate.item
      if let legal {
        item.type = LegalItem.type(legal.kind)
        item.number = item.number ?? legal.canonical
      }
      let index = reference(item, raw: raw, legal: legal)
      let locator = Locator.direct(
        candidate.item, tokens, text, after: inside.last.map(\.end), in: candidate.range)
      add(passage, index, locator, .direct, nil, opening, end)
    } else if let short = shortTitle(range, tokens, text) {
      add(
        passage, short.index, Locator.after(short.end, tokens, text, limit: range.upperBound)?.text, .short,
        noteCiting(short.index), tokens[range.lowerBound].start, to)
    } else {
      for citation in inside { addLegal(citation, passage, text) }
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
    let nameWords = Set(tokens[pointer.name].map(\.hash).filter { !Lexicon.contains($0, .function) })
    if let note = pointer.note {
      target = note
      index = best(byNote[note] ?? [], nameWords) ?? byNote[note]?.first
    } else if pointer.isPreviousNote {
      target = noteOrder.dropLast().last
      index = target.flatMap { best(byNote[$0] ?? [], nameWords) ?? byNote[$0]?.last }
    } else if pointer.via == .ibid {
      target = byNote[label]?.isEmpty == false ? label : noteOrder.dropLast().last
      if target == label {
        index = best(byNote[label] ?? [], nameWords) ?? byNote[label]?.last
      } else {
        index = target.flatMap { best(byNote[$0] ?? [], nameWords) ?? byNote[$0]?.last }
      }
    } else if !nameWords.isEmpty {
      index = named(nameWords)
      target = index.flatMap(noteCiting)
    } else {
      index = previousReference?.index
      target = previousReference?.note
    }
    // "Naffine, ‘Title’ in Thornton, op. cit.": a source of its own, in one that is cited elsewhere.
    let start = tokens[range.lowerBound].start
    let locator = Locator.after(pointer.marker.upperBound, tokens, text, limit: range.upperBound)
    let end = locator?.end ?? tokens[pointer.marker.upperBound - 1].end
    if let index {
      add(passage, index, locator?.text, pointer.via, target, start, end)
    } else {
      citations.append(
        Citation(
          note: label.isEmpty ? nil : label, passage: passage.id, reference: nil, locator: locator?.text,
          via: pointer.via,
          target: target, span: TextSpan(start: start, end: end),
          anchors: passage.anchors(of: TextSpan(start: start, end: end))))
      unresolved.append((label, passage.anchors.first?.page ?? 0))
    }
    if pointer.marker.upperBound < range.upperBound {
      // What is cited after the pointer in the same breath.
      let rest = legal.filter { $0.start >= end && $0.end <= tokens[range.upperBound - 1].end }
      for citation in rest { addLegal(citation, passage, text) }
    }
  }

  private mutating func addLegal(_ citation: LegalCitation, _ passage: Passage, _ text: [Unicode.Scalar]) {
    let raw = ParsedFields.collapsed(text[citation.start..<citation.end])
    let item = LegalItem.item(citation, raw: raw)
    let index = reference(item, raw: raw, legal: citation)
    add(passage, index, nil, .direct, nil, citation.start, citation.end)
  }

  private mutating func add(
    _ passage: Passage, _ index: Int, _ locator: String?, _ via: Citation.Via, _ target: String?,
    _ start: Int, _ end: Int
  ) {
    let span = TextSpan(start: start, end: end)
    let isNote = passage.kind == .footnote || passage.kind == .endnote
    citations.append(
      Citation(
        note: isNote ? passage.label : nil, passage: passage.id, reference: references[index].id,
        locator: locator,
        via: via, target: target, span: span, anchors: passage.anchors(of: span)))
    if isNote {
      byNote[passage.label ?? "", default: []].append(index)
      previousReference = (index, passage.label)
    }
  }

  // MARK: Running text

  mutating func addText(_ passage: Passage) {
    let text = Array(passage.text.unicodeScalars)
    let tokens = ReferenceTokenizer().tokens(of: text)
    for citation in LegalCitationFinder().find(text, tokens) where citation.kind != .unreported {
      addLegal(citation, passage, text)
    }
    guard !entries.isEmpty else { return }
    for index in tokens.indices where tokens[index].shape == .year || tokens[index].shape == .yearWithLetter {
      guard index > 0, tokens[index].isInParentheses, let found = entry(before: index, tokens, text) else {
        continue
      }
      let locator = Locator.after(
        index + 1, tokens, text, limit: min(tokens.count, index + 5), needsMark: true)
      let end = locator?.end ?? tokens[index].end
      add(passage, found.index, locator?.text, .authorYear, nil, tokens[found.start].start, end)
    }
  }

  /// The bibliography's entry whose author stands before a year in the text.
  private func entry(before index: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> (
    index: Int, start: Int
  )? {
    let year = DateReader.number(text, tokens[index].start, tokens[index].start + 4)
    for distance in 1...6 where index - distance >= 0 {
      let token = tokens[index - distance]
      if token.gap == .periodSpace && distance > 2 { break }
      guard token.shape == .capitalized || token.shape == .mixed || token.shape == .upper else { continue }
      for entry in entries where identities[entry].year == year {
        if identities[entry].family == token.hash
          || ReferenceIdentity.words(identities[entry].familyText).first == token.hash
        {
          return (entry, index - distance)
        }
      }
    }
    return nil
  }

  // MARK: Sources

  private static func naming(_ legal: [LegalCitation], _ item: CSLItem) -> LegalCitation? {
    guard
      ["legal_case", "legislation", "treaty", "bill", "hearing", "document"].contains(item.type)
        || item.author == nil
    else { return nil }
    return legal.first { $0.kind == .neutral } ?? legal.first { $0.kind != .commandPaper }
  }

  private mutating func reference(_ item: CSLItem, raw: String, legal: LegalCitation?) -> Int {
    let identity = ReferenceIdentity(item, legal: legal)
    for index in buckets[identity.bucket] ?? [] where identities[index].isSame(as: identity) {
      if raw.unicodeScalars.count > references[index].raw.unicodeScalars.count * 2, identity.code == nil {
        references[index].raw = raw
        references[index].csl = item
      }
      return index
    }
    let index = references.count
    references.append(Reference(id: "\(reportIdentifier)-r\(index + 1)", raw: raw, csl: item))
    identities.append(identity)
    buckets[identity.bucket, default: []].append(index)
    return index
  }

  private func noteCiting(_ index: Int) -> String? {
    for label in noteOrder.dropLast().reversed() where byNote[label]?.contains(index) == true { return label }
    return nil
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

  /// The source cited last whose author has the name.
  private func named(_ words: Set<UInt64>) -> Int? {
    for label in noteOrder.reversed() {
      for index in (byNote[label] ?? []).reversed() where score(index, words) >= 2 { return index }
    }
    return entries.first { score($0, words) >= 4 }
  }

  /// A short title or surname with a page that stands for a source cited before: no year, few words.
  private func shortTitle(
    _ range: Range<Int>, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> (index: Int, end: Int)? {
    guard range.count <= 14, range.count >= 2 else { return nil }
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
    for label in noteOrder.reversed() {
      for index in (byNote[label] ?? []).reversed() {
        let family = Set(ReferenceIdentity.words(identities[index].familyText))
        let title = Set(identities[index].title)
        let isSurname =
          !family.isEmpty && wanted.count <= 3 && family.isSubset(of: wanted)
          && wanted.subtracting(family).isSubset(of: title)
        let isTitle = wanted.count >= 2 && wanted.subtracting(family).isSubset(of: title) && !title.isEmpty
        if isSurname || isTitle { return (index, end) }
      }
    }
    return nil
  }

  func finished() -> (citations: [Citation], references: [Reference], warnings: [Warning]) {
    let warnings = unresolved.map { note, page in
      Warning(
        kind: .unresolvedCitation,
        message: "Note \(note) points back at a source that was not found; look it up on the page.",
        pages: page > 0 ? [page] : [])
    }
    return (citations, references, warnings)
  }
}
