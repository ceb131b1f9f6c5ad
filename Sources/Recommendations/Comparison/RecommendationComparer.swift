internal import Foundation
internal import Language
internal import Pillars

/// Says of each ask of a later list whether it repeats or revises one of an earlier list, or is new.
public struct RecommendationComparer: Sendable {
  private let model: ComparisonModel
  /// Without them, where the program's own files are missing, words of like meaning do not count alike.
  private let vectors = try? PillarResources.wordVectors()

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
      stemmer, lexicon, decisions: decisions)
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
        profile: AskProfile(
          item.text, stemmer: stemmer, lexicon: lexicon, background: model.background, vectors: vectors))
    }
  }

  func compare(
    earlier: [Profiled], later: [Profiled], _ stemmer: Stemmer, _ lexicon: ConceptLexicon,
    decisions: LinkDecisions
  ) -> Comparison {
    var positions: [String: Int] = [:]
    for (position, item) in earlier.enumerated() { positions[item.item.id] = position }
    var rows: [(place: Int, row: Comparison.Row)] = []
    for part in ListParts(earlier: earlier.map(\.profile), later: later.map(\.profile)).parts {
      let pairs = ScoredPairs(
        earlier: part.earlier.map { earlier[$0].profile },
        ordinals: part.earlier.map { earlier[$0].item.ordinal(position: $0) },
        later: part.later.map { later[$0].profile }, background: model.background)
      for (index, place) in part.later.enumerated() {
        let row = pairs.rows[index].map { pair in
          var pair = pair
          pair.earlier = part.earlier[pair.earlier]
          return pair
        }
        rows.append(
          (
            place,
            makeRow(
              later[place], row: row, listSize: part.earlier.count, isReasoned: pairs.isReasoned,
              earlier: earlier,
              positions: positions, stemmer, lexicon, decisions: decisions)
          ))
      }
    }
    rows.sort { $0.place < $1.place }
    let taken = Set(rows.flatMap { $0.row.matches.map(\.earlier) })
    return Comparison(
      rows: rows.map(\.row), dropped: earlier.map(\.item.id).filter { !taken.contains($0) })
  }

  private func makeRow(
    _ later: Profiled, row: [ScoredPairs.Pair], listSize: Int, isReasoned: Bool, earlier: [Profiled],
    positions: [String: Int], _ stemmer: Stemmer, _ lexicon: ConceptLexicon, decisions: LinkDecisions
  ) -> Comparison.Row {
    // Most asks have no match, some have several.
    lazy var words = ConceptWords(later.item.text, lexicon, stemmer)
    func match(_ position: Int, score: Double, isConfirmed: Bool) -> Comparison.Match {
      explain(later, words, earlier[position], stemmer, lexicon, score: score, isConfirmed: isConfirmed)
    }
    let confirmed = decisions.confirmed(later: later.item.id).compactMap { positions[$0] }.sorted()
    var matches = confirmed.map { match($0, score: 1, isConfirmed: true) }
    let open = row.filter { pair in
      decisions.decision(earlier: earlier[pair.earlier].item.id, later: later.item.id) == nil
        && (pair.isNamed || pair.values[PairFeatures.bigramCosine] >= Self.nearlyOneText
          || Self.maySpeakOfOneThing(later.profile, earlier[pair.earlier].profile))
    }
    var candidate: Comparison.Row.Candidate?
    var sure = 0.0
    var isRepeated = false
    if !open.isEmpty {
      let rowValues = RowFeatures.values(
        later.profile, row: row, listSize: listSize, background: model.background,
        law: lexicon.position(.ask, "law"))
      let choice = model.choose(open, rowValues: rowValues, isReasoned: isReasoned)
      let best = open[choice.best]
      let evidence = LinkCalibration.values(
        choice: choice, later: later.profile, earlier: earlier[best.earlier].profile, pair: best,
        listSize: listSize, isReasoned: isReasoned)
      candidate = Comparison.Row.Candidate(
        earlier: earlier[best.earlier].item.id, evidence: evidence, isNamed: best.isNamed)
      let link = model.link(choice, evidence: evidence, isNamed: best.isNamed)
      sure = link.probability
      if link.isLikely {
        // An ask that was split or merged has several: those that come near the best.
        let most = choice.scores[choice.best]
        let order = choice.scores.indices.sorted { (choice.scores[$1], $0) < (choice.scores[$0], $1) }
        let isPlea = Self.areOnePlea(later.profile, earlier[best.earlier].profile)
        for (rank, candidate) in order.enumerated() {
          let isNear = rank < 3 && choice.scores[candidate] > most - 0.7
          // A plea takes up all earlier ones, however they are worded.
          guard isNear || isPlea && Self.areOnePlea(later.profile, earlier[open[candidate].earlier].profile)
          else {
            continue
          }
          let decay = exp(choice.scores[candidate] - most)
          matches.append(match(open[candidate].earlier, score: sure * decay, isConfirmed: false))
        }
      }
    }
    if let best = matches.first.flatMap({ positions[$0.earlier] }),
      let pair = row.first(where: { $0.earlier == best })
    {
      isRepeated =
        model.repeatedProbability(
          later: later.profile, earlier: earlier[best].profile, pair: pair, isReasoned: isReasoned) > 0.5
    }
    guard let best = matches.first else {
      return Comparison.Row(
        later: later.item.id, relation: .new, matches: [], score: 1 - sure, changes: [], candidate: candidate)
    }
    let source = positions[best.earlier].map { earlier[$0].item.text } ?? ""
    let changes = WordDiff.changes(from: source, to: later.item.text)
    let isSameText = changes.allSatisfy { $0.kind == .same }
    return Comparison.Row(
      later: later.item.id, relation: isRepeated || isSameText ? .repeated : .revised, matches: matches,
      score: best.score, changes: changes, candidate: candidate)
  }

  /// From so many common pairs of words on, two asks are one text with a word or two exchanged, whatever the words are.
  private static let nearlyOneText = 0.5

  /// Whether two asks can be about one thing: a plan on human rights and one against trafficking share their frame and
  /// not their object.
  private static func maySpeakOfOneThing(_ later: AskProfile, _ earlier: AskProfile) -> Bool {
    if AskAgreement.ratifyOthers(later, earlier), later.isRatificationFirst, earlier.isRatificationFirst {
      return false
    }
    guard later.trafficked.mayBe(earlier.trafficked) else { return false }
    guard let coverage = ObjectWords.coverage(later, earlier), coverage == 0 else { return true }
    if later.ratifies, earlier.ratifies, AskAgreement.namesOneTreaty(later, earlier) { return true }
    // The same in other words: "child labour" and "economic exploitation of children", or one act for one group.
    if later.subjects.contains(where: { part in earlier.subjects.contains { $0.concept == part.concept } }) {
      return true
    }
    return later.isForChildren && earlier.isForChildren
      && later.leading.contains { concept in earlier.asks.contains { $0.concept == concept } }
  }

  /// Whether both do no more than plead to fight trafficking or exploitation.
  private static func areOnePlea(_ later: AskProfile, _ earlier: AskProfile) -> Bool {
    later.isPlea == 1 && earlier.isPlea == 1 && later.isOfField && earlier.isOfField
  }

  private func explain(
    _ later: Profiled, _ words: ConceptWords, _ earlier: Profiled, _ stemmer: Stemmer,
    _ lexicon: ConceptLexicon, score: Double, isConfirmed: Bool
  ) -> Comparison.Match {
    let reasons = LinkReasons(
      later: later.profile, earlier: earlier.profile, words: words,
      earlierWords: ConceptWords(earlier.item.text, lexicon, stemmer), lexicon: lexicon)
    return Comparison.Match(
      earlier: earlier.item.id, score: score, agrees: reasons.agrees, onlyLater: reasons.onlyLater,
      onlyEarlier: reasons.onlyEarlier,
      sharedWords: LinkReasons.sharedWords(
        of: later.item.text, later: later.profile, earlier: earlier.profile, stemmer: stemmer),
      isConfirmed: isConfirmed)
  }
}
