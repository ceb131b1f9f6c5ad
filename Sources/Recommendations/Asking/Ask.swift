internal import ReportModel

/// A place in a text where something is asked.
struct Ask {
  /// How it is asked.
  enum Form {
    /// "Adopt a law."
    case imperative
    /// "The police should …", "need to", "will have to".
    case modal
    /// "We recommend that the police …", "It is important for the police to …", "We urge the police to …".
    case request
  }

  var form: Form
  /// The word that asks.
  var sign: Int
  var strength: Recommendation.Strength?
  /// The first verb of what is asked; behind it the rest of the clause.
  var verb: Int
  /// Where the sentence ends.
  var end: Int
  /// Whether the verb says what shall be done to the subject.
  var isPassive = false
  /// The bodies that are the subject of what is asked.
  var bodies: Range<Int>?
  /// Where the subject begins: with "training" of "training should be provided".
  var subjectStart: Int
}
