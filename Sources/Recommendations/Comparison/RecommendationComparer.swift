internal import Foundation
internal import Language

/// Says of each ask of a later list whether it repeats or revises one of an earlier list, or is new.
public struct RecommendationComparer: Sendable {
  private let model: ComparisonModel

  /// The comparer with the weights that Threefold ships.
  public init() { self.init(model: .shipped) }

  init(model: ComparisonModel) { self.model = model }

  /// - Parameter decisions: What an analyst said of single links.
  public func compare(
    earlier: [ComparedItem], later: [ComparedItem], decisions: LinkDecisions = LinkDecisions()
  ) -> Comparison {
    let stemmer = Stemmer()
    let lexicon = ConceptLexicon(stemmer: stemmer)
    return compare(
      earlier: profiles(of: earlier, stemmer, lexicon), later: profiles(of: later, stemmer, lexicon),
      lexicon: lexicon, decisions: decisions)
  }

  /// An item with its profile, made once however many lists it is held against.
  struct Profiled {
    var item: ComparedItem
    var profile: AskProfile
  }

  func profiles(of items: [ComparedItem], _ stemmer: Stemmer, _ lexicon: ConceptLexicon) -> [Profiled] {
    items.map { item in
      Profiled(
        item: item,
        profile: AskProfile(item.text, stemmer: stemmer, lexicon: lexicon, background: model.background))
    }
  }

  func compare(
    earlier: [Profiled], later: [Profiled], lexicon: ConceptLexicon, decisions: LinkDecisions
  ) -> Comparison {
    let pairs = ScoredPairs(
      earlier: earlier.map(\.profile),
      ordinals: earlier.enumerated().map { $1.item.ordinal(position: $0) }, later: later.map(\.profile),
      background: model.background)
    var taken: Set<String> = []
    let rows = later.indices.map { index in
      let row = makeRow(
        later[index], row: pairs.rows[index], isNamed: pairs.isNamed[index], isReasoned: pairs.isReasoned,
        earlier: earlier, lexicon: lexicon, decisions: decisions)
      taken.formUnion(row.matches.map(\.earlier))
      return row
    }
    return Comparison(rows: rows, dropped: earlier.map(\.item.id).filter { !taken.contains($0) })
  }

  private func makeRow(
    _ later: Profiled, row: [(earlier: Int, values: [Double])], isNamed: [Bool], isReasoned: Bool,
    earlier: [Profiled], lexicon: ConceptLexicon, decisions: LinkDecisions
  ) -> Comparison.Row {
    func match(_ position: Int, score: Double, isConfirmed: Bool) -> Comparison.Match {
      explain(
        later.profile, earlier[position].profile, identifier: earlier[position].item.id, score: score,
        isConfirmed: isConfirmed, lexicon: lexicon)
    }
    var matches: [Comparison.Match] = []
    for position in earlier.indices
    where decisions.decision(earlier: earlier[position].item.id, later: later.item.id) == true {
      matches.append(match(position, score: 1, isConfirmed: true))
    }
    let open = row.indices.filter {
      decisions.decision(earlier: earlier[row[$0].earlier].item.id, later: later.item.id) == nil
    }
    let values = open.map { row[$0].values }
    var probability = 0.0
    var isRepeated = false
    if !open.isEmpty {
      let scores = model.choiceScores(values, isReasoned: isReasoned, isNamed: open.map { isNamed[$0] })
      let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
      let decision = ComparisonModel.decisionValues(scores: scores, row: values, best: order[0])
      probability = open.map { isNamed[$0] }[order[0]] ? 0.99 : model.askedBefore.probability(decision)
      isRepeated = model.repeated.probability(decision) > 0.45
      if probability >= 0.5 {
        // An ask that was split or merged has several: those that come near the best.
        for candidate in order.prefix(3) where scores[candidate] > scores[order[0]] - 0.7 {
          let decay = exp(scores[candidate] - scores[order[0]])
          matches.append(match(row[open[candidate]].earlier, score: probability * decay, isConfirmed: false))
        }
      }
    }
    guard let best = matches.first else {
      return Comparison.Row(
        later: later.item.id, relation: .new, matches: [], score: 1 - probability, changes: [])
    }
    let source = earlier.first { $0.item.id == best.earlier }?.item.text ?? ""
    let changes = WordDiff.changes(from: source, to: later.item.text)
    let isSameText = changes.allSatisfy { $0.kind == .same }
    return Comparison.Row(
      later: later.item.id, relation: isRepeated || isSameText ? .repeated : .revised, matches: matches,
      score: best.score, changes: changes)
  }

  private func explain(
    _ later: AskProfile, _ earlier: AskProfile, identifier: String, score: Double, isConfirmed: Bool,
    lexicon: ConceptLexicon
  ) -> Comparison.Match {
    func names(_ concepts: [Int]) -> [String] {
      concepts.map { "\(lexicon.concepts[$0].facet.rawValue): \(lexicon.concepts[$0].name)" }
    }
    return Comparison.Match(
      earlier: identifier, score: score,
      agrees: names(SortedOverlap.shared(later.concepts, earlier.concepts)),
      onlyLater: names(later.concepts.filter { !earlier.concepts.contains($0) }),
      onlyEarlier: names(earlier.concepts.filter { !later.concepts.contains($0) }), isConfirmed: isConfirmed)
  }
}
