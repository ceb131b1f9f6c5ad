public import ArgumentParser
internal import Foundation

/// The command `threefold` and its subcommands.
public struct Threefold: AsyncParsableCommand {
  public static let version = "0.1.0"

  public static let configuration = CommandConfiguration(
    commandName: "threefold",
    abstract: "Turns PDF reports on human trafficking into records to search, compare and cite.",
    discussion: """
      Begin with a folder of PDFs, then open Outputs/index.html:
        threefold analyze Inputs --output Outputs

      and ask what was read, in every report at once:
        threefold search "residence permit" --pillar protection
        threefold compare Outputs
        threefold cite Outputs --format biblatex > sources.bib
        threefold export xlsx --output corpus.xlsx
      """,
    version: version,
    groupedSubcommands: [
      // One a line, so that two that come at once do not collide.
      CommandGroup(
        name: "Main",
        subcommands: [
          Analyze.self,
          Doctor.self,
        ]),
      CommandGroup(
        name: "Corpus",
        subcommands: [
          Search.self,
          Compare.self,
          Cite.self,
          Export.self,
          Review.self,
        ]),
      CommandGroup(
        name: "Text",
        subcommands: [
          Extract.self,
          Classify.self,
          ParseReferences.self,
          Schema.self,
        ]),
      CommandGroup(
        name: "Model",
        subcommands: [
          Train.self,
          Evaluate.self,
          TrainReferences.self,
          EvaluateReferences.self,
          TrainComparison.self,
          EvaluateComparison.self,
          AnalyzeWorker.self,
        ]),
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
      await run(Array(arguments))
      Foundation.exit(0)
    }
    dispatchMain()
  }

  private static func run(_ arguments: [String]) async {
    var command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      exit(withError: error)
    }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      // What shows only when a command runs is told with that command's usage, as a slip in its options is.
      let type = type(of: command)
      let message = type.fullMessage(for: error)
      let usage = (path(to: type, from: self) ?? [commandName(of: type)]).joined(separator: " ")
      StandardError.write(message.replacing("Usage: \(commandName(of: type))", with: "Usage: \(usage)"))
      Foundation.exit(type.exitCode(for: error).rawValue)
    } catch {
      exit(withError: error)
    }
  }

  private static func commandName(of type: any ParsableCommand.Type) -> String {
    type.configuration.commandName ?? "\(type)".lowercased()
  }

  /// The names of the commands that lead to one.
  private static func path(to type: any ParsableCommand.Type, from root: any ParsableCommand.Type)
    -> [String]?
  {
    if type == root { return [commandName(of: root)] }
    for command in root.configuration.subcommands {
      if let path = path(to: type, from: command) { return [commandName(of: root)] + path }
    }
    return nil
  }
}
