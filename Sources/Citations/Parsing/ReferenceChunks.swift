/// The pieces between punctuation marks that each token stands in, fine (every mark) and coarse (full stops,
/// colons, brackets, quotation marks): what a field is made of shows in its whole piece, not in one word.
struct ReferenceChunks {
  struct Chunk {
    var before: UInt64 = 0
    var after: UInt64 = 0
    var first: UInt64 = 0
    var last: UInt64 = 0
    var size: UInt64 = 0
    /// The word classes that occur in it.
    var union: UInt64 = 0
    /// Which kinds of words it is made of, with its size.
    var profile: UInt64 = 0
    var previousProfile: UInt64 = 0
    var nextProfile: UInt64 = 0
    var ordinal: UInt64 = 0
    var ordinalFromEnd: UInt64 = 0
  }

  /// By token.
  var chunk: [Chunk]
  var sentence: [Chunk]

  init(_ tokens: [ReferenceToken]) {
    chunk = Self.split(tokens, isFine: true)
    sentence = Self.split(tokens, isFine: false)
  }

  private static func split(_ tokens: [ReferenceToken], isFine: Bool) -> [Chunk] {
    var starts = [0]
    for index in 1..<max(1, tokens.count) where divides(tokens, index, isFine: isFine) {
      starts.append(index)
    }
    var chunks: [Chunk] = []
    chunks.reserveCapacity(starts.count)
    for (ordinal, start) in starts.enumerated() {
      let end = ordinal + 1 < starts.count ? starts[ordinal + 1] : tokens.count
      var made = Chunk()
      made.before = UInt64(tokens[start].gap.rawValue)
      made.after = end < tokens.count ? UInt64(tokens[end].gap.rawValue) : 60
      made.first = ReferenceFeatures.identity(tokens[start])
      made.last = ReferenceFeatures.identity(tokens[end - 1])
      let length = end - start
      made.size = length < 4 ? UInt64(length) : length < 7 ? 4 : length < 13 ? 5 : 6
      var shapes: UInt64 = 0
      var classes = WordClasses()
      for token in tokens[start..<end] {
        let wordClasses = Lexicon.classes(of: token.hash)
        classes.formUnion(wordClasses)
        switch token.shape {
        case .lower: shapes |= wordClasses.contains(.function) ? 1 : 2
        case .capitalized, .mixed: shapes |= 4
        case .upper: shapes |= 8
        case .oneCapital: shapes |= 16
        case .year, .yearWithLetter: shapes |= 32
        case .shortNumber, .threeDigits, .fourDigits, .longNumber: shapes |= 64
        case .alphanumeric, .roman: shapes |= 128
        case .address: shapes |= 256
        default: shapes |= 512
        }
      }
      made.union = UInt64(classes.subtracting([.function, .german, .particle]).rawValue)
      made.profile = shapes * 8 + made.size
      made.ordinal = UInt64(min(7, ordinal))
      made.ordinalFromEnd = UInt64(min(7, starts.count - 1 - ordinal))
      chunks.append(made)
    }
    var byToken: [Chunk] = []
    byToken.reserveCapacity(tokens.count)
    for index in chunks.indices {
      if index > 0 { chunks[index].previousProfile = chunks[index - 1].profile }
      if index + 1 < chunks.count { chunks[index].nextProfile = chunks[index + 1].profile }
      let end = index + 1 < starts.count ? starts[index + 1] : tokens.count
      for _ in starts[index]..<end { byToken.append(chunks[index]) }
    }
    return byToken
  }

  private static func divides(_ tokens: [ReferenceToken], _ index: Int, isFine: Bool) -> Bool {
    let previous = tokens[index - 1].shape
    let isInitial = previous == .oneCapital || previous == .oneLower
    switch tokens[index].gap {
    case .space, .joined, .hyphen, .start, .slash, .ampersand, .period: return false
    case .periodSpace, .initialComma:
      return isFine ? !(isInitial && tokens[index].gap == .periodSpace) : !isInitial
    case .comma, .dash, .semicolon, .ampersandComma: return isFine
    default: return true
    }
  }
}
