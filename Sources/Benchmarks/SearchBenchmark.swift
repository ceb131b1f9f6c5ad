import Corpus
import Foundation
import ReportModel

/// `Benchmarks search PASSAGES [FILE]`: how fast the store is filled and searched, on invented reports of 2,000
/// passages each. Words follow Zipf's law, as in real text. Nothing here depends on what is
/// installed. Times are the processor's; queries are asked five times, the middle one is shown.
enum SearchBenchmark {
  private static let passagesInAReport = 2_000
  private static let queries = [
    "word9000", "word700 word900", "\"word40 word12\"", "word3 word90", "word2", "word300 OR word301",
    "word77*",
    "NEAR(word20 word45, 5)", "word500 NOT word3",
  ]

  static func run(passages: Int, at path: String?) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "threefold-search-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = path ?? folder.appendingPathComponent("corpus.sqlite").path
    var text = InventedText()
    let isThere = FileManager.default.fileExists(atPath: file)
    let store = try CorpusStore(writing: file)
    if !isThere {
      let start = processorSeconds()
      for number in 0..<max(1, passages / passagesInAReport) {
        try store.write(
          ReportRows(of: text.report(number, passages: passagesInAReport)), madeWith: "benchmark")
      }
      show(
        "filling, a report of 2,000 passages",
        (processorSeconds() - start) / Double(max(1, passages / passagesInAReport)))
    }
    for query in queries {
      let search = try SearchQuery(query)
      var times: [Double] = []
      var found = 0
      for _ in 0..<5 {
        let start = processorSeconds()
        found = try store.search(search, limit: 20).count
        times.append(processorSeconds() - start)
      }
      show("first \(found) for \(query)", times.sorted()[2])
    }
    var filter = SearchFilter()
    (filter.pillar, filter.years) = ("protection", 2010...2012)
    for (name, filter) in filters {
      let start = processorSeconds()
      let found = try store.search(SearchQuery("word700 OR word2"), filter: filter).count
      show("first \(found) for word700 OR word2, \(name)", processorSeconds() - start)
    }
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
    ]
  }

  private static func show(_ name: String, _ seconds: Double) {
    print(String(format: "%9.2f ms  ", seconds * 1000) + name)
  }
}
