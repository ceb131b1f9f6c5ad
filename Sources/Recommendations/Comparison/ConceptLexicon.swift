internal import Language

/// Finds the field's concepts in a text.
struct ConceptLexicon: Sendable {
  /// What side of an ask a concept speaks to.
  enum Facet: String, Sendable, CaseIterable {
    /// What is to be done with what is asked for: make, amend, apply or fund it.
    case verb
    /// The bare plea to fight trafficking.
    case plea
    /// What is asked for: a law, training, shelter, a ratification.
    case ask
    /// What else it is about: child labour, violence, migrants.
    case subject
    /// Whom it is for.
    case beneficiary
  }

  struct Concept: Sendable, Equatable {
    var facet: Facet
    var name: String
  }

  /// A concept and the words that name it.
  struct Match: Equatable {
    var concept: Int
    var start: Int
    var end: Int
  }

  private enum Token: Sendable {
    case stem(UInt64)
    case form(UInt64)
  }

  private struct Phrase: Sendable {
    /// Runs of words between which others may stand.
    var runs: [[Token]]
    var concept: Int
  }

  /// The most words that may stand between two runs of a phrase.
  private static let gap = 6

  let concepts: [Concept]
  private let byStem: [UInt64: [Phrase]]
  private let byForm: [UInt64: [Phrase]]
  private let positions: [String: Int]
  let objectWords: ObjectWords
  /// Stems of the words for trafficking itself.
  let fieldStems: Set<UInt64>

  init(terms: String = ConceptTerms.text, stemmer: Stemmer) {
    objectWords = ObjectWords(stemmer: stemmer)
    fieldStems = Set(TokenizedText("trafficking traffickers trafficked traffic thb", stemmer: stemmer).stems)
    var concepts: [Concept] = []
    var byStem: [UInt64: [Phrase]] = [:]
    var byForm: [UInt64: [Phrase]] = [:]
    var positions: [String: Int] = [:]
    for line in terms.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: " ")
      guard head.count == 2, let facet = Facet(rawValue: String(head[0])) else { continue }
      let concept = concepts.count
      positions["\(head[0]) \(head[1])"] = concept
      concepts.append(Concept(facet: facet, name: String(head[1])))
      for phrase in line[line.index(after: colon)...].split(separator: ";") {
        let runs = phrase.split(separator: "~").map { Self.tokens($0, stemmer: stemmer) }
        switch runs.first?.first {
        case .stem(let stem): byStem[stem, default: []].append(Phrase(runs: runs, concept: concept))
        case .form(let form): byForm[form, default: []].append(Phrase(runs: runs, concept: concept))
        case nil: continue
        }
      }
    }
    self.concepts = concepts
    self.byStem = byStem
    self.byForm = byForm
    self.positions = positions
  }

  private static func tokens(_ run: Substring, stemmer: Stemmer) -> [Token] {
    run.split(separator: " ").flatMap { word -> [Token] in
      let isExact = word.first == "="
      let text = TokenizedText(String(isExact ? word.dropFirst() : word), stemmer: stemmer)
      return isExact ? text.forms.map(Token.form) : text.stems.map(Token.stem)
    }
  }

  /// The position of a concept; -1 when there is none of that name.
  func position(_ facet: Facet, _ name: String) -> Int { positions["\(facet.rawValue) \(name)"] ?? -1 }

  /// Every place where a concept is named, by the first word.
  func matches(in text: TokenizedText) -> [Match] {
    var found: [Match] = []
    for start in text.stems.indices {
      for phrases in [byStem[text.stems[start]], byForm[text.forms[start]]] {
        for phrase in phrases ?? [] {
          if let end = end(of: phrase, at: start, in: text) {
            found.append(Match(concept: phrase.concept, start: start, end: end))
          }
        }
      }
    }
    return found
  }

  private func end(of phrase: Phrase, at start: Int, in text: TokenizedText) -> Int? {
    var position = start
    for (index, run) in phrase.runs.enumerated() {
      let reach = index == 0 ? 0 : Self.gap
      guard let offset = (0...reach).first(where: { stands(run, at: position + $0, in: text) }) else {
        return nil
      }
      position += offset + run.count
    }
    return position
  }

  private func stands(_ run: [Token], at start: Int, in text: TokenizedText) -> Bool {
    guard start + run.count <= text.stems.count else { return false }
    for (offset, token) in run.enumerated() {
      switch token {
      case .stem(let stem): if text.stems[start + offset] != stem { return false }
      case .form(let form): if text.forms[start + offset] != form { return false }
      }
    }
    return true
  }
}
