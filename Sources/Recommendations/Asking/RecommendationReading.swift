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
  ///
  /// - Parameter stateUnderReview: To whom all recommendations of a review are made, but those that say themselves that
  ///   others shall act: "Recommend that the international community".
  func read(_ recommendation: inout Recommendation, stateUnderReview: String? = nil) {
    let reader = AskReader(FoldedWords(recommendation.text), abbreviations: abbreviations)
    let asks = reader.asks()
    recommendation.strength = asks.lazy.compactMap(\.strength).first
    recommendation.deadline = Deadline.find(in: reader.text, asks: asks)
    recommendation.actions = actions.actions(of: asks, in: reader.text)
    if let stateUnderReview {
      if let others = asks.first.flatMap({ others(in: $0, reader) }) ?? others(thatAct: recommendation.text) {
        recommendation.addressee = others
      } else {
        recommendation.addressee = stateUnderReview
        recommendation.addresseeSource = .implied
      }
    }
    if recommendation.addressee == nil, let bodies = asks.lazy.compactMap(\.bodies).first {
      recommendation.addressee = reader.phrase.printed(bodies)
    }
    if recommendation.addressee != nil, recommendation.addresseeSource == nil {
      recommendation.addresseeSource = .printed
    }
  }

  /// Bodies beside the state under review that what is said first asks to act.
  private func others(in ask: Ask, _ reader: AskReader) -> String? {
    guard ask.form == .request, ask.sign == 0, let bodies = ask.bodies,
      reader.text.forms[bodies].contains(where: BodyNames.beyondStates.contains)
    else { return nil }
    return reader.phrase.printed(bodies)
  }

  /// Those of "That the international community redouble its cooperation", which says who shall act and not who asks.
  private func others(thatAct text: String) -> String? {
    guard text.hasPrefix("That ") else { return nil }
    let reader = AskReader(FoldedWords("Recommend t" + text.dropFirst()), abbreviations: abbreviations)
    return reader.asks().first.flatMap { others(in: $0, reader) }
  }
}
