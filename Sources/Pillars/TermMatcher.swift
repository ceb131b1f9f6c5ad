/// Compares the sentences of one text with the terms of a codebook.
///
/// It borrows the tables, so it is made and used inside `withTables`.
struct TermMatcher {
  private let terms: UnsafeBufferPointer<TermIndex.Term>
  private let parts: UnsafeBufferPointer<TermIndex.Part>
  private let alternatives: UnsafeBufferPointer<Int32>
  private let startOffsets: UnsafeBufferPointer<Int32>
  private let starts: UnsafeBufferPointer<TermIndex.Start>
  /// For each word of the text, its number in `entries`.
  private let words: UnsafeBufferPointer<Int32>
  private let entries: UnsafeBufferPointer<Vocabulary.Entry>
  private let symbols: UnsafeBufferPointer<Int32>
  private let hasTopic: Bool

  static func withTables<Result>(
    of index: TermIndex, words: [Int32], vocabulary: Vocabulary, _ body: (TermMatcher) -> Result
  ) -> Result {
    index.terms.withUnsafeBufferPointer { terms in
      index.parts.withUnsafeBufferPointer { parts in
        index.alternatives.withUnsafeBufferPointer { alternatives in
          index.startOffsets.withUnsafeBufferPointer { startOffsets in
            index.starts.withUnsafeBufferPointer { starts in
              words.withUnsafeBufferPointer { words in
                vocabulary.entries.withUnsafeBufferPointer { entries in
                  vocabulary.symbols.withUnsafeBufferPointer { symbols in
                    body(
                      TermMatcher(
                        terms: terms, parts: parts, alternatives: alternatives, startOffsets: startOffsets,
                        starts: starts, words: words, entries: entries, symbols: symbols,
                        hasTopic: index.hasTopic))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Finds the terms of one sentence.
  ///
  /// - Parameters:
  ///   - sentence: A range of words.
  ///   - number: Which sentence of the text it is.
  ///   - found: What it has is added to it.
  func find(in sentence: Range<Int>, number: Int, _ found: inout TextMatches) {
    let first = found.matches.count
    let others = found.elsewhere.count
    // A codebook that tells no subject is about whatever its terms say.
    var isTopical = !hasTopic
    for word in sentence {
      let entry = entries[Int(words[word])]
      if entry.first == entry.last { continue }
      let isAlone = word + 1 == sentence.upperBound || !hasSymbols(word + 1)
      for place in Int(entry.first)..<Int(entry.last) {
        let symbol = Int(symbols[place])
        for position in Int(startOffsets[symbol])..<Int(startOffsets[symbol + 1]) {
          let start = starts[position]
          if isAlone, start.needsNext { continue }
          if isTopical, start.target == TermIndex.topic { continue }
          var rest = start.rest
          var end = word + 1
          if start.needsNext {
            guard has(end, parts[Int(rest.lowerBound)]) else { continue }
            rest = (rest.lowerBound + 1)..<rest.upperBound
            end += 1
          }
          if !rest.isEmpty {
            guard let last = self.end(of: rest, at: end, in: sentence) else { continue }
            end = last
          }
          if start.isConditional {
            let term = terms[Int(start.term)]
            if !term.with.isEmpty, !contains(term.with, in: sentence) { continue }
            if !term.unless.isEmpty, contains(term.unless, in: sentence) { continue }
          }
          switch start.target {
          case TermIndex.topic: isTopical = true
          case TermIndex.elsewhere: found.elsewhere.append(start.term)
          default: found.matches.append(TermMatch(start: word, end: end, term: Int(start.term)))
          }
        }
      }
    }
    keepVisible(from: first, of: &found.matches, in: sentence)
    found.sentences.append(
      SentenceMatches(
        number: number, words: sentence, matches: first..<found.matches.count, isTopical: isTopical,
        namesOthers: found.elsewhere.count > others))
  }

  /// Whether a term of the subject is in a clause.
  func isTopical(_ clause: Range<Int>) -> Bool {
    if !hasTopic { return true }
    for word in clause {
      let entry = entries[Int(words[word])]
      for place in Int(entry.first)..<Int(entry.last) {
        let symbol = Int(symbols[place])
        for position in Int(startOffsets[symbol])..<Int(startOffsets[symbol + 1]) {
          let start = starts[position]
          if start.target == TermIndex.topic, end(of: start.rest, at: word + 1, in: clause) != nil {
            return true
          }
        }
      }
    }
    return false
  }

  /// Drops what a longer match hides, and all but the strongest of a subtheme on the same words.
  ///
  /// - Parameter first: Where the matches of the sentence begin; those before it stay as they are.
  private func keepVisible(from first: Int, of matches: inout [TermMatch], in sentence: Range<Int>) {
    if matches.count < first + 2 { return }
    matches[first...].sort {
      if $0.start != $1.start { return $0.start < $1.start }
      if $0.end != $1.end { return $0.end > $1.end }
      let weights = (abs(terms[$0.term].weight), abs(terms[$1.term].weight))
      return weights.0 != weights.1 ? weights.0 > weights.1 : $0.term < $1.term
    }
    var kept = first
    var covers: [TermMatch] = []
    var group: (start: Int, end: Int, first: Int) = (-1, -1, first)
    for position in first..<matches.count {
      let match = matches[position]
      if match.start != group.start || match.end != group.end { group = (match.start, match.end, kept) }
      covers.removeAll { $0.end <= match.start }
      let hides = covers.contains { isHidden(match, by: $0, in: sentence) }
      covers.append(match)
      if hides { continue }
      let target = terms[match.term].target
      if matches[group.first..<kept].contains(where: { terms[$0.term].target == target }) { continue }
      matches[kept] = match
      kept += 1
    }
    matches.removeSubrange(kept...)
  }

  /// Whether a longer match says all that one inside it says.
  ///
  /// The name of a treaty to "prevent, suppress and punish" hides the three words; but where "prevent, combat and
  /// punish trafficking" fits a term by its first word and its last, "punish" stands in the gap and speaks for itself.
  private func isHidden(_ match: TermMatch, by longer: TermMatch, in sentence: Range<Int>) -> Bool {
    guard longer.end >= match.end, longer.end - longer.start > match.end - match.start else { return false }
    let (outer, inner) = (terms[longer.term].target, terms[match.term].target)
    return outer == TermIndex.neutral || outer == inner
      || fitting(match, in: sentence) << UInt64(match.start - longer.start) & ~fitting(longer, in: sentence)
        == 0
  }

  /// Which words of a match fit a word of its term and do not stand in a gap of it, as bits: bit 0 is the first, words
  /// beyond the 64th are left out.
  private func fitting(_ match: TermMatch, in sentence: Range<Int>) -> UInt64 {
    let all = terms[match.term].parts
    guard all.contains(where: { parts[Int($0)].gap > 0 }) else {
      return match.end - match.start >= 64 ? .max : (1 << UInt64(match.end - match.start)) - 1
    }
    var fitting: UInt64 = 0
    var position = match.start
    for number in all {
      if parts[Int(number)].gap > 0 {
        let rest = (number + 1)..<all.upperBound
        while self.end(of: rest, at: position, in: sentence) == nil { position += 1 }
      } else {
        if position - match.start < 64 { fitting |= 1 << UInt64(position - match.start) }
        position += 1
      }
    }
    return fitting
  }

  private func contains(_ parts: Range<Int32>, in sentence: Range<Int>) -> Bool {
    sentence.contains { end(of: parts, at: $0, in: sentence) != nil }
  }

  /// Where the shortest match of the parts from `position` ends, or nil.
  private func end(of range: Range<Int32>, at position: Int, in sentence: Range<Int>) -> Int? {
    var position = position
    for number in range {
      let part = parts[Int(number)]
      if part.gap > 0 {
        let rest = (number + 1)..<range.upperBound
        guard let next = rest.first, parts[Int(next)].gap == 0 else {
          return (0...Int(part.gap)).lazy.compactMap { end(of: rest, at: position + $0, in: sentence) }.first
        }
        // Most words do not fit what comes next: they are told before the rest is tried.
        for start in position...(position + Int(part.gap)) where start < sentence.upperBound {
          guard has(start, parts[Int(next)]) else { continue }
          if let end = end(of: (next + 1)..<range.upperBound, at: start + 1, in: sentence) { return end }
        }
        return nil
      }
      guard position < sentence.upperBound, has(position, part) else { return nil }
      position += 1
    }
    return position
  }

  @inline(__always)
  private func hasSymbols(_ word: Int) -> Bool {
    let entry = entries[Int(words[word])]
    return entry.first < entry.last
  }

  @inline(__always)
  private func has(_ word: Int, _ part: TermIndex.Part) -> Bool {
    let entry = entries[Int(words[word])]
    for place in Int(entry.first)..<Int(entry.last) {
      let symbol = symbols[place]
      for alternative in Int(part.first)..<Int(part.last) where alternatives[alternative] == symbol {
        return true
      }
    }
    return false
  }
}
