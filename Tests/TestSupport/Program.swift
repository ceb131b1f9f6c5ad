public import Foundation

/// The built program, run as an analyst runs it.
public enum Program {
  /// What a run left behind.
  public struct Outcome: Sendable {
    public var exitCode: Int32
    public var standardOutput: String
    public var standardError: String
  }

  /// The program could not be found or started.
  public struct Missing: Error, CustomStringConvertible {
    public var path: String
    public var description: String { "There is no program at \(path). Build the whole package first." }
  }

  /// Runs `threefold` and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - input: The bytes of its standard input.
  /// - Throws: `Missing`.
  public static func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    guard FileManager.default.isExecutableFile(atPath: location.path) else {
      throw Missing(path: location.path)
    }
    return try run(location, arguments, input: input)
  }

  /// Runs any program and waits for its end.
  static func run(_ location: URL, _ arguments: [String], input: Data = Data()) throws -> Outcome {
    // Files, not pipes: however much is written on either stream, nobody waits for anybody.
    let folder = try TemporaryFolder()
    try input.write(to: folder.url("in"))
    for name in ["out", "err"] { try Data().write(to: folder.url(name)) }
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: folder.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.url("out"))
    process.standardError = try FileHandle(forWritingTo: folder.url("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus,
      standardOutput: String(decoding: try Data(contentsOf: folder.url("out")), as: UTF8.self),
      standardError: String(decoding: try Data(contentsOf: folder.url("err")), as: UTF8.self))
  }

  /// The executable that the build put beside the tests.
  public static var location: URL {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    // On macOS the tests run from within a bundle that lies beside the program.
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    let beside = folder.appendingPathComponent("threefold")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Repository.root.appendingPathComponent(".build/release/threefold")
  }
}
