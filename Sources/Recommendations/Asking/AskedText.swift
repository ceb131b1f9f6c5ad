internal import ReportModel

/// A text's words with what parts them: what sentences and clauses are read from.
struct AskedText {
  /// What stands before a word.
  enum Gap: Int, Comparable {
    case space, bracket, comma, semicolon, sentence

    static func < (first: Gap, second: Gap) -> Bool { first.rawValue < second.rawValue }
  }

  let folded: FoldedWords
  /// For each word, the strongest mark between it and the word before.
  let gaps: [Gap]

  var forms: [String] { folded.forms }
  var count: Int { folded.forms.count }

  init(_ folded: FoldedWords) {
    self.folded = folded
    var gaps: [Gap] = []
    gaps.reserveCapacity(folded.words.count)
    var end = 0
    for (index, word) in folded.words.enumerated() {
      var gap: Gap = index == 0 ? .sentence : .space
      for scalar in folded.scalars[min(end, word.start)..<word.start] {
        switch scalar {
        case ".", "?", "!":
          let isShortened =
            scalar == "." && index > 0
            && (word.kind == .number || !word.isCapitalized
              || Self.shortened.contains(folded.forms[index - 1]))
          gap = max(gap, isShortened ? .space : .sentence)
        case ";", ":", "•", "–", "—", "▪", "●": gap = max(gap, .semicolon)
        case ",": gap = max(gap, .comma)
        case "(", ")", "[", "]": gap = max(gap, .bracket)
        default: break
        }
      }
      gaps.append(gap)
      end = word.end
    }
    self.gaps = gaps
  }

  private static let shortened: Set<String> = [
    "no", "nos", "art", "arts", "para", "paras", "mr", "mrs", "ms", "dr", "st", "e.g", "i.e", "c.q", "cf",
  ]

  /// Where the sentence that holds a word begins.
  func sentenceStart(of index: Int) -> Int {
    var start = index
    while start > 0, gaps[start] != .sentence { start -= 1 }
    return start
  }

  /// The index behind the last word of the sentence that holds a word.
  func sentenceEnd(of index: Int) -> Int {
    var end = index + 1
    while end < count, gaps[end] != .sentence { end += 1 }
    return end
  }

  func form(_ index: Int) -> String { forms.indices.contains(index) ? forms[index] : "" }

  /// Whether a word says how: "also", "effectively", "not".
  func isAdverb(_ index: Int) -> Bool {
    let form = form(index)
    return Self.adverbs.contains(form)
      || form.utf8.count > 4 && form.hasSuffix("ly") && !Self.noAdverbs.contains(form)
  }

  /// The next word from here on that is no adverb, within the sentence.
  func skippingAdverbs(from index: Int) -> Int {
    var index = index
    while index < count, isAdverb(index) { index += 1 }
    return index
  }

  private static let adverbs: Set<String> = [
    "also", "not", "therefore", "however", "then", "further", "furthermore", "still", "soon", "always",
    "once",
    "again", "thus", "hence", "likewise", "instead", "even", "better", "never", "now", "already", "please",
    "too", "more", "rather", "first", "clearly",
  ]
  private static let noAdverbs: Set<String> = [
    "supply", "apply", "family", "comply", "rely", "reply", "assembly",
  ]
}
