import ReportModel

/// "Ada Marsh (inspector, Harbour Police), e-mail to Paul Oake (editor), 2 September 2015", "interviewed by".
enum PersonalCommunication {
  /// The item of a reference that says so, or nil.
  static func item(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
    dated(text, tokens) ?? opening(text, tokens) ?? sent(text, tokens)
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
    var mark = 0
    if tokens[0].hash == e, tokens[1].hash == mail { mark = 1 }
    guard mark == 1 || messages.contains(tokens[0].hash) || tokens[0].hash == interview,
      let date = DateReader.date(text, tokens[...])
    else { return nil }
    let preposition = tokens[mark + 1].hash
    let isInterview = tokens[0].hash == interview
    guard isInterview ? preposition == with : preposition == from, mark + 2 < tokens.count else { return nil }
    // The person's name ends before a small word, a comma or a bracket.
    let first = mark + 2
    var end = first
    while end < tokens.count, [.capitalized, .oneCapital, .mixed].contains(tokens[end].shape),
      end == first || tokens[end].gap == .space || tokens[end].gap == .periodSpace
        || tokens[end].gap == .hyphen,
      DateReader.month(tokens[end].hash) == nil
    { end += 1 }
    guard end - first >= 1, end - first <= 5 else { return nil }
    // What is said of it ends where the date begins.
    let close = tokens.indices.dropFirst(end).first { index in
      tokens[index].isInParentheses || tokens[index].shape == .shortNumber
        || tokens[index].shape == .year || DateReader.month(tokens[index].hash) != nil
    }
    var item = CSLItem(type: "personal_communication")
    let name = ParsedFields.collapsed(text[tokens[first].start..<tokens[end - 1].end])
    item.author = PersonNames.isBody(name) ? [CSLName(literal: name)] : PersonNames.names(name)
    let last = max(end, close ?? end)
    item.title = ParsedFields.collapsed(text[tokens[0].start..<tokens[last - 1].end])
    item.issued = date
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
  private static let interview = Hashing.word("interview")
  private static let interviewed = Hashing.word("interviewed")
  private static let by = Hashing.word("by")
  private static let to = Hashing.word("to")
  private static let from = Hashing.word("from")
  private static let with = Hashing.word("with")
  private static let e = Hashing.word("e")
  private static let mail = Hashing.word("mail")
  private static let messages = Set(["email", "letter", "conversation", "correspondence"].map(Hashing.word))
}
