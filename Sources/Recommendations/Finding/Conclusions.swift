/// Tells conclusions that recommend nothing from the recommendations among which they are listed.
struct Conclusions {
  let abbreviations: BodyAbbreviations

  /// A list's items without those that recommend nothing: "We welcome", "The evidence supports".
  ///
  /// Only a list that mostly says "we recommend" or "we urge" is sorted so: in another an item may well ask in words
  /// that are not known here.
  func without(in drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    var isEmpty = [Bool](repeating: false, count: drafts.count)
    var numbered = 0
    var recommending = 0
    for (index, draft) in drafts.enumerated() where !draft.isReviewed && draft.number != nil {
      let reader = AskReader(FoldedWords(draft.text), abbreviations: abbreviations)
      let asks = reader.asks()
      isEmpty[index] = asks.isEmpty
      numbered += 1
      if asks.contains(where: { $0.form == .request && Self.isOurs($0, in: reader.text) }) {
        recommending += 1
      }
    }
    guard numbered >= 4, recommending * 2 > numbered else { return drafts }
    return drafts.indices.filter { !isEmpty[$0] }.map { drafts[$0] }
  }

  /// "We recommend", "we therefore urge".
  private static func isOurs(_ ask: Ask, in text: AskedText) -> Bool {
    text.forms[max(0, ask.sign - 4)..<ask.sign].contains("we")
  }
}
