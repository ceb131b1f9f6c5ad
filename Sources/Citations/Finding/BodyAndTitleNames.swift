import ReportModel

/// Who stands before the title of such a source.
extension BodyAndTitle.Note {
  /// The names that stand just before a token, without the words that lead to them.
  func names(before end: Int) -> Range<Int> {
    var start = end
    while start > range.lowerBound, end - start < 24 {
      let token = tokens[start - 1]
      guard token.kind == .word, !token.isInQuotes, isNamePart(token) else { break }
      if start < end {
        let marks = text[token.end..<tokens[start].start]
        if marks.contains(where: { ";:?".unicodeScalars.contains($0) }) { break }
        if marks.contains("."), marks.contains(where: isWhite), token.shape != .oneCapital,
          token.hash != Self.al,
          !marks.contains(",")
        {
          break
        }
      }
      start -= 1
    }
    while start < end,
      tokens[start].shape == .lower && !Lexicon.contains(tokens[start].hash, .particle)
        || NoteSegments.introductions.contains(tokens[start].hash) && tokens[start].shape != .upper
    { start += 1 }
    // "In London, the Harbour Office": a clause before the name.
    return start..<end
  }

  private func isNamePart(_ token: ReferenceToken) -> Bool {
    switch token.shape {
    case .capitalized, .upper, .mixed, .oneCapital, .roman: true
    case .lower:
      Lexicon.contains(token.hash, .function) || PersonNames.joints.contains(token.hash)
        || Lexicon.contains(token.hash, .particle) || Self.others.contains(token.hash)
    default: false
    }
  }

  func isParted(_ names: Range<Int>, _ title: Int) -> Bool {
    let marks = text[tokens[title - 1].end..<tokens[title].start]
    // "Marsh, A. (2022). Tides in the UK. *Harbour Journal*": what stands behind the title is no name.
    if marks.contains(".") && !marks.contains(",") { return names.lowerBound == range.lowerBound }
    return marks.contains { $0 == "," || $0 == ":" }
  }

  func opensBracket(_ index: Int) -> Bool {
    text[tokens[index - 1].end..<tokens[index].start].contains("(")
  }

  func authors(_ names: Range<Int>) -> [CSLName]? {
    guard !names.isEmpty else { return nil }
    var name = string(names)
    if isBody(names) {
      if tokens[names.lowerBound].hash == Self.the, names.count > 1 {
        name = string(names.lowerBound + 1..<names.upperBound)
      }
      return [CSLName(literal: PersonNames.withoutOthers(name))]
    }
    let last = tokens[names.upperBound - 1]
    if last.shape == .oneCapital, last.end < text.count, text[last.end] == "." { name += "." }
    return PersonNames.names(name)
  }

  /// A body, unless the names are built as people's are.
  func isBody(_ names: Range<Int>) -> Bool {
    if isCertainBody(names) { return true }
    // Nobody is called "the Marsh Army".
    if names.lowerBound > 0, tokens[names.lowerBound - 1].hash == Self.the,
      tokens[names.lowerBound].gap == .space
    {
      return true
    }
    if tokens[names].contains(where: { $0.shape == .oneCapital || Lexicon.contains($0.hash, .givenName) }) {
      return false
    }
    let capitals = tokens[names].filter { [.capitalized, .mixed].contains($0.shape) }
    let hasJoint = tokens[names].contains { PersonNames.joints.contains($0.hash) || $0.gap == .ampersand }
    // "Gearty and Laird", "Nora Vale".
    return capitals.count == 1 && !hasJoint && names.count == 1
  }

  func isCertainBody(_ names: Range<Int>) -> Bool {
    PersonNames.isBody(string(names))
      || tokens[names].contains {
        // Two capitals behind a name are initials: "Marsh JC".
        $0.shape == .upper && ($0.end - $0.start > 2 || names.count == 1) || Self.bodyWords.contains($0.hash)
      }
  }

  func isNewspaper(_ names: Range<Int>) -> Bool {
    names.count <= 5
      && tokens[names].contains { Lexicon.contains($0.hash, .newspaper) && $0.shape != .lower }
  }

  func string(_ range: Range<Int>) -> String {
    var end = tokens[range.upperBound - 1].end
    if end < text.count, text[end] == ")", text[tokens[range.lowerBound].start..<end].contains("(") {
      end += 1
    }
    return ParsedFields.collapsed(text[tokens[range.lowerBound].start..<end])
  }

  private static let others = NoteSegments.words("et al others with")
  /// What bodies are called by that no list of the learned lexicon has.
  private static let bodyWords = NoteSegments.words(
    "international uk watch action aid rescue matters trust people kingdom england wales scotland europe women children "
      + "rights justice freedom anti helpline hotline charity charities relief cross crescent federal national "
      + "state states ngos house lords commons parliament assembly court courts crown government royal county city borough "
      + "district metropolitan ombudsman inspector inspectors taskforce partnership forum network union college fund media"
  )
}
