internal import Language

/// All terms of a codebook, compiled so that a text is compared with them in one pass.
struct TermIndex: Sendable {
  struct Entry: Sendable {
    var target: Codebook.Target
    var weight: Double
    var parts: [Part]
    var with: [Part]
    var unless: [Part]
  }

  enum Part: Sendable {
    /// Symbols of which a word must have one.
    case word([Int32])
    case gap(Int)
  }

  private(set) var entries: [Entry] = []
  /// For each symbol, the terms that begin with it.
  private(set) var starts: [[Int32]] = []
  private var symbols: [TermPattern.Word: Int32] = [:]
  private var prefixLengths: [Int] = []

  init(_ book: Codebook) {
    let stemmer = Stemmer()
    for term in book.terms {
      let parts = compile(term.text, stemmer)
      if case .word(let first) = parts.first {
        for symbol in first { starts[Int(symbol)].append(Int32(entries.count)) }
      }
      entries.append(
        Entry(
          target: term.target, weight: term.weight, parts: parts,
          with: term.with.map { compile($0, stemmer) } ?? [],
          unless: term.unless.map { compile($0, stemmer) } ?? []))
    }
    prefixLengths = Set(
      symbols.keys.compactMap { if case .prefix(_, let length) = $0 { length } else { nil } }
    ).sorted()
  }

  private mutating func compile(_ text: String, _ stemmer: Stemmer) -> [Part] {
    TermPattern(text, stemmer: stemmer).parts.map { part in
      switch part {
      case .gap(let gap): return .gap(gap)
      case .word(let words):
        return .word(
          words.map { word in
            if let known = symbols[word] { return known }
            let symbol = Int32(symbols.count)
            symbols[word] = symbol
            starts.append([])
            return symbol
          })
      }
    }
  }

  /// The symbols that a word has, ascending.
  func symbols(folded word: ArraySlice<UInt8>, form: UInt64, stem: UInt64) -> [Int32] {
    var found: [Int32] = []
    if let symbol = symbols[.stem(stem)] { found.append(symbol) }
    if let symbol = symbols[.form(form)] { found.append(symbol) }
    for length in prefixLengths where length <= word.count {
      if let symbol = symbols[.prefix(TextHash.hash(word.prefix(length)), length: length)] {
        found.append(symbol)
      }
    }
    return found.sorted()
  }

  /// Finds the terms of one sentence.
  ///
  /// - Parameters:
  ///   - sentence: A range of words.
  ///   - symbols: The symbols of the word at an index.
  /// - Returns: The matches that no longer match hides, in text order, and whether a topic term was there.
  func matches(in sentence: Range<Int>, symbols: (Int) -> [Int32]) -> (matches: [TermMatch], isTopical: Bool)
  {
    var found: [TermMatch] = []
    var isTopical = false
    for start in sentence {
      for symbol in symbols(start) {
        for index in starts[Int(symbol)] {
          let entry = entries[Int(index)]
          if isTopical, entry.target == .topic { continue }
          guard let end = Self.end(of: entry.parts[...], at: start, in: sentence, symbols: symbols) else {
            continue
          }
          if !entry.with.isEmpty, !Self.contains(entry.with, in: sentence, symbols: symbols) { continue }
          if !entry.unless.isEmpty, Self.contains(entry.unless, in: sentence, symbols: symbols) { continue }
          if entry.target == .topic {
            isTopical = true
          } else {
            found.append(TermMatch(start: start, end: end, term: Int(index)))
          }
        }
      }
    }
    return (visible(found), isTopical)
  }

  /// Drops what lies inside a longer match, and all but the strongest of a subtheme on the same words.
  private func visible(_ matches: [TermMatch]) -> [TermMatch] {
    let ordered = matches.sorted {
      if $0.start != $1.start { return $0.start < $1.start }
      if $0.end != $1.end { return $0.end > $1.end }
      let weights = (abs(entries[$0.term].weight), abs(entries[$1.term].weight))
      return weights.0 != weights.1 ? weights.0 > weights.1 : $0.term < $1.term
    }
    var kept: [TermMatch] = []
    var reach = -1
    var group: (start: Int, end: Int, isHidden: Bool, first: Int) = (-1, -1, false, 0)
    for match in ordered {
      if match.start != group.start || match.end != group.end {
        group = (match.start, match.end, match.end <= reach, kept.count)
        reach = max(reach, match.end)
      }
      if group.isHidden { continue }
      let target = entries[match.term].target
      if kept[group.first...].contains(where: { entries[$0.term].target == target }) { continue }
      kept.append(match)
    }
    return kept
  }

  private static func contains(_ parts: [Part], in sentence: Range<Int>, symbols: (Int) -> [Int32]) -> Bool {
    sentence.contains { end(of: parts[...], at: $0, in: sentence, symbols: symbols) != nil }
  }

  /// Where the shortest match of the parts from `position` ends, or nil.
  private static func end(
    of parts: ArraySlice<Part>, at position: Int, in sentence: Range<Int>, symbols: (Int) -> [Int32]
  ) -> Int? {
    var parts = parts
    var position = position
    while let part = parts.popFirst() {
      switch part {
      case .word(let wanted):
        guard position < sentence.upperBound else { return nil }
        let has = symbols(position)
        guard wanted.contains(where: { has.contains($0) }) else { return nil }
        position += 1
      case .gap(let width):
        for skipped in 0...width {
          if let end = end(of: parts, at: position + skipped, in: sentence, symbols: symbols) { return end }
        }
        return nil
      }
    }
    return position
  }
}
