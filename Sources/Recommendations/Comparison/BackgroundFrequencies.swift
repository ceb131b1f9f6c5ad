internal import Foundation

/// In how many texts of the field each stem and each concept occurs: what makes a shared word telling.
struct BackgroundFrequencies: Sendable {
  var documents = 0
  /// By the hash of the stem.
  var stems: [UInt64: Int] = [:]
  /// By the concept's position in the lexicon.
  var concepts: [Int]

  // A word or concept that is hardly ever seen would drown all others: it counts as seen a few times.
  func weight(stem: UInt64) -> Double { weight(max(2, stems[stem] ?? 0)) }
  func weight(concept: Int) -> Double { weight(max(3, concepts[concept])) }

  private func weight(_ frequency: Int) -> Double {
    log((Double(documents) + 1) / (Double(min(frequency, documents)) + 0.5))
  }
}
