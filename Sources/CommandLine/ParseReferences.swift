import ArgumentParser
import Citations
import Foundation
import ReportModel

/// `threefold parse-references`: JSON lines in, CSL-JSON lines out.
struct ParseReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse-references",
    abstract: "Parses reference strings into CSL-JSON.",
    discussion: """
      Reads JSON lines {"id", "raw"} on standard input and writes {"id", "csl"} for each, in the same order, as \
      soon as it is parsed. A line that is no such object is reported on standard error and left out.

      Example:
        threefold parse-references < strings.jsonl > items.jsonl
      """)

  @Option(help: "A model made by `train-references`, instead of the shipped one.")
  var model: String?

  func run() throws {
    let parser =
      try model.map { try ReferenceParser(modelBytes: [UInt8](NamedFile.data($0))) }
      ?? ReferenceParser.shipped()
    let decoder = JSONDecoder()
    var number = 0
    var failed = 0
    while let line = readLine() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      guard
        let input = try? decoder.decode(Input.self, from: Data(LoneSurrogates.replaced(in: Array(line.utf8))))
      else {
        FileHandle.standardError.write(
          Data("Line \(number) is no JSON object with \"id\" and \"raw\"; it is left out.\n".utf8))
        failed += 1
        continue
      }
      FileHandle.standardOutput.write(
        try JSONLines.line(of: Output(id: input.id, csl: parser.parse(input.raw))))
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private struct Input: Decodable {
    var id: String
    var raw: String
  }

  private struct Output: Encodable {
    var id: String
    var csl: CSLItem
  }
}
