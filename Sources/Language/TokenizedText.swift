/// A text's words with the hashes of their folded forms and stems: what all matching works on.
public struct TokenizedText: Sendable {
  public var words: [Word]
  /// For each word, the hash of its folded form.
  public var forms: [UInt64]
  /// For each word, the hash of its stem. The hash of a stem is `TextHash.hash` of the stem's bytes.
  public var stems: [UInt64]

  /// - Parameter stemmer: Kept by the caller, for its memory of words.
  public init(_ text: String, stemmer: Stemmer, segmenter: WordSegmenter = WordSegmenter()) {
    var text = text
    var words: [Word] = []
    var forms: [UInt64] = []
    var stems: [UInt64] = []
    text.withUTF8 { bytes in
      words = segmenter.words(in: bytes)
      forms.reserveCapacity(words.count)
      stems.reserveCapacity(words.count)
      var folded: [UInt8] = []
      for word in words {
        folded.removeAll(keepingCapacity: true)
        TextFolding.fold(bytes, word.bytes, into: &folded)
        forms.append(TextHash.hash(folded))
        stems.append(stemmer.stemHash(folded: folded))
      }
    }
    self.words = words
    self.forms = forms
    self.stems = stems
  }
}

extension Stemmer {
  /// The hash of the stem of a folded word; the possessive ending is taken off first.
  public func stemHash(folded word: [UInt8]) -> UInt64 {
    var word = word[...]
    if word.suffix(2).elementsEqual([0x27, 0x73]) { word = word.dropLast(2) }
    return TextHash.hash(stem(folded: word))
  }
}
