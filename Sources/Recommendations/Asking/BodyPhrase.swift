/// Reads the names of bodies in a text: "the Ministry of Justice", "the police and the PPS".
struct BodyPhrase {
  let text: AskedText
  let abbreviations: BodyAbbreviations

  /// How many words may stand before the word that a body is called by.
  private static let longestBefore = 7

  /// The bodies named from a word on.
  ///
  /// - Returns: Where their names begin, behind an article, and end; nil where no body is named there.
  func bodies(from index: Int, to limit: Int) -> Range<Int>? {
    var start = index
    while start < limit, BodyNames.articles.contains(text.forms[start]) { start += 1 }
    if ["each", "all", "both"].contains(text.form(start - 1)), start > index, text.form(start) == "of" {
      start += 1
      while start < limit, BodyNames.articles.contains(text.forms[start]) { start += 1 }
    }
    guard var end = body(from: start, to: limit) else { return nil }
    while end < limit {
      var next = end
      let isParted = text.gaps[next] == .comma || text.gaps[next] == .bracket
      if text.forms[next] == "and" || text.forms[next] == "or" { next += 1 } else if !isParted { break }
      while next < limit, BodyNames.articles.contains(text.forms[next]) { next += 1 }
      guard next < limit, text.gaps[next] <= .comma, let further = body(from: next, to: limit) else { break }
      end = further
    }
    return start..<end
  }

  /// Where one body's name ends that begins here.
  private func body(from start: Int, to limit: Int) -> Int? {
    guard start < limit, !BodyNames.vague.contains(text.forms[start]) else { return nil }
    for head in start..<min(limit, start + Self.longestBefore) {
      let form = text.forms[head]
      if head > start, text.gaps[head] > .bracket || BodyNames.functionWords.contains(form) { return nil }
      if head == start, BodyNames.functionWords.contains(form) { return nil }
      guard isHead(head, from: start) else { continue }
      return nameEnd(from: head + 1, to: limit)
    }
    return nil
  }

  private func isHead(_ index: Int, from start: Int) -> Bool {
    let word = text.folded.words[index]
    let form = text.forms[index]
    if BodyNames.strong.contains(form) { return true }
    if form == "community", text.form(index - 1) == "international", index > start { return true }
    // "The Member States", "victim support services"; but no "service" alone.
    if BodyNames.weak.contains(form) {
      return index > start
        || word.isCapitalized && (form == "state" || form == "states" || nameFollows(index))
    }
    if word.isCapitalized, BodyNames.states.contains(form), index == start { return true }
    guard word.isCapitalized, index == start else { return false }
    let printed = text.folded.printed(index...index)
    return BodyAbbreviations.looksShortened(printed) && abbreviations.isBody(printed) != false
  }

  /// "Institute for Clinical Excellence", "Office of the Prosecutor".
  private func nameFollows(_ index: Int) -> Bool {
    ["of", "for"].contains(text.form(index + 1))
      && (index + 2..<index + 4).contains { $0 < text.count && text.folded.words[$0].isCapitalized }
  }

  /// The end of a name behind the word that bodies are called by: "Council | of Ministers", "Government | Chief …".
  private func nameEnd(from index: Int, to limit: Int) -> Int {
    var end = index
    while end < limit, text.gaps[end] == .space, !BodyNames.functionWords.contains(text.forms[end]),
      text.folded.words[end].isCapitalized || BodyNames.isBodyWord(text.forms[end])
    {
      end += 1
    }
    // A bracket with what the name is shortened to.
    if end < limit, text.gaps[end] == .bracket, text.folded.words[end].isCapitalized,
      BodyAbbreviations.looksShortened(text.folded.printed(end...end)),
      end + 1 >= text.count || text.gaps[end + 1] >= .bracket
    {
      end += 1
    }
    while end < limit, text.gaps[end] == .space, ["of", "for", "on", "and"].contains(text.forms[end]) {
      var next = end + 1
      while next < limit, text.gaps[next] == .space, ["the", "of"].contains(text.forms[next]) { next += 1 }
      guard next < limit, text.gaps[next] == .space, text.folded.words[next].isCapitalized,
        // "The Ministry of Justice and the Police" are two.
        text.forms[end] != "and" || next == end + 1 && !BodyNames.isBodyWord(text.forms[next])
      else { break }
      end = next + 1
      while end < limit, text.gaps[end] == .space, text.folded.words[end].isCapitalized { end += 1 }
    }
    return end
  }

  /// A name as printed, with both sides of a bracket, and "and the" said as "and".
  func printed(_ range: Range<Int>) -> String {
    var name = text.folded.printed(range.lowerBound...(range.upperBound - 1))
    let opens = name.unicodeScalars.count { $0 == "(" }
    let closes = name.unicodeScalars.count { $0 == ")" }
    if closes > opens { name = "(" + name }
    if opens > closes { name += ")" }
    return Self.withoutArticles(name)
  }

  /// "Labour Inspectorate and the Fisheries Authority" and "… and Fisheries Authority" are the same two bodies.
  static func withoutArticles(_ name: String) -> String {
    var words = name.split(separator: " ")
    if words.count > 1, words[0] == "the" || words[0] == "The" { words.removeFirst() }
    var kept: [Substring] = []
    for word in words where !(word == "the" && kept.last == "and") { kept.append(word) }
    return kept.joined(separator: " ")
  }
}
