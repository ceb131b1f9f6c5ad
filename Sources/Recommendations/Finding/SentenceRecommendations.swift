internal import Language
internal import ReportModel

/// Finds the sentences of running prose that recommend.
struct SentenceRecommendations {
  /// Whether only "we recommend" counts.
  var firstPersonOnly: Bool
  let abbreviations: BodyAbbreviations

  private static let asking: Set<String> = ["recommend", "urge", "call"]
  private static let modals: Set<String> = ["should", "must"]
  /// Bodies that act, of which one must be named for "should" to be a recommendation and no opinion.
  private static let bodies: Set<String> = [
    "government", "governments", "ministry", "minister", "authorities", "parliament", "state", "states",
    "police",
    "office", "council", "commission", "department", "agency", "legislators", "policymakers",
  ]

  func drafts(in passages: some Sequence<Passage>) -> [RecommendationDraft] {
    var drafts: [RecommendationDraft] = []
    for passage in passages where [.paragraph, .listItem, .box].contains(passage.kind) {
      let scalars = Array(passage.text.unicodeScalars)
      for sentence in passage.sentences where sentence.end <= scalars.count && sentence.start < sentence.end {
        let text = String(scalars: scalars[sentence.range])
        guard Self.mayRecommend(text), recommends(FoldedWords(text)) else { continue }
        drafts.append(
          RecommendationDraft(
            kind: .sentence, text: text, section: passage.section, passages: [passage.id],
            anchors: passage.anchors(of: sentence)))
      }
    }
    return drafts
  }

  /// Without a word that `recommends` looks for there is no need to look: so it is with nine sentences of ten.
  private static func mayRecommend(_ text: String) -> Bool {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      // A letter with a mark may fold to a plain one.
      if byte >= 0x80 { return true }
      bytes.append(byte | 0x20)
    }
    return signs.contains(where: bytes.holds)
  }

  private static let signs = ["recommend", "urge", "call", "should", "must"].map { [UInt8]($0.utf8) }

  private func recommends(_ words: FoldedWords) -> Bool {
    // A sentence that ends in a colon opens the list that says what is recommended.
    guard words.forms.count >= 6, words.scalars.last != "?", words.scalars.last != ":" else { return false }
    for index in words.forms.indices.dropFirst() where Self.asking.contains(words.forms[index]) {
      let isCall = words.forms[index] == "call"
      let next = index + 1 < words.forms.count ? words.forms[index + 1] : ""
      if words.forms[max(0, index - 2)..<index].contains("we"), !isCall || next == "on" || next == "upon",
        !isQuoted(index, in: words)
      {
        return true
      }
    }
    if firstPersonOnly { return false }
    for index in words.forms.indices where words.matches(["it", "is", "recommended", "that"], at: index) {
      // "The court held that it is recommended that" tells what a source says.
      if index == 0 || words.forms[index - 1] != "that", !isQuoted(index, in: words) { return true }
    }
    guard let modal = words.forms.prefix(9).firstIndex(where: Self.modals.contains),
      words.forms.first == "the", words.forms[..<modal].contains(where: Self.bodies.contains)
    else { return false }
    return AskReader(words, abbreviations: abbreviations).asks().contains { $0.sign == modal }
  }

  /// Whether a word stands within quotation marks: others' words, whoever "we" are.
  private func isQuoted(_ index: Int, in words: FoldedWords) -> Bool {
    var isOpen = false
    for scalar in words.scalars[..<words.words[index].start] {
      switch scalar {
      case "“", "„", "«": isOpen = true
      case "”", "»": isOpen = false
      case "\"": isOpen.toggle()
      default: continue
      }
    }
    return isOpen
  }
}
