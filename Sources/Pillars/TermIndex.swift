internal import Language

/// All terms of a codebook, compiled into flat tables so that a text is compared with them in one pass.
struct TermIndex: Sendable {
  /// One place of a term: alternatives of which a word must have one, or a gap.
  struct Part: Sendable {
    /// How many words may stand here; 0 where a word of the alternatives must.
    var gap: Int32
    var first: Int32
    var last: Int32
  }

  struct Term: Sendable {
    /// The subtheme; or one of the three below.
    var target: Int32
    var weight: Double
    var parts: Range<Int32>
    var with: Range<Int32>
    var unless: Range<Int32>
  }

  /// A term that may begin at a word.
  struct Start: Sendable {
    var term: Int32
    /// The term's.
    var target: Int32
    /// The parts after the first, which a word of the symbol is known to have.
    var rest: Range<Int32>
    /// Whether the very next word must fit, too.
    var needsNext: Bool
    /// Whether the term has `with` or `unless`.
    var isConditional: Bool
  }

  static let neutral: Int32 = -1
  static let topic: Int32 = -2
  static let elsewhere: Int32 = -3

  private(set) var terms: [Term] = []
  private(set) var parts: [Part] = []
  /// The symbols of the parts.
  private(set) var alternatives: [Int32] = []
  /// For each symbol, where its terms begin in `starts`; one more at the end.
  private(set) var startOffsets: [Int32] = []
  private(set) var starts: [Start] = []
  /// Whether the codebook tells its subject.
  let hasTopic: Bool
  private var symbols: [TermPattern.Word: Int32] = [:]
  private var prefixLengths: [Int] = []

  init(_ book: Codebook) {
    hasTopic = book.terms.contains { $0.target == .topic }
    let stemmer = Stemmer()
    var starts: [[Int32]] = []
    for term in book.terms {
      let target: Int32 =
        switch term.target {
        case .subtheme(let subtheme): Int32(subtheme)
        case .neutral: Self.neutral
        case .topic: Self.topic
        case .elsewhere: Self.elsewhere
        }
      let main = compile(term.text, stemmer)
      while starts.count < symbols.count { starts.append([]) }
      let first = parts[Int(main.lowerBound)]
      for symbol in alternatives[Int(first.first)..<Int(first.last)] {
        starts[Int(symbol)].append(Int32(terms.count))
      }
      terms.append(
        Term(
          target: target, weight: term.weight, parts: main,
          with: term.with.map { compile($0, stemmer) } ?? 0..<0,
          unless: term.unless.map { compile($0, stemmer) } ?? 0..<0))
    }
    while starts.count < symbols.count { starts.append([]) }
    for list in starts {
      startOffsets.append(Int32(self.starts.count))
      self.starts += list.map { number in
        let term = terms[Int(number)]
        return Start(
          term: number, target: term.target, rest: (term.parts.lowerBound + 1)..<term.parts.upperBound,
          needsNext: term.parts.count > 1 && parts[Int(term.parts.lowerBound) + 1].gap == 0,
          isConditional: !term.with.isEmpty || !term.unless.isEmpty)
      }
    }
    startOffsets.append(Int32(self.starts.count))
    prefixLengths = Set(
      symbols.keys.compactMap { if case .prefix(_, let length) = $0 { length } else { nil } }
    ).sorted()
  }

  private mutating func compile(_ text: String, _ stemmer: Stemmer) -> Range<Int32> {
    let start = Int32(parts.count)
    for part in TermPattern(text, stemmer: stemmer).parts {
      switch part {
      case .gap(let gap): parts.append(Part(gap: Int32(gap), first: 0, last: 0))
      case .word(let words):
        let first = Int32(alternatives.count)
        for word in words {
          let symbol = symbols[word] ?? Int32(symbols.count)
          symbols[word] = symbol
          alternatives.append(symbol)
        }
        parts.append(Part(gap: 0, first: first, last: Int32(alternatives.count)))
      }
    }
    return start..<Int32(parts.count)
  }

  /// Whether a term of the codebook's subject may begin at a word of these symbols.
  func mayBeginTopic(_ symbols: [Int32]) -> Bool {
    symbols.contains { symbol in
      starts[Int(startOffsets[Int(symbol)])..<Int(startOffsets[Int(symbol) + 1])]
        .contains { $0.target == Self.topic }
    }
  }

  /// The symbols that a word has.
  func symbols(folded word: ArraySlice<UInt8>, form: UInt64, stem: UInt64) -> [Int32] {
    var found: [Int32] = []
    if let symbol = symbols[.stem(stem)] { found.append(symbol) }
    if let symbol = symbols[.form(form)] { found.append(symbol) }
    for length in prefixLengths where length <= word.count {
      if let symbol = symbols[.prefix(TextHash.hash(word.prefix(length)), length: length)] {
        found.append(symbol)
      }
    }
    return found
  }
}
