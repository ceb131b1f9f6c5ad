internal import Language

/// Makes one record of a recommendation that stands in the summary and again in its chapter.
enum Duplicates {
  static func merged(_ drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    var result: [RecommendationDraft] = []
    var seen: [UInt64: Int] = [:]
    for draft in drafts {
      let words = FoldedWords(draft.text).forms
      // The same words again, whatever their punctuation; who makes it belongs to what it is.
      let key = TextHash.hash(Array((words + [draft.recommendedBy.joined()]).joined(separator: " ").utf8))
      if words.count >= 6, let first = seen[key], result[first].passages != draft.passages,
        result[first].section != draft.section
      {
        result[first].add(draft)
        if result[first].number == nil { result[first].number = draft.number }
      } else {
        seen[key] = result.count
        result.append(draft)
      }
    }
    return result
  }
}
