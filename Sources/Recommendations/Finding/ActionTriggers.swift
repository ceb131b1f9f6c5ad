internal import Language
internal import ReportModel

/// Reads what is asked for, of a small closed set, by the words that say so.
struct ActionTriggers {
  /// A line an action: its stems' words.
  private static let table: [(RecommendedAction.Kind, String)] = [
    (
      .legislate,
      "legislate legislation legislative law laws enact criminalize criminalise amend statute bill"
    ),
    (.ratify, "ratify ratification accede accession sign"),
    (.fund, "fund funding finance financing budget resources"),
    (.train, "train training"),
    (.collectData, "data database statistics register registration"),
    (.investigate, "investigate investigation"),
    (.inform, "inform information awareness campaign campaigns publicise"),
    (.assist, "assist assistance support shelter shelters rehabilitation reintegration compensation"),
    (.establish, "establish establishment create creation"),
    (.coordinate, "coordinate coordination"),
    (.research, "research study"),
    (.monitor, "monitor monitoring evaluate evaluation review"),
    (.adoptPlan, "plan strategy programme"),
    (.enforce, "enforce enforcement prosecute prosecution punish implement implementation"),
    (.cooperate, "cooperate cooperation collaborate collaboration"),
    (.protect, "protect protection"),
    (.prevent, "prevent prevention"),
    (.continue, "continue pursue maintain"),
  ]

  private let stemmer: Stemmer
  private var kinds: [UInt64: RecommendedAction.Kind] = [:]

  init(stemmer: Stemmer) {
    self.stemmer = stemmer
    for (kind, words) in Self.table {
      for word in words.split(separator: " ") {
        kinds[stemmer.stemHash(folded: Array(word.utf8))] = kind
      }
    }
  }

  /// - Returns: In text order; each kind at its first trigger only.
  func actions(in text: String) -> [RecommendedAction] {
    let tokens = TokenizedText(text, stemmer: stemmer)
    var seen: Set<RecommendedAction.Kind> = []
    var actions: [RecommendedAction] = []
    for (word, stem) in zip(tokens.words, tokens.stems) {
      guard let kind = kinds[stem], seen.insert(kind).inserted else { continue }
      actions.append(RecommendedAction(kind: kind, start: word.start, end: word.end))
    }
    return actions
  }
}
