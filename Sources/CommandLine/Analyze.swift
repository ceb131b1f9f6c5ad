internal import ArgumentParser
internal import Foundation
internal import Ingestion

/// `threefold analyze`: the main job.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Reads PDF reports and writes structured summaries of them.",
    discussion: """
      Folders are walked for PDFs. Each report gets a folder of its own below OUTPUT/reports; OUTPUT/index.html
      shows them all, OUTPUT/run.json what happened to each file. Reports that have not changed since the last
      run are left as they are. Each PDF is read by a process that may neither write files nor use the network.

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
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if timeout < 1 { throw ValidationError("--timeout must be 1 or more seconds.") }
    if memory < 200 { throw ValidationError("--memory must be 200 or more megabytes.") }
  }

  func run() async throws {
    let log = RunLog(format: logFormat)
    let program = try Program()
    let pillars: PillarChoice
    do {
      pillars = try PillarChoice(codebook: codebook, model: model)
    } catch {
      log.fail(String(describing: error))
      throw ExitCode(2)
    }
    var settings = BatchSettings(
      output: output, version: Threefold.version,
      worker: WorkerCommand(
        executable: program.path,
        arguments: [
          AnalyzeWorker.configuration.commandName ?? "", "--memory", String(memory), "--processor-seconds",
          String(timeout * 100), "--ocr", ocr.rawValue,
        ] + pillars.arguments),
      identity: "\(Threefold.version) \(program.build) \(ocr.rawValue)\(pillars.identity)")
    settings.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    settings.timeout = timeout
    settings.memory = memory * 1_000_000
    (settings.force, settings.prune) = (force, prune)
    let record: RunRecord
    do {
      record = try Batch(settings).run(on: paths) { log.show($0) }
    } catch {
      log.fail(String(describing: error))
      throw ExitCode(2)
    }
    log.end(record, output: output)
    if record.exitCode != 0 { throw ExitCode(record.exitCode) }
  }
}

/// What `--ocr` takes.
enum Recognition: String, ExpressibleByArgument, CaseIterable { case auto, never }

/// The running program: workers are the same one.
private struct Program {
  let path: String
  /// Tells one build from another, so that a new one does reports anew.
  let build: String

  init() throws {
    path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    build = "\((attributes[.size] as? Int) ?? 0)-\(Int(modified * 1000))"
  }
}
