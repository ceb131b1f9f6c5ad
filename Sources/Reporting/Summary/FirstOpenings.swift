import ReportModel

/// Where in a report each run of `TextFragment.wordCount` words first stands, whatever the case of ASCII letters.
struct FirstOpenings {
  /// A hash for each run, in the order of the passages; runs do not cross from one passage into the next.
  private var hashes: [UInt64] = []
  /// For each passage, where its runs begin.
  private var starts: [Int] = []
  private let passages: [Passage]

  init(of passages: [Passage]) {
    self.passages = passages
    starts.reserveCapacity(passages.count)
    hashes.reserveCapacity(passages.reduce(0) { $0 + $1.text.utf8.count } / 6)
    for passage in passages {
      starts.append(hashes.count)
      var run = Run()
      var word = Run.emptyWord
      for byte in passage.text.utf8 {
        if byte != UInt8(ascii: " ") {
          Run.take(byte, into: &word)
        } else if word != Run.emptyWord {
          if let hash = run.add(word) { hashes.append(hash) }
          word = Run.emptyWord
        }
      }
      if word != Run.emptyWord, let hash = run.add(word) { hashes.append(hash) }
    }
  }

  /// Whether no passage before has these words, so that a reader who looks for them finds them here.
  func isFirst(_ words: [ArraySlice<Unicode.Scalar>], in passage: String) -> Bool {
    var run = Run()
    var wanted: UInt64?
    for text in words {
      var word = Run.emptyWord
      for scalar in text { for byte in UTF8.encode(scalar)! { Run.take(byte, into: &word) } }
      wanted = run.add(word)
    }
    guard let wanted, let place = hashes.firstIndex(of: wanted) else { return false }
    // The last passage that begins at or before the place.
    return passages[starts.partitioningIndex { $0 > place } - 1].id == passage
  }

  /// The last few words as one hash (FNV-1a).
  private struct Run {
    static let emptyWord: UInt64 = 0xCBF2_9CE4_8422_2325
    private var words = [UInt64](repeating: 0, count: TextFragment.wordCount)
    private var count = 0

    static func take(_ byte: UInt8, into word: inout UInt64) {
      let isCapital = byte &- UInt8(ascii: "A") < 26
      word = (word ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }

    /// The hash of the run that ends here, once there are enough words.
    mutating func add(_ word: UInt64) -> UInt64? {
      words[count % words.count] = word
      count += 1
      guard count >= words.count else { return nil }
      return (count..<count + words.count).reduce(0) { hash, place in
        (hash ^ words[place % words.count]) &* 0x9E37_79B9_7F4A_7C15 &+ hash >> 29
      }
    }
  }
}
