import ReportModel

/// The sources that author and year name: "(Fallon & Smits, 2001, p. 22)", "Fallon (2003a)".
struct AuthorYear {
  /// A mention in the text, as token indices.
  struct Mention {
    var names: Range<Int>
    /// The year, or the first of the words that say that there is none.
    var year: Int
    /// The token after the year.
    var end: Int
  }

  /// What tells two works of one name and year apart.
  private struct Entry {
    var index: Int
    var letter: UInt32?
    var secondName: UInt64?
    var authors: Int
  }

  private var entries: [Key: [Entry]] = [:]
  private(set) var count = 0
  /// The works of two people, by both family names.
  private var pairs: [UInt64: [Int]] = [:]
  /// The names of all entries, whatever their year.
  private var names: Set<UInt64> = []

  private struct Key: Hashable {
    var name: UInt64
    var year: Int
  }

  /// Adds a bibliography's entry, to be found by its first author's name, the first word of its author and the
  /// initials of a body.
  mutating func add(_ index: Int, _ item: CSLItem, raw: String) {
    let text = Array(raw.unicodeScalars.prefix(400))
    let tokens = ReferenceTokenizer().tokens(of: text)
    guard !tokens.isEmpty else { return }
    let opening = HarvardOpening.find(text, tokens)
    let dated =
      opening?.date.lowerBound ?? tokens.firstIndex {
        ($0.shape == .year || $0.shape == .yearWithLetter) && $0.isInParentheses
      } ?? tokens.lastIndex { $0.shape == .year }
    guard let dated else { return }
    let year =
      opening.map { tokens[$0.date].first { $0.shape == .year || $0.shape == .yearWithLetter } }
      ?? tokens[dated]
    let number = year.map { DateReader.number(text, $0.start, $0.start + 4) } ?? 0
    let letter = year.flatMap { $0.shape == .yearWithLetter ? text[$0.start + 4].value : nil }
    var names: Set<UInt64> = []
    let before = tokens[..<dated]
    let isBody = opening?.isBody ?? (item.author?.first?.literal != nil)
    if let name = item.author?.first ?? item.editor?.first, let family = name.family ?? name.literal {
      names.insert(Hashing.word(family.trimmedMarks))
      if !isBody, let last = ReferenceIdentity.words(family).last { names.insert(last) }
    }
    if let first = before.first(where: {
      !Lexicon.contains($0.hash, .function) && !Lexicon.contains($0.hash, .particle)
    }),
      !isBody || before.count == 1 || !isGeneric(first)
    {
      names.insert(first.hash)
    }
    if isBody {
      // "R Core Team" is known by "Core Team" too.
      for start in 0..<min(2, before.count) {
        if let pair = Self.pair(Array(before[start...])) { names.insert(pair) }
      }
    }
    let initials = before.filter { [.capitalized, .mixed].contains($0.shape) }
      .map { String(text[$0.start]) }.joined()
    if initials.count > 2 { names.insert(Hashing.word(initials)) }
    for token in before where token.shape == .upper { names.insert(token.hash) }
    // "Amsterdam Harbour Centre (2000). … Amsterdam: AHC/DHV": a body publishes under its initials.
    let publisher = item.publisher ?? ""
    let acronyms = publisher.split { !$0.isLetter && $0 != "-" }.filter { part in
      part.count > 1 && part.unicodeScalars.allSatisfy { isUpper($0) || $0 == "-" }
    }
    for acronym in acronyms where isBody && !before.isEmpty {
      if acronym.count == publisher.count || text[before[0].start] == acronym.unicodeScalars.first {
        names.insert(Hashing.word(String(acronym)))
      }
    }
    self.names.formUnion(names)
    let authors = item.author ?? item.editor ?? []
    let isOpen =
      before.contains { Self.others.contains($0.hash) } || before.suffix(2).map(\.hash) == Self.andOthers
    let entry = Entry(
      index: index, letter: letter,
      secondName: authors.count > 1 ? authors[1].family.flatMap { ReferenceIdentity.words($0).last } : nil,
      authors: isOpen ? 9 : authors.count)
    for name in names { entries[Key(name: name, year: number), default: []].append(entry) }
    if !isBody, authors.count == 2, let second = entry.secondName,
      let first = authors[0].family.flatMap({ ReferenceIdentity.words($0).last })
    {
      pairs[Hashing.add(Hashing.add(Hashing.seed, first), second), default: []].append(index)
    }
    count += 1
  }

