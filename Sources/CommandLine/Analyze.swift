internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import Pillars

/// `threefold analyze`: the main job.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads PDF reports and writes structured summaries of them.",
    discussion: """
      Folders are walked for PDFs. Each report gets a folder of its own below OUTPUT/reports; OUTPUT/index.html
      shows them all, OUTPUT/run.json what happened to each file.

      Example:
        threefold analyze Inputs --output Outputs
      """)

  @Argument(help: "PDF files, or folders that hold them.")
  var paths: [String]

  @Option(name: .shortAndLong, help: "The folder to write to.")
  var output: String

  func run() async throws {
    let batch = Batch(
      analyzer: ReportAnalyzer(classifier: try PillarClassifier.shipped()),
      output: URL(fileURLWithPath: output, isDirectory: true), version: Threefold.version)
    let record = try batch.run(on: paths) { input in
      StandardError.write("\(input.file): \(input.status.rawValue)\(input.reason.map { ". \($0)" } ?? "")")
    }
    let failed = record.inputs.count { $0.status == .failed }
    StandardError.write("\(record.inputs.count - failed) done, \(failed) failed. See \(output)/index.html")
    if record.exitCode != 0 { throw ExitCode(record.exitCode) }
  }
}
