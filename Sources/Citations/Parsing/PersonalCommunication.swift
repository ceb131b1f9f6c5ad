import ReportModel

/// "Ada Marsh (inspector, Harbour Police), e-mail to Paul Oake (editor), 2 September 2015", "interviewed by".
enum PersonalCommunication {
  /// The item of a reference that says so, or nil.
  static func item(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    disclosed(text, tokens) ?? dated(text, tokens) ?? opening(text, tokens) ?? sent(text, tokens)
  }

  /// Whether a stretch opens as such a reference does, whose words no title has.
  static func isOne(_ tokens: [ReferenceToken]) -> Bool {
    tokens.prefix(4).contains { messages.contains($0.hash) || $0.hash == mail } || supplied(tokens) != nil
      || tokens.contains { $0.hash == foi || $0.hash == freedomWord }
  }

  /// "Marsh, A., personal communication, 3 May 2014", "(A. Marsh, personal communication, May 3, 2014)": as the
  /// Publication Manual of the American Psychological Association has it.
  private static func dated(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    guard !tokens.contains(where: { $0.isInQuotes || $0.kind != .word }), tokens.count <= 20,
      let mark = tokens.indices.first(where: { index in
        index > 0 && index + 2 < tokens.count && tokens[index].hash == personal
          && communications.contains(tokens[index + 1].hash)
      }), (1...6).contains(mark),
      tokens[..<mark].allSatisfy({ [.capitalized, .oneCapital, .mixed].contains($0.shape) })
    else { return nil }
    var item = CSLItem(type: "personal_communication")
    item.author = PersonNames.names(ParsedFields.collapsed(text[tokens[0].start..<tokens[mark - 1].end]))
    item.title = ParsedFields.collapsed(text[tokens[mark].start..<tokens[mark + 1].end])
    item.issued = DateReader.date(text, tokens[(mark + 2)...])
    return item
  }

  /// "Letter from Ada Marsh to the Harbour Office (3 May 2014)", "Interview with Paul Oake, Director (Fenwick, 2014)".
  private static func opening(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    guard tokens.count >= 4, tokens.count <= 30,
      !tokens.contains(where: { $0.isInQuotes || $0.kind != .word })
    else { return nil }
    // "Email correspondence with", "Telephone interview with", "Data supplied by".
    guard
      let mark = tokens.indices.prefix(3).first(where: { index in
        index + 2 < tokens.count && (messages.contains(tokens[index].hash) || tokens[index].hash == mail)
          && leads.contains(tokens[index + 1].hash)
      }) ?? supplied(tokens), isUpper(text[tokens[0].start]),
      mark < 3, let date = DateReader.date(text, tokens[...])
    else { return nil }
    guard mark == 0 || tokens[...mark].allSatisfy({ $0.gap != .comma }) else { return nil }
    let before = tokens[..<mark]
    guard before.allSatisfy({ kinds.contains($0.hash) || $0.hash == e }) else { return nil }
    var first = mark + 2
    // "a support worker" has no name, "the Harbour Minister" is an office.
    let isOffice = tokens[first].hash == the
    let isUnnamed =
      tokens[first].shape == .lower || tokens[first].shape == .oneLower
      || tokens[first].shape == .oneCapital && tokens[first].hash == a
    if isOffice { first += 1 }
    // The person's name ends before a small word, a comma or a bracket.
    var end = first
    while end < tokens.count,
      [.capitalized, .oneCapital, .mixed, .upper].contains(tokens[end].shape)
        || end > first && Lexicon.contains(tokens[end].hash, .function) && tokens[end].hash != to
          && end + 1 < tokens.count && tokens[end + 1].shape == .capitalized && tokens[end + 1].gap == .space,
      end == first || tokens[end].gap == .space || tokens[end].gap == .periodSpace
        || tokens[end].gap == .hyphen,
      DateReader.month(tokens[end].hash) == nil
    { end += 1 }
    guard isUnnamed && !isOffice || end - first >= 1 && end - first <= 8 else { return nil }
    // What is said of it ends where the date begins.
    let close = tokens.indices.dropFirst(end).first { index in
      tokens[index].isInParentheses || tokens[index].shape == .shortNumber
        || tokens[index].shape == .year || DateReader.month(tokens[index].hash) != nil
    }
    var item = CSLItem(type: "personal_communication")
    if end > first {
      let name = ParsedFields.collapsed(text[tokens[first].start..<tokens[end - 1].end])
      item.author =
        isOffice || PersonNames.isBody(name) || end - first == 1
        ? [CSLName(literal: name)] : PersonNames.names(name)
    }
    var last = max(end, close ?? end)
    // "Letter dated", "Email of".
    while last > mark + 1,
      tokens[last - 1].hash == datedWord || Lexicon.contains(tokens[last - 1].hash, .function)
    {
      last -= 1
    }
    item.title = ParsedFields.collapsed(text[tokens[0].start..<tokens[last - 1].end])
    item.issued = date
    return item
  }

