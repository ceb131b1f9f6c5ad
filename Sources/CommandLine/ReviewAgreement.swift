internal import ArgumentParser
internal import Corpus
internal import Foundation

/// `threefold review agreement`.
struct ReviewAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Tells how far two analysts agree: Cohen's kappa, pillar by pillar.",
    discussion: """
      Counted are passages and links that both judged: export them for each with --analyst.

      Example:
        threefold review agreement --analyst "A. Reed" --analyst "B. Finch"
      """)

  @Option(help: "An analyst; give two, or none where two have judged.")
  var analyst: [String] = []

  @OptionGroup
  var corpus: CorpusFolder

  @Flag(help: "Print JSON lines.")
  var json = false

  func run() throws {
    let store = try corpus.store()
    let known = try store.analysts()
    let pair = analyst.isEmpty ? known : analyst
    guard pair.count == 2 else {
      throw ValidationError(
        "Agreement is between two analysts: give --analyst twice. "
          + (known.isEmpty ? "Nobody has judged yet." : "Who has judged: \(known.joined(separator: ", "))."))
    }
    if let stranger = pair.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "\(stranger) has not judged anything. Who has: \(known.joined(separator: ", ")).")
    }
    let agreements = try store.agreement(pair[0], pair[1])
    if agreements.isEmpty {
      StandardError.write(
        "\(pair[0]) and \(pair[1]) judged nothing in common. Give both the same sheet to judge.")
      throw ExitCode(1)
    }
    if !json { print(Self.line("pillar", "judged", "agreed", "kappa")) }
    for row in agreements {
      if json {
        print(String(decoding: try JSONLines.line(of: row), as: UTF8.self), terminator: "")
      } else {
        let kappa = row.kappa.map { String(format: "%.2f", $0) } ?? "- (each said one thing only)"
        print(Self.line(row.pillar, String(row.judged), String(row.agreed), kappa))
      }
    }
  }

  private static func line(_ pillar: String, _ judged: String, _ agreed: String, _ kappa: String) -> String {
    pillar.padding(toLength: max(14, pillar.count), withPad: " ", startingAt: 0)
      + judged.padding(toLength: 8, withPad: " ", startingAt: 0)
      + agreed.padding(toLength: 8, withPad: " ", startingAt: 0) + kappa
  }
}
