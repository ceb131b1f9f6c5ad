public import ArgumentParser
internal import Foundation

/// The command `threefold` and its subcommands.
public struct Threefold: AsyncParsableCommand {
  public static let version = "0.1.0"

  public static let configuration = CommandConfiguration(
    commandName: "threefold",
    abstract: "Turns PDF reports on human trafficking into records to search, compare and cite.",
    version: version,
    subcommands: [
      // One a line, so that two that come at once do not collide.
      Analyze.self,
      Extract.self,
      Classify.self,
      ParseReferences.self,
      Compare.self,
      Cite.self,
      Search.self,
      Export.self,
      Review.self,
      Schema.self,
      Doctor.self,
      Train.self,
      Evaluate.self,
      TrainReferences.self,
      EvaluateReferences.self,
      TrainComparison.self,
      EvaluateComparison.self,
      AnalyzeWorker.self,
    ])

  public init() {}

  /// Runs the command that the program was called with, and does not return.
  public static func start() -> Never {
    let arguments = Swift.CommandLine.arguments.dropFirst()
    if arguments.first == AnalyzeWorker.configuration.commandName {
      // A worker locks itself in before there is a second thread, which Swift's concurrency would start.
      AnalyzeWorker.main(Array(arguments.dropFirst()))
      Foundation.exit(0)
    }
    Task {
      await main()
      Foundation.exit(0)
    }
    dispatchMain()
  }
}
