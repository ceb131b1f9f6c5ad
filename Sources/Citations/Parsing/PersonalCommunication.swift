import ReportModel

/// "Ada Marsh (inspector, Harbour Police), e-mail to Paul Oake (editor), 2 September 2015", "interviewed by".
enum PersonalCommunication {
  /// The item of a reference that says so, or nil.
  static func item(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> CSLItem? {
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

  private static let interviewed = Hashing.word("interviewed")
  private static let by = Hashing.word("by")
  private static let to = Hashing.word("to")
  private static let from = Hashing.word("from")
  private static let with = Hashing.word("with")
  private static let e = Hashing.word("e")
  private static let mail = Hashing.word("mail")
  private static let messages = Set(["email", "letter", "conversation", "correspondence"].map(Hashing.word))
}
