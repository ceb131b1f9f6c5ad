internal import ArgumentParser
internal import Corpus

/// `threefold review lost`.
struct ReviewLost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lost",
    abstract: "Lists decisions whose text is no longer in the corpus.",
    discussion: """
      A PDF that has changed may word a passage otherwise, or leave it out. Such decisions are kept and hold again \
      when the text comes back.

      Example:
        threefold review lost --corpus Outputs
      """)

  @OptionGroup
  var corpus: CorpusFolder

  func run() throws {
    let lost = try corpus.store().lostDecisions()
    if lost.isEmpty { StandardError.write("Every decision has its text.") }
    for decision in lost {
      print(
        "\(decision.file): \(decision.isYes ? "yes" : "no") to \(decision.other), by \(decision.analyst) on "
          + "\(decision.decided)\n  \(decision.text)")
    }
  }
}
