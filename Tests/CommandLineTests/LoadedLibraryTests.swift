import Foundation
import TestSupport
import Testing

/// Which libraries a command opens: each costs every file's reading a part of a millisecond.
struct LoadedLibraryTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/lib64/ld-linux-x86-64.so.2"), "not Linux"))
  func readingOpensNothingThatDrawsOrRecognises() throws {
    let sample = Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf").path
    let loaded = try libraries(["extract", sample])
    #expect(loaded.contains("libpoppler.so"))
    for name in [
      "libpoppler-glib", "libcairo", "libX11", "libgio", "libtesseract", "libxlsxwriter", "libcrypto",
    ] {
      #expect(!loaded.contains(name), "\(name) is opened to read text")
    }
  }

  /// What glibc's dynamic linker says of the files that it opened (ld.so(8), LD_DEBUG).
  private func libraries(_ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = Program.location
    process.arguments = arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LD_DEBUG": "files",
      "LD_DEBUG_OUTPUT": folder.url("linker").path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let log = folder.url("linker.\(process.processIdentifier)")
    return String(decoding: try Data(contentsOf: log), as: UTF8.self)
  }
}
