import Foundation

/// `Benchmarks FOLDER…`: what Threefold costs beside pdftotext on the same files in the same run.
///
/// Prints processor and wall time. `extract` runs once a file, as pdftotext
/// does; `analyze` takes all files in one run and writes everything. Times depend on what else the machine does:
/// compare within one run only.
@main
enum Benchmarks {
  static func main() throws {
    let folders = Swift.CommandLine.arguments.dropFirst()
    if folders.first == "search", let passages = folders.dropFirst().first.flatMap({ Int($0) }) {
      return try SearchBenchmark.run(passages: passages, at: folders.dropFirst(2).first)
    }
    guard !folders.isEmpty else {
      print("Usage: swift run -c release Benchmarks FOLDER…   (folders of PDFs; needs pdftotext)")
      print(
        "       swift run -c release Benchmarks search PASSAGES [FILE]   (invented reports; FILE is kept)")
      exit(64)
    }
    let program = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("threefold").path
    let files = folders.flatMap(pdfs)
    print("\(files.count) files")
    let reference = try Cost.measure {
      for file in files { try run("/usr/bin/pdftotext", [file, "/dev/null"]) }
    }
    reference.show("pdftotext, file by file", beside: reference)
    let extraction = try Cost.measure {
      for file in files { try run(program, ["extract", file]) }
    }
    extraction.show("threefold extract, file by file", beside: reference)
    let inOneRun = try Cost.measure { try run(program, ["extract"] + files) }
    inOneRun.show("threefold extract, in one run", beside: reference)
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("threefold-benchmark-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: output) }
    let analysis = try Cost.measure {
      try run(program, ["analyze"] + files + ["--output", output])
    }
    analysis.show("threefold analyze, everything", beside: reference)
    let again = try Cost.measure {
      try run(program, ["analyze"] + files + ["--output", output])
    }
    again.show("threefold analyze, nothing changed", beside: reference)
  }

  private static func pdfs(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".pdf") }
      .sorted().map { "\(folder)/\($0)" }
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
    process.standardError = FileHandle(forWritingAtPath: "/dev/null")
    try process.run()
    process.waitUntilExit()
  }
}

/// What child processes cost together.
struct Cost {
  var processorSeconds: Double
  var wallSeconds: Double

  static func measure(_ work: () throws -> Void) rethrows -> Cost {
    let start = Date()
    let before = childSeconds()
    try work()
    return Cost(processorSeconds: childSeconds() - before, wallSeconds: Date().timeIntervalSince(start))
  }

  func show(_ name: String, beside reference: Cost) {
    func number(_ value: Double) -> String { String(format: "%7.2f", value) }
    print(
      "\(number(processorSeconds)) s processor (\(number(processorSeconds / reference.processorSeconds)) times)"
        + "  \(number(wallSeconds)) s wall (\(number(wallSeconds / reference.wallSeconds)) times)  \(name)")
  }

  private static func childSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
