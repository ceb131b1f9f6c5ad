internal import Foundation
internal import Language
internal import ReportModel

/// Makes features of texts. Not for use from several threads at once.
final class TextReader {
  let layout: FeatureLayout
  private let index: TermIndex
  private let pillarOfSubtheme: [Int]
  private let vocabulary: Vocabulary
  private let vectors: VectorTable?
  private let segmenter = SentenceSegmenter()
  /// For each n-gram place, the sum of its weights in the text at hand; zeros between texts.
  private var sums = [Double](repeating: 0, count: FeatureLayout.ngramPlaces)
  private var touched: [Int32] = []
  private var found: [(place: Int32, word: Int32, isPair: Bool, weight: Double)] = []

  /// - Parameter vectors: Word vectors, if they are used, and what a model makes of them.
  init(book: Codebook, index: TermIndex, vectors: VectorTable? = nil) {
    layout = FeatureLayout(pillars: book.pillars.count, subthemes: book.subthemes.count)
    self.index = index
    pillarOfSubtheme = book.subthemes.map(\.pillar)
    self.vectors = vectors
    vocabulary = Vocabulary(index: index, vectors: vectors)
  }

  /// - Parameters:
  ///   - rarity: For each n-gram place, how telling it is; 0 where the model does not know it.
  func read(_ text: String, sentences given: [TextSpan]?, rarity: [Float]) -> TextReading {
    var reading = TextReading()
    let read = vocabulary.read(text)
    let words = read.words
    reading.words = words
    let sentences = given ?? segmenter.sentences(in: text)
    reading.sentenceCount = sentences.count
    var sentenceOfWord = [Int32](repeating: 0, count: words.count)
    var shares: [Double] = []
    var counts = TermCounts(pillars: layout.pillars, subthemes: layout.subthemes)
    TermMatcher.withTables(
      of: index, words: read.entries.map { vocabulary.symbolRanges[Int($0)] }, symbols: vocabulary.symbols
    ) { matcher in
      var found: [(number: Int, matches: SentenceMatches)] = []
      var first = 0
      for (number, sentence) in sentences.enumerated() {
        var last = first
        while last < words.count, words[last].start < sentence.end { last += 1 }
        if number == sentences.count - 1 { last = words.count }
        if last > first {
          for word in first..<last { sentenceOfWord[word] = Int32(number) }
          found.append((number, matcher.matches(in: first..<last)))
        }
        first = last
      }
      shares = Attention.shares(
        of: found.map(\.matches), clauseStarts: read.clauseStarts, isTopical: matcher.isTopical)
      for (number, matches) in found { count(matches, sentence: number, shares, &reading, &counts) }
    }
    counts.contribute(to: &reading, layout: layout)
    guard !rarity.isEmpty else { return reading }
    reading.firstWordSpan = reading.spans.count
    reading.spans.reserveCapacity(reading.spans.count + words.count)
    reading.contributions.reserveCapacity(reading.contributions.count + 3 * words.count)
    for word in words.indices {
      reading.spans.append(
        TextReading.Span(
          start: Int32(word), end: Int32(word + 1), term: -1, sentence: sentenceOfWord[word]))
    }
    addNgrams(read.entries, shares, rarity: rarity, to: &reading)
    if let vectors { addVector(vectors, read.entries, shares, to: &reading) }
    return reading
  }

  private func count(
    _ found: SentenceMatches, sentence: Int, _ shares: [Double], _ reading: inout TextReading,
    _ counts: inout TermCounts
  ) {
    counts.beginSentence(isTopical: found.isTopical)
    for match in found.matches {
      let term = index.terms[match.term]
      guard term.target >= 0 else {
        counts.neutral += 1
        continue
      }
      reading.spans.append(
        TextReading.Span(
          start: Int32(match.start), end: Int32(match.end), term: Int32(match.term), sentence: Int32(sentence)
        ))
      counts.add(
        span: reading.spans.count - 1, subtheme: Int(term.target),
        pillar: pillarOfSubtheme[Int(term.target)],
        weight: term.weight * (shares[match.start..<match.end].max() ?? 1))
    }
    counts.endSentence()
  }

