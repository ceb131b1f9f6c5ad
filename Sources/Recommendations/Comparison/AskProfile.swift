internal import Foundation
internal import Language
internal import Pillars

/// What a recommendation's text says, in the terms in which two asks are compared.
struct AskProfile: Sendable {
  struct Stem: Sendable {
    var hash: UInt64
    var count: Int
    /// How telling it is in the field, times how often it stands, at most twice.
    var strength: Double
  }

  /// Something that is asked for, or what it is about.
  struct Part: Sendable {
    var concept: Int
    /// Whether it stands in the main clause.
    var isMain: Bool
    /// How telling it is, less where it stands in an addition.
    var weight: Double
    /// What is to be done with it, as a set of bits: make, amend, apply, fund; empty where the text does not say.
    var verbs: UInt8
  }

  /// Ascending by hash; stop words left out.
  var stems: [Stem]
  var length: Double
  /// What it is about, ascending by hash: its stems without the words in which any ask is put.
  var objects: [Stem]
  /// Ascending, each once.
  var bigrams: [UInt64]
  /// The weighted mean of its words' vectors, of length 1; empty where there are no vectors.
  var vector: [Float]
  /// Ascending by concept.
  var asks: [Part]
  var subjects: [Part]
  /// What is asked for first, ascending.
  var leading: [Int]
  var beneficiaries: [Int]
  var isForWomen: Bool
  var isForChildren: Bool
  var isForChildrenOnly: Bool
  /// Whether it speaks of trafficking or of the exploitation that it is for.
  var isOfField: Bool
  /// Whether it pleads to fight trafficking, and whether that is the first thing it asks.
  var pleads: Bool
  var isPlea: Double
  /// As general as a plea: one, or nothing but prevention or protection.
  var isNearPlea: Double
  /// 1 for an ask without any particulars, less the more it has.
  var generality: Double
  var wordCount: Int
  var sentenceCount: Int
  /// The numbers of earlier recommendations that the text refers back to.
  var backReferences: [Int]
  /// Whether it says that it was asked before.
  var saysAgain: Bool
  /// Of all its stems in order.
  var textHash: UInt64
  /// The treaties that it names, as `NamedTreaties`.
  var treaties: [Int]
  /// Whether what it asks for is that a state join a treaty, or take back what it reserved.
  var ratifies: Bool
  /// Whether that is what it asks first.
  var isRatificationFirst: Bool
  /// Whether it asks to share experience: of what was done well nothing more is asked.
  var sharesExperience: Bool
  /// What it says is trafficked.
  var trafficked: TraffickedThings
}

extension AskProfile {
  private static let fieldSubjects: Set<String> = [
    "sexual", "prostitution", "pornography", "saleChildren", "sexTourism", "childLabour", "slavery", "organs",
    "loverboy",
  ]

  private static let againForms: Set<UInt64> = Set(
    [
      "again", "still", "remain", "remains", "reiterate", "reiterates", "repeat", "repeats", "repeated",
      "upheld",
    ]
    .map { TextHash.hash(Array($0.utf8)) })

