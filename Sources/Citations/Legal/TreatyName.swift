/// The name that stands before a treaty's number: "Council of Europe Convention on Action against Trafficking in Human
/// Beings, Warsaw, 16 May 2005, CETS 197".
enum TreatyName {
  /// The name's tokens, or nil where none stands just before.
  static func find(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar], before start: Int) -> Range<Int>? {
    guard var end = tokens.lastIndex(where: { $0.end <= start }) else { return nil }
    // "… of Their Families and ILO Convention No. 189": what "and" parts is another treaty.
    if partings.contains(tokens[end].hash) { return nil }
    // Back over place, date and brackets to the comma or bracket that ends the name.
    end += 1
    let limit = max(0, end - 40)
    guard
      let word = (limit..<end).last(where: { index in
        names.contains(tokens[index].hash) && tokens[index].shape == .capitalized
      })
    else { return nil }
    var stop = word + 1
    while stop < end,
      !text[tokens[stop - 1].end..<tokens[stop].start].contains(where: { ",(;.".unicodeScalars.contains($0) })
    {
      stop += 1
    }
    // What follows the name must be no sentence: capitals, numbers, months and brackets only.
    guard
      tokens[stop..<end].allSatisfy({
        $0.shape != .lower || Lexicon.contains($0.hash, .function) || $0.isInParentheses
      })
    else { return nil }
    var first = word
    while first > limit {
      let before = tokens[first - 1]
      if text[before.end..<tokens[first].start].contains(where: { !isWhite($0) && $0 != "-" && $0 != "’" }) {
        break
      }
      let isName = before.shape == .capitalized || before.shape == .upper || before.shape == .mixed
      guard isName || before.shape == .lower && Lexicon.contains(before.hash, .function) else { break }
      first -= 1
    }
    while first < word, tokens[first].shape == .lower || introductions.contains(tokens[first].hash) {
      first += 1
    }
    return stop - first >= 2 ? first..<stop : nil
  }

  private static let names = Set(
    ["convention", "treaty", "protocol", "covenant", "charter", "agreement", "statute"].map(Hashing.word))
  private static let partings = Set(["and", "or", "with", "by"].map(Hashing.word))
  private static let introductions = Set(
    ["the", "see", "under", "in", "cf", "also", "and", "this"].map(Hashing.word))
}
