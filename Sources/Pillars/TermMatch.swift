/// A term of the codebook found in a text.
struct TermMatch {
  /// The half-open range of words.
  var start: Int
  var end: Int
  /// The position of the term in the codebook.
  var term: Int
}
