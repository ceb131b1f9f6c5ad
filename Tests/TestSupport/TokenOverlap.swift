/// How much two texts have in common, word by word, whatever their case and punctuation.
public enum TokenOverlap {
  /// The words of a text, in lower case.
  public static func tokens(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The harmonic mean of the shares of words that each text has of the other, 0 to 1.
  public static func score(_ first: [String], _ second: [String]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return first.isEmpty && second.isEmpty ? 1 : 0 }
    var counts: [String: Int] = [:]
    for token in first { counts[token, default: 0] += 1 }
    var shared = 0
    for token in second where counts[token, default: 0] > 0 {
      counts[token, default: 0] -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(first.count + second.count)
  }

  /// Pairs the items of two lists, best score first, each used once.
  ///
  /// - Returns: For each index of `expected` the index of its partner in `found`, where the score reaches `least`.
  public static func pairs(expected: [String], found: [String], least: Double) -> [Int: Int] {
    let expectedTokens = expected.map(tokens)
    let foundTokens = found.map(tokens)
    var candidates: [(score: Double, expected: Int, found: Int)] = []
    for (index, one) in expectedTokens.enumerated() {
      for (other, two) in foundTokens.enumerated() {
        let value = score(one, two)
        if value >= least { candidates.append((value, index, other)) }
      }
    }
    candidates.sort {
      ($1.score, $0.expected, $0.found) < ($0.score, $1.expected, $1.found)
    }
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    for candidate in candidates where pairs[candidate.expected] == nil && !used.contains(candidate.found) {
      pairs[candidate.expected] = candidate.found
      used.insert(candidate.found)
    }
    return pairs
  }
}
