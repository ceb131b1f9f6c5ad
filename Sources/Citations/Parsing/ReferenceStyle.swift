/// The dress of a reference as a whole: bibliography or law note, numbered, author–year, which language.
///
/// One rule of order does not fit all of them, so the model weighs its evidence apart for each.
struct ReferenceStyle {
  /// Where the year stands and which quotation marks there are.
  var layout: UInt64
  /// How the first name is written: "Family, I.", "I. Family", "Given Family", "Family I", a body.
  var opening: UInt64
  /// English, German, another language, or none that the words tell.
  var language: UInt64
  /// All of it together, with the length.
  var whole: UInt64

  init(_ tokens: [ReferenceToken]) {
    let count = tokens.count
    let firstYear = tokens.firstIndex { $0.shape == .year || $0.shape == .yearWithLetter }
    var year: UInt64 = 0
    if let firstYear {
      let isParenthesised = tokens[firstYear].isInParentheses
      let isBracketed = tokens[firstYear].gap == .openBracket
      let isEarly = firstYear < max(6, count / 3)
      let isLast = firstYear >= count - 2
      year = 1 + (isBracketed ? 6 : isParenthesised ? 3 : 0) + (isLast ? 2 : isEarly ? 0 : 1)
    }
    let quotes: UInt64 = tokens.contains { $0.isInQuotes } ? 1 : 0
    var opening: UInt64 = 0
    let first = tokens.first { $0.shape != .shortNumber && $0.shape != .threeDigits } ?? tokens[0]
    let isNumbered = first.start != tokens[0].start
    let firstIndex = isNumbered ? 1 : 0
    if firstIndex < count {
      let nextGap = firstIndex + 1 < count ? UInt64(tokens[firstIndex + 1].gap.rawValue) : 60
      let nextShape = firstIndex + 1 < count ? UInt64(tokens[firstIndex + 1].shape.rawValue) : 60
      opening = Hashing.add(UInt64(first.shape.rawValue) * 64 + nextGap, nextShape)
    }
    var german = 0
    var function = 0
    var other = 0
    var versus = false
    var statute = false
    for token in tokens {
      let classes = Lexicon.classes(of: token.hash)
      if classes.contains(.german) { german += 1 }
      if classes.contains(.function) { function += 1 }
      if token.shape == .lower { other += 1 }
      if classes.contains(.versus), token.shape == .oneLower || token.shape == .lower { versus = true }
      if classes.contains(.statute), token.shape == .capitalized { statute = true }
    }
    language = german * 2 > function && german > 0 ? 1 : function > 0 ? 2 : other > 3 ? 3 : 0
    layout = year * 4 + quotes * 2 + (isNumbered ? 1 : 0)
    let legal: UInt64 = versus ? 1 : statute ? 2 : 0
    let size: UInt64 = count < 6 ? 0 : count < 14 ? 1 : 2
    self.opening = Hashing.add(opening, legal)
    whole = Hashing.add(Hashing.add(layout, language), legal * 4 + size)
  }
}
