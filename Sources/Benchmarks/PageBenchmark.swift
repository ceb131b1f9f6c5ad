import Foundation

/// `Benchmarks pages [COUNT…]`: what a long report takes in memory, in the worker that reads it and in its parent.
enum PageBenchmark {
  static func run(pages: [Int]) throws {
    for count in pages {
      try BenchmarkFiles.withFolder { folder in
        let file = "\(folder)/invented.pdf"
        try Data(InventedPDF.bytes(pages: count)).write(to: URL(fileURLWithPath: file))
        Cost.running("/usr/bin/pdftotext", [file, "/dev/null"]).show("\(count) pages, pdftotext")
        Cost.running(Cost.threefold, ["extract", file]).show("\(count) pages, extract")
        let memory = MemoryWatch()
        Cost.running(
          Cost.threefold, ["analyze", file, "--output", "\(folder)/outputs", "--timeout", "600"],
          during: memory.watch
        ).show(
          "\(count) pages, analyze: "
            + String(format: "%.1f MB in the worker, %.1f MB in its parent", memory.worker, memory.parent))
      }
    }
  }
}

/// The most memory of a process and of its children, as the kernel keeps it while they run.
private final class MemoryWatch {
  /// In megabytes.
  private(set) var parent = 0.0
  private(set) var worker = 0.0

  /// Looks until the process has ended.
  func watch(_ process: pid_t) {
    while let own = ProcessStatus(process), !own.hasEnded {
      parent = max(parent, own.megabytes)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
        if let child = pid_t(name).flatMap(ProcessStatus.init), child.parent == process {
          worker = max(worker, child.megabytes)
        }
      }
      usleep(20_000)
    }
  }
}
