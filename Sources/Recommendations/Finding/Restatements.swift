internal import Language

/// Finds what a chapter recommends and a numbered list says again: one record, two places.
///
/// A list repeats a sentence with an abbreviation spelt out or "(paragraph 5.27)" at its end, so that most runs of
/// four words are the same and not all.
struct Restatements {
  private static let run = 4
  private static let smallestShare = 0.6

  /// Where in the list a run of words stands first.
  private var listed: [UInt64: Int] = [:]

  /// - Parameter drafts: The recommendations of lists.
  init(of drafts: [RecommendationDraft]) {
    for (number, draft) in drafts.enumerated() where draft.number != nil {
      for key in Self.runs(of: draft.text) where listed[key] == nil { listed[key] = number }
    }
  }

  /// The list itself, in which items without a number, such as those of a chapter, are places of the numbered ones.
  func merged(_ drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    var merged = drafts
    var isSaidAgain = [Bool](repeating: false, count: drafts.count)
    for (index, draft) in drafts.enumerated() where draft.number == nil {
      guard let original = original(of: draft.text), drafts[original].section != draft.section else {
        continue
      }
      merged[original].add(draft)
      isSaidAgain[index] = true
    }
    return merged.indices.filter { !isSaidAgain[$0] }.map { merged[$0] }
  }

  /// Those that no list says again; the others become places of the list's.
  ///
  /// - Parameter list: The list that this was made of.
  func merged(_ sentences: [RecommendationDraft], into list: inout [RecommendationDraft])
    -> [RecommendationDraft]
  {
    sentences.filter { sentence in
      guard let original = original(of: sentence.text) else { return true }
      list[original].add(sentence)
      return false
    }
  }

  private func original(of text: String) -> Int? {
    let runs = Self.runs(of: text)
    guard runs.count >= 4 else { return nil }
    var shared: [Int: Int] = [:]
    for key in runs { if let number = listed[key] { shared[number, default: 0] += 1 } }
    guard let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(best.value) >= Self.smallestShare * Double(runs.count)
    else { return nil }
    return best.key
  }

  private static func runs(of text: String) -> [UInt64] {
    let forms = FoldedWords(text).forms.map { TextHash.hash($0.utf8) }
    guard forms.count >= run else { return [] }
    return (0...(forms.count - run)).map { start in
      forms[start..<(start + run)].reduce(0) { TextHash.combine($0, $1) }
    }
  }
}
