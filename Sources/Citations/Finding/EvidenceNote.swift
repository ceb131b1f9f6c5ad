/// Notes that point into the evidence that a parliament's committee took: "QQ 2, 55, 58.", "BC 76, BC 105", "Ev 12".
enum EvidenceNote {
  /// Whether a note names questions and pieces of evidence and nothing else. They are no sources of a list, so that an
  /// *ibid* that follows needs none.
  static func isEvidence(_ tokens: [ReferenceToken]) -> Bool {
    guard tokens.count >= 2, tokens.count <= 40 else { return false }
    var numbers = 0
    for token in tokens {
      switch token.shape {
      case .shortNumber, .threeDigits, .fourDigits: numbers += 1
      case .oneCapital, .upper, .roman: break
      case .alphanumeric: numbers += 1
      default:
        guard words.contains(token.hash) else { return false }
      }
    }
    return numbers > 0 && [.oneCapital, .upper].contains(tokens[0].shape)
      || words.contains(tokens[0].hash) && numbers > 0
  }

  private static let words = NoteSegments.words("ev q qq and w evidence written")
}
