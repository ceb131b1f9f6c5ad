/// Compares the sentences of one text with the terms of a codebook.
///
/// It borrows the tables, so it is made and used inside `withTables`.
struct TermMatcher {
  private let terms: UnsafeBufferPointer<TermIndex.Term>
  private let parts: UnsafeBufferPointer<TermIndex.Part>
  private let alternatives: UnsafeBufferPointer<Int32>
  private let startOffsets: UnsafeBufferPointer<Int32>
  private let startTerms: UnsafeBufferPointer<Int32>
  /// For each word of the text, the range of its symbols in `symbols`.
  private let words: UnsafeBufferPointer<Range<Int32>>
  private let symbols: UnsafeBufferPointer<Int32>
  private let hasTopic: Bool

  static func withTables<Result>(
    of index: TermIndex, words: [Range<Int32>], symbols: [Int32], _ body: (TermMatcher) -> Result
  ) -> Result {
    index.terms.withUnsafeBufferPointer { terms in
      index.parts.withUnsafeBufferPointer { parts in
        index.alternatives.withUnsafeBufferPointer { alternatives in
          index.startOffsets.withUnsafeBufferPointer { startOffsets in
            index.startTerms.withUnsafeBufferPointer { startTerms in
              words.withUnsafeBufferPointer { words in
                symbols.withUnsafeBufferPointer { symbols in
                  body(
                    TermMatcher(
                      terms: terms, parts: parts, alternatives: alternatives, startOffsets: startOffsets,
                      startTerms: startTerms, words: words, symbols: symbols, hasTopic: index.hasTopic))
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
  /// - Parameter sentence: A range of words.
  func matches(in sentence: Range<Int>) -> SentenceMatches {
    var found: [TermMatch] = []
    // A codebook that tells no subject is about whatever its terms say.
    var isTopical = !hasTopic
    var elsewhere: [Int32] = []
    for start in sentence {
      for place in words[start] {
        let symbol = Int(symbols[Int(place)])
        for position in startOffsets[symbol]..<startOffsets[symbol + 1] {
          let number = Int(startTerms[Int(position)])
          let term = terms[number]
          if isTopical, term.target == TermIndex.topic { continue }
          guard let end = end(of: term.parts, at: start, in: sentence) else { continue }
          if !term.with.isEmpty, !contains(term.with, in: sentence) { continue }
          if !term.unless.isEmpty, contains(term.unless, in: sentence) { continue }
          switch term.target {
          case TermIndex.topic: isTopical = true
          case TermIndex.elsewhere: elsewhere.append(Int32(number))
          default: found.append(TermMatch(start: start, end: end, term: number))
          }
        }
      }
    }
    return SentenceMatches(
      words: sentence, matches: visible(found), isTopical: isTopical, elsewhere: elsewhere)
  }

  /// Whether a term of the subject is in a clause.
  func isTopical(_ clause: Range<Int>) -> Bool {
    if !hasTopic { return true }
    for start in clause {
      for place in words[start] {
        let symbol = Int(symbols[Int(place)])
        for position in startOffsets[symbol]..<startOffsets[symbol + 1] {
          let term = terms[Int(startTerms[Int(position)])]
          if term.target == TermIndex.topic, end(of: term.parts, at: start, in: clause) != nil { return true }
        }
      }
    }
    return false
  }

  /// Drops what lies inside a longer match, and all but the strongest of a subtheme on the same words.
  private func visible(_ matches: [TermMatch]) -> [TermMatch] {
    if matches.count < 2 { return matches }
    let ordered = matches.sorted {
      if $0.start != $1.start { return $0.start < $1.start }
      if $0.end != $1.end { return $0.end > $1.end }
      let weights = (abs(terms[$0.term].weight), abs(terms[$1.term].weight))
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
      let target = terms[match.term].target
      if kept[group.first...].contains(where: { terms[$0.term].target == target }) { continue }
      kept.append(match)
    }
    return kept
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
        for skipped in 0...Int(part.gap) {
          if let end = end(of: (number + 1)..<range.upperBound, at: position + skipped, in: sentence) {
            return end
          }
        }
        return nil
      }
      guard position < sentence.upperBound, has(position, part) else { return nil }
      position += 1
    }
    return position
  }

  private func has(_ word: Int, _ part: TermIndex.Part) -> Bool {
    for place in words[word] {
      for alternative in part.first..<part.last
      where alternatives[Int(alternative)] == symbols[Int(place)] {
        return true
      }
    }
    return false
  }
}
