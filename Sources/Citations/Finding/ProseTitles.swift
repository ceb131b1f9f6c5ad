import ReportModel

/// Works that a sentence names by their titles: "In its 2009 report *Nets and Nights*, the Harbour Office …", "the
/// Harbour Office’s *Principles of Navigation* (2011)", "the guide called ‘Understanding the Tides: a guide for crews’".
///
/// Only what the print sets apart counts, in italics or in quotation marks, and only where a word for a document, a
/// date in its bracket or a treaty's own word says that it is one; organisations and foreign words are in italics too.
struct ProseTitles {
  /// A title and what the words around it tell.
  struct Work {
    /// Tokens of the title, with a translation in its bracket and the year behind it.
    var range: Range<Int>
    /// Tokens of the title alone.
    var title: Range<Int>
    var item: CSLItem
  }

  private let tokens: [ReferenceToken]
  private let text: [Unicode.Scalar]

  init(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) {
    self.tokens = tokens
    self.text = text
  }

  /// - Parameter italics: Scalar ranges that are set in italics.
  func works(italics: [Range<Int>]) -> [Work] {
    var found: [Work] = []
    var free = 0
    let candidates = (italics.compactMap(tokenRange).map { ($0, true) } + quotations().map { ($0, false) })
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    for (range, isItalic) in candidates where range.lowerBound >= free {
      guard let work = work(range, isItalic: isItalic) else { continue }
      found.append(work)
      free = work.range.upperBound
    }
    return found
  }

  /// The words of italics, for titles that a bibliography lists.
  func italicWords(_ italics: [Range<Int>]) -> [Range<Int>] {
    italics.compactMap(tokenRange).map { withoutBrackets($0) }
  }

  private func work(_ range: Range<Int>, isItalic: Bool) -> Work? {
    let title = withoutBrackets(range)
    let telling = tokens[title].count {
      !Lexicon.contains($0.hash, .function) && $0.kind == .word && !HarvardOpening.isNumber($0)
    }
    guard title.count <= 40, let first = tokens[title].first, isUpper(text[first.start]),
      isItalic ? telling >= 2 && title.count >= 2 : telling >= 3 && title.count >= 4,
      !tokens[title].contains(where: { $0.kind != .word })
    else { return nil }
    let noun = documentBefore(title.lowerBound)
    let nounBehind = documentBehind(range.upperBound)
    let naming = isNamed(title.lowerBound)
    let date = dateBehind(range.upperBound)
    let bracketed = date.map { tokens[$0.end - 1].isInParentheses } ?? false
    let treaty =
      isItalic && title.count >= 5 ? tokens[title].prefix(5).first { Self.treatyTypes[$0.hash] != nil } : nil
    if let treaty, noun == nil, nounBehind == nil { return self.treaty(range, title, treaty.hash, date) }
    guard
      isItalic
        ? noun != nil || nounBehind != nil || naming || namesItself(title)
          || bracketed && (possessor(title.lowerBound) != nil || isNamedBySentence(title))
        : noun != nil && (date != nil || telling >= 4) || naming
    else { return nil }
    var item = CSLItem(type: type(noun ?? nounBehind))
    item.title = self.title(title)
    if let noun, Self.releaseWords.contains(tokens[noun].hash), noun > 0 {
      item.genre = ParsedFields.collapsed(text[tokens[noun - 1].start..<tokens[noun].end])
    }
    let author =
      possessor(title.lowerBound) ?? noun.flatMap { body(before: $0) } ?? bodyBehind(range.upperBound)
    item.author = author.map { [CSLName(literal: $0)] }
    item.issued = date?.date ?? noun.flatMap(yearBefore)
    return Work(
      range: title.lowerBound..<max(range.upperBound, date?.end ?? 0), title: title, item: item)
  }

  /// "the *Handbook on Piracy and Ports*", "the *Harbour Situation Report 1999*": the title says itself what it is.
  private func namesItself(_ title: Range<Int>) -> Bool {
    title.count >= 4
      && tokens[title].contains { $0.shape == .capitalized && Self.selfNamingWords.contains($0.hash) }
  }

  /// "The committee said so again in *Crews Without Papers* (2018)": several words with a year behind are no meeting's
  /// and no film's name, unless the sentence says so.
  private func isNamedBySentence(_ title: Range<Int>) -> Bool {
    title.count >= 3 && title.lowerBound > 0 && tokens[title.lowerBound].gap == .space
      && !tokens[title.lowerBound].isInParentheses
      && tokens[title].allSatisfy { !Self.eventWords.contains($0.hash) }
      && !tokens[max(0, title.lowerBound - 6)..<title.lowerBound].contains {
        Self.eventWords.contains($0.hash)
      }
  }

