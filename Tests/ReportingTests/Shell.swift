import Foundation

/// Runs a program with text on its standard input.
///
/// - Returns: What it printed on both outputs and its exit code, or nil where it cannot be started.
func run(_ arguments: [String], input: Data = Data()) -> (output: Data, status: Int32)? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  let folder = FileManager.default.temporaryDirectory
  let file = folder.appending(path: "threefold-input-\(UUID().uuidString).tmp")
  defer { try? FileManager.default.removeItem(at: file) }
  guard (try? input.write(to: file)) != nil, let handle = try? FileHandle(forReadingFrom: file) else {
    return nil
  }
  process.standardInput = handle
  guard (try? process.run()) != nil else { return nil }
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (data, process.terminationStatus)
}
