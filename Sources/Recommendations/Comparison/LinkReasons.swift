internal import Language

/// In what two asks agree, and what only one of them has, in plain words.
struct LinkReasons {
  private(set) var agrees: [String] = []
  private(set) var onlyLater: [String] = []
  private(set) var onlyEarlier: [String] = []

  private static let plea = "general call for action"

  init(
    later: AskProfile, earlier: AskProfile, words: ConceptWords, earlierWords: ConceptWords,
    lexicon: ConceptLexicon
  ) {
    if later.isPlea == 1, earlier.isPlea == 1 { agrees.append(Self.plea) }
    if later.isPlea == 1, earlier.isNearPlea == 0 { onlyLater.append(Self.plea) }
    if earlier.isPlea == 1, later.isNearPlea == 0 { onlyEarlier.append(Self.plea) }
    let (mine, theirs) = (Self.done(later), Self.done(earlier))
    for concept in Set(mine.keys).union(theirs.keys).sorted() {
      let name = words.name(of: concept, with: earlierWords, lexicon: lexicon)
      let isName = words.isName(concept) || earlierWords.isName(concept)
      func says(_ done: UInt8, by asks: AskProfile...) -> String? {
        ConceptWording.says(
          lexicon.concepts[concept], done: done,
          isAsked: !isName && asks.allSatisfy { Self.asks($0, for: concept, first: name != nil) },
          naming: name)
      }
      switch (mine[concept], theirs[concept]) {
      case (let one?, let other?):
        agrees += [says(one & other, by: later, earlier)].compactMap(\.self)
        // A law to be made and one to be applied: both ask for a law, and not the same of it.
        if one & other == 0, one != 0, other != 0, says(one, by: later) != says(0, by: later) {
          onlyLater += [says(one, by: later)].compactMap(\.self)
          onlyEarlier += [says(other, by: earlier)].compactMap(\.self)
        }
      case (let one?, nil): onlyLater += [says(one, by: later)].compactMap(\.self)
      case (nil, let other?): onlyEarlier += [says(other, by: earlier)].compactMap(\.self)
      case (nil, nil): continue
      }
    }
  }

  /// Whether a concept is asked for in the main clause, or even first: of what goes by another word that alone is sure.
  private static func asks(_ ask: AskProfile, for concept: Int, first isFirst: Bool) -> Bool {
    isFirst
      ? ask.leading.contains(concept) : ask.asks.contains { $0.concept == concept && $0.isMain }
  }

  /// The concepts of an ask, each with what is to be done with it.
  private static func done(_ ask: AskProfile) -> [Int: UInt8] {
    var done: [Int: UInt8] = [:]
    for concept in ask.subjects.map(\.concept) + ask.beneficiaries { done[concept] = 0 }
    for part in ask.asks { done[part.concept] = part.verbs }
    return done
  }

  /// The most telling words that both have, as the later text has them, the most telling first.
  static func sharedWords(
    of text: String, later: AskProfile, earlier: AskProfile, stemmer: Stemmer
  ) -> [String] {
    var strengths: [UInt64: Double] = [:]
    var position = 0
    for stem in later.stems {
      while position < earlier.stems.count, earlier.stems[position].hash < stem.hash { position += 1 }
      if position < earlier.stems.count, earlier.stems[position].hash == stem.hash {
        strengths[stem.hash] = stem.strength * earlier.stems[position].strength
      }
    }
    guard !strengths.isEmpty else { return [] }
    let tokens = TokenizedText(text, stemmer: stemmer)
    let bytes = Array(text.utf8)
    var words: [(strength: Double, word: String)] = []
    for (index, stem) in tokens.stems.enumerated() {
      guard let strength = strengths.removeValue(forKey: stem) else { continue }
      words.append((strength, String(decoding: bytes[tokens.words[index].bytes], as: UTF8.self).lowercased()))
    }
    return words.sorted { ($1.strength, $0.word) < ($0.strength, $1.word) }.prefix(wordLimit).map(\.word)
  }

  private static let wordLimit = 4
}
