internal import Foundation

/// What speaks for a later ask being new, whatever the candidates.
enum RowFeatures {
  static let names = [
    "generality", "isPlea", "isNearPlea", "leadingCount", "rarestAsked", "listSize", "asksForLaw",
    "bestListCosine", "leadOfListCosine", "bestLeading",
  ]

  static func values(
    _ ask: AskProfile, row: [ScoredPairs.Pair], listSize: Int, background: BackgroundFrequencies, law: Int
  ) -> [Double] {
    let main = ask.asks.filter(\.isMain)
    let cosines = row.map { $0.values[PairFeatures.listCosine] }.sorted(by: >)
    return [
      ask.generality, ask.isPlea, ask.isNearPlea, Double(ask.leading.count) / 2,
      (main.map { background.weight(concept: $0.concept) }.max() ?? 0) / 4, log(Double(max(1, listSize))) / 2,
      main.contains { $0.concept == law } ? 1 : 0,
      cosines.first ?? 0, (cosines.first ?? 0) - (cosines.count > 1 ? cosines[1] : 0),
      row.map { $0.values[PairFeatures.leadingOfLater] }.max() ?? 0,
    ]
  }
}

/// What tells a repeated ask from a revised one: how much was added and left out.
enum ChangeFeatures {
  static let names =
    PairFeatures.names + [
      "asksAdded", "asksLeft", "wordsAdded", "wordsLeft", "generalityOfLater", "generalityOfEarlier",
      "wordCount", "saysAgain", "sameWords", "mostlySameWords",
    ]

  static func values(_ later: AskProfile, _ earlier: AskProfile, pair: ScoredPairs.Pair) -> [Double] {
    func asks(_ one: AskProfile, without other: AskProfile) -> Double {
      let weight = one.asks.reduce(0.0) { sum, part in
        other.asks.contains { $0.concept == part.concept } ? sum : sum + part.weight
      }
      return min(weight, 10) / 5
    }
    func words(_ one: AskProfile, without other: AskProfile) -> Double {
      var shared = 0.0
      var position = 0
      for stem in one.stems {
        while position < other.stems.count, other.stems[position].hash < stem.hash { position += 1 }
        if position < other.stems.count, other.stems[position].hash == stem.hash { continue }
        shared += stem.strength / Double(min(stem.count, 2))
      }
      return min(shared, 40) / 20
    }
    let (added, left) = (words(later, without: earlier), words(earlier, without: later))
    // Most words kept and some changed: an ask put again on purpose, with another figure or group.
    let isSame = added == 0 && left == 0
    let isMostlySame = !isSame && pair.values[PairFeatures.bigramCosine] > 0.5
    return pair.values + [
      asks(later, without: earlier), asks(earlier, without: later), added, left, later.generality,
      earlier.generality,
      log(Double(max(1, later.wordCount))) / 3, later.saysAgain ? 1 : 0,
      isSame ? 1 : 0, isMostlySame ? 1 : 0,
    ]
  }
}
