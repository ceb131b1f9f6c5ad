internal import Language
internal import ReportModel

/// A text as the classifier sees it: its words, sentences, the codebook's terms, and the features made of them.
struct TextReading {
  /// A share of a feature's value that one span accounts for.
  struct Contribution {
    var feature: Int32
    /// The position of the span: first all of `spans`, then the words; -1 for what no span accounts for.
    var span: Int32
    var value: Double
  }

  /// A stretch of words: a term of the codebook.
  struct Span {
    var start: Int32
    var end: Int32
    var term: Int32
    var sentence: Int32
  }

  var words: [Word] = []
  /// For each word, its number in the vocabulary.
  var numbers: [Int32] = []
  /// For each word, how much it counts.
  var shares: [Double] = []
  var sentenceOfWord: [Int32] = []
  var sentenceCount = 0
  var found = TextMatches()
  var spans: [Span] = []
  var contributions: [Contribution] = []
  /// The pooled word vector, for training; empty without one, and once something is learned.
  var vector: [Float] = []

  /// Makes it ready for the next text; the room is kept.
  mutating func removeAll() {
    found.removeAll()
    spans.removeAll(keepingCapacity: true)
    contributions.removeAll(keepingCapacity: true)
    vector.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    sentenceOfWord.removeAll(keepingCapacity: true)
  }
}