  /// "Data supplied by", "Information provided by": the first of the two words.
  private static func supplied(_ tokens: [ReferenceToken]) -> Int? {
    tokens.count > 4 && matter.contains(tokens[0].hash) && given.contains(tokens[1].hash)
      && leads.contains(tokens[2].hash) ? 1 : nil
  }

  /// "Harbour Office response to Freedom of Information request 4711, 4 June 2019": an answer under an Act that opens
  /// files.
  private static func disclosed(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    guard tokens.count <= 40, tokens.count >= 4, isUpper(text[tokens[0].start]),
      !tokens.contains(where: { $0.isInQuotes || $0.kind != .word }),
      let freedom = tokens.indices.first(where: { index in
        tokens[index].hash == foi && tokens[index].shape == .upper
          || index + 2 < tokens.count && tokens[index].hash == freedomWord && tokens[index + 1].hash == of
            && tokens[index + 2].hash == information
      }), tokens.contains(where: { answers.contains($0.hash) }),
      !tokens.dropFirst(freedom).prefix(5).contains(where: { $0.hash == act })
    else { return nil }
    let date = DateReader.date(text, tokens[...])
    guard date != nil || tokens.contains(where: { $0.shape == .longNumber || $0.shape == .fourDigits }) else {
      return nil
    }
    var item = CSLItem(type: "document")
    let close = tokens.indices.dropFirst(freedom + 1).first { index in
      [.comma, .open, .closeComma, .semicolon].contains(tokens[index].gap)
    }
    item.title = ParsedFields.collapsed(text[tokens[0].start..<tokens[(close ?? tokens.count) - 1].end])
    item.issued = date
    // "Harbour Office response to …", "Freedom of Information request to the Harbour Office".
    let names = { (range: Range<Int>) -> String in
      ParsedFields.collapsed(text[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    }
    let isName = { (index: Int) -> Bool in
      [.capitalized, .upper, .mixed].contains(tokens[index].shape)
        || Lexicon.contains(tokens[index].hash, .function) && tokens[index].hash != to
          && tokens[index].hash != from
    }
    var start = 0
    var end = 0
    if let answer = tokens.indices.dropFirst().first(where: { answers.contains(tokens[$0].hash) }),
      answer < freedom
    {
      end = (0..<answer).first { !isName($0) || tokens[$0].gap == .comma } ?? answer
    } else if let lead = tokens.indices.dropFirst(freedom + 1).first(where: {
      [to, from, by].contains(tokens[$0].hash)
    }) {
      start = lead + 1
      if start < tokens.count, tokens[start].hash == the { start += 1 }
      end = start
      while end < tokens.count, isName(end), end == start || tokens[end].gap == .space { end += 1 }
    }
    while end > start, tokens[end - 1].shape == .lower { end -= 1 }
    if end > start { item.author = [CSLName(literal: names(start..<end))] }
    return item
  }

  /// "Verbal information from Mr. Oake (Harbour Office)", "Oral communication by the Directorate of Ports, May 2001": as
  /// notes of reports have it, dated or not.
  ///
  /// - Returns: The item and the token behind it.
  static func spoken(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], in range: Range<Int>
  ) -> (item: CSLItem, end: Int)? {
    let opening = range.lowerBound
    var first = opening
    // "Verbal and written information from …".
    if range.count >= 6, means.contains(tokens[first].hash),
      PersonNames.joints.contains(tokens[first + 1].hash)
    {
      first += 2
    }
    guard range.upperBound - first >= 4, means.contains(tokens[first].hash),
      spokenWords.contains(tokens[first + 1].hash),
      [from, by, with].contains(tokens[first + 2].hash), !tokens[first].isInQuotes
    else { return nil }
    var start = first + 3
    if tokens[start].hash == the { start += 1 }
    if start < range.upperBound, courtesies.contains(tokens[start].hash) { start += 1 }
    var end = start
    while end < range.upperBound, end - start < 14, tokens[end].kind == .word, !tokens[end].isInParentheses,
      end == start || [.space, .hyphen, .slash, .period].contains(tokens[end].gap)
        || tokens[end].gap == .periodSpace && tokens[end - 1].shape == .oneCapital
    {
      let isName = [.capitalized, .upper, .mixed, .oneCapital].contains(tokens[end].shape)
      guard
        isName || Lexicon.contains(tokens[end].hash, .function)
          || Lexicon.contains(tokens[end].hash, .particle)
      else { break }
      end += 1
    }
    while end > start, tokens[end - 1].shape == .lower { end -= 1 }
    guard end > start else { return nil }
    let name = ParsedFields.collapsed(text[tokens[start].start..<tokens[end - 1].end])
    var item = CSLItem(type: "personal_communication")
    item.title = ParsedFields.collapsed(text[tokens[opening].start..<tokens[first + 1].end])
    item.author =
      PersonNames.isBody(name) || tokens[first + 3].hash == the
      ? [CSLName(literal: name)] : PersonNames.names(name)
    // Who it is stands in the bracket behind, and when may follow.
    while end < range.upperBound, tokens[end].isInParentheses { end += 1 }
    let rest = tokens[end..<range.upperBound].prefix { $0.gap != .periodSpace && $0.gap != .closePeriod }
    if rest.count <= 5, let date = DateReader.date(text, rest) {
      item.issued = date
      end += rest.count
    }
    return (item, end)
  }

  private static func sent(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    guard !tokens.contains(where: { $0.isInQuotes || $0.kind != .word }),
      let mark = tokens.indices.first(where: { index in
        index > 0 && index + 1 < tokens.count && !tokens[index].isInParentheses && begins(index, tokens)
          && text[tokens[index - 1].end..<tokens[index].start].contains(",")
      })
    else { return nil }
    let open = tokens[..<mark].firstIndex { $0.isInParentheses } ?? mark
    guard (1...5).contains(open),
      tokens[..<open].allSatisfy({ [.capitalized, .oneCapital, .mixed].contains($0.shape) })
    else { return nil }
    var end = mark + 1
    while end < tokens.count,
      tokens[end].isInParentheses || tokens[end].gap != .comma && tokens[end].gap != .closeComma
    {
      end += 1
    }
    var item = CSLItem(type: "personal_communication")
    item.author = PersonNames.names(ParsedFields.collapsed(text[tokens[0].start..<tokens[open - 1].end]))
    // Who received it, without what is said of them in brackets.
    let receiver = (mark..<end).first { tokens[$0].isInParentheses } ?? end
    item.title = ParsedFields.collapsed(text[tokens[mark].start..<tokens[receiver - 1].end])
    item.issued = DateReader.date(text, tokens[end...])
    return item
  }

  private static func begins(_ index: Int, _ tokens: [ReferenceToken]) -> Bool {
    let next = tokens[index + 1].hash
    if tokens[index].hash == interviewed { return next == by }
    if tokens[index].hash == e, tokens[index + 1].hash == mail {
      return index + 2 < tokens.count && [to, from].contains(tokens[index + 2].hash)
    }
    return messages.contains(tokens[index].hash) && [to, from, with].contains(next)
  }

  private static let means = NoteSegments.words(
    "verbal oral written personal telephone spoken mondelinge mündliche")
  private static let spokenWords = NoteSegments.words(
    "information communication statement comment conversation remark mededeling auskunft")
  private static let courtesies = NoteSegments.words("mr mrs ms dr prof miss")
  private static let the = Hashing.word("the")
  private static let personal = Hashing.word("personal")
  private static let communications = Set(["communication", "correspondence", "interview"].map(Hashing.word))
  private static let interviewed = Hashing.word("interviewed")
  private static let by = Hashing.word("by")
  private static let to = Hashing.word("to")
  private static let from = Hashing.word("from")
  private static let with = Hashing.word("with")
  private static let e = Hashing.word("e")
  private static let mail = Hashing.word("mail")
  private static let messages = NoteSegments.words(
    "email emails letter letters conversation correspondence interview interviews communication")
  /// What stands before the word for a message: "Telephone interview".
  private static let kinds = NoteSegments.words(
    "telephone phone email personal private written group research author authors online video skype follow up joint data "
      + "information figures statistics evidence")
  private static let leads = NoteSegments.words("with from by between to dated of")
  private static let matter = NoteSegments.words("data information figures statistics evidence")
  private static let given = NoteSegments.words("supplied provided received given obtained shared submitted")
  private static let answers = NoteSegments.words("request requests response reply disclosure")
  private static let a = Hashing.word("a")
  private static let datedWord = Hashing.word("dated")
  private static let of = Hashing.word("of")
  private static let act = Hashing.word("act")
  private static let foi = Hashing.word("foi")
  private static let freedomWord = Hashing.word("freedom")
  private static let information = Hashing.word("information")
}
