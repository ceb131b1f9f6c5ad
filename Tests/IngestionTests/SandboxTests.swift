import Foundation
import TestSupport
import Testing

/// What a process that reads PDFs may do, tried from inside one.
struct SandboxTests {
  @Test func everythingThatAHostilePDFWouldTryIsRefused() throws {
    let doctor = try Program.run(["doctor"]).standardOutput
    if let missing = doctor.split(separator: "\n").first(where: { $0.contains("Protection: not here") }) {
      print("Skipped: this kernel lacks a protection. \(missing)")
      return
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = Program.location
    process.arguments = ["analyze-worker", "--check", "--memory", "700", "--processor-seconds", "10"]
    // A pipe: a worker may not let a file grow.
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    let refused = Set(
      text.split(separator: "\n").filter { $0.hasPrefix("refused  ") }.map { $0.dropFirst(9) })
    for name in [
      "read /etc/passwd", "read /etc/passwd, on another thread", "make a file", "write to the program",
      "open a socket to the network", "open a socket to another process", "start a program",
      "signal the parent", "take a limit off", "take more memory than it may",
    ] {
      #expect(refused.contains(Substring(name)), "\(name): \(text)")
    }
    #expect(!text.contains("ALLOWED"))
  }

  @Test func doctorTellsWhichProtectionsHold() throws {
    let outcome = try Program.run(["doctor"])
    let lines = outcome.standardOutput.split(separator: "\n").filter { $0.contains("Protection: ") }
    #expect(lines.count == 4)
    #expect(lines.contains { $0.contains("Landlock") })
    #expect(lines.contains { $0.contains("seccomp") })
  }
}
