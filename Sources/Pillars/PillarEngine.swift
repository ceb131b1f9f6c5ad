internal import Foundation
internal import ReportModel
internal import Synchronization

/// A codebook and a model at work. Safe to use from several threads, one text at a time.
final class PillarEngine: Sendable {
  let book: Codebook
  let model: PillarModel
  private let index: TermIndex
  private let reader: Mutex<TextReader>

  /// - Parameter vectors: Those that the model was trained with; nil when it was trained with none.
  init(book: Codebook, model: PillarModel, vectors: WordVectors?) {
    self.book = book
    self.model = model
    let index = TermIndex(book)
    self.index = index
    let layout = model.layout
    let table = (layout.dimensions > 0 ? vectors : nil).map {
      VectorTable(
        $0, weights: Array(model.weights.dropFirst(layout.vectorStart * layout.pillars)),
        pillars: layout.pillars)
    }
    reader = Mutex(TextReader(book: book, index: index, vectors: table))
  }

  func tags(for text: String, headings: [String], sentences: [TextSpan]?) -> [PillarTag] {
    reader.withLock { reader in
      var above = [Double](repeating: 0, count: model.layout.pillars)
      for heading in headings {
        for span in reader.read(heading, sentences: nil, rarity: []).spans {
          let term = index.terms[span.term]
          above[book.subthemes[Int(term.target)].pillar] += term.weight
        }
      }
      return tags(of: reader.read(text, sentences: sentences, rarity: model.rarity), headings: above)
    }
  }

  /// What the headings above a text may add to a logit at most. Set by judgement: the gold has no headings.
  private static let headingWeight = 0.8

  /// The weight below which a learned word goes into the bias rather than the evidence.
  private static let smallestEvidence = 0.1

  private func tags(of reading: TextReading, headings: [Double]) -> [PillarTag] {
    let count = model.layout.pillars
    var bias = model.bias
    var weights = [Double](repeating: 0, count: reading.spans.count * count)
    let calibrations = model.calibrations[reading.words.count < FeatureLayout.shortText ? 0 : 1]
    for one in reading.contributions {
      let row = Int(one.feature) * count
      if one.span < 0 {
        for pillar in 0..<count { bias[pillar] += Double(model.weights[row + pillar]) * one.value }
      } else {
        let span = Int(one.span) * count
        for pillar in 0..<count {
          weights[span + pillar] += Double(model.weights[row + pillar]) * one.value
        }
      }
    }
    for (index, share) in reading.vectorShares.enumerated() {
      weights[reading.firstWordSpan * count + index] += share
    }
    for pillar in 0..<count {
      let calibration = calibrations[pillar]
      bias[pillar] = bias[pillar] * calibration.slope + calibration.offset
      for span in reading.spans.indices { weights[span * count + pillar] *= calibration.slope }
    }
    var tags: [(tag: PillarTag, margin: Double)] = []
    for pillar in 0..<count {
      var tag = PillarTag(
        pillar: model.pillars[pillar], score: 0, assigned: false, primary: false, bias: bias[pillar])
      var sentenceSums = [Double](repeating: 0, count: reading.sentenceCount)
      var subthemeSums = [Double](repeating: 0, count: book.subthemes.count)
      for (number, span) in reading.spans.enumerated() {
        let weight = weights[number * count + pillar]
        if span.sentence < sentenceSums.count { sentenceSums[span.sentence] += weight }
        if span.term >= 0 {
          let subtheme = Int(index.terms[span.term].target)
          if book.subthemes[subtheme].pillar == pillar { subthemeSums[subtheme] += weight }
        }
        guard abs(weight) >= Self.smallestEvidence else {
          tag.bias += weight
          continue
        }
        tag.evidence.append(
          Evidence(
            start: reading.words[span.start].start, end: reading.words[span.end - 1].end,
            weight: weight, term: span.term >= 0 ? book.terms[span.term].text : nil))
      }
      if headings[pillar] != 0 {
        tag.evidence.append(
          Evidence(start: 0, end: 0, weight: Self.headingWeight * tanh(headings[pillar] / 4)))
      }
      guard !tag.evidence.isEmpty else { continue }
      tag.evidence.sort { ($0.start, $0.end) < ($1.start, $1.end) }
      let logit = tag.evidence.reduce(tag.bias) { $0 + $1.weight }
      tag.score = 1 / (1 + exp(-logit))
      tag.assigned = tag.score >= calibrations[pillar].threshold
      tag.subthemes = subthemeSums.indices.filter { subthemeSums[$0] >= 0.3 }
        .sorted { (-subthemeSums[$0], $0) < (-subthemeSums[$1], $1) }.map { book.subthemes[$0].id }
      let most = sentenceSums.max() ?? 0
      tag.sentences = sentenceSums.indices.filter {
        sentenceSums[$0] > 0.2 && sentenceSums[$0] >= 0.35 * most
      }
      tags.append((tag, tag.score / calibrations[pillar].threshold))
    }
    tags.sort { $0.margin > $1.margin }
    if let first = tags.first, first.tag.assigned { tags[0].tag.primary = true }
    return tags.map(\.tag)
  }
}
