internal import Language

/// What is known of each different word, worked out once: its stem and the codebook's symbols for it.
///
/// Not for use from several threads at once.
final class Vocabulary {
  struct Entry {
    var stem: UInt64
    /// The range of its symbols in `symbols`.
    var symbols: Range<Int32>
  }

  private(set) var entries: [Entry] = []
  private(set) var symbols: [Int32] = []
  private var positions: [UInt64: Int32] = [:]
  private let index: TermIndex
  private let vectors: VectorTable?
  private let stemmer = Stemmer()
  private let segmenter = WordSegmenter()

  init(index: TermIndex, vectors: VectorTable?) {
    self.vectors = vectors
    self.index = index
  }

  /// The words of a text.
  struct Reading {
    var words: [Word]
    /// For each word, the position of its entry. Valid until the next text is read.
    var entries: [Int32]
    /// For each word, whether a mark stands before it that ends a clause.
    var clauseStarts: [Bool]
  }

  func read(_ text: String) -> Reading {
    // A hostile file may hold millions of different words.
    if entries.count > (vectors == nil ? 200_000 : 50_000) {
      vectors?.removeAll()
      entries.removeAll(keepingCapacity: true)
      symbols.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    var text = text
    return text.withUTF8 { bytes in
      let words = segmenter.words(in: bytes)
      var found: [Int32] = []
      found.reserveCapacity(words.count)
      var clauseStarts: [Bool] = []
      clauseStarts.reserveCapacity(words.count)
      var reached = 0
      var folded: [UInt8] = []
      for word in words {
        clauseStarts.append(bytes[reached..<word.byteStart].contains(where: Self.endsClause))
        reached = word.byteEnd
        folded.removeAll(keepingCapacity: true)
        TextFolding.fold(bytes, word.bytes, into: &folded)
        let form = TextHash.hash(folded)
        found.append(positions[form] ?? add(folded, form: form))
      }
      return Reading(words: words, entries: found, clauseStarts: clauseStarts)
    }
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x28 || byte == 0x29
  }

  private func add(_ folded: [UInt8], form: UInt64) -> Int32 {
    let stem = stemmer.stemHash(folded: folded)
    let position = Int32(entries.count)
    let first = Int32(symbols.count)
    symbols += index.symbols(folded: folded[...], form: form, stem: stem)
    entries.append(Entry(stem: stem, symbols: first..<Int32(symbols.count)))
    positions[form] = position
    vectors?.append(folded)
    return position
  }
}
