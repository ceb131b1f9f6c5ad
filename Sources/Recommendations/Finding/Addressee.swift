internal import ReportModel

/// Reads who is asked to act.
enum Addressee {
  private static let openers: Set<String> = ["the", "all"]

  /// The addressee that a heading names: "To the Home Office:", "Recommendations for the police".
  static func heading(_ text: String) -> String? {
    let words = FoldedWords(text)
    guard words.forms.count <= 14, !words.forms.isEmpty else { return nil }
    var start = 0
    if words.forms[0].hasPrefix("recommendation") { start = 1 }
    guard start < words.forms.count, ["to", "for"].contains(words.forms[start]) else { return nil }
    start += 1
    if start < words.forms.count, openers.contains(words.forms[start]) { start += 1 }
    guard start < words.forms.count, words.words[start].isCapitalized || text.hasSuffix(":") else {
      return nil
    }
    return BodyPhrase.withoutArticles(words.printed(start...(words.forms.count - 1)))
  }

  private static let joiners: Set<String> = ["of", "for", "on", "and", "the", "&", "de", "s"]

  /// The body or bodies that a line names and nothing else: "Ministry of Justice", "The Harbour Police and the Courts".
  ///
  /// A topic is told from a body by its words: all but the small ones must be capitalised, and one that bodies are
  /// called by must lead or close a name.
  static func body(_ text: String) -> String? {
    let words = FoldedWords(text)
    guard (1...12).contains(words.forms.count), !text.hasSuffix("."), !text.hasSuffix(";"),
      words.words.indices.allSatisfy({ words.words[$0].isCapitalized || joiners.contains(words.forms[$0]) })
    else { return nil }
    let isBody = words.forms.indices.contains { index in
      guard BodyNames.isBodyWord(words.forms[index]) else { return false }
      let next = index + 1 < words.forms.count ? words.forms[index + 1] : nil
      return next.map { joiners.contains($0) } ?? true
    }
    let start = words.forms.count > 1 && openers.contains(words.forms[0]) ? 1 : 0
    return isBody ? BodyPhrase.withoutArticles(words.printed(start...(words.forms.count - 1))) : nil
  }

  /// Who is asked by a line that opens a list: "We recommend that the Ministry of Justice:".
  static func opening(_ text: String, abbreviations: BodyAbbreviations) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let reader = AskReader(FoldedWords(text), abbreviations: abbreviations)
    return reader.asks().last?.bodies.map { reader.phrase.printed($0) }
  }
}
