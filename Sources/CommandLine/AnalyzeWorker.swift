internal import Analysis
internal import ArgumentParser
internal import Ingestion
internal import PDFReading
internal import Pillars

/// The process that `threefold analyze` starts to read PDFs; of no use by hand.
struct AnalyzeWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze-worker", abstract: "Reads PDFs for `analyze`.", shouldDisplay: false)

  @Option(help: "Megabytes of memory that it may take.")
  var memory: Int

  @Option(help: "Seconds of processor time that it may take in all.")
  var processorSeconds: Int

  @Option(help: "auto or never.")
  var ocr = "auto"

  @Option(help: "A codebook in the shipped one's place.")
  var codebook: String?

  @Option(help: "A model in the shipped one's place.")
  var model: String?

  @Flag(help: "Instead of reading PDFs, tries what a hostile PDF would try, and tells what was refused.")
  var check = false

  func validate() throws {
    guard (1...1_000_000).contains(memory), (1...1_000_000_000).contains(processorSeconds) else {
      throw ValidationError("--memory or --processor-seconds is out of range.")
    }
  }

  func run() throws {
    let limits = WorkerLimits(memory: memory * 1_000_000, processorSeconds: processorSeconds)
    if check { return try tell(SandboxCheck.run(limits)) }
    AnalysisWorker(limits: limits, readable: [codebook, model].compactMap(\.self)) {
      [ocr, codebook, model] in
      ReportAnalyzer(
        classifier: try PillarFiles.classifier(codebook: codebook, model: model),
        recognition: TextRecognition(rawValue: ocr) ?? .auto)
    }.run()
  }

  private func tell(_ attempts: [SandboxCheck.Attempt]) throws {
    for attempt in attempts { print("\(attempt.isRefused ? "refused" : "ALLOWED")  \(attempt.name)") }
    if !attempts.allSatisfy(\.isRefused) { throw ExitCode(1) }
  }
}
