import ReportModel

/// The sources that author and year name: "(Fallon & Smits, 2001, p. 22)", "Fallon (2003a)".
struct AuthorYear {
  /// A mention in the text, as token indices.
  struct Mention {
    var names: Range<Int>
    var year: Int
  }

  private var entries: [Key: [(index: Int, letter: UInt32?)]] = [:]
  private(set) var count = 0
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
    guard
      let year = tokens.first(where: {
        ($0.shape == .year || $0.shape == .yearWithLetter) && $0.isInParentheses
      }) ?? tokens.last(where: { $0.shape == .year })
    else { return }
    let number = DateReader.number(text, year.start, year.start + 4)
    let letter = year.shape == .yearWithLetter ? text[year.start + 4].value : nil
    var names: Set<UInt64> = []
    if let name = item.author?.first ?? item.editor?.first, let family = name.family ?? name.literal {
      names.insert(Hashing.word(family.trimmedMarks))
      if let last = ReferenceIdentity.words(family).last { names.insert(last) }
    }
    names.insert(tokens[0].hash)
    let before = tokens.prefix { $0.start < year.start }
    let initials = before.filter { [.capitalized, .mixed].contains($0.shape) }
      .map { String(text[$0.start]) }.joined()
    if initials.count > 2 { names.insert(Hashing.word(initials)) }
    for token in before where token.shape == .upper { names.insert(token.hash) }
    if let publisher = item.publisher, publisher.unicodeScalars.allSatisfy(isUpper), publisher.count > 1 {
      names.insert(Hashing.word(publisher))
    }
    self.names.formUnion(names)
    for name in names { entries[Key(name: name, year: number), default: []].append((index, letter)) }
    count += 1
  }

  /// The mentions in a text, and for each the entry that it leads to, or nil where there is none.
  func mentions(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [(mention: Mention, entry: Int?)] {
    guard count > 0 else { return [] }
    var found: [(mention: Mention, entry: Int?)] = []
    var free = 0
    for index in tokens.indices where tokens[index].shape == .year || tokens[index].shape == .yearWithLetter {
      guard tokens[index].isInParentheses, !tokens[index].isInQuotes,
        let start = namesStart(before: index, tokens, text, from: free)
      else { continue }
      let mention = Mention(names: start..<index, year: index)
      if let (name, entry) = entry(for: mention, tokens, text) {
        found.append((Mention(names: name..<index, year: index), entry))
        free = index + 1
      } else if isStrict(mention, tokens, text) {
        found.append((mention, nil))
        free = index + 1
      }
    }
    return found
  }

  /// The first token of the run of names that ends before the year.
  private func namesStart(
    before year: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], from free: Int
  ) -> Int? {
    let gap = text[(year > 0 ? tokens[year - 1].end : 0)..<tokens[year].start]
    guard year > free, !gap.contains(where: { ";:".unicodeScalars.contains($0) }) else { return nil }
    var start = year
    while start > free, year - start < 12 {
      let token = tokens[start - 1]
      if start < year {
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
    return start < year ? start : nil
  }

  /// The entry whose author one of the names is; the name that stands farthest from the year comes first.
  private func entry(for mention: Mention, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> (
    name: Int, entry: Int
  )? {
    let token = tokens[mention.year]
    let year = DateReader.number(text, token.start, token.start + 4)
    let letter = token.shape == .yearWithLetter ? text[token.start + 4].value : nil
    for position in mention.names where [.capitalized, .mixed, .upper].contains(tokens[position].shape) {
      guard let candidates = entries[Key(name: tokens[position].hash, year: year)] else { continue }
      // A name far off is no author of this year unless names alone stand between.
      if tokens[position..<mention.year].contains(where: { isProse($0) }) { continue }
      let same = candidates.first { $0.letter == letter } ?? (letter == nil ? candidates.first : nil)
      if let same { return (position, same.index) }
    }
    return nil
  }

  private func isProse(_ token: ReferenceToken) -> Bool {
    token.shape == .lower && !Self.joints.contains(token.hash) && !Lexicon.contains(token.hash, .particle)
      && !Lexicon.contains(token.hash, .function)
  }

  /// "(Name & Name, 2003": opened just before, names only, a comma before the year; no place and no month.
  private func isStrict(_ mention: Mention, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> Bool {
    guard count >= 10, tokens[mention.year].gap == .comma, let first = mention.names.first, first > 0,
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

  private func marksJoint(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ index: Int, _ first: Int
  ) -> Bool {
    index > first && text[tokens[index - 1].end..<tokens[index].start].contains("&")
  }

  private static let joints = NoteSegments.words("and al et a e en und y others cs c s")
}
