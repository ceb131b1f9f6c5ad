import ReportModel
import TestSupport
import Testing

/// Pillars of the samples' paragraphs and recommendations against the labels of their source.
struct PillarTests {
  static let three = ["prevention", "protection", "prosecution"]

  @Test func paragraphs() throws {
    var counts = PillarCounts()
    for year in SampleRun.years {
      let (truth, report) = try SampleRun.pair(year)
      let found = report.passages.filter(\.kind.isBody)
      let pairs = TokenOverlap.pairs(
        expected: truth.passages.map(\.text), found: found.map(\.text), least: 0.7)
      for (index, passage) in truth.passages.enumerated() {
        let tags = pairs[index].map { found[$0].pillars.filter(\.assigned).map(\.pillar) } ?? []
        counts.add(expected: passage.pillars, found: tags)
      }
    }
    print("paragraphs: \(counts)")
    #expect(counts.macroF1 >= 0.76)
  }

  @Test func recommendations() throws {
    var counts = PillarCounts()
    for year in SampleRun.years {
      let (truth, report) = try SampleRun.pair(year)
      let pairs = TokenOverlap.pairs(
        expected: truth.recommendations.map(\.text), found: report.recommendations.map(\.text), least: 0.7)
      for (index, recommendation) in truth.recommendations.enumerated() {
        let tags = pairs[index].map { report.recommendations[$0].pillars } ?? []
        counts.add(expected: recommendation.pillars, found: tags)
      }
    }
    print("recommendations: \(counts)")
    #expect(counts.macroF1 >= 0.86)
  }
}

/// Tags counted a pillar, with the mean F1 of the three Ps.
struct PillarCounts: CustomStringConvertible {
  private var right: [String: Int] = [:]
  private var expected: [String: Int] = [:]
  private var found: [String: Int] = [:]

  mutating func add(expected: [String], found: [String]) {
    for pillar in expected { self.expected[pillar, default: 0] += 1 }
    for pillar in Set(found) {
      self.found[pillar, default: 0] += 1
      if expected.contains(pillar) { right[pillar, default: 0] += 1 }
    }
  }

  private func score(_ pillar: String) -> Double {
    let all = expected[pillar, default: 0] + found[pillar, default: 0]
    return all == 0 ? 0 : 2 * Double(right[pillar, default: 0]) / Double(all)
  }

  var macroF1: Double { PillarTests.three.map(score).reduce(0, +) / 3 }

  var description: String {
    let parts = (PillarTests.three + ["partnership"]).map { "\($0) \((score($0) * 1000).rounded() / 1000)" }
    return "macro-F1 \((macroF1 * 1000).rounded() / 1000) (\(parts.joined(separator: ", ")))"
  }
}
