internal import Language

/// The words by which a text names concepts, so that a link is explained in words that stand in the texts.
struct ConceptWords {
  /// For each concept, how the text names it first, and the stems of that.
  private var named: [Int: (printed: String, stems: [UInt64], isName: Bool)] = [:]
  private let stems: Set<UInt64>
  private let stemmer: Stemmer

  init(_ text: String, _ lexicon: ConceptLexicon, _ stemmer: Stemmer) {
    self.stemmer = stemmer
    let tokens = TokenizedText(text, stemmer: stemmer)
    stems = Set(tokens.stems)
    let bytes = Array(text.utf8)
    for match in lexicon.matches(in: tokens) where named[match.concept] == nil && match.end > match.start {
      let range = tokens.words[match.start].byteStart..<tokens.words[match.end - 1].byteEnd
      named[match.concept] = (
        String(decoding: bytes[range], as: UTF8.self).lowercased(),
        Array(tokens.stems[match.start..<match.end]),
        match.start > 0 && tokens.words[match.start].isCapitalized
      )
    }
  }

  /// Whether what stands for the concept is part of a name: "the Human Rights | Council".
  func isName(_ concept: Int) -> Bool { named[concept]?.isName ?? false }

  /// The texts' own words for a concept, in quotation marks; nil where the concept's name stands in the texts that
  /// name it.
  func name(of concept: Int, with other: ConceptWords, lexicon: ConceptLexicon) -> String? {
    let sides = [self, other].filter { $0.named[concept] != nil }
    let known = lexicon.concepts[concept]
    if let wording = ConceptWording.words["\(known.facet.rawValue) \(known.name)"] {
      let words = TokenizedText(wording, stemmer: stemmer)
      let telling = zip(words.forms, words.stems).filter { !StopWords.hashes.contains($0.0) }.map(\.1)
      if sides.allSatisfy({ side in telling.allSatisfy(side.stems.contains) }) { return nil }
    }
    var printed: [String] = []
    var seen: [[UInt64]] = []
    for case let name? in sides.map({ $0.named[concept] }) where !seen.contains(name.stems) {
      seen.append(name.stems)
      printed.append("“\(name.printed)”")
    }
    return printed.isEmpty ? nil : printed.joined(separator: " and ")
  }
}
