internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import PDFReading

/// `threefold analyze`: the main job.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Reads PDF reports and writes structured summaries of them.",
    discussion: """
      Folders are walked for PDFs. Each report gets a folder of its own below OUTPUT/reports; OUTPUT/index.html \
      shows them all, OUTPUT/run.json what happened to each file. Reports are left as they are while \
      the PDF, the options, the codebook, the model and the program are the same. Each PDF is read by a process that may neither write files nor use the network.

      Example:
        threefold analyze Inputs --output Outputs
      """)

  @Argument(help: "PDF files, or folders that hold them.")
  var paths: [String]

  @Option(name: .shortAndLong, help: "The folder to write to.")
  var output: String

  @Option(name: .shortAndLong, help: "How many reports are read at once. (default: one a processor)")
  var jobs: Int?

  @Option(help: ArgumentHelp("Seconds after which a report is given up.", valueName: "seconds"))
  var timeout = 120

  @Option(help: ArgumentHelp("Megabytes of memory that reading one report may take.", valueName: "megabytes"))
  var memory = 700

  @Option(help: "Recognise the text of scanned pages where Tesseract is installed: auto or never.")
  var ocr = Recognition.auto

  @Option(help: "A codebook of your own (YAML).", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(help: "A model of your own, made by \"threefold train\" with that codebook.")
  var model: String?

  @Flag(help: "Do reports anew though nothing has changed.")
  var force = false

  @Flag(help: "Delete the outputs of PDFs that exist no more.")
  var prune = false

  @Option(help: "How progress is told on standard error: text or json.")
  var logFormat = LogFormat.text

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output must name a folder.") }
    if paths.contains("") {
      throw ValidationError("A path is empty. Name PDF files, or folders that hold them.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    guard (1...1_000_000).contains(timeout) else {
      throw ValidationError("--timeout must be 1 to 1,000,000 seconds.")
    }
    guard (200...1_000_000).contains(memory) else {
      throw ValidationError("--memory must be 200 to 1,000,000 megabytes.")
    }
  }

  func run() async throws {
    let log = RunLog(format: logFormat)
    let program = try RunningProgram()
    let pillars: PillarChoice
    do {
      pillars = try PillarChoice(codebook: codebook, model: model)
    } catch {
      log.fail(String(describing: error))
      throw ExitCode(2)
    }
    var settings = BatchSettings(
      output: output, version: Threefold.version,
      worker: program.worker(
        memory: memory, processorSeconds: timeout * 100,
        options: ["--ocr", ocr.rawValue] + pillars.arguments),
      identity: identity(program, pillars))
    settings.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    settings.timeout = timeout
    settings.memory = memory * 1_000_000
    (settings.force, settings.prune) = (force, prune)
    let record: RunRecord
    do {
      record = try Batch(settings).run(
        on: paths, progress: { log.show($0) }, abandoned: { [output] in log.end($0, output: output) })
    } catch {
      log.fail(String(describing: error))
      throw ExitCode(2)
    }
    log.end(record, output: output)
    if record.exitCode != 0 { throw ExitCode(record.exitCode) }
  }

  /// Names all that shapes a report besides its bytes; short, since it is kept with every report.
  private func identity(_ program: RunningProgram, _ pillars: PillarChoice) -> String {
    // Tesseract that has been installed meanwhile reads what could not be read before.
    let recognition = "\(ocr.rawValue) \((TextRecognition(rawValue: ocr.rawValue) ?? .auto).isPossible)"
    let whole = "\(program.build) \(recognition)\(pillars.identity)"
    return "\(Threefold.version) \(ContentHash.sha256(Array(whole.utf8)).prefix(16))"
  }
}

/// What `--ocr` takes.
enum Recognition: String, ExpressibleByArgument, CaseIterable { case auto, never }
