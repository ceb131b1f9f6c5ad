internal import Foundation
internal import Language

/// Learns the weights of comparing from pairs of lists that readers linked, and says how well it does on pairs that
/// it has not seen.
public struct ComparisonTrainer {
  /// Penalties on the weights: the gold is small and its readers were often unsure.
  private static let choiceRidge = 33.0
  private static let decisionRidge = 33.0

  private let stemmer = Stemmer()
  private let lexicon: ConceptLexicon
  private let background: BackgroundFrequencies
  private let stemFrequencies: [String: Int]

  /// - Parameter backgroundTexts: Texts of the field by which a word is called common or rare; the shipped
  ///   frequencies when empty.
  public init(backgroundTexts: [String]) {
    let stemmer = stemmer
    let lexicon = ConceptLexicon(stemmer: stemmer)
    self.lexicon = lexicon
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
      let hashes = TokenizedText(text, stemmer: stemmer).stems
      for concept in lexicon.concepts(in: hashes) { counted.concepts[concept] += 1 }
    }
    // Below this a stem is as good as unseen, and the table stays small.
    stemFrequencies = frequencies.filter { entry in
      entry.value >= 5 && entry.key.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }
    for (stem, count) in stemFrequencies { counted.stems[TextHash.hash(Array(stem.utf8))] = count }
    background = counted
  }

  /// The weights learned from all pairs, as the text of a Swift source file.
  public func source(trainedOn gold: [ComparisonGold]) -> String {
    let text = train(gold.map(prepare)).text(stems: stemFrequencies)
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

  /// Leaves out one pair after the other, learns from the rest and compares it.
  public func crossValidate(_ gold: [ComparisonGold]) -> ComparisonFigures {
    let prepared = gold.map(prepare)
    var figures = ComparisonFigures()
    for held in gold.indices {
      var rest = prepared
      rest.remove(at: held)
      let comparer = RecommendationComparer(model: train(rest))
      let comparison = comparer.compare(
        earlier: gold[held].earlier.map { ComparedItem(id: $0.id, text: $0.text) },
        later: gold[held].later.map { ComparedItem(id: $0.id, text: $0.text) })
      figures.add(comparison, gold: gold[held])
    }
    return figures
  }

  private struct Prepared {
    var pairs: ScoredPairs
    /// For each later ask, the positions of the earlier ones that readers named and the relation; nil if unjudged.
    var answers: [(earlier: Set<Int>, relation: String)?]
  }

  private func prepare(_ gold: ComparisonGold) -> Prepared {
    func profile(_ item: ComparisonGold.Item) -> AskProfile {
      AskProfile(item.text, stemmer: stemmer, lexicon: lexicon, background: background)
    }
    var positions: [String: Int] = [:]
    for (index, item) in gold.earlier.enumerated() { positions[item.id] = index }
    var answers: [String: (Set<Int>, String)] = [:]
    for link in gold.links {
      answers[link.later] = (Set(link.earlier.compactMap { positions[$0] }), link.relation)
    }
    return Prepared(
      pairs: ScoredPairs(
        earlier: gold.earlier.map(profile), ordinals: Array(1...max(1, gold.earlier.count)),
        later: gold.later.map(profile), background: background),
      answers: gold.later.map { answers[$0.id] })
  }

  private func train(_ prepared: [Prepared]) -> ComparisonModel {
    var examples: [LogisticModel.Example] = []
    for list in prepared {
      for (row, answer) in zip(list.pairs.rows, list.answers) {
        guard let answer else { continue }
        for pair in row {
          examples.append(
            LogisticModel.Example(
              values: pair.values, isPositive: answer.earlier.contains(pair.earlier),
              weight: 1 / sqrt(Double(row.count))))
        }
      }
    }
    let empty = LogisticModel(means: [], scales: [], weights: [], bias: 0)
    var model = ComparisonModel(
      background: background, choice: LogisticModel.fit(examples, ridge: Self.choiceRidge),
      askedBefore: empty, repeated: empty)
    var asked: [LogisticModel.Example] = []
    var repeated: [LogisticModel.Example] = []
    for list in prepared {
      for (index, answer) in list.answers.enumerated() {
        let row = list.pairs.rows[index].map(\.values)
        guard let answer, !row.isEmpty else { continue }
        let scores = model.choiceScores(
          row, isReasoned: list.pairs.isReasoned, isNamed: list.pairs.isNamed[index])
        let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        let values = ComparisonModel.decisionValues(scores: scores, row: row, best: best)
        asked.append(LogisticModel.Example(values: values, isPositive: !answer.earlier.isEmpty, weight: 1))
        if answer.relation == "repeated" || answer.relation == "revised" {
          repeated.append(
            LogisticModel.Example(values: values, isPositive: answer.relation == "repeated", weight: 1))
        }
      }
    }
    model.askedBefore = LogisticModel.fit(asked, ridge: Self.decisionRidge)
    model.repeated = LogisticModel.fit(repeated, ridge: Self.decisionRidge)
    return model
  }
}
