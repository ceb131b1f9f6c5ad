internal import Foundation
internal import Language

/// How telling a word is among the asks of the two lists compared: one that stands in many of them tells none apart.
struct ListWeights {
  /// An ask's words by what they tell in these lists.
  struct Weighted {
    /// Ascending by hash.
    var stems: [(hash: UInt64, weight: Double)]
    var length: Double
  }

  /// Words of the bare plea; every list of the field is full of them.
  private static let plea: Set<UInt64> = {
    let stemmer = Stemmer()
    return Set(
      TokenizedText(
        "trafficking human persons person beings combat fight efforts measures", stemmer: stemmer
      ).stems)
  }()

  private let frequencies: [UInt64: Int]
  private let count: Double

  init(_ asks: [[AskProfile]]) {
    var frequencies: [UInt64: Int] = [:]
    for ask in asks.joined() { for stem in ask.stems { frequencies[stem.hash, default: 0] += 1 } }
    self.frequencies = frequencies
    count = Double(asks.reduce(0) { $0 + $1.count })
  }

  func weighted(_ ask: AskProfile) -> Weighted {
    let stems = ask.stems.map { stem in
      let rarity = log((count + 1) / (Double(frequencies[stem.hash] ?? 0) + 0.5))
      let weight = rarity * (1 + log(Double(stem.count))) * (Self.plea.contains(stem.hash) ? 0.5 : 1)
      return (hash: stem.hash, weight: weight)
    }
    return Weighted(
      stems: stems, length: max(1e-9, sqrt(stems.reduce(0) { $0 + $1.weight * $1.weight })))
  }

  static func cosine(_ first: Weighted, _ second: Weighted) -> Double {
    var sum = 0.0
    var (left, right) = (0, 0)
    while left < first.stems.count, right < second.stems.count {
      let (one, other) = (first.stems[left].hash, second.stems[right].hash)
      if one == other { sum += first.stems[left].weight * second.stems[right].weight }
      if one <= other { left += 1 }
      if other <= one { right += 1 }
    }
    return sum / (first.length * second.length)
  }
}
