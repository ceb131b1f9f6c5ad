/// How much each word of a text counts.
///
/// In a text on many subjects, such as a paragraph of a state's human-rights review, what is said in another
/// clause is said of another subject; in a text on the subject alone, every word counts.
enum Attention {
  /// A text that names so many other subjects is on many.
  private static let manySubjects = 4
  /// What a word counts in another clause of a sentence on the subject.
  private static let otherClause = 0.4
  /// What a word counts in a sentence that is not on the subject.
  private static let otherSentence = 0.1

  /// - Parameters:
  ///   - found: What the text names.
  ///   - clauseStarts: For each word, whether a clause ends before it.
  ///   - isTopical: Whether a range of words names the subject.
  ///   - shares: For each word 1; set to a number from 0 to 1.
  static func weigh(
    _ found: TextMatches, clauseStarts: () -> [Bool], isTopical: (Range<Int>) -> Bool,
    shares: inout [Double]
  ) {
    guard found.elsewhere.count >= manySubjects, Set(found.elsewhere).count >= manySubjects,
      found.sentences.contains(where: \.isTopical)
    else { return }
    let clauseStarts = clauseStarts()
    for word in shares.indices { shares[word] = otherSentence }
    for sentence in found.sentences where sentence.isTopical {
      var start = sentence.words.lowerBound
      while start < sentence.words.upperBound {
        var end = start + 1
        while end < sentence.words.upperBound, !clauseStarts[end] { end += 1 }
        let share = isTopical(start..<end) ? 1 : otherClause
        for word in start..<end { shares[word] = share }
        start = end
      }
    }
  }
}
