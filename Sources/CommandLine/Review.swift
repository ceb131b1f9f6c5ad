internal import ArgumentParser

/// `threefold review`: what analysts decide, kept apart from what the machine says.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Hands passages or links to analysts to judge, and takes their decisions in.",
    discussion: """
      A decision wins over the machine: at once in `search`, in every `export` and in the views of corpus.sqlite; \
      after the next `analyze` in the summaries, passages.csv, index.html and, for links, the comparison. report.json \
      and the pillars of recommendations stay the machine's. It is kept with who and when, and holds for the same text in \
      a PDF of the same name, however often that is analysed anew.

      Examples:
        threefold review export --limit 100 --output judge.csv
        threefold review import judge.csv --analyst "A. Reed"
        threefold review agreement
        threefold review gold --output decided.jsonl
      """,
    subcommands: [
      ReviewExport.self,
      ReviewImport.self,
      ReviewAgreement.self,
      ReviewLost.self,
      ReviewGold.self,
    ])
}
