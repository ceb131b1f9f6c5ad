internal import Foundation
internal import Language

/// Finds what a chapter recommends and a numbered list says again: one record, two places.
///
/// A list repeats a sentence with "(paragraph 5.27)" at its end, so that most runs of four words are the same and not
/// all. An abbreviation is read as what it stands for.
struct Restatements {
  private static let run = 4
  private static let smallestShare = 0.6

  /// Where in the list a run of words stands first.
  private var listed: [UInt64: Int] = [:]

  private let abbreviations: BodyAbbreviations

  /// - Parameter drafts: The recommendations of lists.
  init(of drafts: [RecommendationDraft], abbreviations: BodyAbbreviations) {
    self.abbreviations = abbreviations
    for (number, draft) in drafts.enumerated() where draft.number != nil {
      for key in runs(of: draft.text) where listed[key] == nil { listed[key] = number }
    }
  }

  /// The list itself, in which items without a number, such as those of a chapter, are places of the numbered ones.
  func merged(_ drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    var merged = drafts
    var isSaidAgain = [Bool](repeating: false, count: drafts.count)
    let naming = Self.naming(drafts)
    for (index, draft) in drafts.enumerated() {
      guard let original = original(of: draft, in: drafts, naming: naming) else { continue }
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
      guard let original = original(of: sentence.text) ?? original(of: Self.asked(in: sentence.text)) else {
        return true
      }
      list[original].add(sentence)
      return false
    }
  }

  /// The item of the list that says a draft again. A numbered paragraph of a chapter is one where the list names its
  /// number: "(paragraph 5.27)".
  ///
  /// - Parameter naming: What `naming(_:)` tells of the drafts.
  private func original(
    of draft: RecommendationDraft, in drafts: [RecommendationDraft], naming: [String: [Int]]
  ) -> Int? {
    if let number = draft.number {
      guard number.contains("."), !draft.isReviewed else { return nil }
      return naming[number]?.first { index in
        let other = drafts[index]
        return other.number != number && other.section != draft.section
          && share(of: draft.text, in: other.text) >= Self.smallestShare
      }
    }
    return original(of: draft.text).flatMap { drafts[$0].section != draft.section ? $0 : nil }
  }

  /// For each paragraph that drafts name, "(paragraph 5.27)", which they are, in order.
  private static func naming(_ drafts: [RecommendationDraft]) -> [String: [Int]] {
    var naming: [String: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      for part in draft.text.components(separatedBy: "(paragraph ").dropFirst() {
        if let end = part.firstIndex(of: ")") { naming[String(part[..<end]), default: []].append(index) }
      }
    }
    return naming
  }

  /// What a sentence asks, without what it says before: "Given these concerns, | we recommend that".
  private static func asked(in text: String) -> String {
    for opening in ["we recommend ", "we urge "] {
      if let range = text.range(of: opening, options: .caseInsensitive) {
        return String(text[range.lowerBound...])
      }
    }
    return text
  }

  private func share(of text: String, in other: String) -> Double {
    let runs = runs(of: text)
    let others = Set(self.runs(of: other))
    return runs.isEmpty ? 0 : Double(runs.count { others.contains($0) }) / Double(runs.count)
  }

  private func original(of text: String) -> Int? {
    let runs = runs(of: text)
    guard runs.count >= 4 else { return nil }
    var shared: [Int: Int] = [:]
    for key in runs { if let number = listed[key] { shared[number, default: 0] += 1 } }
    guard let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(best.value) >= Self.smallestShare * Double(runs.count)
    else { return nil }
    return best.key
  }

  private func runs(of text: String) -> [UInt64] {
    let folded = FoldedWords(text)
    var forms: [UInt64] = []
    for (index, form) in folded.forms.enumerated() where !BodyNames.articles.contains(form) {
      if folded.words[index].isCapitalized,
        let meaning = abbreviations.meanings[folded.printed(index...index)]
      {
        forms += FoldedWords(meaning).forms.map { TextHash.hash($0.utf8) }
      } else {
        forms.append(TextHash.hash(form.utf8))
      }
    }
    guard forms.count >= Self.run else { return [] }
    return (0...(forms.count - Self.run)).map { start in
      forms[start..<(start + Self.run)].reduce(0) { TextHash.combine($0, $1) }
    }
  }
}