  /// Words and pairs of words by tf-idf (logarithm of the count, length of the row 2).
  private func addNgrams(
    _ entries: [Int32], _ shares: [Double], rarity: [Float], to reading: inout TextReading
  ) {
    found.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    sums.withUnsafeMutableBufferPointer { sums in
      eachNgram(entries) { place, word, isPair in
        guard rarity[place] > 0 else { return }
        let weight = isPair ? min(shares[word], shares[word + 1]) : shares[word]
        if sums[place] == 0 { touched.append(Int32(place)) }
        sums[place] += weight
        found.append((Int32(place), Int32(word), isPair, weight))
      }
      var squares = 0.0
      // From here on a place holds what one unit of its weight is worth.
      for place in touched {
        let sum = sums[Int(place)]
        let value = (sum > 1 ? 1 + log(sum) : sum) * Double(rarity[Int(place)])
        squares += value * value
        sums[Int(place)] = value / sum
      }
      let scale = squares > 0 ? 2 / squares.squareRoot() : 0
      let firstWord = Int32(reading.firstWordSpan)
      for one in found {
        let value = scale * sums[Int(one.place)] * one.weight
        let feature = Int32(layout.ngramStart) + one.place
        let span = firstWord + one.word
        if one.isPair {
          reading.contributions.append(.init(feature: feature, span: span, value: value / 2))
          reading.contributions.append(.init(feature: feature, span: span + 1, value: value / 2))
        } else {
          reading.contributions.append(.init(feature: feature, span: span, value: value))
        }
      }
      for place in touched { sums[Int(place)] = 0 }
    }
  }

  private func addVector(
    _ vectors: VectorTable, _ entries: [Int32], _ shares: [Double], to reading: inout TextReading
  ) {
    guard vectors.isLearned else {
      reading.vector = vectors.pool(entries, shares: shares)
      return
    }
    let length = vectors.scale(entries, shares: shares)
    reading.vectorShares.reserveCapacity(entries.count * layout.pillars)
    for (entry, share) in zip(entries, shares) {
      let scale = share * Double(length)
      for pillar in 0..<layout.pillars {
        reading.vectorShares.append(scale * Double(vectors.product(entry, pillar: pillar)))
      }
    }
  }

  /// A sentence and what it names.
  struct Sentence {
    var span: TextSpan
    var wordCount: Int
    /// Whether it names the codebook's subject.
    var isTopical: Bool
    /// Whether it names another subject.
    var namesOthers: Bool
  }

  /// The sentences of a text that have words.
  func sentences(of text: String) -> [Sentence] {
    let read = vocabulary.read(text)
    return TermMatcher.withTables(
      of: index, words: read.entries.map { vocabulary.symbolRanges[Int($0)] }, symbols: vocabulary.symbols
    ) { matcher in
      var sentences: [Sentence] = []
      var first = 0
      for span in segmenter.sentences(in: text) {
        var last = first
        while last < read.words.count, read.words[last].start < span.end { last += 1 }
        if last > first {
          let found = matcher.matches(in: first..<last)
          sentences.append(
            Sentence(
              span: span, wordCount: last - first, isTopical: found.isTopical,
              namesOthers: !found.elsewhere.isEmpty))
        }
        first = last
      }
      return sentences
    }
  }

  func wordCount(of text: String) -> Int { vocabulary.read(text).words.count }

  /// The places of all words and pairs of a text, for counting in training.
  func ngramPlaces(of text: String) -> Set<Int> {
    var places: Set<Int> = []
    eachNgram(vocabulary.read(text).entries) { place, _, _ in places.insert(place) }
    return places
  }

  private func eachNgram(_ entries: [Int32], _ body: (Int, Int, Bool) -> Void) {
    let mask = UInt64(FeatureLayout.ngramPlaces - 1)
    let stems = vocabulary.stems
    var previous: UInt64 = 0
    for (word, entry) in entries.enumerated() {
      let stem = stems[Int(entry)]
      body(Int(stem & mask), word, false)
      if word > 0 { body(Int(TextHash.combine(previous, stem) & mask), word - 1, true) }
      previous = stem
    }
  }
}
