internal import Language
internal import ReportModel

/// Reads a text and gives each of its terms and words what the model says it weighs for each pillar, before
/// calibration.
///
/// Not for use from several threads at once.
final class PillarWeigher {
  let reader: TextReader
  @exclusivity(unchecked) private(set) var reading = TextReading()
  /// For each pillar, the codebook's weights of the terms in the headings above the text.
  @exclusivity(unchecked) private(set) var headings: [Double]
  /// Row by row, what each term of `reading.spans` weighs.
  @exclusivity(unchecked) private var terms: [SIMD4<Double>] = []
  /// Row by row, what each word weighs; empty where the model knows no words.
  @exclusivity(unchecked) private var words: [SIMD4<Double>] = []
  /// What no span accounts for.
  @exclusivity(unchecked) private var bias: [SIMD4<Double>]
  /// What the model says of the text.
  @exclusivity(unchecked) private var logits: [SIMD4<Double>]

  private let rows: PillarRows
  private let modelBias: [SIMD4<Double>]
  private let denseWeights: [SIMD4<Float>]
  private let ngrams: NgramTable?
  private let index: TermIndex
  private let pillarOfSubtheme: [Int]
  /// The headings that `headings` is of: those of one section come one after the other.
  @exclusivity(unchecked) private var latestHeadings: [String] = []
  @exclusivity(unchecked) private var headingReading = TextReading()

  init(book: Codebook, index: TermIndex, model: PillarModel, vectors: WordVectors?) {
    let layout = model.layout
    let rows = PillarRows(layout.pillars)
    func packed(_ features: Range<Int>) -> [SIMD4<Float>] {
      rows.packed(model.weights[(features.lowerBound * rows.count)..<(features.upperBound * rows.count)])
    }
    let table = (layout.dimensions > 0 ? vectors : nil).map {
      VectorTable(
        $0, weights: Array(model.weights.dropFirst(layout.vectorStart * layout.pillars)),
        pillars: layout.pillars)
    }
    ngrams =
      model.rarity.isEmpty
      ? nil
      : NgramTable(
        rarity: model.rarity,
        weights: model.weights[(layout.ngramStart * rows.count)..<(layout.vectorStart * rows.count)],
        pillars: rows.count)
    reader = TextReader(book: book, index: index, vectors: table)
    self.rows = rows
    self.index = index
    pillarOfSubtheme = book.subthemes.map(\.pillar)
    denseWeights = packed(0..<layout.ngramStart)
    modelBias = (0..<rows.fours).map { four in
      var part = SIMD4<Double>()
      for pillar in (4 * four)..<min(4 * four + 4, rows.count) { part[pillar % 4] = model.bias[pillar] }
      return part
    }
    bias = modelBias
    logits = modelBias
    headings = Array(repeating: 0, count: rows.count)
  }

  /// - Parameter headings: Outermost first.
  func weigh(_ text: String, headings: [String], sentences: [TextSpan]?) {
    if headings != latestHeadings { read(headings) }
    reader.read(text, sentences: sentences, into: &reading)
    weighTerms()
    words.removeAll(keepingCapacity: true)
    if let ngrams {
      words.append(contentsOf: repeatElement(SIMD4(), count: reading.words.count * rows.fours))
      weighWords(ngrams)
      if let vectors = reader.vectors { addVectors(vectors) }
    }
    for four in 0..<rows.fours {
      var sum = bias[four]
      for place in stride(from: four, to: terms.count, by: rows.fours) { sum += terms[place] }
      for place in stride(from: four, to: words.count, by: rows.fours) { sum += words[place] }
      logits[four] = sum
    }
  }

  /// The terms of `reading.spans`, then the words: what has weight in the text, by number.
  var spans: Range<Int> { 0..<(reading.spans.count + (ngrams == nil ? 0 : reading.words.count)) }

  @inline(__always)
  func weight(of span: Int, _ pillar: Int) -> Double {
    let word = span - reading.spans.count
    let place = (word < 0 ? span : word) * rows.fours + pillar / 4
    return (word < 0 ? terms[place] : words[place])[pillar % 4]
  }

  func bias(of pillar: Int) -> Double { bias[pillar / 4][pillar % 4] }

  /// What the model says of the text for a pillar.
  func logit(of pillar: Int) -> Double { logits[pillar / 4][pillar % 4] }

  private func read(_ all: [String]) {
    for pillar in headings.indices { headings[pillar] = 0 }
    for heading in all {
      reader.read(heading, sentences: nil, into: &headingReading)
      for span in headingReading.spans {
        let term = index.terms[Int(span.term)]
        headings[pillarOfSubtheme[Int(term.target)]] += term.weight
      }
    }
    latestHeadings = all
  }

  private func weighTerms() {
    let fours = rows.fours
    for four in 0..<fours { bias[four] = modelBias[four] }
    terms.removeAll(keepingCapacity: true)
    terms.append(contentsOf: repeatElement(SIMD4(), count: reading.spans.count * fours))
    for one in reading.contributions {
      let row = Int(one.feature) * fours
      for four in 0..<fours {
        let share = SIMD4<Double>(denseWeights[row + four]) * one.value
        if one.span < 0 { bias[four] += share } else { terms[Int(one.span) * fours + four] += share }
      }
    }
  }

  private func weighWords(_ ngrams: NgramTable) {
    let fours = rows.fours
    words.withUnsafeMutableBufferPointer { words in
      ngrams.read(reading.numbers, of: reader.vocabulary, shares: reading.shares) { found, rows in
        for one in found {
          let word = Int(one.word) * fours
          func add(_ weights: SIMD4<Float>, four: Int) {
            if one.isPair {
              let share = SIMD4<Double>(weights) * (one.value / 2)
              words[word + four] += share
              words[word + fours + four] += share
            } else {
              words[word + four] += SIMD4<Double>(weights) * one.value
            }
          }
          add(rows[Int(one.row)].weights, four: 0)
          for four in 1..<max(1, fours) {
            add(ngrams.moreWeights[Int(one.row) * (fours - 1) + four - 1], four: four)
          }
        }
      }
    }
  }

  private func addVectors(_ vectors: VectorTable) {
    let fours = rows.fours
    let scale = Double(vectors.scale(reading.numbers, shares: reading.shares))
    let numbers = reading.numbers
    let shares = reading.shares
    vectors.products.withUnsafeBufferPointer { products in
      for word in numbers.indices {
        let share = shares[word] * scale
        let row = Int(numbers[word]) * fours
        for four in 0..<fours {
          words[word * fours + four] += share * SIMD4<Double>(products[row + four])
        }
      }
    }
  }
}
