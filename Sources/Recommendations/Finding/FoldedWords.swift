internal import Language
internal import ReportModel

/// A text's words in folded form, with the text's scalars to cut from.
struct FoldedWords {
  let scalars: [Unicode.Scalar]
  let words: [Word]
  let forms: [String]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var text = text
    (words, forms) = text.withUTF8 { bytes in
      let words = WordSegmenter().words(in: bytes)
      var folded: [UInt8] = []
      let forms = words.map { word in
        folded.removeAll(keepingCapacity: true)
        TextFolding.fold(bytes, word.bytes, into: &folded)
        return String(decoding: folded, as: UTF8.self)
      }
      return (words, forms)
    }
  }

  /// The text as printed from one word to another, both included.
  func printed(_ range: ClosedRange<Int>) -> String {
    text(words[range.lowerBound].start..<words[range.upperBound].end)
  }

  /// The text as printed, by scalar offsets.
  func text(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }

  /// Whether the words from a position on are these.
  func matches(_ phrase: [String], at position: Int) -> Bool {
    forms[position...].starts(with: phrase)
  }
}
