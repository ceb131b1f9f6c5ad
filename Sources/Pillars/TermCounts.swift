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
  private let subthemes: Int
  private var found: [Found] = []
  private var sentences = 0
  private var topical = 0
  private var isTopical = false
  /// For each pillar, the sum of the strongest sentence and which it is.
  private var strongest: [(sum: Double, sentence: Int)]
  private var current: [Double]

  init(pillars: Int, subthemes: Int) {
    self.pillars = pillars
    self.subthemes = subthemes
    strongest = Array(repeating: (0, -1), count: pillars)
    current = Array(repeating: 0, count: pillars)
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

  func contribute(to reading: inout TextReading, layout: FeatureLayout) {
    let wordCount = reading.words.count
    let block = wordCount < FeatureLayout.shortText ? layout.block : 2 * layout.block
    func add(_ feature: Int, span: Int, value: Double) {
      guard value != 0 else { return }
      reading.contributions.append(.init(feature: Int32(feature), span: Int32(span), value: value))
      reading.contributions.append(.init(feature: Int32(feature + block), span: Int32(span), value: value))
    }
    var sums = [Double](repeating: 0, count: layout.block)
    var totals = [Double](repeating: 0, count: pillars)
    for one in found {
      sums[layout.subtheme(one.subtheme, isTopical: one.isTopical)] += one.weight
      sums[layout.pillar(one.pillar, isTopical: one.isTopical)] += one.weight
      totals[one.pillar] += one.weight
    }
    // Each feature saturates; a span's share of it is its share of the sum.
    let bySubtheme = sums.map { $0 == 0 ? 0 : tanh($0 / 3) / $0 }
    let byPillar = sums.map { $0 == 0 ? 0 : tanh($0 / 4) / $0 }
    let bySentence = strongest.map { $0.sum > 0 ? tanh($0.sum / 4) / $0.sum : 0 }
    let bySentenceWide = strongest.map { $0.sum > 0 ? tanh($0.sum / 10) / $0.sum : 0 }
    let all = totals.reduce(3) { $0 + abs($1) }
    for one in found {
      let subtheme = layout.subtheme(one.subtheme, isTopical: one.isTopical)
      add(subtheme, span: one.span, value: one.weight * bySubtheme[subtheme])
      let pillar = layout.pillar(one.pillar, isTopical: one.isTopical)
      add(pillar, span: one.span, value: one.weight * byPillar[pillar])
      if one.sentence == strongest[one.pillar].sentence {
        let weight = one.weight * (one.isTopical ? 1 : Self.offSubject)
        add(layout.strongestSentence(one.pillar), span: one.span, value: weight * bySentence[one.pillar])
        add(
          layout.strongestSentenceWide(one.pillar), span: one.span,
          value: weight * bySentenceWide[one.pillar])
      }
      add(layout.share(one.pillar), span: one.span, value: one.weight / all)
      add(
        layout.density(one.pillar), span: one.span, value: 10 * one.weight / Double(max(10, wordCount)))
    }
    add(layout.length, span: -1, value: log(1 + Double(wordCount)) / 5)
    add(layout.isOnSubject, span: -1, value: topical > 0 ? 1 : 0)
    add(layout.subjectShare, span: -1, value: Double(topical) / Double(max(1, sentences)))
    add(layout.neutralTerms, span: -1, value: Double(min(neutral, 3)) / 3)
    add(layout.isOneSentence, span: -1, value: sentences == 1 ? 1 : 0)
  }
}
