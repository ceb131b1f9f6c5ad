internal import ArgumentParser
internal import Reporting

/// `threefold schema`: the contract of `report.json`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (draft 2020-12) of report.json.",
    discussion: """
      Example:
        threefold schema > report.schema.json
      """)

  func run() {
    print(String(decoding: ReportSchema.bytes, as: UTF8.self), terminator: "")
  }
}