  init(
    _ text: String, stemmer: Stemmer, lexicon: ConceptLexicon, background: BackgroundFrequencies,
    vectors: WordVectors?
  ) {
    let tokens = TokenizedText(text, stemmer: stemmer)
    var counts: [UInt64: Int] = [:]
    for (form, stem) in zip(tokens.forms, tokens.stems) where !StopWords.hashes.contains(form) {
      counts[stem, default: 0] += 1
    }
    stems = counts.map { hash, count in
      Stem(hash: hash, count: count, strength: background.weight(stem: hash) * Double(min(count, 2)))
    }.sorted { $0.hash < $1.hash }
    objects = lexicon.objectWords.objects(stems, background: background)
    length = max(1e-9, sqrt(stems.reduce(0) { $0 + $1.strength * $1.strength }))
    bigrams = Set(zip(tokens.stems, tokens.stems.dropFirst()).map(TextHash.combine)).sorted()
    vector = Self.vector(text, tokens, background, vectors)
    wordCount = tokens.words.count
    sentenceCount = Self.sentences(in: text)
    backReferences = BackReferences.numbers(in: text, words: tokens.words)
    saysAgain = !backReferences.isEmpty || tokens.forms.contains { Self.againForms.contains($0) }
    textHash = tokens.stems.reduce(0, TextHash.combine)
    treaties = NamedTreaties(tokens.forms).treaties
    sharesExperience = Self.asksToShare(tokens.forms)

    let reading = ClauseReading(tokens, lexicon: lexicon, background: background)
    asks = reading.asks
    subjects = reading.subjects
    leading = reading.leading
    let ratify = lexicon.position(.ask, "ratify")
    isRatificationFirst = reading.leading.contains(ratify)
    ratifies = reading.asks.contains { $0.concept == ratify && $0.isMain }
    trafficked = TraffickedThings(tokens, words: lexicon.fieldStems)
    isOfField =
      reading.subjects.contains { Self.fieldSubjects.contains(lexicon.concepts[$0.concept].name) }
      || trafficked.contains(.persons)
    pleads = reading.pleads
    isPlea = reading.isPlea ? 1 : 0
    isNearPlea = reading.isNearPlea ? 1 : 0
    beneficiaries = reading.beneficiaries
    let named = Set(reading.beneficiaries.map { lexicon.concepts[$0].name })
    isForChildren = named.contains("children") || named.contains("girls")
    isForWomen = named.contains("women") || named.contains("girls")
    isForChildrenOnly = isForChildren && !isForWomen && !named.contains("persons")
    func presence(_ parts: [Part]) -> Double {
      parts.reduce(0) { $0 + ($1.isMain ? 1 : SentenceWeights.addition) }
    }
    generality = 1 / (1 + presence(asks) + 0.7 * presence(subjects))
  }

  /// The components that what was learned of comparison was learned with; they are the principal ones.
  private static let leadingComponents = 128

  private static func vector(
    _ text: String, _ tokens: TokenizedText, _ background: BackgroundFrequencies, _ vectors: WordVectors?
  ) -> [Float] {
    guard let vectors else { return [] }
    var sum: [Float] = []
    let bytes = Array(text.utf8)
    var folded: [UInt8] = []
    for (index, word) in tokens.words.enumerated() where !StopWords.hashes.contains(tokens.forms[index]) {
      folded.removeAll(keepingCapacity: true)
      bytes.withUnsafeBufferPointer { TextFolding.fold($0, word.bytes, into: &folded) }
      let vector = vectors.vector(of: folded).prefix(leadingComponents)
      if sum.isEmpty { sum = [Float](repeating: 0, count: vector.count) }
      let weight = Float(background.weight(stem: tokens.stems[index]))
      for component in sum.indices { sum[component] += weight * vector[component] }
    }
    let length = sqrt(sum.reduce(0) { $0 + $1 * $1 })
    return length > 0 ? sum.map { $0 / length } : sum
  }

  private static let sharing: Set<UInt64> = Set(
    ["share", "sharing", "exchange", "exchanging", "disseminate"].map { TextHash.hash(Array($0.utf8)) })
  private static let experience: Set<UInt64> = Set(
    ["experience", "experiences", "practices", "practice", "expertise", "lessons"].map {
      TextHash.hash(Array($0.utf8))
    })
  /// How many words from the beginning an ask to share begins, and from there names what.
  private static let sharingReach = 12

  private static func asksToShare(_ forms: [UInt64]) -> Bool {
    guard let verb = forms.prefix(sharingReach).firstIndex(where: sharing.contains) else { return false }
    return forms[verb...].prefix(sharingReach).contains(where: experience.contains)
  }

  /// A full stop before a space and a capital letter ends one.
  private static func sentences(in text: String) -> Int {
    let bytes = Array(text.utf8)
    var count = 1
    for index in bytes.indices.dropLast(2)
    where (bytes[index] == 0x2E || bytes[index] == 0x3F) && bytes[index + 1] == 0x20
      && bytes[index + 2] >= 0x41 && bytes[index + 2] <= 0x5A
    {
      count += 1
    }
    return count
  }
}
