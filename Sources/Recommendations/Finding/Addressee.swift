internal import ReportModel

/// Reads who is asked to act.
enum Addressee {
  private static let modals: Set<String> = ["should", "must", "shall", "ought"]
  private static let openers: Set<String> = ["the", "all"]
  private static let longest = 9

  /// The subject of a sentence that begins "The Ministry of Justice should".
  static func subject(of words: FoldedWords) -> String? {
    guard let modal = words.forms.prefix(longest + 1).firstIndex(where: modals.contains), modal > 0 else {
      return nil
    }
    let first = openers.contains(words.forms[0]) ? 1 : 0
    guard first < modal else { return nil }
    let subject = words.printed(first...(modal - 1))
    // A body has a name; "efforts should" has none.
    guard words.words[first].isCapitalized, first > 0 || words.words[0..<modal].allSatisfy(\.isCapitalized),
      !subject.contains(","), !["There", "It", "This", "These", "We", "They"].contains(subject)
    else { return nil }
    return subject
  }

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
    return words.printed(start...(words.forms.count - 1))
  }
}
