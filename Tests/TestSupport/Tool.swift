public import Foundation

/// Other people's programs, by which tests check what Threefold writes. `.ci/install --tests` installs them; where one
/// is missing, a test prints that and skips.
public enum Tool {
  /// Runs a program and waits for its end.
  ///
  /// - Parameters:
  ///   - name: The program's name, looked for on PATH.
  ///   - arguments: What follows the name.
  ///   - input: The bytes of its standard input.
  /// - Returns: nil, after printing what is skipped, where there is no such program.
  /// - Throws: What starting a program that is there throws.
  public static func run(_ name: String, _ arguments: [String], input: Data = Data()) throws -> Program
    .Outcome?
  {
    guard let location = location(of: name) else {
      print("skipped: \(name) is not installed (.ci/install --tests installs it)")
      return nil
    }
    return try Program.run(location, arguments, input: input)
  }

  /// Runs a Python script with the packages of `Tests/requirements.txt`.
  ///
  /// - Parameters:
  ///   - script: The script's text.
  ///   - modules: What it imports that does not come with Python.
  ///   - arguments: What it finds in `sys.argv` from 1 on.
  ///   - input: The bytes of its standard input.
  /// - Returns: nil, after printing what is skipped, where Python or a module is missing.
  /// - Throws: What starting Python throws.
  public static func python(
    _ script: String, needs modules: [String], _ arguments: [String] = [], input: Data = Data()
  ) throws -> Program.Outcome? {
    let own = Repository.root.appendingPathComponent(".build-python/bin/python")
    guard let python = FileManager.default.isExecutableFile(atPath: own.path) ? own : location(of: "python3")
    else {
      print("skipped: python3 is not installed (.ci/install --tests installs it)")
      return nil
    }
    // Found, not imported, since importing takes seconds.
    let probe =
      "import importlib.util, sys; print(*[m for m in sys.argv[1:] if not importlib.util.find_spec(m)])"
    let missing = try Program.run(python, ["-c", probe] + modules).standardOutput.split(
      whereSeparator: \.isWhitespace)
    guard missing.isEmpty else {
      print(
        "skipped: Python's \(missing.joined(separator: ", ")) is not installed (.ci/install --tests installs it)"
      )
      return nil
    }
    return try Program.run(python, ["-c", script] + arguments, input: input)
  }

  /// The first executable of a name on PATH.
  private static func location(of name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
