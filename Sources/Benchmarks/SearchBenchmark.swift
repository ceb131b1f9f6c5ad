import Corpus
import Foundation
import ReportModel

/// `Benchmarks search PASSAGES [FILE] [ranking]`: how fast the store is filled and searched, on invented reports of 2,000
/// passages each. Words follow Zipf's law, as in real text. Nothing here depends on what is
/// installed. Times are the processor's; queries are asked five times, the middle one is shown.
enum SearchBenchmark {
  private static let passagesInAReport = 2_000
  private static let queries = [
    "word9000", "word700 word900", "\"word40 word12\"", "word3 word90", "word2", "word300 OR word301",
    "word77*", "word1", "\"word1 word2\"", "word1 word2 word5", "word1 OR word2 OR word3",
    "NEAR(word1 word2, 10)",
    "word1*", "word2*", "\"word1 word2*\"", "NEAR(word20 word4*, 5)", "word19999", "word2 NOT word1",
    "word300 word301", "worded",
    "NEAR(word20 word45, 5)", "word500 NOT word3",
  ]

  static func run(passages: Int, at path: String?, comparing: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "threefold-search-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = path ?? folder.appendingPathComponent("corpus.sqlite").path
    var text = InventedText()
    let isThere = FileManager.default.fileExists(atPath: file)
    // Opened to be written first, whatever its version.
    let filled = try CorpusStore(writing: file)
    if !isThere {
      let start = processorSeconds()
      for number in 0..<max(1, passages / passagesInAReport) {
        try filled.write(
          ReportRows(of: text.report(number, passages: passagesInAReport)), madeWith: "benchmark")
      }
      show(
        "filling, a report of 2,000 passages",
        (processorSeconds() - start) / Double(max(1, passages / passagesInAReport)))
    }
    let store = try CorpusStore(reading: file)
    for query in queries { try time(query, SearchFilter(), "", store, comparing: comparing) }
    for (name, filter) in filters {
      for query in ["word700 OR word2", "word2", "word9000"] {
        try time(query, filter, ", \(name)", store, comparing: comparing)
      }
    }
  }

  /// Asks five times and shows the middle time.
  ///
  /// - Parameter comparing: Whether to rank all that fit too, and to say how many of the best 20 were among the first.
  private static func time(
    _ query: String, _ filter: SearchFilter, _ name: String, _ store: CorpusStore, comparing: Bool
  ) throws {
    let search = try SearchQuery(query)
    var times: [Double] = []
    var answer = try store.answer(to: search, filter: filter, limit: 20)
    for _ in 0..<5 {
      let start = processorSeconds()
      answer = try store.answer(to: search, filter: filter, limit: 20)
      times.append(processorSeconds() - start)
    }
    var told = "\(query)\(name): \(answer.results.count) of \(answer.ranked) ranked"
    if !answer.isWhole { told += ", not all" }
    if comparing, !answer.isWhole {
      for most in [4_000, 8_000, 16_000, Int.max] {
        let start = processorSeconds()
        let more = try store.answer(to: search, filter: filter, limit: 20, mostRanked: most)
        let seconds = processorSeconds() - start
        let found = Set(more.results.map(\.passage))
        let same = answer.results.count { found.contains($0.passage) }
        told += String(format: "; %d ranked: %d the same, %.0f ms", more.ranked, same, seconds * 1000)
      }
    }
    show(told, times.sorted()[2])
  }

  /// The processor's time, since other programs may run beside.
  private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private static var filters: [(String, SearchFilter)] {
    func filter(_ change: (inout SearchFilter) -> Void) -> SearchFilter {
      var filter = SearchFilter()
      change(&filter)
      return filter
    }
    return [
      ("of a pillar", filter { $0.pillar = "protection" }), ("headings", filter { $0.kinds = [.heading] }),
      ("of three years and a pillar", filter { ($0.pillar, $0.years) = ("protection", 2010...2012) }),
      ("of one report", filter { $0.report = "invented-77" }),
      ("of a publisher and pillar", filter { ($0.publisher, $0.pillar) = ("bureau 3", "prevention") }),
      (
        "headings of ten years", filter { ($0.kinds, $0.years) = ([.heading], 2005...2014) }
      ),
    ]
  }

  private static func show(_ name: String, _ seconds: Double) {
    print(String(format: "%9.2f ms  ", seconds * 1000) + name)
  }
}
