/// Tells a heading under which a report recommends from one that speaks of recommendations: "Response to the
/// Recommendation", "Implementation of the recommendations".
enum RecommendationHeading {
  /// What a title says of what stands under it; nil when it names no recommendation.
  static func opensList(_ title: String) -> Bool? {
    let words = FoldedWords(title)
    let named = words.forms.indices.filter {
      words.forms[$0] == "recommendations" || words.forms[$0] == "recommendation"
    }
    guard !named.isEmpty else { return nil }
    return named.contains { index in
      words.forms[index].hasSuffix("s") ? isNamed(index, in: words) : isOne(index, in: words)
    }
  }

  /// Whether recommendations are what a title names, or what names it behind a colon, rather than what something else in
  /// it is about.
  private static func isNamed(_ index: Int, in words: FoldedWords) -> Bool {
    var position = index - 1
    while position >= 0, !isColon(before: position + 1, in: words) {
      let form = words.forms[position]
      if form == "of" { return position > 0 && collections.contains(words.forms[position - 1]) }
      if about.contains(form) { return false }
      // "Response to the conclusions and recommendations" is about both; "Crews in ports and recommendations" is not.
      if form == "and", position == 0 || !beside.contains(words.forms[position - 1]) { return true }
      position -= 1
    }
    return true
  }

  /// Whether a title is that of one recommendation of the report, "Recommendation 4: …", and not an instrument's name,
  /// "Recommendation 1545 (2002)", "Recommendation on the protection of crews".
  private static func isOne(_ index: Int, in words: FoldedWords) -> Bool {
    guard words.forms[..<index].allSatisfy(isCounting) else {
      return isNamed(index, in: words) && isLast(index, in: words)
    }
    guard !isLast(index, in: words) else { return true }
    let next = index + 1
    if ["to", "for"].contains(words.forms[next]) || isColon(before: next, in: words) { return true }
    // Bodies count what they recommend over the years; a report counts its own to a hundred or two.
    guard words.words[next].kind == .number ? isSmall(words.forms[next]) : words.forms[next].utf8.count == 1
    else { return false }
    guard next + 1 < words.forms.count else { return true }
    return words.forms[next + 1] != "of" && !isYear(words.forms[next + 1])
      && (words.words[next].kind == .number || isColon(before: next + 1, in: words))
  }

  private static func isLast(_ index: Int, in words: FoldedWords) -> Bool { index == words.forms.count - 1 }

  private static func isCounting(_ form: String) -> Bool {
    ["our", "main", "key", "final", "overall", "first", "second", "third", "chapter", "part"].contains(form)
      || form.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
  }

  private static func isColon(before index: Int, in words: FoldedWords) -> Bool {
    words.scalars[words.words[index - 1].end..<words.words[index].start].contains {
      [":", ".", "–", "—", "-", "|"].contains($0)
    }
  }

  private static func isSmall(_ form: String) -> Bool {
    form.utf8.count < 4 || form.contains(".")
  }

  private static func isYear(_ form: String) -> Bool {
    form.utf8.count == 4 && Int(form).map { (1900...2100).contains($0) } == true
  }

  /// What recommendations may be put together as.
  private static let collections: Set<String> = [
    "list", "lists", "summary", "overview", "set", "table", "compilation", "series", "index", "body",
    "digest",
    "synopsis", "collection", "statement", "number",
  ]
  /// Behind these stands what something is about.
  private static let about: Set<String> = [
    "to", "on", "for", "by", "from", "in", "under", "about", "against", "since", "regarding", "concerning",
    "towards",
    "following", "after",
  ]
  /// What is listed beside recommendations.
  private static let beside: Set<String> = [
    "conclusion", "conclusions", "finding", "findings", "observations", "comments", "opinions", "lessons",
    "proposals",
    "requests",
  ]
}