  /// The first two telling words of a body's name, as one: "Harbour Bureau", "Department … Ports".
  private static func pair(_ words: [ReferenceToken]) -> UInt64? {
    let telling = words.filter { !Lexicon.contains($0.hash, .function) && $0.kind == .word }.prefix(2)
    guard telling.count == 2 else { return nil }
    return telling.reduce(Hashing.seed) { Hashing.add($0, $1.hash) }
  }

  /// Whether a word is no body's own: many begin with it.
  private func isGeneric(_ token: ReferenceToken) -> Bool {
    Lexicon.contains(token.hash, .body) || Lexicon.contains(token.hash, .place)
      || PersonNames.isDutchBody(token.hash)
      || Self.generic.contains(token.hash)
  }

  /// The mentions in a text, and for each the entry that it leads to, or nil where there is none.
  func mentions(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [(mention: Mention, entry: Int?)] {
    guard count > 0 else { return [] }
    var found: [(mention: Mention, entry: Int?)] = []
    var free = 0
    for index in tokens.indices where isDate(index, tokens) {
      // "Oake, 1998, 2000": another year of the same author.
      if let last = found.last, last.entry != nil, last.mention.end == index,
        tokens[index].gap == .comma || tokens[index].gap == .semicolon,
        let (_, entry) = entry(
          for: Mention(names: last.mention.names, year: index, end: index + 1), tokens, text)
      {
        found.append((Mention(names: index..<index, year: index, end: index + 1), entry))
        free = index + 1
        continue
      }
      guard tokens[index].isInParentheses, !tokens[index].isInQuotes else { continue }
      guard let start = namesStart(before: index, tokens, text, from: free) else {
        if let (name, entry) = acronym(before: index, tokens, text, from: free) {
          found.append((Mention(names: name..<index, year: index, end: index + 1), entry))
          free = index + 1
        }
        continue
      }
      let isYear = tokens[index].shape == .year || tokens[index].shape == .yearWithLetter
      let mention = Mention(names: start..<index, year: index, end: isYear ? index + 1 : index + 2)
      if let (name, entry) = entry(for: mention, tokens, text) {
        found.append((Mention(names: name..<index, year: index, end: mention.end), entry))
        free = mention.end
      } else if let (name, entry) = acronym(before: index, tokens, text, from: free) {
        found.append((Mention(names: name..<index, year: index, end: mention.end), entry))
        free = mention.end
      } else if isStrict(mention, tokens, text) {
        found.append((mention, nil))
        free = mention.end
      }
    }
    return found
  }

  /// "Hopkins and Nye collected …": both authors of a work, which is the only one of the two, without its year.
  ///
  /// - Returns: The tokens of the names and the entry.
  func pairs(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [(names: Range<Int>, entry: Int)] {
    guard !pairs.isEmpty else { return [] }
    var found: [(names: Range<Int>, entry: Int)] = []
    for index in tokens.indices.dropLast() where isSurname(tokens[index]) {
      var second = index + 1
      if PersonNames.joints.contains(tokens[second].hash) {
        second += 1
      } else if !HarvardOpening.marks(text, tokens, second).contains("&") {
        continue
      }
      while second < tokens.count, Lexicon.contains(tokens[second].hash, .particle) { second += 1 }
      guard second < tokens.count, isSurname(tokens[second]),
        tokens[(index + 1)...second].allSatisfy({ $0.gap == .space || $0.gap == .ampersand }),
        let works = pairs[Hashing.add(Hashing.add(Hashing.seed, tokens[index].hash), tokens[second].hash)],
        works.count == 1,
        // A year behind the names tells another work, and a body's word before them another name.
        second + 1 >= tokens.count || !isDate(second + 1, tokens), index == 0 || !isGeneric(tokens[index - 1])
      else { continue }
      found.append((index..<second + 1, works[0]))
    }
    return found
  }

  private func isSurname(_ token: ReferenceToken) -> Bool {
    token.shape == .capitalized || token.shape == .mixed
  }

  /// The first token of the run of names that ends before the year.
  private func namesStart(
    before year: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], from free: Int
  ) -> Int? {
    let gap = text[(year > 0 ? tokens[year - 1].end : 0)..<tokens[year].start]
    guard year > free, !gap.contains(where: { ";:".unicodeScalars.contains($0) }) else { return nil }
    var start = year
    // "De Rode Draad (The Red Thread) (2001, p. 20)": what the name means in another tongue stands between.
    if gap.contains("("), gap.contains(")"), tokens[year - 1].isInParentheses {
      var gloss = year - 1
      while gloss > free, year - gloss < 8,
        !text[tokens[gloss - 1].end..<tokens[gloss].start].contains("(")
      { gloss -= 1 }
      if gloss > free, year - gloss < 8 { start = gloss }
    }
    let end = start
    while start > free, year - start < 14 {
      let token = tokens[start - 1]
      if start < end {
        let between = text[token.end..<tokens[start].start]
        if between.contains(where: { ";:()[]".unicodeScalars.contains($0) }) { break }
        if between.contains("."), token.shape != .oneCapital, !Self.joints.contains(token.hash) { break }
      }
      let isName: Bool
      switch token.shape {
      case .capitalized, .mixed, .upper, .oneCapital, .roman: isName = true
      default: isName = Self.joints.contains(token.hash) || Lexicon.contains(token.hash, .particle)
      }
      guard isName || Lexicon.contains(token.hash, .function) && token.shape == .lower else { break }
      start -= 1
    }
    return start < end ? start : nil
  }

  /// A year, or "no year", "n.d."
  private func isDate(_ index: Int, _ tokens: [ReferenceToken]) -> Bool {
    if tokens[index].shape == .year || tokens[index].shape == .yearWithLetter { return true }
    return index + 1 < tokens.count && tokens[index].gap == .comma
      && HarvardOpening.isUndated(tokens[index].hash, tokens[index + 1].hash)
  }

  /// The entry whose author one of the names is; the name that stands farthest from the year comes first.
  private func entry(for mention: Mention, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> (
    name: Int, entry: Int
  )? {
    let token = tokens[mention.year]
    let isYear = token.shape == .year || token.shape == .yearWithLetter
    let year = isYear ? DateReader.number(text, token.start, token.start + 4) : 0
    let letter = token.shape == .yearWithLetter ? text[token.start + 4].value : nil
    for position in mention.names where [.capitalized, .mixed, .upper].contains(tokens[position].shape) {
      let pair = Self.pair(Array(tokens[position..<mention.names.upperBound].prefix(6)))
      guard
        let candidates = entries[Key(name: tokens[position].hash, year: year)]
          ?? pair.flatMap({ entries[Key(name: $0, year: year)] })
      else { continue }
      // A name far off is no author of this year unless names alone stand between.
      if tokens[position..<mention.year].contains(where: { isProse($0) && !$0.isInParentheses }) { continue }
      let lettered = candidates.filter { $0.letter == letter }
      let possible = lettered.isEmpty && letter == nil ? candidates : lettered
      guard let same = best(possible, Array(tokens[position..<mention.year])) else { continue }
      var start = position
      while start > mention.names.lowerBound, Lexicon.contains(tokens[start - 1].hash, .particle),
        tokens[start].gap == .space
      { start -= 1 }
      return (start, same.index)
    }
    return nil
  }

  /// Of several works of one name and year the one whose other authors the mention has.
  private func best(_ candidates: [Entry], _ names: [ReferenceToken]) -> Entry? {
    guard candidates.count > 1 else { return candidates.first }
    let hashes = Set(names.dropFirst().map(\.hash))
    if let second = candidates.first(where: { $0.secondName.map(hashes.contains) ?? false }) { return second }
    let isOpen =
      names.contains { Self.others.contains($0.hash) } || names.suffix(2).map(\.hash) == Self.andOthers
    if isOpen { return candidates.first { $0.authors > 2 } ?? candidates.first }
    return candidates.first { $0.authors <= 1 } ?? candidates.first
  }

  /// "The ACP's annual report (2003)": a body's initials a few words before a bracket that holds the year alone.
  private func acronym(
    before year: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], from free: Int
  ) -> (name: Int, entry: Int)? {
    guard [.year, .yearWithLetter].contains(tokens[year].shape), year > free + 1,
      HarvardOpening.marks(text, tokens, year).contains("("),
      HarvardOpening.marks(text, tokens, year + 1).contains(")")
    else { return nil }
    let number = DateReader.number(text, tokens[year].start, tokens[year].start + 4)
    for index in (max(free, year - 6)..<year).reversed() {
      let token = tokens[index]
      let after = HarvardOpening.marks(text, tokens, index + 1)
      if index + 1 < year, after.contains(where: { ".;:()".unicodeScalars.contains($0) }) { return nil }
      let name = text[token.start..<token.end].prefix { !isApostrophe($0) }
      guard name.count > 2, name.allSatisfy(isUpper) else { continue }
      let key = Key(name: Hashing.word(String(scalars: Array(name))), year: number)
      return entries[key].flatMap { $0.count == 1 ? (index, $0[0].index) : nil }
    }
    return nil
  }

  private func isProse(_ token: ReferenceToken) -> Bool {
    token.shape == .lower && !Self.joints.contains(token.hash) && !Lexicon.contains(token.hash, .particle)
      && !Lexicon.contains(token.hash, .function)
  }

  /// "(Name & Name, 2003": opened just before, names only, a comma before the year; no place and no month.
  private func isStrict(_ mention: Mention, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> Bool {
    if isStrictBody(mention, tokens, text) { return true }
    guard count >= 10, tokens[mention.year].gap == .comma,
      [.year, .yearWithLetter].contains(tokens[mention.year].shape), let first = mention.names.first,
      first > 0,
      tokens[first].gap == .open, mention.names.count <= 6,
      mention.year + 1 >= tokens.count || tokens[mention.year + 1].gap != .hyphen
    else { return false }
    // One name alone may be a town's, unless the bibliography has it with another year.
    guard
      mention.names.count > 1 && mention.names.contains(where: { Self.joints.contains(tokens[$0].hash) })
        || mention.names.contains(where: { marksJoint(text, tokens, $0, first) })
        || names.contains(tokens[first].hash)
    else { return false }
    return mention.names.allSatisfy { index in
      let token = tokens[index]
      return Self.joints.contains(token.hash) || Lexicon.contains(token.hash, .particle)
        || [.capitalized, .mixed].contains(token.shape) && !Lexicon.contains(token.hash, .place)
          && DateReader.month(token.hash) == nil && !Lexicon.contains(token.hash, .body)
          && !Lexicon.contains(token.hash, .statute)
    }
  }

  /// "(Advisory Committee for Ports, 2003)": a body's whole name and the year, and nothing else in the bracket.
  private func isStrictBody(_ mention: Mention, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> Bool
  {
    guard count >= 10, tokens[mention.year].gap == .comma, tokens[mention.year].shape == .year,
      let first = mention.names.first, first > 0, tokens[first].gap == .open, mention.names.count >= 3,
      isUpper(text[tokens[first].start]),
      HarvardOpening.marks(text, tokens, mention.year + 1).contains(")")
    else { return false }
    let names = tokens[mention.names]
    return names.contains { Lexicon.contains($0.hash, .body) }
      && names.allSatisfy { token in
        token.gap != .comma && !Lexicon.contains(token.hash, .statute) && DateReader.month(token.hash) == nil
          && (token.shape != .lower || Lexicon.contains(token.hash, .function))
      }
  }

  private func marksJoint(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ index: Int, _ first: Int
  ) -> Bool {
    index > first && text[tokens[index - 1].end..<tokens[index].start].contains("&")
  }

  private static let others = NoteSegments.words("al cs others anderen")
  /// The letters of "c.s."; those of "e.a." are told from "e" and "a" by standing together.
  private static let andOthers = [Hashing.word("c"), Hashing.word("s")]
  private static let generic = NoteSegments.words(
    "national international european nederlandse nationale landelijk landelijke british american royal general us uk the de"
  )
  private static let joints = NoteSegments.words("and al et a e en und y others cs c s")
}
