internal import Foundation
internal import Language
internal import ReportModel

/// Makes features of texts. Not for use from several threads at once.
final class TextReader {
  let layout: FeatureLayout
  let vectors: VectorTable?
  let vocabulary: Vocabulary
  private let index: TermIndex
  private let pillarOfSubtheme: [Int]
  private let segmenter = SentenceSegmenter()
  @exclusivity(unchecked) private var counts: TermCounts
  @exclusivity(unchecked) private var scratch = TextReading()

  /// - Parameter vectors: Word vectors, if they are used, and what a model makes of them.
  init(book: Codebook, index: TermIndex, vectors: VectorTable? = nil) {
    layout = FeatureLayout(pillars: book.pillars.count, subthemes: book.subthemes.count)
    self.index = index
    pillarOfSubtheme = book.subthemes.map(\.pillar)
    self.vectors = vectors
    vocabulary = Vocabulary(index: index, vectors: vectors)
    counts = TermCounts(layout: layout)
  }

  /// Reads all but n-grams and vectors.
  ///
  /// - Parameter reading: Set to what is read.
  func read(_ text: String, sentences given: [TextSpan]?, into reading: inout TextReading) {
    reading.removeAll()
    vocabulary.read(text, words: &reading.words, numbers: &reading.numbers)
    let sentences = given ?? segmenter.sentences(in: text)
    reading.sentenceCount = sentences.count
    let words = reading.words
    reading.shares.append(contentsOf: repeatElement(1, count: words.count))
    reading.sentenceOfWord.append(contentsOf: repeatElement(0, count: words.count))
    TermMatcher.withTables(of: index, words: reading.numbers, vocabulary: vocabulary) { matcher in
      var first = 0
      for (number, sentence) in sentences.enumerated() {
        var last = first
        while last < words.count, words[last].start < sentence.end { last += 1 }
        if number == sentences.count - 1 { last = words.count }
        if last > first {
          for word in first..<last { reading.sentenceOfWord[word] = Int32(number) }
          matcher.find(in: first..<last, number: number, &reading.found)
        }
        first = last
      }
      Attention.weigh(
        reading.found, clauseStarts: { Vocabulary.clauseStarts(of: words, in: text) },
        isTopical: matcher.isTopical, shares: &reading.shares)
    }
    count(&reading)
  }

  private func count(_ reading: inout TextReading) {
    counts.removeAll()
    for sentence in reading.found.sentences {
      counts.beginSentence(isTopical: sentence.isTopical)
      for position in sentence.matches {
        let match = reading.found.matches[position]
        let term = index.terms[match.term]
        guard term.target >= 0 else {
          counts.neutral += 1
          continue
        }
        reading.spans.append(
          TextReading.Span(
            start: Int32(match.start), end: Int32(match.end), term: Int32(match.term),
            sentence: Int32(sentence.number)))
        counts.add(
          span: reading.spans.count - 1, subtheme: Int(term.target),
          pillar: pillarOfSubtheme[Int(term.target)],
          weight: term.weight * (reading.shares[match.start..<match.end].max() ?? 1))
      }
      counts.endSentence()
    }
    counts.contribute(to: &reading, layout: layout)
  }

  /// Reads a text to learn from it.
  ///
  /// - Parameter ngrams: Those to make features of; with them comes the pooled vector.
  func read(_ text: String, ngrams: NgramTable?) -> TextReading {
    var reading = TextReading()
    read(text, sentences: nil, into: &reading)
    guard let ngrams else { return reading }
    let firstWord = Int32(reading.spans.count)
    ngrams.read(reading.numbers, of: vocabulary, shares: reading.shares) { found, _ in
      for one in found {
        let feature = Int32(layout.ngramStart) + ngrams.places[Int(one.row)]
        let span = firstWord + one.word
        if one.isPair {
          reading.contributions.append(.init(feature: feature, span: span, value: one.value / 2))
          reading.contributions.append(.init(feature: feature, span: span + 1, value: one.value / 2))
        } else {
          reading.contributions.append(.init(feature: feature, span: span, value: one.value))
        }
      }
    }
    if let vectors { reading.vector = vectors.pool(reading.numbers, shares: reading.shares) }
    return reading
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
    var words: [Word] = []
    var numbers: [Int32] = []
    vocabulary.read(text, words: &words, numbers: &numbers)
    return TermMatcher.withTables(of: index, words: numbers, vocabulary: vocabulary) { matcher in
      var found = TextMatches()
      var sentences: [Sentence] = []
      var first = 0
      for span in segmenter.sentences(in: text) {
        var last = first
        while last < words.count, words[last].start < span.end { last += 1 }
        if last > first {
          matcher.find(in: first..<last, number: sentences.count, &found)
          let one = found.sentences[sentences.count]
          sentences.append(
            Sentence(
              span: span, wordCount: last - first, isTopical: one.isTopical, namesOthers: one.namesOthers))
        }
        first = last
      }
      return sentences
    }
  }

  /// Whether a sentence of a text names the codebook's subject.
  func namesTopic(_ text: String) -> Bool {
    vocabulary.read(text, words: &scratch.words, numbers: &scratch.numbers)
    // Most texts have no word that the subject's terms begin with.
    let entries = vocabulary.entries
    guard scratch.numbers.contains(where: { entries[Int($0)].mayBeginTopic }) else { return false }
    return sentences(of: text).contains(where: \.isTopical)
  }

  /// Whether a sentence of a text names another subject.
  func namesOthers(_ text: String) -> Bool { sentences(of: text).contains(where: \.namesOthers) }

  func wordCount(of text: String) -> Int { read(text, ngrams: nil).words.count }

  /// The places of all words and pairs of a text, for counting in training.
  func ngramPlaces(of text: String) -> Set<Int> {
    var places: Set<Int> = []
    var previous: UInt64?
    for number in read(text, ngrams: nil).numbers {
      let stem = vocabulary.entries[Int(number)].stem
      places.insert(NgramTable.place(stem))
      if let previous { places.insert(NgramTable.place(TextHash.combine(previous, stem))) }
      previous = stem
    }
    return places
  }
}
