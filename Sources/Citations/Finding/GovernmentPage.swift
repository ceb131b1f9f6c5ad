import ReportModel

/// "see section 4 of the Harbour crews: statutory guidance for England (accessible version) - GOV.UK": the name under
/// which the United Kingdom's publishing service shows a page, as copied from a browser's title.
enum GovernmentPage {
  /// Token ranges of pages' names with the service's, and the pages.
  static func works(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [ProseTitles.Work] {
    var found: [ProseTitles.Work] = []
    for index in tokens.indices.dropFirst(3).dropLast()
    where tokens[index].hash == gov && tokens[index + 1].hash == uk && tokens[index].shape == .upper {
      let before = HarvardOpening.marks(text, tokens, index)
      let service = HarvardOpening.marks(text, tokens, index + 1)
      guard service.elementsEqual([Unicode.Scalar(".")]), before.contains(where: isDash),
        before.contains(where: isWhite),
        let start = start(before: index, from: found.last?.range.upperBound ?? 0, tokens, text),
        index - start >= 2
      else { continue }
      var item = CSLItem(type: "webpage")
      let end = tokens[index - 1].end
      let title = text[tokens[start].start..<tokens[index].start]
      // A bracket that closes the name is part of it.
      let close = title.lastIndex { $0 == ")" }.map { $0 + 1 } ?? end
      item.title = ParsedFields.collapsed(text[tokens[start].start..<max(end, close)])
      item.containerTitle = "GOV.UK"
      found.append(ProseTitles.Work(range: start..<(index + 2), title: start..<index, item: item))
    }
    return found
  }

  /// The first word of the name: behind the words that lead to it, or at the sentence's beginning where none do.
  private static func start(
    before end: Int, from: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]
  ) -> Int? {
    var first = end - 1
    while first > from, end - first < 60, tokens[first].gap != .periodSpace, tokens[first].kind == .word {
      first -= 1
    }
    let clause = first..<(end - 1)
    let outside = clause.filter { !tokens[$0].isInParentheses }
    func isCapital(_ index: Int) -> Bool { index < end && isUpper(text[tokens[index].start]) }
    // "section 4 of the Harbour …", "Annex E, para 4.14 of the …", "the Crews section of the …".
    let part = outside.last { index in
      (tokens[index].hash == of || tokens[index].hash == inWord) && tokens[index + 1].hash == the
        && isCapital(index + 2)
        && (max(first, index - 6)..<index).contains { parts.contains(tokens[$0].hash) }
    }
    if let part { return part + 2 }
    // "… is available here: Harbour …".
    if let colon = outside.last(where: {
      $0 > 0 && tokens[$0].gap == .colon && tokens[$0 - 1].hash == here && isCapital($0)
    }) {
      return colon
    }
    // Another page's name stands before.
    if from > 0, first == from { return (first..<end).first(where: isCapital) }
    let isSentence = outside.prefix(10).contains { verbs.contains(tokens[$0].hash) }
    guard isSentence else { return isCapital(first) ? first : (first..<end).first(where: isCapital) }
    // "see the guidance on moorings - Harbour crews …": a dash parts what is said from the name.
    if let dash = outside.last(where: { index in
      let marks = HarvardOpening.marks(text, tokens, index)
      return index > 0 && isCapital(index) && marks.contains(where: isDash) && marks.contains(where: isWhite)
    }) {
      return dash
    }
    let lead = outside.first { index in
      tokens[index].hash == the && isCapital(index + 1) && index > first
        && prepositions.contains(tokens[index - 1].hash)
        || tokens[index].hash == see && isCapital(index + 1)
    }
    return lead.map { $0 + 1 }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—"
  }

  private static let gov = Hashing.word("gov")
  private static let uk = Hashing.word("uk")
  private static let of = Hashing.word("of")
  private static let inWord = Hashing.word("in")
  private static let the = Hashing.word("the")
  private static let see = Hashing.word("see")
  private static let here = Hashing.word("here")
  private static let parts = NoteSegments.words(
    "section sections annex annexes chapter chapters part parts paragraph paragraphs para paras page pages table"
  )
  private static let prepositions = NoteSegments.words("for of in with to see by on under from read visit")
  private static let verbs = NoteSegments.words(
    "see read visit is are please note listed covers explained can may")
}
