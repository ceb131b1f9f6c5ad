internal import Language

/// A term of the codebook, ready to be compared with words.
struct TermPattern: Sendable {
  enum Word: Sendable, Hashable {
    /// Any word with this stem.
    case stem(UInt64)
    /// This form alone.
    case form(UInt64)
    /// Any word that begins with bytes of this hash and length.
    case prefix(UInt64, length: Int)
  }

  enum Part: Sendable {
    case word([Word])
    /// Up to so many words of any kind.
    case gap(Int)
  }

  var parts: [Part] = []

  /// What is wrong with a term's text, or nil.
  static func fault(of text: String) -> String? {
    let words = split(text)
    guard let first = words.first, let last = words.last else { return "a term has no words" }
    if first.hasPrefix("~") || last.hasPrefix("~") {
      return "the term \"\(text)\" begins or ends with a gap; put a word there"
    }
    if words.count > 24 { return "the term \"\(text)\" has more than 24 words" }
    for word in words {
      if word.hasPrefix("~") {
        guard let gap = Int(word.dropFirst()), (1...8).contains(gap) else {
          return "the gap \"\(word)\" in \"\(text)\" is not ~1 to ~8"
        }
        continue
      }
      for alternative in word.split(separator: "|", omittingEmptySubsequences: false) {
        let bare = alternative.hasPrefix("=") ? alternative.dropFirst() : alternative
        let stem = bare.hasSuffix("*") ? bare.dropLast() : bare
        if WordSegmenter().words(in: String(stem)).count != 1 || stem.utf8.contains(0x2A) {
          return
            "\"\(alternative)\" in the term \"\(text)\" is not a word, a word with * at its end, or =word"
        }
        if bare.hasSuffix("*") && (stem.utf8.count < 2 || stem.utf8.count > 24) {
          return "\"\(alternative)\" in the term \"\(text)\" needs 2 to 24 letters before the *"
        }
      }
    }
    return nil
  }

  init(_ text: String, stemmer: Stemmer) {
    for word in Self.split(text) {
      if word.hasPrefix("~") {
        parts.append(.gap(Int(word.dropFirst()) ?? 1))
        continue
      }
      parts.append(
        .word(
          word.split(separator: "|").map { alternative in
            if alternative.hasPrefix("=") {
              return .form(TextHash.hash(TextFolding.fold(String(alternative.dropFirst()))))
            }
            if alternative.hasSuffix("*") {
              let bytes = TextFolding.fold(String(alternative.dropLast()))
              return .prefix(TextHash.hash(bytes), length: bytes.count)
            }
            return .stem(stemmer.stemHash(folded: TextFolding.fold(String(alternative))))
          }))
    }
  }

  /// The words of a term; a hyphen or full stop ends a word, as it does in a text.
  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "-" || $0 == "." || $0 == "\n" }.map(String.init)
  }
}
