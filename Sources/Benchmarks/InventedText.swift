import Foundation
import ReportModel

/// Reports made of nothing but frequencies.
struct InventedText {
  private var state: UInt64 = 1

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  /// A word's rank: the n-th word comes about 1/n as often as the first, of 20,000.
  private mutating func word() -> String {
    let share = Double(next() % 1_000_000) / 1_000_000
    return "word\(Int(exp(share * log(20_000))))"
  }

  mutating func line(_ words: Int) -> String { (0..<words).map { _ in word() }.joined(separator: " ") }

  mutating func report(_ number: Int, passages: Int) -> Report {
    let id = "invented-\(number)"
    var report = Report(
      id: id, source: Source(file: "\(id).pdf", sha256: "\(number)", pages: 200), title: "Report \(number)",
      publisher: "Bureau \(number % 40)", year: 2000 + number % 25)
    for ordinal in 0..<passages {
      let isHeading = ordinal % 20 == 0
      let text = line(isHeading ? 5 : 50)
      let pillar = ["prevention", "protection", "prosecution"][Int(next() % 3)]
      report.passages.append(
        Passage(
          id: "\(id)-p\(ordinal)", kind: isHeading ? .heading : .paragraph, text: text,
          anchors: [Anchor(page: 1 + ordinal / 10, label: "", boxes: [])],
          pillars: isHeading ? [] : [PillarTag(pillar: pillar, score: 0.9, assigned: true, primary: true)]))
    }
    return report
  }
}
