internal import ReportModel

/// Splits off the bracket in which a text ends: who makes a recommendation, or who is asked to act.
struct EndingBracket {
  /// The text before it, without closing semicolons; the whole text where it ends in none that begins with a name.
  var text: String
  /// What stands in it, cut at commas and semicolons.
  var names: [String] = []

  init(_ text: String) {
    self.text = text
    let scalars = Array(text.unicodeScalars)
    guard let last = NameBracket.all(in: scalars).last,
      last.range.upperBound == NameBracket.end(of: scalars), last.range.lowerBound > 0
    else { return }
    self.text = Self.text(scalars, before: last)
    names = last.names
  }

  /// What stands before a bracket.
  static func text(_ scalars: [Unicode.Scalar], before bracket: NameBracket) -> String {
    let before = scalars[..<bracket.range.lowerBound]
    let end = before.lastIndex { ![" ", ";", ","].contains($0) } ?? -1
    return String(scalars: before[...end])
  }
}
