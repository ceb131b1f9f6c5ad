internal import Language

/// Tells the main clause of an ask from what it adds: after "including", "in particular", "with a view to".
enum SentenceWeights {
  /// What a word counts that stands in an addition.
  static let addition = 0.5

  private static let openings: [[UInt64]] =
    """
    including; include; in particular; especially; particularly; notably; such as; in accordance; in line;
    in order to; with a view; through; with due regard; in conformity; bearing in mind; based on; above all;
    as recommended; by; in collaboration; with the support; with particular; with emphasis; taking into; so as;
    regardless; as well as; inter alia; with special; in cooperation; among others; with the assistance;
    with the help
    """.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { phrase in
      phrase.split(separator: " ").map { TextHash.hash(Array($0.utf8)) }
    }.filter { !$0.isEmpty }

  /// An addition that opens the sentence ("In collaboration with its neighbours, …") ends about here.
  private static let openingLength = 9

  /// For each word, 1 in the main clause and `addition` in what follows.
  static func weights(_ forms: [UInt64]) -> [Double] {
    var weights = [Double](repeating: 1, count: forms.count)
    var current = 1.0
    for index in forms.indices {
      if opens(forms, at: index) { current = addition }
      weights[index] = current
    }
    if !forms.isEmpty, opens(forms, at: 0) {
      for index in min(openingLength, forms.count)..<forms.count { weights[index] = 1 }
    }
    return weights
  }

  private static func opens(_ forms: [UInt64], at index: Int) -> Bool {
    openings.contains { forms[index...].starts(with: $0) }
  }
}
