/// Guesses a report's language by its commonest small words.
enum LanguageGuess {
  /// - Returns: An ISO 639-1 code; "en" when nothing speaks for another language.
  static func language(of lines: Lines) -> String {
    var scores = [Int](repeating: 0, count: languages.count)
    var scalars = 0
    for line in lines {
      WordHashes.forEach(in: line.text) { word, length in
        guard length <= 5, let speakers = byWord[word] else { return }
        for language in speakers { scores[language] += 1 }
      }
      scalars += line.text.count
      if scalars > 60_000 { break }
    }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
    return scores[best] >= 5 ? languages[best].code : "en"
  }

  /// Positions of the languages that have a word.
  private static let byWord: [UInt64: [Int]] = {
    var table: [UInt64: [Int]] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words.sorted() {
        table[WordHashes.hashes(of: word.unicodeScalars)[0], default: []].append(index)
      }
    }
    return table
  }()

  private static let languages: [(code: String, words: Set<String>)] = [
    ("en", ["the", "and", "of", "to", "that", "is", "was", "for", "with", "by", "are", "this", "which"]),
    (
      "nl",
      ["de", "het", "een", "van", "en", "dat", "voor", "met", "zijn", "niet", "aan", "door", "ook", "wordt"]
    ),
    (
      "fr", ["le", "les", "des", "et", "une", "dans", "pour", "qui", "par", "est", "du", "sur", "pas", "aux"]
    ),
    (
      "de",
      ["der", "die", "und", "das", "den", "von", "mit", "nicht", "auf", "für", "ist", "eine", "dem", "zu"]
    ),
    ("es", ["el", "los", "las", "y", "del", "que", "por", "con", "una", "para", "como", "se", "su"]),
    ("it", ["il", "di", "che", "gli", "della", "per", "una", "sono", "con", "dei", "nel", "alla", "non"]),
    ("pt", ["os", "das", "dos", "que", "não", "uma", "com", "para", "por", "ao", "são", "da", "em"]),
  ]
}
