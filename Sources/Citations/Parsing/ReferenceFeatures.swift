/// Turns the tokens of a reference into the keys of the features that speak for each token's field.
struct ReferenceFeatures {
  /// The keys of every token, token after token, with where each token's keys begin.
  var keys: [UInt32] = []
  var starts: [Int] = [0]

  init(_ tokens: [ReferenceToken]) {
    let count = tokens.count
    guard count > 0 else { return }
    keys.reserveCapacity(count * 72)
    let style = ReferenceStyle(tokens)
    let chunks = ReferenceChunks(tokens)
    let classes = tokens.map { Lexicon.classes(of: $0.hash) }
    var seenYear: UInt64 = 0
    var seenQuote: UInt64 = 0
    var seenIn: UInt64 = 0
    var seenEditor: UInt64 = 0
    var sinceYear = 0
    let hasQuoteAhead = tokens.lastIndex { $0.isInQuotes } ?? -1
    let lastYear = tokens.lastIndex { $0.shape == .year || $0.shape == .yearWithLetter } ?? -1
    let lastEditor = classes.lastIndex { $0.contains(.editor) } ?? -1
    let lastIn = tokens.lastIndex { $0.hash == Self.inWord } ?? -1
    let end = ReferenceToken(start: 0, end: 0, kind: .word, hash: 3, shape: .other, gap: .start)

    for index in 0..<count {
      let token = tokens[index]
      let previous = index > 0 ? tokens[index - 1] : end
      let next = index + 1 < count ? tokens[index + 1] : end
      let before = index > 1 ? tokens[index - 2] : end
      let after = index + 2 < count ? tokens[index + 2] : end
      let gap = UInt64(token.gap.rawValue)
      let nextGap = index + 1 < count ? UInt64(next.gap.rawValue) : 60
      let afterGap = index + 2 < count ? UInt64(after.gap.rawValue) : 60
      let previousGap = index > 0 ? UInt64(previous.gap.rawValue) : 61
      let shape = UInt64(token.shape.rawValue)
      let previousShape = UInt64(previous.shape.rawValue)
      let nextShape = UInt64(next.shape.rawValue)
      let beforeShape = UInt64(before.shape.rawValue)
      let afterShape = UInt64(after.shape.rawValue)
      let word = Self.identity(token)
      let previousWord = Self.identity(previous)
      let nextWord = Self.identity(next)
      let wordClass = UInt64(classes[index].rawValue)
      let previousClass = index > 0 ? UInt64(classes[index - 1].rawValue) : 0
      let nextClass = index + 1 < count ? UInt64(classes[index + 1].rawValue) : 0
      let relative = UInt64(index * 8 / count)
      let fromEnd = UInt64(min(6, count - 1 - index))
      let fromStart = UInt64(min(8, index))
      let inside: UInt64 = (token.isInQuotes ? 1 : 0) | (token.isInParentheses ? 2 : 0)
      let state =
        seenYear | seenQuote << 2 | seenIn << 3 | seenEditor << 4 | (hasQuoteAhead >= index ? 32 : 0)
        | (lastYear > index ? 64 : 0)
      let ahead: UInt64 = (lastEditor > index ? 1 : 0) | (lastIn > index ? 2 : 0)
      let chunk = chunks.chunk[index]
      let sentence = chunks.sentence[index]

      add(1, word)
      add(2, previousWord)
      add(3, nextWord)
      add(4, Self.identity(before))
      add(5, Self.identity(after))
      add(6, word, gap)
      add(7, word, nextGap)
      add(8, previousWord, word)
      add(9, word, nextWord)
      add(10, token.prefix, 0)
      add(11, token.suffix, shape)
      add(12, shape)
      add(13, shape, gap, nextGap)
      add(14, previousShape, gap, shape)
      add(15, shape, nextGap, nextShape)
      add(16, previousShape, gap, shape, nextGap, nextShape)
      add(17, gap, nextGap, previousGap)
      add(18, gap, nextGap, afterGap, shape)
      add(19, beforeShape, previousShape, shape, gap)
      add(20, shape, nextShape, afterShape, nextGap)
      add(21, wordClass)
      add(22, previousClass, gap)
      add(23, nextClass, nextGap)
      add(24, wordClass, gap, nextGap)
      add(25, relative, shape)
      add(26, fromEnd, shape, gap)
      add(27, fromStart, shape, gap)
      add(28, inside, shape)
      add(29, state)
      add(30, state, shape)
      add(31, state, gap, shape)
      add(32, state, wordClass)
      add(33, state, inside, nextGap)
      add(34, ahead, state)
      add(35, ahead, shape, gap)
      add(36, style.layout, shape, gap)
      add(37, style.layout, state)
      add(38, style.layout, fromStart)
      add(39, style.opening, shape, gap)
      add(40, style.opening, state)
      add(41, style.language, shape, gap)
      add(42, style.language, word)
      add(43, style.whole, state)
      add(44, style.whole, gap, shape)
      add(45, style.opening, fromStart, gap)
      add(46, UInt64(min(12, sinceYear)), seenYear, gap)
      add(47, chunk.profile)
      add(48, chunk.profile, state)
      add(49, chunk.before, chunk.after)
      add(50, chunk.before, chunk.after, chunk.size, shape)
      add(51, chunk.first, chunk.before)
      add(52, chunk.last, chunk.after)
      add(53, chunk.union, state)
      add(54, chunk.ordinal, style.layout, chunk.size)
      add(55, chunk.ordinalFromEnd, chunk.union, chunk.size)
      add(56, sentence.profile, state)
      add(57, sentence.ordinal, style.layout, state)
      add(58, sentence.ordinal, sentence.size, style.opening)
      add(59, sentence.ordinalFromEnd, sentence.union)
      add(60, sentence.first)
      add(61, sentence.union, sentence.before, sentence.after)
      add(62, sentence.ordinal, sentence.ordinalFromEnd, style.layout)
      add(63, chunk.nextProfile, chunk.size)
      add(64, chunk.previousProfile, chunk.size, shape)
      add(65, chunk.nextProfile, state, chunk.size)
      add(66, sentence.nextProfile, state)
      add(67, sentence.previousProfile, sentence.profile)
      add(68, chunk.profile, style.whole)
      starts.append(keys.count)

      if token.shape == .year || token.shape == .yearWithLetter {
        seenYear = token.isInParentheses ? 2 : max(1, seenYear)
        sinceYear = 0
      } else {
        sinceYear += 1
      }
      if token.isInQuotes, !next.isInQuotes { seenQuote = 1 }
      if token.hash == Self.inWord, token.gap != .space || token.shape == .capitalized { seenIn = 1 }
      if classes[index].contains(.editor) { seenEditor = 1 }
    }
  }

  static let inWord = Hashing.word("in")

  /// A word by its letters; a number by its kind, since the digits themselves say nothing.
  @inline(__always)
  static func identity(_ token: ReferenceToken) -> UInt64 {
    switch token.shape {
    case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber, .yearWithLetter:
      UInt64(token.shape.rawValue) &+ 1000
    default: token.hash
    }
  }

  // Kept out of line: sixty copies in one body take the optimiser minutes.
  @inline(never)
  private mutating func add(_ template: UInt64, _ first: UInt64) {
    keys.append(Hashing.key(Hashing.add(Hashing.add(template, first), 7)))
  }

  @inline(never)
  private mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
    keys.append(Hashing.key(Hashing.add(Hashing.add(template, first), second)))
  }

  @inline(never)
  private mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
    keys.append(Hashing.key(Hashing.add(Hashing.add(Hashing.add(template, first), second), third)))
  }

  @inline(never)
  private mutating func add(
    _ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64,
    _ fifth: UInt64 = 99
  ) {
    keys.append(
      Hashing.key(
        Hashing.add(
          Hashing.add(Hashing.add(Hashing.add(Hashing.add(template, first), second), third), fourth), fifth)))
  }
}
