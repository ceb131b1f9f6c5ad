/// Tells the figures under a table from a reference.
enum Statistics {
  /// "Totals per column: N=8 (1997), 14 (1998)", "3.63 and 10 (1999)": years in brackets behind bare numbers, twice or
  /// with hardly a name beside them.
  static func isFigures(_ tokens: [ReferenceToken]) -> Bool {
    let counted = tokens.indices.dropFirst().filter { index in
      tokens[index].shape == .year && tokens[index].isInParentheses && isNumber(tokens[index - 1])
        && !tokens[index - 1].isInParentheses
    }.count
    // "Numbers per year: 1997: 1", "valid visa (2000: 9; 2001: 8)".
    let tallied = tokens.indices.dropLast().filter { index in
      tokens[index].shape == .year && tokens[index + 1].gap == .colon && isNumber(tokens[index + 1])
        && (index == 0 || tokens[index].gap == .colon || tokens[index].gap == .open
          || tokens[index].gap == .semicolon
          || tokens[index].gap == .closeColon)
    }.count
    if tallied > 0, !tokens.contains(where: { $0.isInQuotes }) { return true }
    if counted == 0 || tokens.contains(where: { $0.isInQuotes }) { return false }
    let names = tokens.filter { [.capitalized, .upper, .mixed].contains($0.shape) && $0.kind == .word }.count
    return names < 2 || counted > 1 && names < 3
  }

  private static func isNumber(_ token: ReferenceToken) -> Bool {
    token.kind == .word && (token.shape == .shortNumber || token.shape == .threeDigits)
  }
}
