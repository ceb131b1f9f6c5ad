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

  /// - Parameters:
  ///   - isOffSubject: Whether nothing around the text is on the subject either.
  ///   - assignedOnly: Whether tags below their threshold are left out, which saves their evidence.
  func tags(
    for text: String, headings: [String], sentences: [TextSpan]?, isOffSubject: Bool, assignedOnly: Bool
  ) -> [PillarTag] {
    reader.withLock { reader in
      var above = [Double](repeating: 0, count: model.layout.pillars)
      for heading in headings {
        for span in reader.read(heading, sentences: nil, rarity: []).spans {
          let term = index.terms[Int(span.term)]
          above[book.subthemes[Int(term.target)].pillar] += term.weight
        }
      }
      return tags(
        of: reader.read(text, sentences: sentences, rarity: model.rarity), headings: above,
        isOffSubject: isOffSubject, assignedOnly: assignedOnly)
    }
  }

  /// Whether a text names the codebook's subject; true where the codebook tells none.
  func namesSubject(_ text: String) -> Bool {
    guard book.terms.contains(where: { $0.target == .topic }) else { return true }
    return reader.withLock { $0.sentences(of: text).contains(where: \.isTopical) }
  }

  /// What is taken from each logit of a text off the subject: more than any evidence adds up to.
  private static let offSubjectWeight = 12.0

  /// What the headings above a text may add to a logit at most. Set by judgement: the gold has no headings.
  private static let headingWeight = 0.8

  /// The weight below which a learned word goes into the bias rather than the evidence.
  private static let smallestEvidence = 0.1

  private func tags(
    of reading: TextReading, headings: [Double], isOffSubject: Bool, assignedOnly: Bool
  ) -> [PillarTag] {
    let count = model.layout.pillars
    let calibrations = model.calibrations[reading.words.count < FeatureLayout.shortText ? 0 : 1]
    var (bias, weights) = sums(of: reading)
    var logits = bias
    for span in 0..<reading.spans.count {
      for pillar in 0..<count { logits[pillar] += weights[span * count + pillar] }
    }
    var tags: [(tag: PillarTag, margin: Double)] = []
    for pillar in 0..<count {
      var calibration = calibrations[pillar]
      if isOffSubject { calibration.offset -= Self.offSubjectWeight }
      let above = headings[pillar] == 0 ? 0 : Self.headingWeight * tanh(headings[pillar] / 4)
      let score = 1 / (1 + exp(-(logits[pillar] * calibration.slope + calibration.offset + above)))
      if assignedOnly, score < calibration.threshold { continue }
      bias[pillar] = bias[pillar] * calibration.slope + calibration.offset
      for span in 0..<reading.spans.count { weights[span * count + pillar] *= calibration.slope }
      if score < calibration.threshold, !PillarTag.isExplained(score: score) {
        if let tag = unexplainedTag(
          pillar: pillar, score: score, bias: bias[pillar], weights: weights, above: above)
        {
          tags.append((tag, score / calibration.threshold))
        }
        continue
      }
      let tag = tag(
        pillar: pillar, score: score, bias: bias[pillar], weights: weights, above: above, reading,
        isAssigned: score >= calibration.threshold)
      if !tag.evidence.isEmpty { tags.append((tag, score / calibration.threshold)) }
    }
    tags.sort { $0.margin > $1.margin }
    if let first = tags.first, first.tag.assigned { tags[0].tag.primary = true }
    return tags.map(\.tag)
  }

  /// What each pillar's logit is before calibration: what no span accounts for, then row by row the weights of
  /// each span.
  private func sums(of reading: TextReading) -> (bias: [Double], weights: [Double]) {
    let count = model.layout.pillars
    var bias = model.bias
    var sums = [Double](repeating: 0, count: reading.spans.count * count)
    model.weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for one in reading.contributions {
          let row = Int(one.feature) * count
          if one.span < 0 {
            for pillar in 0..<count { bias[pillar] += Double(weights[row + pillar]) * one.value }
          } else {
            let span = Int(one.span) * count
            for pillar in 0..<count { sums[span + pillar] += Double(weights[row + pillar]) * one.value }
          }
        }
        let first = reading.firstWordSpan * count
        for (index, share) in reading.vectorShares.enumerated() { sums[first + index] += share }
      }
    }
    return (bias, sums)
  }

  /// A tag whose evidence nobody would look for: its whole logit is in the bias.
  ///
  /// - Returns: nil when nothing in or above the text has weight, as for the other tags.
  private func unexplainedTag(
    pillar: Int, score: Double, bias: Double, weights: [Double], above: Double
  ) -> PillarTag? {
    var tag = PillarTag(
      pillar: model.pillars[pillar], score: score, assigned: false, primary: false, bias: bias + above)
    var hasEvidence = above != 0
    for place in stride(from: pillar, to: weights.count, by: model.layout.pillars) {
      tag.bias += weights[place]
      if abs(weights[place]) >= Self.smallestEvidence { hasEvidence = true }
    }
    return hasEvidence ? tag : nil
  }

  private func tag(
    pillar: Int, score: Double, bias: Double, weights: [Double], above: Double, _ reading: TextReading,
    isAssigned: Bool
  ) -> PillarTag {
    var tag = PillarTag(
      pillar: model.pillars[pillar], score: score, assigned: isAssigned, primary: false, bias: bias)
    var sentenceSums = [Double](repeating: 0, count: reading.sentenceCount)
    var subthemeSums = [Double](repeating: 0, count: book.subthemes.count)
    for (number, span) in reading.spans.enumerated() {
      let weight = weights[number * model.layout.pillars + pillar]
      if span.sentence < sentenceSums.count { sentenceSums[Int(span.sentence)] += weight }
      if span.term >= 0 {
        let subtheme = Int(index.terms[Int(span.term)].target)
        if book.subthemes[subtheme].pillar == pillar { subthemeSums[subtheme] += weight }
      }
      guard abs(weight) >= Self.smallestEvidence else {
        tag.bias += weight
        continue
      }
      tag.evidence.append(
        Evidence(
          start: reading.words[Int(span.start)].start, end: reading.words[Int(span.end) - 1].end,
          weight: weight, term: span.term >= 0 ? book.terms[Int(span.term)].text : nil))
    }
    if above != 0 { tag.evidence.append(Evidence(start: 0, end: 0, weight: above)) }
    tag.evidence.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    tag.subthemes = subthemeSums.indices.filter { subthemeSums[$0] >= 0.3 }
      .sorted { (-subthemeSums[$0], $0) < (-subthemeSums[$1], $1) }.map { book.subthemes[$0].id }
    let most = sentenceSums.max() ?? 0
    tag.sentences = sentenceSums.indices.filter {
      sentenceSums[$0] > 0.2 && sentenceSums[$0] >= 0.35 * most
    }
    return tag
  }
}
