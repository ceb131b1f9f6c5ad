internal import Language
internal import ReportModel

/// Reads from a recommendation's words who shall act, how strongly it is asked, what for and by when.
struct RecommendationReading {
  private let abbreviations: BodyAbbreviations
  private let actions = ActionReader(table: ActionTable(stemmer: Stemmer()))

  init(abbreviations: BodyAbbreviations) {
    self.abbreviations = abbreviations
  }

  /// Adds to a record what its text says.
  func read(_ recommendation: inout Recommendation) {
    let reader = AskReader(FoldedWords(recommendation.text), abbreviations: abbreviations)
    let asks = reader.asks()
    recommendation.strength = asks.lazy.compactMap(\.strength).first
    recommendation.deadline = Deadline.find(in: reader.text, asks: asks)
    recommendation.actions = actions.actions(of: asks, in: reader.text)
    if recommendation.addressee == nil, let bodies = asks.lazy.compactMap(\.bodies).first {
      recommendation.addressee = reader.phrase.printed(bodies)
    }
    if recommendation.addressee != nil, recommendation.addresseeSource == nil {
      recommendation.addresseeSource = .printed
    }
  }
}
