import ReportModel

/// "the Explanatory Report to the Convention on Piracy, adopted on 8 November 2001": what the makers of a treaty or an
/// act say of it, which has no author and no imprint.
enum ExplanatoryReport {
  /// The report and its tokens, with its date where one stands behind.
  static func find(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], in range: Range<Int>
  ) -> ProseTitles.Work? {
    guard
      let first = range.dropLast(4).first(where: { index in
        tokens[index].hash == explanatory && tokens[index].shape == .capitalized
          && kinds.contains(tokens[index + 1].hash)
          && leads.contains(tokens[index + 2].hash) && !tokens[index].isInQuotes
      })
    else { return nil }
    var end = first + 3
    if tokens[end].hash == the { end += 1 }
    let name = end
    while end < range.upperBound, end - name < 30,
      [.space, .hyphen, .open, .close].contains(tokens[end].gap),
      tokens[end].kind == .word,
      isUpper(text[tokens[end].start]) || Lexicon.contains(tokens[end].hash, .function)
        || tokens[end].shape == .year
        || subjects(tokens, from: name, to: end)
    { end += 1 }
    while end > name, Lexicon.contains(tokens[end - 1].hash, .function) { end -= 1 }
    let telling = tokens[name..<end].count { !Lexicon.contains($0.hash, .function) && $0.kind == .word }
    guard end > name, tokens[name].shape == .capitalized || tokens[name].shape == .upper else { return nil }
    var item = CSLItem(type: "report")
    item.title = ParsedFields.collapsed(text[tokens[first].start..<tokens[end - 1].end])
    // ", adopted on 8 November 2001", "(16 May 2005)".
    var last = end
    while last < range.upperBound, last - end < 6,
      ReferenceTail.isDate(tokens[last...last])
        || dateWords.contains(tokens[last].hash) || tokens[last].shape == .shortNumber
    { last += 1 }
    if last > end, let date = DateReader.date(text, tokens[end..<last]) {
      item.issued = date
    } else {
      last = end
    }
    // "the Explanatory Memorandum to the Bill" does not say to which.
    guard telling >= 3 || item.issued != nil || tokens[end - 1].shape == .year else { return nil }
    return ProseTitles.Work(range: first..<last, title: first..<end, item: item)
  }

  /// Small words belong to the name once it has said what it is on: "… on Action against Trafficking in human beings".
  private static func subjects(_ tokens: [ReferenceToken], from: Int, to: Int) -> Bool {
    tokens[to].shape == .lower && tokens[from..<to].contains { subjectWords.contains($0.hash) }
      && !verbs.contains(tokens[to].hash)
  }

  private static let explanatory = Hashing.word("explanatory")
  private static let the = Hashing.word("the")
  private static let kinds = NoteSegments.words("report reports memorandum notes note")
  private static let leads = NoteSegments.words("to on of")
  private static let subjectWords = NoteSegments.words("on against for concerning")
  private static let dateWords = NoteSegments.words("adopted dated of on from published opened")
  private static let verbs = NoteSegments.words(
    "is are was were states says explains makes notes provides shows adds that which and gives refers has have can may"
  )
}
