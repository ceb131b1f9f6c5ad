internal import Language
internal import ReportModel

/// Reads what is asked for, of a small closed set, by the words that say so.
struct ActionTriggers {
  /// A line an action: words that stand for all their forms, and after "=" those of which only this form does
  /// ("accession" and "access" have one stem, so have "sign" and "signs", "aid" and "AIDS").
  private static let table: [(RecommendedAction.Kind, String)] = [
    (
      .legislate,
      "legislate legislation legislative law laws enact criminalize criminalise amend statute =bill prohibit outlaw "
        + "abolish repeal"
    ),
    (.ratify, "ratify ratification =accede =acceding =accession =sign =signing adhere"),
    (.fund, "fund funding finance financing budget resources allocate"),
    (.train, "train training"),
    (.collectData, "data database statistics register registration"),
    (.investigate, "investigate investigation"),
    (.inform, "inform information awareness campaign campaigns publicise disseminate publish"),
    (
      .assist,
      "assist assistance support shelter shelters rehabilitation reintegration compensation =aid accommodation "
        + "redress remedies counselling therapy"
    ),
    (.establish, "establish establishment create creation appoint appointment introduce"),
    (.coordinate, "coordinate coordination"),
    (.research, "research =study =studies survey"),
    (.monitor, "monitor monitoring evaluate evaluation review inspect inspection audit"),
    (.adoptPlan, "plan strategy programme policy"),
    (.enforce, "enforce enforcement prosecute prosecution punish implement =apply =applying convict"),
    (.cooperate, "cooperate cooperation collaborate collaboration =invite =invitation =invitations dialogue"),
    (.protect, "protect protection safeguard guardian"),
    (.prevent, "prevent prevention"),
    (.continue, "continue pursue maintain"),
    (.combat, "combat fight eliminate elimination eradicate tackle suppress"),
    (.permit, "allow permit permits entitle"),
    (.strengthen, "strengthen improve enhance reinforce intensify"),
  ]

  private let stemmer: Stemmer
  private var byStem: [UInt64: RecommendedAction.Kind] = [:]
  private var byForm: [UInt64: RecommendedAction.Kind] = [:]

  init(stemmer: Stemmer) {
    self.stemmer = stemmer
    for (kind, words) in Self.table {
      for word in words.split(separator: " ") {
        if word.first == "=" {
          byForm[TextHash.hash(Array(word.dropFirst().utf8))] = kind
        } else {
          byStem[stemmer.stemHash(folded: Array(word.utf8))] = kind
        }
      }
    }
  }

  /// - Returns: In text order; each kind at its first trigger only.
  func actions(in text: String) -> [RecommendedAction] {
    let tokens = TokenizedText(text, stemmer: stemmer)
    var seen: Set<RecommendedAction.Kind> = []
    var actions: [RecommendedAction] = []
    for (index, word) in tokens.words.enumerated() {
      guard let kind = byForm[tokens.forms[index]] ?? byStem[tokens.stems[index]], seen.insert(kind).inserted
      else { continue }
      actions.append(RecommendedAction(kind: kind, start: word.start, end: word.end))
    }
    return actions
  }
}
