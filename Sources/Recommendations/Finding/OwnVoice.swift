/// Tells what a report recommends from what it says that others recommended: "The Assembly recommends that the Committee
/// of Ministers urges its members".
enum OwnVoice {
  /// Whether a word is "recommend" and a report may say it of itself: "we recommend", "it is recommended that", "the
  /// Rapporteur recommends".
  ///
  /// - Parameter forms: The folded words of a sentence.
  static func recommends(at index: Int, in forms: [String]) -> Bool {
    let before = forms[max(0, index - reach)..<index]
    switch forms[index] {
    case "recommend", "recommends":
      if before.suffix(3).contains(where: { $0 == "we" || $0 == "i" || $0 == "to" }) { return true }
      return !before.contains(where: others.contains)
    case "recommended":
      // Without "is" or "are" it is told that somebody did.
      return before.suffix(3).contains { ["we", "i", "is", "are", "be", "was", "were"].contains($0) }
    default: return false
    }
  }

  /// How many words before a verb its subject is looked for.
  private static let reach = 6

  /// Bodies that reports tell of and that seldom write one of this kind.
  private static let others: Set<String> = [
    "assembly", "council", "ministers", "parliament", "court", "nations", "union", "congress", "states",
    "governments", "convention", "directive", "protocol", "ngos", "organisations", "organizations",
  ]
}
