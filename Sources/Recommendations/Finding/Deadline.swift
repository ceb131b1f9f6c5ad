/// Reads by when something is asked.
public enum Deadline {
  private static let units: Set<String> = ["month", "months", "year", "years", "weeks", "days"]

  /// The first date or span of time by which, as printed: "by the end of 2027", "within six months".
  static func find(in words: FoldedWords) -> String? {
    for start in words.forms.indices {
      let following = (start + 1)..<min(start + 6, words.forms.count)
      switch words.forms[start] {
      case "by", "before":
        if let end = following.first(where: { isYear(words.forms[$0]) }),
          words.forms[(start + 1)..<end].allSatisfy(tellsTime), words.forms[end - 1] != "the"
        {
          return words.printed(start...end)
        }
      case "within":
        if let end = following.prefix(3).first(where: { units.contains(words.forms[$0]) }) {
          return words.printed(start...end)
        }
      default: continue
      }
    }
    return nil
  }

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
    printed.flatMap { FoldedWords($0).forms.last }.flatMap { isYear($0) ? Int($0) : nil }
  }

  private static func isYear(_ form: String) -> Bool {
    form.utf8.count == 4 && (form.hasPrefix("19") || form.hasPrefix("20")) && Int(form) != nil
  }
}
