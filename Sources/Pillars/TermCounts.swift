internal import Foundation

/// Sums the terms of a text by subtheme, pillar and sentence, and turns the sums into features.
struct TermCounts {
  private struct Found {
    var span: Int
    var subtheme: Int
    var pillar: Int
    var weight: Double
    var isTopical: Bool
    var sentence: Int
  }

  /// A term in a sentence that is not on the subject counts so much towards the sentence.
  private static let offSubject = 0.3

  var neutral = 0
  private let pillars: Int
  private var found: [Found] = []
  private var sentences = 0
  private var topical = 0
  private var isTopical = false
  /// For each pillar, the sum of the strongest sentence and which it is.
  private var strongest: [(sum: Double, sentence: Int)]
  private var current: [Double]
  /// By feature: the sums of weights, then what one unit of weight is worth. Zeros between texts.
  private var sums: [Double]
  private var totals: [Double]

  init(layout: FeatureLayout) {
    pillars = layout.pillars
    strongest = Array(repeating: (0, -1), count: pillars)
    current = Array(repeating: 0, count: pillars)
    sums = Array(repeating: 0, count: layout.block)
    totals = current
  }

  /// Makes it ready for the next text.
  mutating func removeAll() {
    neutral = 0
    found.removeAll(keepingCapacity: true)
    (sentences, topical, isTopical) = (0, 0, false)
    for pillar in 0..<pillars { strongest[pillar] = (0, -1) }
  }

  mutating func beginSentence(isTopical: Bool) {
    self.isTopical = isTopical
    for pillar in 0..<pillars { current[pillar] = 0 }
  }

  mutating func add(span: Int, subtheme: Int, pillar: Int, weight: Double) {
    found.append(
      Found(
        span: span, subtheme: subtheme, pillar: pillar, weight: weight, isTopical: isTopical,
        sentence: sentences))
    current[pillar] += weight * (isTopical ? 1 : Self.offSubject)
  }

  mutating func endSentence() {
    for pillar in 0..<pillars where current[pillar] > strongest[pillar].sum {
      strongest[pillar] = (current[pillar], sentences)
    }
    sentences += 1
    if isTopical { topical += 1 }
  }

  mutating func contribute(to reading: inout TextReading, layout: FeatureLayout) {
    let wordCount = reading.words.count
    let block = wordCount < FeatureLayout.shortText ? layout.block : 2 * layout.block
    func add(_ feature: Int, span: Int, value: Double) {
      guard value != 0 else { return }
      reading.contributions.append(.init(feature: Int32(feature), span: Int32(span), value: value))
      reading.contributions.append(.init(feature: Int32(feature + block), span: Int32(span), value: value))
    }
    if !found.isEmpty { addTerms(layout, wordCount: wordCount, add) }
    add(layout.length, span: -1, value: log(1 + Double(wordCount)) / 5)
    add(layout.isOnSubject, span: -1, value: topical > 0 ? 1 : 0)
    add(layout.subjectShare, span: -1, value: Double(topical) / Double(max(1, sentences)))
    add(layout.neutralTerms, span: -1, value: Double(min(neutral, 3)) / 3)
    add(layout.isOneSentence, span: -1, value: sentences == 1 ? 1 : 0)
  }

  /// Each feature saturates; a span's share of it is its share of the sum.
  private mutating func addTerms(
    _ layout: FeatureLayout, wordCount: Int, _ add: (_ feature: Int, _ span: Int, _ value: Double) -> Void
  ) {
    for pillar in 0..<pillars { totals[pillar] = 0 }
    for one in found {
      sums[layout.subtheme(one.subtheme, isTopical: one.isTopical)] += one.weight
      sums[layout.pillar(one.pillar, isTopical: one.isTopical)] += one.weight
      totals[one.pillar] += one.weight
    }
    let firstPillar = layout.pillar(0, isTopical: true)
    for feature in sums.indices where sums[feature] != 0 {
      sums[feature] = tanh(sums[feature] / (feature < firstPillar ? 3 : 4)) / sums[feature]
    }
    let all = totals.reduce(3) { $0 + abs($1) }
    for one in found {
      let subtheme = layout.subtheme(one.subtheme, isTopical: one.isTopical)
      add(subtheme, one.span, one.weight * sums[subtheme])
      let pillar = layout.pillar(one.pillar, isTopical: one.isTopical)
      add(pillar, one.span, one.weight * sums[pillar])
      let strongest = strongest[one.pillar]
      if one.sentence == strongest.sentence {
        let weight = one.weight * (one.isTopical ? 1 : Self.offSubject)
        add(layout.strongestSentence(one.pillar), one.span, weight * Self.share(strongest.sum, 4))
        add(layout.strongestSentenceWide(one.pillar), one.span, weight * Self.share(strongest.sum, 10))
      }
      add(layout.share(one.pillar), one.span, one.weight / all)
      add(layout.density(one.pillar), one.span, 10 * one.weight / Double(max(10, wordCount)))
    }
    for one in found {
      sums[layout.subtheme(one.subtheme, isTopical: one.isTopical)] = 0
      sums[layout.pillar(one.pillar, isTopical: one.isTopical)] = 0
    }
  }

  private static func share(_ sum: Double, _ width: Double) -> Double {
    sum > 0 ? tanh(sum / width) / sum : 0
  }
}
