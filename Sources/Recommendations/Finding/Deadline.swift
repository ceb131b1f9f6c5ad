/// Reads by when something is asked.
enum Deadline {
  private static let units: Set<String> = ["month", "months", "year", "years", "weeks", "days"]

  /// The first date or span of time by which, as printed: "by the end of 2027", "within six months".
  static func find(in words: FoldedWords) -> String? {
    for start in words.forms.indices {
      let following = (start + 1)..<min(start + 6, words.forms.count)
      switch words.forms[start] {
      case "by", "before":
        if let end = following.first(where: { isYear(words.forms[$0]) }) { return words.printed(start...end) }
      case "within":
        if let end = following.prefix(3).first(where: { units.contains(words.forms[$0]) }) {
          return words.printed(start...end)
        }
      default: continue
      }
    }
    return nil
  }

  private static func isYear(_ form: String) -> Bool {
    form.utf8.count == 4 && (form.hasPrefix("19") || form.hasPrefix("20")) && Int(form) != nil
  }
}