  private func treaty(
    _ range: Range<Int>, _ title: Range<Int>, _ word: UInt64, _ date: (date: CSLDate, end: Int)?
  ) -> Work? {
    var item = CSLItem(type: Self.treatyTypes[word] ?? "treaty")
    // "Council framework decision on …": one word alone makes no act.
    if item.type == "legislation",
      !tokens[title].prefix(4).contains(where: { Self.makerWords.contains($0.hash) })
    {
      return nil
    }
    item.title = self.title(title)
    // "signed the *Convention* in December 2000": only a date in its bracket or behind "of" and "from" is its own.
    let isOwn =
      date.map { tokens[$0.end - 1].isInParentheses || tokens[range.upperBound].hash != Self.inWord } ?? false
    let date = isOwn ? date : nil
    item.issued = date?.date
    return Work(range: title.lowerBound..<max(range.upperBound, date?.end ?? 0), title: title, item: item)
  }

  // MARK: What stands before

  /// "report *T*", "report on tides, *T*", "White Paper, *T*": the word for a document that leads to the title.
  private func documentBefore(_ start: Int) -> Int? {
    guard start > 0 else { return nil }
    var index = start - 1
    if Self.namingWords.contains(tokens[index].hash), index > 0 { index -= 1 }
    // "2002 Annual Report Harbour Watch" is a report of that body.
    if index > 0, tokens[index - 1].hash == Self.annual { return nil }
    if isDocument(index) { return joins(index + 1, through: start) ? index : nil }
    // "report on obesity, *T*": a comma closes what it is about.
    guard tokens[start].gap == .comma || tokens[start].gap == .commaQuote else { return nil }
    return (max(0, start - 6)..<start).last { index in
      isDocument(index) && index + 1 < start && [Self.on, Self.about].contains(tokens[index + 1].hash)
        && tokens[(index + 1)..<start].allSatisfy { $0.gap == .space || $0.gap == .hyphen }
    }
  }

  private func isDocument(_ index: Int) -> Bool {
    guard Self.documentTypes[tokens[index].hash] != nil else { return false }
    // A note is one where a word says of what kind, and a release where it is the press's.
    if tokens[index].hash == Self.note || Self.releaseWords.contains(tokens[index].hash) {
      return index > 0 && Self.kindWords.contains(tokens[index - 1].hash)
    }
    return true
  }

  /// Nothing but spaces, a comma, a colon or an opening mark from one token to the next.
  private func joins(_ from: Int, through to: Int) -> Bool {
    (from...to).allSatisfy {
      [.space, .comma, .colon, .openQuote, .commaQuote, .colonQuote, .open].contains(tokens[$0].gap)
    }
  }

  /// "*T* report", "*T* white paper".
  private func documentBehind(_ end: Int) -> Int? {
    guard end < tokens.count, tokens[end].gap == .space || tokens[end].gap == .closeQuote else { return nil }
    let last = min(end + 2, tokens.count)
    return (end..<last).first { index in
      Self.documentTypes[tokens[index].hash] != nil && tokens[index].shape == .lower
        && (index == end || Self.colourWords.contains(tokens[end].hash))
        && (index == end || tokens[index].gap == .space)
    }
  }

  /// "one called ‘T’", "a leaflet entitled ‘T’": of meetings and projects the words say something else.
  private func isNamed(_ start: Int) -> Bool {
    guard start > 1, Self.namingWords.contains(tokens[start - 1].hash) else { return false }
    let before = tokens[max(0, start - 40)..<(start - 1)]
    guard let document = before.lastIndex(where: { Self.documentTypes[$0.hash] != nil }) else { return false }
    return !tokens[document..<start].contains { Self.eventWords.contains($0.hash) || $0.gap == .periodSpace }
  }

  /// "The Harbour Office’s *T*": who the title belongs to.
  private func possessor(_ start: Int) -> String? {
    guard start > 0 else { return nil }
    let last = tokens[start - 1]
    let word = text[last.start..<last.end]
    let isPossessive =
      word.count > 2 && word[word.index(before: word.endIndex)] == "s"
      && isApostrophe(word[word.index(word.endIndex, offsetBy: -2)])
    guard isPossessive, last.shape != .lower, tokens[start].gap == .space || tokens[start].gap == .openQuote
    else { return nil }
    let from = nameStart(endingAt: start - 1)
    // "the Government’s" is not said of which country.
    if from == start - 1, last.shape != .upper, last.shape != .mixed { return nil }
    return ParsedFields.collapsed(text[tokens[from].start..<(last.end - 2)])
  }

