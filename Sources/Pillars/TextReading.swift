internal import Language
internal import ReportModel

/// A text as the classifier sees it: its words, sentences, the codebook's terms, and the features made of them.
struct TextReading {
  /// A share of a feature's value that one span accounts for.
  struct Contribution {
    var feature: Int32
    /// The position of the span in `spans`; -1 for what no span accounts for.
    var span: Int32
    var value: Double
  }

  /// A stretch of words: a term of the codebook, or a single word.
  struct Span {
    var start: Int32
    var end: Int32
    /// The term, or -1 for a word.
    var term: Int32
    var sentence: Int32
  }

  var words: [Word] = []
  var spans: [Span] = []
  var contributions: [Contribution] = []
  var sentenceCount = 0
  /// The pooled word vector, for training; empty without one, and once something is learned.
  var vector: [Float] = []
  /// For each word and pillar, its share of the logit through the word vector; empty while nothing is learned.
  var vectorShares: [Double] = []
  /// Where the spans of single words begin in `spans`.
  var firstWordSpan = 0
}
