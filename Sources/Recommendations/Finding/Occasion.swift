/// An event by which something is asked: "the next review", "the 2031 presidential elections", "the elections due in 2031".
enum Occasion {
  /// The last word of the event that begins at a word, an article passed over.
  static func end(from index: Int, in text: AskedText) -> Int? {
    var start = index
    if articles.contains(text.form(start)) { start += 1 }
    guard
      let head = (start..<max(start, min(text.count, start + 8))).first(where: {
        heads.contains(text.forms[$0])
      }),
      (start..<head).allSatisfy({ text.gaps[$0] <= .comma && isDescribing(text.forms[$0]) }),
      text.gaps[head] <= .comma
    else { return nil }
    let isKnown = (start..<head).contains { says(text.forms[$0]) }
    var end = head
    // "The next UPR | review", "the report | cycle".
    if heads.contains(text.form(end + 1)), text.gaps[end + 1] == .space { end += 1 }
    if let tail = tail(behind: end, in: text) { return tail }
    // "Before the elections" is a time; "before the report" may be any.
    return isKnown || text.forms[head].hasPrefix("election") ? end : nil
  }

  /// "| due in 2031", "| planned for October 2031", "| to be held by the end of 2031", "| of 2031".
  private static func tail(behind head: Int, in text: AskedText) -> Int? {
    var index = head + 1
    while index < min(text.count, head + 5), text.gaps[index] == .space, planning.contains(text.forms[index])
    {
      index += 1
    }
    guard index < text.count, text.gaps[index] == .space,
      ["in", "for", "of", "on", "by"].contains(text.forms[index])
    else {
      return nil
    }
    return Deadline.time(from: index + 1, in: text)
  }

  /// Whether a word says which event it is.
  private static func says(_ form: String) -> Bool { coming.contains(form) || Deadline.isYear(form) }

  private static func isDescribing(_ form: String) -> Bool {
    says(form) || kinds.contains(form)
  }

  private static let articles: Set<String> = ["the", "its", "their", "this"]
  private static let coming: Set<String> = [
    "next", "upcoming", "forthcoming", "coming", "following", "second", "third", "fourth", "subsequent",
    "future",
  ]
  private static let kinds: Set<String> = [
    "general", "presidential", "parliamentary", "legislative", "local", "provincial", "municipal", "national",
    "regional", "federal", "senatorial", "european", "universal", "periodic", "upr", "mid", "term", "midterm",
    "annual",
    "and", "or", "council", "human", "rights", "state", "country", "planned", "scheduled",
  ]
  private static let heads: Set<String> = [
    "review", "cycle", "report", "session", "elections", "election", "examination", "upr", "year",
    "referendum",
    "summit",
  ]
  private static let planning: Set<String> = [
    "due", "planned", "scheduled", "foreseen", "expected", "held", "to", "be", "taking", "place", "set",
  ]
}
