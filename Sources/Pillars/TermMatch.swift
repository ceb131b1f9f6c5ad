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
  /// The range of words.
  var words: Range<Int>
  /// The terms that no longer match hides, in text order.
  var matches: [TermMatch]
  /// Whether a term of the subject was there.
  var isTopical: Bool
  /// The terms of other subjects.
  var elsewhere: [Int32]
}
