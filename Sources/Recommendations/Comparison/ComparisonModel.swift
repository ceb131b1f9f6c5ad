internal import Foundation
internal import Language

/// What comparing has learned: how telling each word is, and the weights of its decisions.
struct ComparisonModel: Sendable {
  var background: BackgroundFrequencies
  /// Of the earlier asks, which is the one that a later ask repeats or revises, if any.
  var choice: ListwiseModel
  /// Whether it was repeated rather than revised.
  var repeated: LogisticModel
  /// For lists whose asks give their reasons: whether the best candidate was really asked before, and repeated.
  var reasonedAsked: LogisticModel
  var reasonedRepeated: LogisticModel
  /// How often a link like one is right, from `LinkCalibration.names`; without weights where it was not learned.
  var linked = LogisticModel(means: [], scales: [], weights: [], bias: 0)

  /// Which candidate is the best, how sure it is that it was asked before, and how near each candidate comes.
  struct Choice {
    var best: Int
    var probability: Double
    var scores: [Double]
    /// Of the candidates, how likely the best is the one, if any is.
    var share: Double
  }

  /// A candidate that is named by its number or has the same text wins over all others.
  private static let namedScore = 8.0

  /// - Parameter row: Not empty.
  func choose(_ row: [ScoredPairs.Pair], rowValues: [Double], isReasoned: Bool) -> Choice {
    if isReasoned {
      // Reasoned asks share far more words by chance: there it counts how far a pair stands out among all.
      let scores = row.map { 3 * $0.standing.words + ($0.isNamed ? Self.namedScore : 0) }
      let best = Self.best(scores)
      let probability =
        row[best].isNamed ? 0.99 : reasonedAsked.probability(Self.reasonedValues(row[best]))
      return Choice(best: best, probability: probability, scores: scores, share: Self.share(of: best, scores))
    }
    let (plain, new) = choice.scores(row.map(\.values), row: rowValues)
    let scores = zip(plain, row).map { $0 + ($1.isNamed ? Self.namedScore : 0) }
    let best = Self.best(scores)
    let most = max(scores[best], new)
    let least = ListwiseModel.leastOfBest(scores[...])
    let total = scores.reduce(exp(new - most)) { $1 >= least ? $0 + exp($1 - most) : $0 }
    let probability = row[best].isNamed ? 0.99 : 1 - exp(new - most) / total
    return Choice(best: best, probability: probability, scores: scores, share: Self.share(of: best, scores))
  }

  /// How likely the best candidate is the one, and whether that is enough to link both.
  func link(_ choice: Choice, evidence: [Double], isNamed: Bool) -> (probability: Double, isLikely: Bool) {
    if isNamed { return (LinkCalibration.most, true) }
    guard !linked.weights.isEmpty else {
      return (choice.probability, choice.probability >= LinkCalibration.leastUncalibrated)
    }
    let probability = min(LinkCalibration.most(evidence), linked.probability(evidence))
    return (probability, probability >= LinkReliability.least)
  }

  private static func share(of best: Int, _ scores: [Double]) -> Double {
    1 / scores.reduce(0) { $0 + exp($1 - scores[best]) }
  }

  func repeatedProbability(
    later: AskProfile, earlier: AskProfile, pair: ScoredPairs.Pair, isReasoned: Bool
  ) -> Double {
    isReasoned
      ? reasonedRepeated.probability(Self.reasonedChange(later, pair))
      : repeated.probability(ChangeFeatures.values(later, earlier, pair: pair))
  }

  static func reasonedValues(_ pair: ScoredPairs.Pair) -> [Double] {
    [pair.standing.words, pair.standing.vectors, pair.standing.isMutual ? 1 : 0]
  }

  static func reasonedChange(_ later: AskProfile, _ pair: ScoredPairs.Pair) -> [Double] {
    [pair.standing.words, later.saysAgain ? 1 : 0, pair.isNamed ? 1 : 0]
  }

  static func best(_ scores: [Double]) -> Int {
    scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
  }
}

extension ComparisonModel {
  /// The model that Threefold ships.
  static let shipped = ComparisonModel(parsing: LearnedComparison.text)

  private static let reasonedNames = ["wordsStanding", "vectorsStanding", "isMutual"]
  private static let reasonedChangeNames = ["wordsStanding", "saysAgain", "isNamed"]

  /// Reads what `text(stems:)` writes.
  init(parsing text: String) {
    background = BackgroundFrequencies(
      concepts: [Int](repeating: 0, count: ConceptTerms.text.split(separator: "\n").count))
    var models: [String: LogisticModel] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      switch fields.first {
      case "documents": background.documents = Int(fields[1]) ?? 0
      case "concepts":
        for (index, field) in fields.dropFirst().enumerated() where index < background.concepts.count {
          background.concepts[index] = Int(field) ?? 0
        }
      case "stems":
        let count = Int(fields[1]) ?? 0
        for stem in fields.dropFirst(2) { background.stems[TextHash.hash(Array(stem.utf8))] = count }
      case "weight":
        let name = String(fields[1])
        let numbers = fields.dropFirst(3).compactMap { Double($0) }
        var model = models[name] ?? LogisticModel(means: [], scales: [], weights: [], bias: 0)
        if fields[2] == "bias" {
          model.bias = numbers[0]
        } else {
          model.means.append(numbers[0])
          model.scales.append(numbers[1])
          model.weights.append(numbers[2])
        }
        models[name] = model
      default: continue
      }
    }
    func model(_ name: String) -> LogisticModel {
      models[name] ?? LogisticModel(means: [], scales: [], weights: [], bias: 0)
    }
    choice = ListwiseModel(pair: model("pair"), new: model("new"))
    repeated = model("repeated")
    reasonedAsked = model("reasonedAsked")
    reasonedRepeated = model("reasonedRepeated")
    linked = model("linked")
  }

  /// The model as lines of text.
  ///
  /// - Parameter stems: The background's stems spelt out, with their frequencies.
  func text(stems: [String: Int]) -> String {
    var lines = ["documents \(background.documents)"]
    lines.append("concepts " + background.concepts.map(String.init).joined(separator: " "))
    for (count, group) in Dictionary(grouping: stems, by: \.value).sorted(by: { $0.key > $1.key }) {
      let names = group.map(\.key).sorted()
      for start in stride(from: 0, to: names.count, by: 10) {
        lines.append("stems \(count) " + names[start..<min(start + 10, names.count)].joined(separator: " "))
      }
    }
    for (name, model, features) in [
      ("pair", choice.pair, PairFeatures.names), ("new", choice.new, RowFeatures.names),
      ("repeated", repeated, ChangeFeatures.names), ("reasonedAsked", reasonedAsked, Self.reasonedNames),
      ("reasonedRepeated", reasonedRepeated, Self.reasonedChangeNames),
      ("linked", linked, LinkCalibration.names),
    ] {
      for index in model.weights.indices {
        let numbers = [model.means[index], model.scales[index], model.weights[index]]
        lines.append("weight \(name) \(features[index]) " + numbers.map(Self.format).joined(separator: " "))
      }
      lines.append("weight \(name) bias \(Self.format(model.bias))")
    }
    return lines.joined(separator: "\n")
  }

  private static func format(_ number: Double) -> String { String(format: "%.5f", number) }
}
