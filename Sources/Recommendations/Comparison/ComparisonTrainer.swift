internal import Foundation
internal import Language
internal import Pillars

/// Learns the weights of comparing from pairs of lists that readers linked, and says how well it does on pairs that
/// it has not seen.
public struct ComparisonTrainer {
  /// Penalties on the weights: the gold is small and its readers were often unsure.
  private static let choiceRidge = 12.0
  private static let repeatedRidge = 30.0
  private static let reasonedRidge = 1.0
  private static let calibrationRidge = 33.0
  /// What an invented list counts beside one that readers linked.
  private static let inventedWeight = 0.3

  private let stemmer = Stemmer()
  private let lexicon: ConceptLexicon
  private let background: BackgroundFrequencies
  private let stemFrequencies: [String: Int]
  private let vectors = try? PillarResources.wordVectors()
  private let law: Int

  /// - Parameter backgroundTexts: Texts of the field by which a word is called common or rare; the shipped
  ///   frequencies when empty.
  public init(backgroundTexts: [String]) {
    let stemmer = stemmer
    let lexicon = ConceptLexicon(stemmer: stemmer)
    self.lexicon = lexicon
    law = lexicon.position(.ask, "law")
    guard !backgroundTexts.isEmpty else {
      background = ComparisonModel.shipped.background
      stemFrequencies = [:]
      return
    }
    var frequencies: [String: Int] = [:]
    var counted = BackgroundFrequencies(
      documents: backgroundTexts.count, concepts: [Int](repeating: 0, count: lexicon.concepts.count))
    for text in backgroundTexts {
      let stems = WordSegmenter().words(in: text).map { word in
        stemmer.stem(String(decoding: Array(text.utf8)[word.bytes], as: UTF8.self))
      }
      for stem in Set(stems) { frequencies[stem, default: 0] += 1 }
      let found = lexicon.matches(in: TokenizedText(text, stemmer: stemmer)).map(\.concept)
      for concept in Set(found) { counted.concepts[concept] += 1 }
    }
    // Below this a stem is as good as unseen, and the table stays small.
    stemFrequencies = frequencies.filter { entry in
      entry.value >= 5 && entry.key.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }
    for (stem, count) in stemFrequencies { counted.stems[TextHash.hash(Array(stem.utf8))] = count }
    background = counted
  }

  /// The weights learned from all pairs, as the text of a Swift source file.
  ///
  /// - Parameters:
  ///   - invented: Lists that were made up for learning.
  ///   - judged: Further pairs, from which is learned how sure a link is and nothing else.
  public func source(
    trainedOn gold: [ComparisonGold], invented: [ComparisonGold], judged: [ComparisonGold] = []
  ) -> String {
    let examples = gold.map { prepare($0) } + invented.map { prepare($0, weight: Self.inventedWeight) }
    var model = train(examples)
    model.linked = calibration(
      from: linkExamples(crossCompare(gold, with: crossModels(gold, invented: invented)), gold)
        + linkExamples(judged.map { compare($0, with: model) }, judged))
    let text = model.text(stems: stemFrequencies)
    let lines = text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    return """
      /// Written by `threefold train-comparison`; not to be edited by hand.
      enum LearnedComparison {
        static let text = \"\"\"
      \(lines)
          \"\"\"
      }

      """
  }

  /// Leaves out one pair after the other, learns from the rest and the invented lists, and compares it.
  ///
  /// - Parameters:
  ///   - invented: Lists that were made up for learning.
  ///   - judged: Further pairs, from which is learned how sure a link is and nothing else.
  /// - Returns: The comparison of each pair.
  public func crossValidate(
    _ gold: [ComparisonGold], invented: [ComparisonGold], judged: [ComparisonGold] = []
  ) -> [Comparison] {
    let models = crossModels(gold, invented: invented)
    let examples = zip(crossCompare(gold, with: models), gold).map { linkExamples([$0], [$1]) }
    return gold.indices.map { held in
      var (others, model) = (examples, models[held])
      others.remove(at: held)
      model.linked = calibration(
        from: others.flatMap(\.self) + linkExamples(judged.map { compare($0, with: model) }, judged))
      return compare(gold[held], with: model)
    }
  }

  /// For each pair, what is learned from all others.
  private func crossModels(_ gold: [ComparisonGold], invented: [ComparisonGold]) -> [ComparisonModel] {
    let prepared = gold.map { prepare($0) }
    let others = invented.map { prepare($0, weight: Self.inventedWeight) }
    return gold.indices.map { held in
      var rest = prepared
      rest.remove(at: held)
      return train(rest + others)
    }
  }

  private func crossCompare(_ gold: [ComparisonGold], with models: [ComparisonModel]) -> [Comparison] {
    zip(gold, models).map { compare($0, with: $1) }
  }

  /// From so many asks on, a list is one of a whole report: of such ones links are to be judged, and few are labelled.
  private static let wholeList = 40
  private static let wholeListWeight = 2.0
  /// A wrong link of an ask that was asked before: of asks that are nearly twins readers name some only.
  private static let twinWeight = 0.6

  /// What readers said of the nearest candidates that comparisons found.
  private func linkExamples(_ comparisons: [Comparison], _ gold: [ComparisonGold]) -> [LogisticModel.Example]
  {
    var examples: [LogisticModel.Example] = []
    for (comparison, gold) in zip(comparisons, gold) {
      var answers: [String: [String]] = [:]
      for link in gold.links { answers[link.later] = link.earlier }
      let weight = gold.earlier.count >= Self.wholeList ? Self.wholeListWeight : 1
      for row in comparison.rows {
        guard let answer = answers[row.later], let candidate = row.candidate, !candidate.isNamed else {
          continue
        }
        let isRight = answer.contains(candidate.earlier)
        examples.append(
          LogisticModel.Example(
            values: candidate.evidence, isPositive: isRight,
            weight: weight * (isRight || answer.isEmpty ? 1 : Self.twinWeight)))
      }
    }
    return examples
  }

