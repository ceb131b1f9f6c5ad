internal import Language

/// Finds the field's concepts in a text's stems.
struct ConceptLexicon: Sendable {
  /// What side of an ask a concept speaks to: what is to be done, to or with what, for whom.
  enum Facet: String, Sendable, CaseIterable { case action, object, beneficiary }

  struct Concept: Sendable, Equatable {
    var facet: Facet
    var name: String
    /// Whether it stands in so many asks that sharing it tells little ("strengthen", "measures").
    var isStock: Bool
  }

  private struct Phrase: Sendable {
    var stems: [UInt64]
    var concept: Int
  }

  private static let stockNames: Set<String> = [
    "action combat", "action intensify", "action continue", "object policies", "beneficiary victims",
  ]

  let concepts: [Concept]
  /// The concept of the bare plea to fight trafficking.
  let pleaToCombat: Int
  private let phrases: [UInt64: [Phrase]]

  init(terms: String = ConceptTerms.text, stemmer: Stemmer) {
    var concepts: [Concept] = []
    var phrases: [UInt64: [Phrase]] = [:]
    for line in terms.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: " ")
      guard head.count == 2, let facet = Facet(rawValue: String(head[0])) else { continue }
      let name = "\(head[0]) \(head[1])"
      let concept = concepts.count
      concepts.append(
        Concept(facet: facet, name: String(head[1]), isStock: Self.stockNames.contains(name)))
      for phrase in line[line.index(after: colon)...].split(separator: ";") {
        let stems = TokenizedText(String(phrase), stemmer: stemmer).stems
        guard let first = stems.first else { continue }
        phrases[first, default: []].append(Phrase(stems: stems, concept: concept))
      }
    }
    self.concepts = concepts
    self.phrases = phrases
    pleaToCombat = concepts.firstIndex { $0.facet == .action && $0.name == "combat" } ?? -1
  }

  /// The concepts named, each once, in ascending order.
  func concepts(in stems: [UInt64]) -> [Int] {
    var found: Set<Int> = []
    for start in stems.indices {
      guard let candidates = phrases[stems[start]] else { continue }
      for phrase in candidates where !found.contains(phrase.concept) {
        if stems[start...].starts(with: phrase.stems) { found.insert(phrase.concept) }
      }
    }
    return found.sorted()
  }
}
