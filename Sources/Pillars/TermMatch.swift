/// A term of the codebook found in a text.
struct TermMatch {
  /// The half-open range of words.
  var start: Int
  var end: Int
  /// The position of the term in the codebook.
  var term: Int
}

/// What was found in one sentence.
struct SentenceMatches {
  /// Which sentence of the text it is.
  var number: Int
  /// The range of words.
  var words: Range<Int>
  /// The range in `TextMatches.matches` of the terms that no longer match hides, in text order.
  var matches: Range<Int>
  /// Whether a term of the subject was there.
  var isTopical: Bool
  /// Whether a term of another subject was there.
  var namesOthers: Bool
}

/// What was found in the sentences of one text.
struct TextMatches {
  /// Those that have words, in text order.
  var sentences: [SentenceMatches] = []
  var matches: [TermMatch] = []
  /// The terms of other subjects, as often as they are there.
  var elsewhere: [Int32] = []

  /// Makes it ready for the next text; the room is kept.
  mutating func removeAll() {
    sentences.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    elsewhere.removeAll(keepingCapacity: true)
  }
}
