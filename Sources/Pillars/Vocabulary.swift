internal import Language

/// What is known of each different word, worked out once: its stem and the codebook's symbols for it.
///
/// Not for use from several threads at once.
final class Vocabulary {
  struct Entry {
    /// The hash of the word's stem.
    var stem: UInt64
    /// The half-open range of its symbols in `symbols`.
    var first: Int32
    var last: Int32
    /// Whether a term of the codebook's subject may begin with it.
    var mayBeginTopic: Bool
  }

  @exclusivity(unchecked) private(set) var entries: [Entry] = []
  @exclusivity(unchecked) private(set) var symbols: [Int32] = []
  @exclusivity(unchecked) private var positions = HashedPositions()
  private let index: TermIndex
  private let vectors: VectorTable?
  private let stemmer = Stemmer()
  private let segmenter = WordSegmenter()
  @exclusivity(unchecked) private var folded: [UInt8] = []

  init(index: TermIndex, vectors: VectorTable?) {
    self.vectors = vectors
    self.index = index
  }

  /// - Parameters:
  ///   - words: Set to the words of the text.
  ///   - numbers: Set to each word's number in `entries`, valid until the next text is read.
  func read(_ text: String, words: inout [Word], numbers: inout [Int32]) {
    // A hostile file may hold millions of different words.
    if entries.count > (vectors == nil ? 200_000 : 50_000) {
      vectors?.removeAll()
      entries.removeAll(keepingCapacity: true)
      symbols.removeAll(keepingCapacity: true)
      positions.removeAll()
    }
    words.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      segmenter.words(in: bytes, into: &words)
      numbers.reserveCapacity(words.count)
      for word in words { numbers.append(number(of: word.bytes, in: bytes)) }
    }
  }

  /// For each word, whether a mark stands before it that ends a clause.
  static func clauseStarts(of words: [Word], in text: String) -> [Bool] {
    var text = text
    return text.withUTF8 { bytes in
      var reached = 0
      return words.map { word in
        let gap = bytes[reached..<word.byteStart]
        reached = word.byteEnd
        return gap.contains(where: endsClause)
      }
    }
  }

  @inline(__always)
  private func number(of word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    // Most words are of ASCII letters; they are told apart by their bytes, in lower case.
    if let key = WordKey.ascii(bytes, word) {
      if let known = positions[key] { return known }
      return add(word, in: bytes, key: key)
    }
    fold(word, in: bytes)
    let form = TextHash.hash(folded)
    return positions[form] ?? add(word, in: bytes, key: form)
  }

  private func fold(_ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(bytes, word, into: &folded)
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x28 || byte == 0x29
  }

  private func add(_ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int32 {
    fold(word, in: bytes)
    let stem = stemmer.stemHash(folded: folded)
    let position = Int32(entries.count)
    let first = Int32(symbols.count)
    let own = index.symbols(folded: folded[...], form: TextHash.hash(folded), stem: stem)
    symbols += own
    entries.append(
      Entry(
        stem: stem, first: first, last: Int32(symbols.count), mayBeginTopic: index.mayBeginTopic(own)))
    positions.insert(key, position)
    vectors?.append(folded)
    return position
  }
}
