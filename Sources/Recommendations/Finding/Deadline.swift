/// Reads by when something is asked.
public enum Deadline {
  /// The first date or span of time by which something is asked, as printed: "by the end of 2027", "within six months".
  ///
  /// - Parameter asks: Only what stands in a sentence that asks is read: other dates are history.
  static func find(in text: AskedText, asks: [Ask]) -> String? {
    var start = -1
    for ask in asks {
      let first = text.sentenceStart(of: min(ask.sign, text.count - 1))
      guard first > start else { continue }
      start = first
      for index in first..<text.sentenceEnd(of: first) {
        if let end = end(of: index, in: text), !isPast(before: index, from: first, in: text) {
          return text.folded.printed(begin(of: index, in: text)...end)
        }
      }
    }
    return nil
  }

  /// The last word of a deadline that a word opens.
  private static func end(of index: Int, in text: AskedText) -> Int? {
    let limit = min(index + 8, text.count)
    let following = (index + 1)..<max(index + 1, limit)
    switch text.forms[index] {
    case "by", "before", "than", "until":
      if text.forms[index] == "than", !["later", "sooner", "earlier"].contains(text.form(index - 1)) {
        return nil
      }
      if text.forms[index] != "than", let end = Occasion.end(from: index + 1, in: text) { return end }
      if let end = time(from: index + 1, in: text) { return end }
      // "By the end of the year".
      if text.forms[index] != "than", text.form(index + 1) == "the", text.form(index + 2) == "end",
        text.form(index + 3) == "of", ["the", "this", "its", "next"].contains(text.form(index + 4)),
        ["year", "term", "mandate", "legislature", "session", "decade", "month"].contains(
          text.form(index + 5))
      {
        return index + 5
      }
      return nil
    case "prior" where text.form(index + 1) == "to", "ahead" where text.form(index + 1) == "of",
      "advance" where text.form(index - 1) == "in" && text.form(index + 1) == "of":
      return Occasion.end(from: index + 2, in: text) ?? time(from: index + 2, in: text)
    case "within", "in":
      // "In the next two years" is a time by which; "in two years" and "in recent years" tell.
      if text.forms[index] == "in", text.form(index + 1) != "the" || text.form(index + 2) != "next" {
        return nil
      }
      return following.prefix(5).first { units.contains(text.forms[$0]) }.flatMap { end in
        text.forms[(index + 1)..<end].allSatisfy { spans.contains($0) || Int($0) != nil } ? end : nil
      }
    default: return nil
    }
  }

  /// The year that ends a time told from a word on: "the end of 2031", "1 May 2031".
  static func time(from index: Int, in text: AskedText) -> Int? {
    guard let end = (index..<max(index, min(index + 7, text.count))).first(where: { isYear(text.forms[$0]) }),
      // "The 2031 elections": the year only says which.
      text.forms[index..<end].allSatisfy(tellsTime), end == index || text.forms[end - 1] != "the"
    else { return nil }
    return end
  }

  /// "No later than", "not later than", "sooner than" begin before "than"; "at the latest" may follow.
  private static func begin(of index: Int, in text: AskedText) -> Int {
    if text.forms[index] == "advance" { return index - 1 }
    guard text.forms[index] == "than" else { return index }
    return ["no", "not"].contains(text.form(index - 2)) ? index - 2 : index - 1
  }

  /// Whether the verb before tells of what was: "must already have been implemented by".
  private static func isPast(before index: Int, from start: Int, in text: AskedText) -> Bool {
    var position = index - 1
    while position >= start {
      switch text.forms[position] {
      case "was", "were", "had", "did", "been", "has": return true
      case "should", "must", "will", "shall", "to", "be", "is", "are": return false
      default: position -= 1
      }
    }
    return false
  }

  private static let units: Set<String> = ["month", "months", "year", "years", "weeks", "days"]
  private static let spans: Set<String> = [
    "the", "a", "an", "next", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "twelve",
    "coming", "first", "following", "eighteen", "twenty", "few", "maximum", "of",
  ]
  private static let times: Set<String> = [
    "the", "end", "of", "in", "early", "late", "mid", "middle", "start", "beginning", "close", "spring",
    "summer", "autumn", "winter",
    "first", "second", "third", "fourth", "last", "quarter", "half", "year", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  /// Whether a word may stand between "by" and the year: "by the Secretary-General in 2007" is no deadline.
  private static func tellsTime(_ form: String) -> Bool {
    times.contains(form) || form.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
  }

  /// The year of a deadline as printed, if it names one.
  public static func year(of printed: String?) -> Int? {
    printed.flatMap { FoldedWords($0).forms.last(where: isYear) }.flatMap { Int($0) }
  }

  static func isYear(_ form: String) -> Bool {
    form.utf8.count == 4 && (form.hasPrefix("19") || form.hasPrefix("20")) && Int(form) != nil
  }
}
