internal import Language

/// Passages mixed for training from what is labelled: a short text on the subject among sentences on others, as in
/// the paragraphs of a state's human-rights review, where a clause on the subject stands among a dozen that are not.
/// What is mixed in speaks for no pillar, so the short text's pillars are the mixture's.
struct Mixtures {
  /// What a mixture counts beside a labelled passage.
  private static let weight = 0.25
  private static let copies = 2
  private static let mostSentences = 3

  /// Sentences that name other subjects and not this one.
  private var others: [String] = []

  /// - Parameter reader: Tells what a sentence is about.
  init(_ passages: [LabelledPassage], reader: TextReader) {
    for passage in passages {
      let scalars = Array(passage.text.unicodeScalars)
      for sentence in reader.sentences(of: passage.text)
      where sentence.namesOthers && !sentence.isTopical && (8...45).contains(sentence.wordCount) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[sentence.span.start..<sentence.span.end])
        others.append(String(text))
      }
    }
  }

  /// - Parameter passages: Short ones are mixed with the sentences of others.
  func made(from passages: [LabelledPassage], reader: TextReader) -> [LabelledPassage] {
    guard others.count > Self.mostSentences else { return [] }
    var made: [LabelledPassage] = []
    for passage in passages {
      let sentences = reader.sentences(of: passage.text)
      guard sentences.reduce(0, { $0 + $1.wordCount }) < FeatureLayout.shortText,
        sentences.contains(where: \.isTopical)
      else { continue }
      for copy in 0..<Self.copies {
        // The choice hangs on the passage alone, so that the same gold gives the same model.
        var seed = TextHash.hash(passage.text.utf8, seed: UInt64(copy + 1))
        func next(_ count: Int) -> Int {
          seed = TextHash.combine(seed, UInt64(count))
          return Int(seed % UInt64(count))
        }
        var parts = (0...next(Self.mostSentences)).map { _ in others[next(others.count)] }
        parts.insert(
          passage.text.hasSuffix(".") ? passage.text : passage.text + ".", at: next(parts.count + 1))
        var mixture = passage
        mixture.text = parts.joined(separator: " ")
        mixture.weight = Self.weight * passage.weight
        made.append(mixture)
      }
    }
    return made
  }
}
