internal import Foundation
internal import Ingestion

/// The running program: workers are the same one.
struct RunningProgram {
  let path: String
  /// Tells one build from another, its models and codebook included, so that a new one does reports anew.
  let build: String

  init() throws {
    path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let folder = (path as NSString).deletingLastPathComponent
    let resources = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { $0.hasPrefix("threefold_") && $0.hasSuffix(".resources") }
      .flatMap { name in Self.files(in: "\(folder)/\(name)") }
    build = try ([path] + resources).map(Self.stamp).joined(separator: " ")
  }

  /// How `analyze` starts a worker.
  ///
  /// - Parameters:
  ///   - memory: In megabytes.
  ///   - processorSeconds: Of its whole life.
  func worker(memory: Int, processorSeconds: Int, options: [String] = []) -> WorkerCommand {
    WorkerCommand(
      executable: path,
      arguments: [
        AnalyzeWorker.configuration.commandName ?? "", "--memory", String(memory), "--processor-seconds",
        String(processorSeconds),
      ] + options)
  }

  private static func files(in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.sorted().map { "\(folder)/\($0)" }
  }

  /// Size and time of change.
  private static func stamp(_ path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\((attributes[.size] as? Int) ?? 0)-\(Int(modified * 1000))"
  }
}
