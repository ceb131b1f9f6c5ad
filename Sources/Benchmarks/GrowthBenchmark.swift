import Foundation

/// `Benchmarks growth FOLDER… [COUNT…]`: what a report costs in a small and in a large corpus.
enum GrowthBenchmark {
  static func run(on sources: [String], counts: [Int]) throws {
    for count in counts {
      try BenchmarkFiles.withFolder { folder in
        let inputs = "\(folder)/inputs"
        try FileManager.default.createDirectory(atPath: inputs, withIntermediateDirectories: true)
        for number in 0..<count {
          let source = sources[number % sources.count]
          var bytes = try Data(contentsOf: URL(fileURLWithPath: source))
          // A comment after the end: another content hash, the same report.
          bytes += Data("\n% \(number)\n".utf8)
          let name = URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
          try bytes.write(to: URL(fileURLWithPath: "\(inputs)/\(number)-\(name).pdf"))
        }
        for name in ["analyze", "analyze, nothing changed"] {
          let cost = Cost.running(Cost.threefold, ["analyze", inputs, "--output", "\(folder)/outputs"])
          cost.show(
            "\(count) reports, \(name): "
              + String(
                format: "%.1f ms of processor time a report", cost.processorSeconds * 1000 / Double(count)))
        }
      }
    }
  }
}