  private func calibration(from examples: [LogisticModel.Example]) -> LogisticModel {
    guard !examples.isEmpty else { return LogisticModel(means: [], scales: [], weights: [], bias: 0) }
    return LogisticModel.fit(examples, ridge: Self.calibrationRidge)
  }

  /// Learns from the invented lists alone and compares every pair.
  public func compareUnseen(_ gold: [ComparisonGold], invented: [ComparisonGold]) -> [Comparison] {
    let model = train(invented.map { prepare($0) })
    return gold.map { compare($0, with: model) }
  }

  private func compare(_ gold: ComparisonGold, with model: ComparisonModel) -> Comparison {
    RecommendationComparer(model: model).compare(
      earlier: gold.earlier.map { ComparedItem(id: $0.id, text: $0.text) },
      later: gold.later.map { ComparedItem(id: $0.id, text: $0.text) })
  }

  private struct Prepared {
    var later: [AskProfile]
    var earlier: [AskProfile]
    var pairs: ScoredPairs
    var weight: Double
    /// For each later ask, the positions of the earlier ones that readers named and the relation; nil if unjudged.
    var answers: [(earlier: Set<Int>, relation: String)?]
  }

  private func prepare(_ gold: ComparisonGold, weight: Double = 1) -> Prepared {
    func profile(_ item: ComparisonGold.Item) -> AskProfile {
      AskProfile(item.text, stemmer: stemmer, lexicon: lexicon, background: background, vectors: vectors)
    }
    var positions: [String: Int] = [:]
    for (index, item) in gold.earlier.enumerated() { positions[item.id] = index }
    var answers: [String: (Set<Int>, String)] = [:]
    for link in gold.links {
      answers[link.later] = (Set(link.earlier.compactMap { positions[$0] }), link.relation)
    }
    let (earlier, later) = (gold.earlier.map(profile), gold.later.map(profile))
    return Prepared(
      later: later, earlier: earlier,
      pairs: ScoredPairs(
        earlier: earlier, ordinals: Array(1...max(1, gold.earlier.count)), later: later,
        background: background),
      weight: weight, answers: gold.later.map { answers[$0.id] })
  }

  private func train(_ prepared: [Prepared]) -> ComparisonModel {
    let empty = LogisticModel(means: [], scales: [], weights: [], bias: 0)
    var model = ComparisonModel(
      background: background, choice: ListwiseModel(pair: empty, new: empty), repeated: empty,
      reasonedAsked: empty, reasonedRepeated: empty)
    let plain = prepared.filter { !$0.pairs.isReasoned }
    model.choice = ListwiseModel.fit(plain.flatMap(choiceExamples), ridge: Self.choiceRidge)
    model.repeated = LogisticModel.fit(
      plain.flatMap { changeExamples($0, model: model) }, ridge: Self.repeatedRidge)
    let reasoned = prepared.filter(\.pairs.isReasoned)
    model.reasonedAsked = LogisticModel.fit(
      reasoned.flatMap { askedExamples($0, model: model) }, ridge: Self.reasonedRidge)
    model.reasonedRepeated = LogisticModel.fit(
      reasoned.flatMap { changeExamples($0, model: model) }, ridge: Self.reasonedRidge)
    return model
  }

  private func rowValues(_ list: Prepared, _ index: Int) -> [Double] {
    RowFeatures.values(
      list.later[index], row: list.pairs.rows[index], listSize: list.earlier.count, background: background,
      law: law)
  }

  private func choiceExamples(_ list: Prepared) -> [ListwiseModel.Example] {
    list.answers.indices.compactMap { index in
      guard let answer = list.answers[index] else { return nil }
      let row = list.pairs.rows[index]
      return ListwiseModel.Example(
        pairs: row.map(\.values), row: rowValues(list, index),
        answers: Set(row.indices.filter { answer.earlier.contains(row[$0].earlier) }), weight: list.weight)
    }
  }

  private func askedExamples(_ list: Prepared, model: ComparisonModel) -> [LogisticModel.Example] {
    list.answers.indices.compactMap { index in
      let row = list.pairs.rows[index]
      guard let answer = list.answers[index], !row.isEmpty else { return nil }
      let best = ComparisonModel.best(row.map(\.standing.words))
      return LogisticModel.Example(
        values: ComparisonModel.reasonedValues(row[best]), isPositive: !answer.earlier.isEmpty,
        weight: list.weight)
    }
  }

  private func changeExamples(_ list: Prepared, model: ComparisonModel) -> [LogisticModel.Example] {
    list.answers.indices.compactMap { index in
      let row = list.pairs.rows[index]
      guard let answer = list.answers[index], answer.relation == "repeated" || answer.relation == "revised"
      else { return nil }
      let right = row.filter { answer.earlier.contains($0.earlier) }
      let scores = right.map { pair in
        list.pairs.isReasoned ? pair.standing.words : model.choice.pair.score(pair.values)
      }
      guard !right.isEmpty else { return nil }
      let pair = right[ComparisonModel.best(scores)]
      return LogisticModel.Example(
        values: list.pairs.isReasoned
          ? ComparisonModel.reasonedChange(list.later[index], pair)
          : ChangeFeatures.values(list.later[index], list.earlier[pair.earlier], pair: pair),
        isPositive: answer.relation == "repeated", weight: list.weight)
    }
  }
}
