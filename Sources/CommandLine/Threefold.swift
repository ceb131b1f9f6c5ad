public import ArgumentParser

/// The command `threefold` and its subcommands.
public struct Threefold: AsyncParsableCommand {
  public static let version = "0.1.0"

  public static let configuration = CommandConfiguration(
    commandName: "threefold",
    abstract: "Turns PDF reports on human trafficking into records to search, compare and cite.",
    version: version,
    subcommands: [
      Compare.self, TrainComparison.self, EvaluateComparison.self,
      Analyze.self, AnalyzeWorker.self, Extract.self, Schema.self, Doctor.self, Classify.self, Train.self,
      Evaluate.self,
      Cite.self, ParseReferences.self,
      TrainReferences.self,
      EvaluateReferences.self,
    ])

  public init() {}
}
