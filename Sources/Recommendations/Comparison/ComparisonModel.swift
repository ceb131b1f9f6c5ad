internal import Foundation
internal import Language

/// What comparing has learned: how telling each word is, and the weights of the three decisions.
struct ComparisonModel: Sendable {
  var background: BackgroundFrequencies
  /// Of the earlier asks, which is the one that a later ask repeats or revises.
  var choice: LogisticModel
  /// Whether the best of them was really asked before.
  var askedBefore: LogisticModel
  /// Whether it was repeated rather than revised.
  var repeated: LogisticModel

  /// The logit of each candidate of a row of features.
  ///
  /// A list of long, reasoned recommendations shares far more words by chance and says what it is about in far
  /// more of them than a list of one-sentence pleas: there the words' weighted cosine leads.
  func choiceScores(_ row: [[Double]], isReasoned: Bool, isNamed: [Bool]) -> [Double] {
    zip(row, isNamed).map { values, isNamed in
      var score = min(6, max(-6, choice.score(values)))
      if isReasoned { score = 0.3 * score + 12 * values[PairFeatures.wordCosine] - 3 }
      return isNamed ? score + 8 : score
    }
  }

  /// What the two later decisions look at: how clear the choice was, and the chosen pair.
  static func decisionValues(scores: [Double], row: [[Double]], best: Int) -> [Double] {
    let sorted = scores.sorted(by: >)
    let leading = sorted.prefix(3)
    return [
      sorted[0], sorted[0] - (sorted.count > 1 ? sorted[1] : 0), leading.reduce(0, +) / Double(leading.count),
    ]
      + row[best]
  }
}

extension ComparisonModel {
  /// The model that Threefold ships.
  static let shipped = ComparisonModel(parsing: LearnedComparison.text)

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
    let empty = LogisticModel(means: [], scales: [], weights: [], bias: 0)
    choice = models["choice"] ?? empty
    askedBefore = models["askedBefore"] ?? empty
    repeated = models["repeated"] ?? empty
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
    let decisions = ["choiceMargin", "choiceLead", "choiceMean"] + PairFeatures.names
    for (name, model, features) in [
      ("choice", choice, PairFeatures.names), ("askedBefore", askedBefore, decisions),
      ("repeated", repeated, decisions),
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
