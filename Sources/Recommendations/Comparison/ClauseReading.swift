internal import Language

/// The parts of an ask: what is asked for first and besides, what is to be done with it, for whom.
struct ClauseReading {
  private(set) var asks: [AskProfile.Part]
  private(set) var subjects: [AskProfile.Part]
  private(set) var beneficiaries: [Int]
  private(set) var leading: [Int]
  private(set) var pleads: Bool
  private(set) var isPlea: Bool
  private(set) var isNearPlea: Bool

  /// Words from the verb to what it is done with.
  private static let verbReach = 9
  /// Words within which what is asked first may still be joined by an "and".
  private static let leadingReach = 5

  init(_ tokens: TokenizedText, lexicon: ConceptLexicon, background: BackgroundFrequencies) {
    let weights = SentenceWeights.weights(tokens.forms)
    let matches = lexicon.matches(in: tokens)
    func facet(_ match: ConceptLexicon.Match) -> ConceptLexicon.Facet {
      lexicon.concepts[match.concept].facet
    }
    let verbs = matches.filter { facet($0) == .verb }

    func parts(_ wanted: ConceptLexicon.Facet) -> [AskProfile.Part] {
      var parts: [Int: AskProfile.Part] = [:]
      for match in matches where facet(match) == wanted {
        let isMain = weights[match.start] == 1
        var part =
          parts[match.concept]
          ?? AskProfile.Part(concept: match.concept, isMain: false, weight: 0, verbs: 0)
        part.isMain = part.isMain || isMain
        if wanted == .ask { part.verbs |= Self.verbs(at: match.start, verbs) }
        parts[match.concept] = part
      }
      return parts.values.map { part in
        var part = part
        part.weight =
          background.weight(concept: part.concept) * (part.isMain ? 1 : SentenceWeights.addition)
        return part
      }.sorted { $0.concept < $1.concept }
    }
    asks = parts(.ask)
    subjects = parts(.subject)
    beneficiaries = Set(matches.filter { facet($0) == .beneficiary }.map(\.concept)).sorted()

    let combat = lexicon.position(.plea, "combat")
    pleads = matches.contains { $0.concept == combat }
    let partners = Set(
      ["internationalHelp", "regional", "civilSociety"].map { lexicon.position(.ask, $0) })
    let inMain = matches.filter {
      facet($0) == .ask && weights[$0.start] == 1 && !partners.contains($0.concept)
    }
    let first = inMain.map(\.start).min()
    let firstPlea = matches.filter { $0.concept == combat && weights[$0.start] == 1 }.map(\.start).min()
    isPlea = firstPlea.map { $0 < first ?? .max } ?? false
    leading =
      first.map { first in
        Set(inMain.filter { $0.start <= first + Self.leadingReach }.map(\.concept)).sorted()
      } ?? []
    let general = [lexicon.position(.ask, "prevention"), lexicon.position(.ask, "protection")]
    isNearPlea = isPlea || leading.allSatisfy { general.contains($0) }
  }

  /// The nearest verb before, else one close after, as a bit.
  private static func verbs(at start: Int, _ verbs: [ConceptLexicon.Match]) -> UInt8 {
    let before = verbs.filter { $0.start <= start && start - $0.start <= verbReach }.max {
      ($0.start, $1.concept) < ($1.start, $0.concept)
    }
    let after = verbs.first { $0.start > start && $0.start - start <= 2 }
    return (before ?? after).map { 1 << UInt8($0.concept & 7) } ?? 0
  }
}
