internal import Foundation
internal import Language

/// What a recommendation's text says, in the terms in which two asks are compared.
struct AskProfile: Sendable {
  struct WeightedStem: Sendable {
    var hash: UInt64
    var weight: Double
    /// How often it stands, at most twice, times the weight.
    var strength: Double
  }

  /// Ascending by hash; stop words left out.
  var stems: [WeightedStem]
  /// Ascending, each once.
  var bigrams: [UInt64]
  /// Positions in the lexicon, ascending.
  var concepts: [Int]
  /// Of these, what is to be done and what with, without the stock ones.
  var actions: [Int]
  var objects: [Int]
  var beneficiaries: [Int]
  var isPleaToCombat: Bool
  var wordCount: Int
  /// The numbers of earlier recommendations that the text refers back to.
  var backReferences: [Int]
  var length: Double
  var totalWeight: Double
  var conceptLength: Double

  init(_ text: String, stemmer: Stemmer, lexicon: ConceptLexicon, background: BackgroundFrequencies) {
    let tokens = TokenizedText(text, stemmer: stemmer)
    var counts: [UInt64: Int] = [:]
    for (form, stem) in zip(tokens.forms, tokens.stems) where !StopWords.hashes.contains(form) {
      counts[stem, default: 0] += 1
    }
    let stems = counts.map { hash, count in
      let weight = background.weight(stem: hash)
      return WeightedStem(hash: hash, weight: weight, strength: weight * Double(min(count, 2)))
    }.sorted { $0.hash < $1.hash }
    bigrams = Set(zip(tokens.stems, tokens.stems.dropFirst()).map(TextHash.combine)).sorted()
    let concepts = lexicon.concepts(in: tokens.stems)
    func telling(_ facet: ConceptLexicon.Facet) -> [Int] {
      concepts.filter { lexicon.concepts[$0].facet == facet && !lexicon.concepts[$0].isStock }
    }
    actions = telling(.action)
    objects = telling(.object)
    beneficiaries = concepts.filter { lexicon.concepts[$0].facet == .beneficiary }
    isPleaToCombat = concepts.contains(lexicon.pleaToCombat)
    wordCount = tokens.words.count
    backReferences = BackReferences.numbers(in: text, words: tokens.words)
    self.stems = stems
    self.concepts = concepts
    length = sqrt(stems.reduce(0) { $0 + $1.strength * $1.strength })
    totalWeight = stems.reduce(0) { $0 + $1.weight }
    conceptLength = sqrt(concepts.reduce(0) { $0 + pow(background.weight(concept: $1), 2) })
  }
}