  /// "A 2007 Foresight report, *T*", "Cabinet Office issue paper *T*".
  private func body(before noun: Int) -> String? {
    guard tokens[noun].shape == .lower else { return nil }
    var end = noun
    while end > 0, noun - end < 2, tokens[end - 1].shape == .lower,
      !Lexicon.contains(tokens[end - 1].hash, .function), tokens[end].gap == .space
    { end -= 1 }
    guard end > 0, tokens[end].gap == .space, isName(tokens[end - 1]) else { return nil }
    let from = nameStart(endingAt: end - 1)
    var to = tokens[end - 1].end
    if to - 2 > tokens[end - 1].start, text[to - 1] == "s", isApostrophe(text[to - 2]) { to -= 2 }
    let name = ParsedFields.collapsed(text[tokens[from].start..<to])
    let isWord = from == end - 1 && tokens[from].shape == .capitalized
    // One capitalised word at the beginning of a sentence is any word.
    if isWord, from == 0 || tokens[from].gap == .periodSpace { return nil }
    return DateReader.month(tokens[from].hash) == nil ? name : nil
  }

  private func yearBefore(_ noun: Int) -> CSLDate? {
    let window = max(0, noun - 6)..<noun
    guard let year = window.last(where: { tokens[$0].shape == .year }),
      tokens[(year + 1)...noun].allSatisfy({ $0.gap == .space || $0.gap == .hyphen || $0.gap == .slash })
    else { return nil }
    return DateReader.date(text, tokens[year...year])
  }

  /// Where the name of a body begins that ends with a token.
  private func nameStart(endingAt last: Int) -> Int {
    var start = last
    while start > 0, last - start < 9, [.space, .hyphen, .slash].contains(tokens[start].gap) {
      if isName(tokens[start - 1]) {
        start -= 1
      } else if Self.innerWords.contains(tokens[start - 1].hash), start > 1, isName(tokens[start - 2]),
        [.space, .hyphen].contains(tokens[start - 1].gap)
      {
        start -= 2
      } else {
        break
      }
    }
    while start < last, Self.articleWords.contains(tokens[start].hash) { start += 1 }
    return start
  }

  private func isName(_ token: ReferenceToken) -> Bool {
    [.capitalized, .upper, .mixed].contains(token.shape) && token.kind == .word
      && !Self.articleWords.contains(token.hash) && !token.isInQuotes
  }

  // MARK: What stands behind

  /// "*T* (2003)", "*T* of March 2001", "*T*, published in January 2011".
  private func dateBehind(_ end: Int) -> (date: CSLDate, end: Int)? {
    guard end < tokens.count else { return nil }
    var index = end
    // A translation in its own bracket.
    if tokens[index].isInParentheses, !tokens[index - 1].isInParentheses, !isDatePart(index) {
      while index < tokens.count, tokens[index].isInParentheses, index - end < 30 { index += 1 }
      guard index < tokens.count, !tokens[index].isInParentheses || isDatePart(index) else { return nil }
    }
    let opensBracket = tokens[index].isInParentheses
    let first = index
    while index < tokens.count, index - first < 4, !opensBracket, Self.leadWords.contains(tokens[index].hash)
    {
      index += 1
    }
    let start = index
    while index < tokens.count, index - start < 3, isDatePart(index),
      tokens[index].isInParentheses == opensBracket, index == start || tokens[index].gap == .space
    { index += 1 }
    guard index > start, tokens[index - 1].shape == .year, opensBracket || start > first else { return nil }
    // Nothing else may stand in the bracket.
    if opensBracket {
      guard
        index == tokens.count || !text[tokens[index - 1].end..<tokens[index].start].allSatisfy({ $0 != ")" })
      else { return nil }
    }
    return DateReader.date(text, tokens[start..<index]).map { ($0, index) }
  }

  private func isDatePart(_ index: Int) -> Bool {
    tokens[index].shape == .year || tokens[index].shape == .shortNumber
      || DateReader.month(tokens[index].hash) != nil
  }

