import Foundation
import Ingestion
import TestSupport

/// A run of `analyze` as an analyst starts it, and what it leaves behind.
enum BatchRun {
  static func analyze(_ path: String, _ output: URL, _ options: [String] = []) throws -> Program.Outcome {
    try Program.run(["analyze", path, "--output", output.path] + options)
  }

  /// Starts a run and does not wait for it.
  ///
  /// - Parameter log: The file that standard error goes to, if any.
  static func start(_ path: String, _ output: URL, _ options: [String] = [], log: URL? = nil) throws
    -> Process
  {
    let process = Process()
    process.executableURL = Program.location
    process.arguments = ["analyze", path, "--output", output.path] + options
    process.standardError = FileHandle.nullDevice
    if let log {
      try Data().write(to: log)
      process.standardError = try FileHandle(forWritingTo: log)
    }
    try process.run()
    return process
  }

  static func record(in output: URL) throws -> RunRecord {
    try JSONDecoder().decode(
      RunRecord.self, from: Data(contentsOf: output.appendingPathComponent("run.json")))
  }

  static func reports(in output: URL) -> [String] {
    let folder = output.appendingPathComponent("reports").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// What the store holds; the bytes of its file depend on the order of writing.
  static func store(in folder: URL) throws -> String {
    try Dump.text(of: folder.appendingPathComponent("corpus.sqlite").path)
  }

  /// All files but the clock's (run.json), the store and the batch's own memory.
  static func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for path in paths
    where !path.hasPrefix(".threefold") && path != "run.json" && !path.hasPrefix("corpus.sqlite") {
      contents[path] = try? Data(contentsOf: folder.appendingPathComponent(path))
    }
    return contents
  }
}
