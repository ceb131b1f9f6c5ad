/// The words of a report, to tell a hyphen that only breaks a line from one that belongs to the word.
struct WordStock {
  private var words: Set<UInt64> = []
  private var compounds: Set<UInt64> = []

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
          compounds.insert(Self.hash(text[start..<end]))
        }
      }
      start = max(end, start + 1)
    }
  }

  /// Whether the hyphen between the end of one line and the start of the next belongs to the word.
  func keepsHyphen(between head: ArraySlice<Unicode.Scalar>, and tail: ArraySlice<Unicode.Scalar>) -> Bool {
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
    return Self.firstParts.contains(TextKey.title(before))
  }

  /// First parts of compounds that English writes with a hyphen.
  private static let firstParts: Set<String> = [
    "non", "self", "well", "long", "short", "high", "low", "full", "part", "cross", "ex", "half", "one",
    "two",
    "three", "four", "five", "six", "ten", "follow", "so", "state", "decision", "policy", "third", "second",
    "first", "large", "small", "anti", "multi", "victim", "child", "gender", "evidence", "community", "law",
    "government", "post", "pre", "labour", "labor", "age", "work", "time", "year", "vice", "hands",
  ]

  /// Of the lower-case scalars, hyphens included.
  private static func hash(_ word: ArraySlice<Unicode.Scalar>) -> UInt64 {
    word.reduce(WordHashes.empty) { WordHashes.extended($0, by: ScalarForms.lowercased($1)) }
  }
}
