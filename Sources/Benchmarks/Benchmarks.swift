import Foundation

/// What Threefold costs, beside pdftotext and beside itself. Compare within one run only: times depend on what else
/// the machine does.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "search":
      guard let passages = arguments.dropFirst().first.flatMap({ Int($0) }) else { usage() }
      let isComparing = arguments.last == "ranking"
      try SearchBenchmark.run(
        passages: passages, at: arguments.dropFirst(2).first { $0 != "ranking" }, comparing: isComparing)
    case "growth":
      let counts = arguments.dropFirst().compactMap { Int($0) }
      let files = BenchmarkFiles.pdfs(in: arguments.dropFirst().filter { Int($0) == nil })
      guard !files.isEmpty else { usage() }
      try GrowthBenchmark.run(on: files, counts: counts.isEmpty ? [10, 100, 1000] : counts)
    case "pages":
      let counts = arguments.dropFirst().compactMap { Int($0) }
      try PageBenchmark.run(pages: counts.isEmpty ? [300, 5000] : counts)
    case "compare": ComparisonBenchmark.run()
    case let first? where !first.hasPrefix("-"):
      try SpeedBenchmark.run(on: BenchmarkFiles.pdfs(in: arguments))
    default: usage()
    }
  }

  private static func usage() -> Never {
    print(
      """
      Usage: Benchmarks FOLDER…                     extract and analyze beside pdftotext, on the PDFs of folders
             Benchmarks growth FOLDER… [COUNT…]     analyze of 10, 100 and 1,000 reports: copies of those PDFs
             Benchmarks pages [COUNT…]              memory for invented reports of 300 and 5,000 pages
             Benchmarks compare                     following recommendations through invented reports
             Benchmarks search PASSAGES [FILE] [ranking]
                                                    the store, on invented reports; FILE is kept; with ranking, how many
                                                    of the best 20 are found when not all that fit are ranked
      """)
    exit(64)
  }
}
