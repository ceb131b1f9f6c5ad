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
    var subject = words.printed(first...(modal - 1))
    // "The (Dutch) government".
    if subject.contains(")"), !subject.contains("(") { subject = "(" + subject }
    guard words.words[first].isCapitalized, !subject.contains(",") else { return nil }
    // A body has a name; "efforts should" has none, and the first word of a sentence has a capital in any case.
    guard first > 0 || words.words[0..<modal].allSatisfy(\.isCapitalized) && isNamed(words, before: modal)
    else {
      return nil
    }
    return subject
  }

  /// Whether words that open a sentence name a body: two names, an abbreviation, or a word that bodies are called by.
  private static func isNamed(_ words: FoldedWords, before end: Int) -> Bool {
    if end > 1 || bodies.contains(words.forms[0]) { return true }
    let letters = words.printed(0...0).unicodeScalars
    return letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
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

  /// What bodies are called: the word that a body's name begins or ends with, or that stands before "of" or "for".
  private static let bodies: Set<String> = [
    "administration", "agency", "agencies", "assembly", "attorney", "authority", "authorities", "board",
    "boards", "body", "bodies", "businesses", "cabinet", "carriers", "chambers", "commission", "commissioner",
    "committee", "companies", "congress", "corps", "council", "councils", "courts", "department",
    "departments", "directorate", "director", "donors", "embassies", "employers", "executive", "force",
    "government", "governments", "guard", "inspectorate", "inspectorates", "judges", "judiciary",
    "legislature", "media", "minister", "ministers", "ministries", "ministry", "municipalities", "office",
    "ombudsman", "organisation", "organisations", "organization", "organizations", "parliament", "parties",
    "police", "president", "prosecutor", "prosecutors", "rapporteur", "regulator", "regulators", "registry",
    "secretariat", "secretary", "senate", "service", "society", "state", "states", "unions", "unit",
  ]
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
      guard bodies.contains(words.forms[index]) else { return false }
      let next = index + 1 < words.forms.count ? words.forms[index + 1] : nil
      return next.map { joiners.contains($0) } ?? true
    }
    let start = words.forms.count > 1 && openers.contains(words.forms[0]) ? 1 : 0
    return isBody ? words.printed(start...(words.forms.count - 1)) : nil
  }

  /// Who is asked by a line that opens a list: "We recommend that the Ministry of Justice:".
  static func opening(_ text: String) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let words = FoldedWords(text)
    guard
      let verb = words.forms.lastIndex(where: { ["recommend", "recommends", "recommended"].contains($0) }),
      verb + 1 < words.forms.count, words.forms[verb + 1] == "that"
    else { return nil }
    var start = verb + 2
    if start < words.forms.count, openers.contains(words.forms[start]) { start += 1 }
    let end =
      words.forms[min(start, words.forms.count)...].firstIndex(where: modals.contains)
      ?? words.forms.count
    guard start < end, end - start <= longest, words.words[start].isCapitalized else { return nil }
    return words.printed(start...(end - 1))
  }
}
