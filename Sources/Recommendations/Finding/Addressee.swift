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
    guard start < words.forms.count, ["to", "for"].contains(words.forms[start]) else {
      return start == 0 ? body(words) : nil
    }
    start += 1
    if start < words.forms.count, openers.contains(words.forms[start]) { start += 1 }
    guard start < words.forms.count, words.words[start].isCapitalized || text.hasSuffix(":") else {
      return nil
    }
    return words.printed(start...(words.forms.count - 1))
  }

  /// A heading that is nothing but the name of a body: "Ministry of Justice".
  private static func body(_ words: FoldedWords) -> String? {
    guard words.forms.count <= 9, words.words[0].isCapitalized,
      words.forms.contains(where: bodies.contains), !words.forms.contains(where: topics.contains)
    else { return nil }
    return words.printed(0...(words.forms.count - 1))
  }

  /// Words that bodies are named by.
  private static let bodies: Set<String> = [
    "agency", "agencies", "assembly", "association", "authority", "authorities", "board", "cabinet",
    "college",
    "commission", "commissioner", "committee", "constabulary", "council", "councils", "court", "courts",
    "department", "departments", "directorate", "embassies", "employers", "executive", "forces", "government",
    "governments", "governors", "inspectorate", "judiciary", "legislature", "minister", "ministers",
    "ministry",
    "ministries", "office", "ombudsman", "parliament", "police", "presidency", "prosecutor", "prosecutors",
    "rapporteur", "regulator", "secretariat", "secretary", "senate", "service", "services", "state", "states",
    "tribunal", "tribunals", "union", "university", "businesses", "companies", "ngos", "municipalities",
  ]

  /// Words of headings that say what items are about, even where they name a body.
  private static let topics: Set<String> = [
    "access", "cooperation", "coordination", "identification", "improving", "introduction", "investigation",
    "prevention", "prosecution", "protection", "reform", "role", "strengthening", "support", "training",
    "work",
  ]
}
