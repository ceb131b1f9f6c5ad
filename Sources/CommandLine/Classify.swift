public import ArgumentParser
internal import Foundation
internal import Pillars
internal import ReportModel

/// `threefold classify`: pillars for JSON lines.
public struct Classify: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Gives the pillars of texts, one JSON object a line.",
    discussion: """
      Reads {"id", "text"} and perhaps "headings" (a list, outermost first) from standard input. Writes \
      {"id", "pillars": [{"pillar", "score", "primary", "subthemes", "bias", "evidence": [{"start", "end", \
      "weight", "term"}]}], "primary"}: assigned pillars only, offsets in Unicode scalars. A line that cannot \
      be read is reported on standard error with its number, and the exit code is 1.

      Example:
        threefold classify < passages.jsonl > tags.jsonl
      """)

  @Option(help: "A codebook of your own (YAML).", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(help: "A model of your own, made by \"threefold train\".")
  var model: String?

  public init() {}

  public func run() throws {
    let classifier = try PillarFiles.classifier(codebook: codebook, model: model)
    let decoder = JSONDecoder()
    var number = 0
    var failures = 0
    var output: [UInt8] = []
    func flush() throws {
      try FileHandle.standardOutput.write(contentsOf: output)
      output.removeAll(keepingCapacity: true)
    }
    try InputLines.forEach(of: FileHandle.standardInput.fileDescriptor, beforeWaiting: flush) { line in
      number += 1
      if line.allSatisfy({ $0 <= 0x20 }) { return }
      do {
        let passage = try PassageLine.read(line, decoder)
        let tags = classifier.assignedTags(for: passage.text, headings: passage.headings ?? [])
        ClassifiedLine.write(id: passage.id, tags: tags, to: &output)
      } catch let error as DecodingError {
        failures += 1
        StandardError.write("line \(number): \(PassageLine.fault(error)); it was skipped")
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }
}
