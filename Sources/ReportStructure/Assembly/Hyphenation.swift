/// The words of a report, to tell a hyphen that only breaks a line from one that belongs to the word.
struct WordStock {
  private var words: Set<UInt64> = []
  private var compounds: Set<UInt64> = []
  /// How many of the report's compounds begin and end with a word.
  private var firsts: [UInt64: Int] = [:]
  private var lasts: [UInt64: Int] = [:]

  /// Takes in a line's words. The last one of a line that ends in a hyphen, and the first one after it, are no words.
  mutating func add(_ line: Line, isAfterHyphen: Bool) {
    let text = line.text
    var start = 0
    while start < text.count {
      while start < text.count, !ScalarForms.isLetter(text[start]) { start += 1 }
      var end = start
      var hyphens = 0
      while end < text.count {
        if ScalarForms.isLetter(text[end]) {
          end += 1
        } else if text[end] == "-", end + 1 < text.count, ScalarForms.isLetter(text[end + 1]) {
          hyphens += 1
          end += 1
        } else {
          break
        }
      }
      if end > start, !(isAfterHyphen && start == 0), !(end == text.count - 1 && text[end] == "-") {
        if hyphens == 0 {
          words.insert(Self.hash(text[start..<end]))
        } else if hyphens == 1 {
          addCompound(text[start..<end])
        }
      }
      start = max(end, start + 1)
    }
  }

  /// Whether the hyphen between the end of one line and the start of the next belongs to the word.
  func keepsHyphen(between head: some ScalarText, and tail: some ScalarText) -> Bool {
    guard let first = tail.first, ScalarForms.isLower(first) else { return true }
    guard let last = head.last, ScalarForms.isLetter(last) else { return true }
    let start = head.lastIndex { !ScalarForms.isLetter($0) && $0 != "-" }.map { $0 + 1 } ?? head.startIndex
    let end = tail.firstIndex { !ScalarForms.isLetter($0) } ?? tail.endIndex
    let before = Array(head[start...])
    let after = Array(tail[tail.startIndex..<end])
    // "end-" and "to-end" belong together.
    if end < tail.endIndex, tail[end] == "-", end + 1 < tail.endIndex, ScalarForms.isLetter(tail[end + 1]) {
      return !words.contains(Self.hash((before + after)[...]))
    }
    // A compound of three words, broken at its second hyphen.
    if before.contains("-") {
      let piece = Array(before.reversed().prefix { $0 != "-" }.reversed())
      return !words.contains(Self.hash((piece + after)[...]))
    }
    let isWord = words.contains(Self.hash((before + after)[...]))
    let isCompound = compounds.contains(Self.hash((before + ["-"] + after)[...]))
    if isWord != isCompound { return isCompound }
    if isWord { return false }
    return isLikeCompound(before, after)
  }

  private mutating func addCompound(_ text: some ScalarText) {
    guard compounds.insert(Self.hash(text)).inserted, let hyphen = text.firstIndex(of: "-") else { return }
    firsts[Self.hash(text[..<hyphen]), default: 0] += 1
    lasts[Self.hash(text[(hyphen + 1)...]), default: 0] += 1
  }

  /// Whether two parts that the report has neither joined nor with a hyphen are written with one, as others are.
  private func isLikeCompound(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
    let (first, last) = (TextKey.title(before), TextKey.title(after))
    if Self.tens.contains(first) { return Self.units.contains(last) }
    if Self.firstParts.contains(first) { return true }
    // "HIV-positive".
    if before.count >= 2, !before.contains(where: ScalarForms.isLower) { return true }
    if first == "re" { return after[0] == "e" }
    if first == "co" { return after[0] == "o" && firsts[Self.hash(before[...])] ?? 0 >= 2 }
    let isAfterKnown = words.contains(Self.hash(after[...]))
    if Self.openings.contains(first) { return isAfterKnown }
    guard words.contains(Self.hash(before[...])), !Self.prefixes.contains(first) else { return false }
    if Self.lastParts.contains(last) { return true }
    guard isAfterKnown, !Self.endings.contains(last), !Self.suffixes.contains(where: last.hasPrefix) else {
      return false
    }
    // "drug-free" and "drug-related" in the report tell of "drug-using"; and long words are seldom joined.
    if before.count >= 6, after.count >= 5 { return true }
    return before.count >= 3 && after.count >= 3
      && (firsts[Self.hash(before[...])] ?? 0 >= 2 || lasts[Self.hash(after[...])] ?? 0 >= 2)
  }

  /// First parts of compounds that English writes with a hyphen.
  private static let firstParts: Set<String> = [
    "non", "self", "well", "long", "short", "high", "low", "full", "part", "cross", "half", "one",
    "two",
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "follow", "so", "state", "decision",
    "policy", "third", "second", "first", "large", "small", "multi", "victim", "child", "gender",
    "evidence", "community", "law", "government", "labour", "labor", "age", "work", "time",
    "year", "vice", "hands", "quasi", "semi", "anti", "pre", "post", "ex", "face", "best", "far", "fine",
    "left", "right", "ground",
  ]
  /// The same, which begin plain words too.
  private static let openings: Set<String> = ["pro", "mid", "sub", "neo"]
  private static let tens: Set<String> = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let units: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second", "third",
    "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]
  /// Last parts of compounds that English writes with a hyphen.
  private static let lastParts: Set<String> = [
    "based", "related", "term", "making", "led", "specific", "owned", "funded", "oriented", "focused",
    "focussed", "centred", "centered", "driven", "sensitive", "friendly", "old", "year", "being", "free",
    "wide", "style", "type", "sized", "income", "scale", "quality", "regulatory", "governmental", "effective",
    "going", "up", "to", "building", "hand", "level", "positive", "negative",
  ]
  /// Words that begin longer words as often as compounds.
  private static let prefixes: Set<String> = [
    "over", "under", "out", "inter", "sub", "super", "fore", "with", "there", "mis", "dis", "for", "counter",
    "through", "some", "any", "every", "where", "here", "after", "back", "trans",
  ]
  /// What words end in begins so; where a cell or a column breaks off, it stands alone.
  private static let suffixes = [
    "enc", "anc", "ation", "ition", "ment", "iti", "ingly", "abl", "ibl", "ness", "ship", "less", "ist",
    "ism",
    "ise", "ize", "isi", "izi", "ati", "ive", "ally",
  ]
  /// Words that end longer words as often as compounds.
  private static let endings: Set<String> = [
    "mental", "mentally", "rating", "ratings", "ration", "rations", "table", "tables", "action", "actions",
    "able", "ally", "ability", "king", "ring", "ting", "sing", "ling",
  ]

  /// Of the lower-case scalars, hyphens included.
  private static func hash(_ word: some ScalarText) -> UInt64 {
    word.reduce(WordHashes.empty) { WordHashes.extended($0, by: ScalarForms.lowercased($1)) }
  }
}
