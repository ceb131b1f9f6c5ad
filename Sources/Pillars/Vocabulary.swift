internal import Language

/// What is known of each different word, worked out once: its stem and the codebook's symbols for it.
///
/// Not for use from several threads at once.
final class Vocabulary {
  /// The words of a text.
  struct Reading {
    var words: [Word]
    /// For each word, its number in the vocabulary. Valid until the next text is read.
    var entries: [Int32]
    /// For each word, whether a mark stands before it that ends a clause.
    var clauseStarts: [Bool]
  }

  /// For each entry, the hash of its stem.
  private(set) var stems: [UInt64] = []
  /// For each entry, the range of its symbols in `symbols`.
  private(set) var symbolRanges: [Range<Int32>] = []
  private(set) var symbols: [Int32] = []
  private var positions = HashedPositions()
  private let index: TermIndex
  private let vectors: VectorTable?
  private let stemmer = Stemmer()
  private let segmenter = WordSegmenter()
  private var folded: [UInt8] = []

  init(index: TermIndex, vectors: VectorTable?) {
    self.vectors = vectors
    self.index = index
  }

  func read(_ text: String) -> Reading {
    // A hostile file may hold millions of different words.
    if stems.count > (vectors == nil ? 200_000 : 50_000) {
      vectors?.removeAll()
      stems.removeAll(keepingCapacity: true)
      symbolRanges.removeAll(keepingCapacity: true)
      symbols.removeAll(keepingCapacity: true)
      positions.removeAll()
    }
    var text = text
    return text.withUTF8 { bytes in
      let words = segmenter.words(in: bytes)
      var reading = Reading(words: words, entries: [], clauseStarts: [])
      reading.entries.reserveCapacity(words.count)
      reading.clauseStarts.reserveCapacity(words.count)
      var reached = 0
      for word in words {
        var startsClause = false
        while reached < word.byteStart {
          if Self.endsClause(bytes[reached]) { startsClause = true }
          reached += 1
        }
        reading.clauseStarts.append(startsClause)
        reached = word.byteEnd
        reading.entries.append(entry(of: word.bytes, in: bytes))
      }
      return reading
    }
  }

  private func entry(of word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let part = UnsafeBufferPointer(rebasing: bytes[word])
    // Most words are of ASCII letters, whose folded form need not be stored to be hashed.
    guard part.allSatisfy({ $0 < 0x80 }) else {
      folded.removeAll(keepingCapacity: true)
      TextFolding.fold(bytes, word, into: &folded)
      let form = TextHash.hash(folded)
      return positions[form] ?? add(form: form)
    }
    let form = TextHash.hash(part.lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    if let known = positions[form] { return known }
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(bytes, word, into: &folded)
    return add(form: form)
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x28 || byte == 0x29
  }

  /// Adds the word in `folded`.
  private func add(form: UInt64) -> Int32 {
    let stem = stemmer.stemHash(folded: folded)
    let position = Int32(stems.count)
    let first = Int32(symbols.count)
    symbols += index.symbols(folded: folded[...], form: form, stem: stem)
    stems.append(stem)
    symbolRanges.append(first..<Int32(symbols.count))
    positions.insert(form, position)
    vectors?.append(folded)
    return position
  }
}