  /// "*T* of the Harbour Group", "*T* by the Harbour Office".
  private func bodyBehind(_ end: Int) -> String? {
    guard end + 1 < tokens.count, [Self.of, Self.by].contains(tokens[end].hash),
      [.space, .closeQuote].contains(tokens[end].gap)
    else {
      return nil
    }
    var start = end + 1
    if Self.articleWords.contains(tokens[start].hash), tokens[start].shape == .lower { start += 1 }
    var last = start
    while last < tokens.count, last - start < 10,
      isName(tokens[last])
        || Self.innerWords.contains(tokens[last].hash) && last > start
          && tokens[(last + 1)...].prefix(2).contains(where: isName)
        || Self.articleWords.contains(tokens[last].hash) && last > start
          && Self.innerWords.contains(tokens[last - 1].hash),
      last == start || tokens[last].gap == .space || tokens[last].gap == .hyphen
    { last += 1 }
    while last > start, !isName(tokens[last - 1]) { last -= 1 }
    guard last > start, DateReader.month(tokens[start].hash) == nil else { return nil }
    let name = ParsedFields.collapsed(text[tokens[start].start..<tokens[last - 1].end])
    return PersonNames.isBody(name) ? name : nil
  }

  // MARK: Stretches

  private func tokenRange(_ scalars: Range<Int>) -> Range<Int>? {
    // Italics may begin or end within a word's marks, and tokens stand in order.
    let first = tokens.partitioningIndex { $0.start >= scalars.lowerBound }
    let last = tokens.partitioningIndex { $0.end > scalars.upperBound }
    return first < last ? first..<last : nil
  }

  private func quotations() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].isInQuotes else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < tokens.count, tokens[index].isInQuotes,
        ![.closeQuoteOpen, .openQuote, .commaQuote].contains(tokens[index].gap)
      { index += 1 }
      found.append(start..<index)
    }
    return found
  }

  /// Without a translation in brackets at the end.
  private func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    // The whole sentence may stand in a bracket, so that only the mark itself tells.
    func marks(_ index: Int) -> ArraySlice<Unicode.Scalar> { HarvardOpening.marks(text, tokens, index) }
    let open = range.dropFirst().first { marks($0).contains("(") }
    guard let open, !(open..<range.upperBound).dropFirst().contains(where: { marks($0).contains(")") }) else {
      return range
    }
    return range.lowerBound..<open
  }

  private func title(_ range: Range<Int>) -> String {
    let end = tokens[range.upperBound - 1].end
    let mark = end < text.count && (text[end] == "?" || text[end] == "!") ? 1 : 0
    return ParsedFields.collapsed(text[tokens[range.lowerBound].start..<(end + mark)])
  }

  private func type(_ noun: Int?) -> String {
    noun.flatMap { Self.documentTypes[tokens[$0].hash] } ?? "report"
  }

  private static let on = Hashing.word("on")
  private static let about = Hashing.word("about")
  private static let of = Hashing.word("of")
  private static let by = Hashing.word("by")
  private static let note = Hashing.word("note")
  private static let annual = Hashing.word("annual")
  private static let inWord = Hashing.word("in")

  private static func types(_ lists: [(type: String, words: String)]) -> [UInt64: String] {
    var types: [UInt64: String] = [:]
    for (type, words) in lists {
      for word in words.split(separator: " ") { types[Hashing.word(String(word))] = type }
    }
    return types
  }

  /// Words for documents, with the type of source that they are.
  private static let documentTypes = types([
    (
      "report",
      "report reports study research paper document memorandum note guidance brochure leaflet booklet pack packs "
        + "plan strategy survey evaluation handbook manual guide guides factsheet release bulletin publication guidelines"
    ),
    ("book", "book monograph"), ("article-journal", "article"), ("thesis", "thesis dissertation"),
  ])
  private static let treatyTypes = types([
    ("treaty", "convention covenant protocol treaty charter"), ("report", "declaration"),
    ("legislation", "decision directive regulation"),
  ])
  private static let namingWords = NoteSegments.words("called entitled titled named")
  static let eventWords = NoteSegments.words(
    "conference project campaign seminar workshop meeting course programme event session exhibition congress film"
  )
  private static let selfNamingWords = NoteSegments.words(
    "report handbook manual guidelines handleiding handboek")
  private static let releaseWords = NoteSegments.words("release")
  private static let kindWords = NoteSegments.words(
    "press news briefing information policy guidance discussion practice")
  private static let colourWords = NoteSegments.words("white green issue discussion working policy")
  private static let innerWords = NoteSegments.words("of and for the on & de van voor der für und against")
  private static let articleWords = NoteSegments.words("the a an this that its their in de het")
  private static let leadWords = NoteSegments.words("of dated from published in on issued adopted the")
  private static let makerWords = NoteSegments.words("council framework commission european")
}
