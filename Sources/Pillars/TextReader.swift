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
    var sentenceOfWord = [Int](repeating: 0, count: words.count)
    var shares: [Double] = []
    var counts = TermCounts(pillars: layout.pillars, subthemes: layout.subthemes)
    TermMatcher.withTables(
      of: index, words: read.entries.map { vocabulary.entries[Int($0)].symbols }, symbols: vocabulary.symbols
    ) { matcher in
      var found: [(number: Int, matches: SentenceMatches)] = []
      var first = 0
      for (number, sentence) in sentences.enumerated() {
        var last = first
        while last < words.count, words[last].start < sentence.end { last += 1 }
        if number == sentences.count - 1 { last = words.count }
        if last > first {
          for word in first..<last { sentenceOfWord[word] = number }
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
    for word in words.indices {
      reading.spans.append(
        TextReading.Span(start: word, end: word + 1, term: -1, sentence: sentenceOfWord[word]))
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
        TextReading.Span(start: match.start, end: match.end, term: match.term, sentence: sentence))
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
    let firstWord = reading.firstWordSpan
    var found: [(place: Int32, word: Int32, isPair: Bool)] = []
    eachNgram(entries) { place, word, isPair in
      if rarity[place] > 0 { found.append((Int32(place), Int32(word), isPair)) }
    }
    guard !found.isEmpty else { return }
    func weight(_ ngram: (place: Int32, word: Int32, isPair: Bool)) -> Double {
      let word = Int(ngram.word)
      return ngram.isPair ? min(shares[word], shares[word + 1]) : shares[word]
    }
    found.sort { $0.place != $1.place ? $0.place < $1.place : $0.word < $1.word }
    var squares = 0.0
    var start = 0
    let firstContribution = reading.contributions.count
    while start < found.count {
      var end = start + 1
      var sum = weight(found[start])
      while end < found.count, found[end].place == found[start].place {
        sum += weight(found[end])
        end += 1
      }
      let value = (sum > 1 ? 1 + log(sum) : sum) * Double(rarity[Int(found[start].place)])
      squares += value * value
      for one in found[start..<end] {
        let share = value * weight(one) / sum
        let feature = Int32(layout.ngramStart) + one.place
        let span = Int32(firstWord) + one.word
        if one.isPair {
          reading.contributions.append(.init(feature: feature, span: span, value: share / 2))
          reading.contributions.append(.init(feature: feature, span: span + 1, value: share / 2))
        } else {
          reading.contributions.append(.init(feature: feature, span: span, value: share))
        }
      }
      start = end
    }
    let scale = 2 / squares.squareRoot()
    for index in firstContribution..<reading.contributions.count {
      reading.contributions[index].value *= scale
    }
  }

  private func addVector(
    _ vectors: VectorTable, _ entries: [Int32], _ shares: [Double], to reading: inout TextReading
  ) {
    let pooled = vectors.pool(entries, shares: shares)
    reading.vector = pooled.components
    guard vectors.isLearned else { return }
    reading.vectorShares.reserveCapacity(entries.count * layout.pillars)
    for (entry, share) in zip(entries, shares) {
      let scale = share * Double(pooled.scale)
      for pillar in 0..<layout.pillars {
        reading.vectorShares.append(scale * Double(vectors.product(entry, pillar: pillar)))
      }
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
    var previous: UInt64 = 0
    for (word, entry) in entries.enumerated() {
      let stem = vocabulary.entries[Int(entry)].stem
      body(Int(stem & mask), word, false)
      if word > 0 { body(Int(TextHash.combine(previous, stem) & mask), word - 1, true) }
      previous = stem
    }
  }
}
