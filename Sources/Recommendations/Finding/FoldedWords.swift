internal import Language
internal import ReportModel

/// A text's words in folded form, with the text's scalars to cut from.
struct FoldedWords {
  let scalars: [Unicode.Scalar]
  let words: [Word]
  let forms: [String]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    words = WordSegmenter().words(in: text)
    let bytes = Array(text.utf8)
    forms = words.map { word in
      String(
        decoding: TextFolding.fold(String(decoding: bytes[word.bytes], as: UTF8.self)), as: UTF8.self)
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
