/// Corrects the labels of "Title (Place: Publisher, 2009), 31" and "Name and Name, Title (Publisher, 2009)", as the
/// Chicago style has them in notes.
enum ImprintBracket {
  static func labels(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ labels: [ReferenceLabel]
  ) -> [ReferenceLabel] {
    guard let bracket = bracket(text, tokens), bracket.lowerBound >= 2,
      !tokens[..<bracket.lowerBound].contains(where: { $0.isInQuotes || $0.kind != .word })
    else { return labels }
    var labels = labels
    let before = 0..<bracket.lowerBound
    let commas = before.dropFirst().filter { marks(text, tokens, $0).contains(",") }
    if commas.isEmpty {
      // Nobody stands before a title without a comma.
      guard before.count >= 3, !tokens[before].contains(where: { Lexicon.contains($0.hash, .editor) }) else {
        return labels
      }
      for index in before { labels[index] = .title }
    } else if let names = people(text, tokens, commas) {
      for index in 0..<names { labels[index] = .author }
      for index in names..<bracket.lowerBound where labels[index] == .author || labels[index] == .other {
        labels[index] = .title
      }
    } else {
      return labels
    }
    readImprint(bracket, text, tokens, &labels)
    return labels
  }

  /// The tokens of "(Place: Publisher, 2009)", "(Body, n.d.)": a colon or a body's word, and a date behind a comma.
  private static func bracket(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> Range<Int>? {
    guard
      let open = tokens.indices.dropFirst(2).first(where: {
        marks(text, tokens, $0).contains("(") && isUpper(text[tokens[$0].start])
      }),
      let end = (open + 1...min(open + 18, tokens.count)).first(where: {
        marks(text, tokens, $0).contains(")")
      })
    else { return nil }
    let last = tokens[end - 1]
    let isUndated = end - open > 2 && HarvardOpening.isUndated(tokens[end - 2].hash, last.hash)
    let date = isUndated ? end - 2 : end - 1
    guard isUndated || last.shape == .year, date > open, marks(text, tokens, date).contains(","),
      !tokens[open..<date].contains(where: { HarvardOpening.isNumber($0) || $0.isInQuotes }),
      (open + 1..<date).contains(where: { marks(text, tokens, $0).contains(":") })
        || tokens[open..<date].contains(where: { Lexicon.contains($0.hash, .body) })
    else { return nil }
    return open..<end
  }

  /// Where the names end in "Linda Oake, Sam Vale, and Mel Snow, Title".
  private static func people(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ commas: [Int]) -> Int? {
    var start = 0
    for comma in commas {
      var clause = start..<comma
      let isLast = PersonNames.joints.contains(tokens[clause.lowerBound].hash)
      if isLast { clause = clause.lowerBound + 1..<comma }
      guard (2...4).contains(clause.count),
        clause.allSatisfy({ index in
          [.capitalized, .mixed, .oneCapital].contains(tokens[index].shape)
            || Lexicon.contains(tokens[index].hash, .particle)
        }), !clause.contains(where: { Lexicon.contains(tokens[$0].hash, .body) })
      else { return nil }
      if isLast { return comma }
      start = comma
    }
    return nil
  }

  private static func readImprint(
    _ bracket: Range<Int>, _ text: [Unicode.Scalar], _ tokens: [ReferenceToken],
    _ labels: inout [ReferenceLabel]
  ) {
    let colon = bracket.dropFirst().first { marks(text, tokens, $0).contains(":") }
    var date = bracket.upperBound - 1
    if tokens[date].shape != .year { date -= 1 }
    for index in bracket.lowerBound..<date {
      labels[index] = colon.map { index < $0 } ?? false ? .place : .publisher
    }
    for index in date..<bracket.upperBound { labels[index] = tokens[date].shape == .year ? .date : .other }
  }

  private static func marks(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ index: Int) -> ArraySlice<
    Unicode.Scalar
  > { HarvardOpening.marks(text, tokens, index) }
}
