import Foundation
import Recommendations

/// `Benchmarks compare`: how long it takes to follow recommendations through reports, and how that grows.
///
/// The reports are invented: forty of one series with a hundred asks each, of which two thirds take up what an
/// earlier one asked, some words changed. The aim is 4,000 recommendations in under 10 s, and less than four times
/// as long for twice as many.
enum ComparisonBenchmark {
  static func run() {
    measure("reports", sizes: [10, 20, 40, 80]) { (reports: $0, asks: 100) }
    measure("recommendations a report", sizes: [50, 100, 200, 400]) { (reports: 10, asks: $0) }
  }

  private static func measure(
    _ name: String, sizes: [Int], _ shape: (Int) -> (reports: Int, asks: Int)
  ) {
    var before: Double?
    for size in sizes {
      var invented = InventedAsks()
      let (reports, asks) = shape(size)
      let series = invented.reports(reports, asks: asks)
      let start = clock()
      let threads = RecommendationThreads(series, isOneSeries: true).threads
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let growth = before.map { String(format: "  %.2f times", seconds / $0) } ?? ""
      print(
        String(format: "%7.2f s processor", seconds)
          + "  \(reports) reports of \(asks), \(reports * asks) recommendations, \(threads.count) threads\(growth)"
      )
      before = seconds
    }
    print("  (more \(name))")
  }
}

/// Asks put together from the words in which asks are put.
private struct InventedAsks {
  private static let verbs = [
    "Adopt", "Strengthen", "Implement fully", "Continue to improve", "Establish", "Allocate resources to",
    "Review", "Extend", "Evaluate", "Publish",
  ]
  private static let objects = [
    "legislation against trafficking in persons", "a national plan of action", "training for police officers",
    "shelters for victims", "a system for the collection of data", "legal aid", "awareness campaigns",
    "labour inspections", "the identification of victims", "bilateral agreements", "a residence permit",
    "compensation", "the prosecution of traffickers", "child protection services", "a telephone line",
  ]
  private static let additions = [
    "for women and children", "in rural areas", "together with civil society", "in border regions",
    "for migrant workers", "in the fishing industry", "for unaccompanied minors", "with sufficient funding",
    "in line with international standards", "in all provinces", "for domestic workers", "by next year",
    "in cooperation with neighbouring countries", "including medical and psychological care",
    "with an independent evaluation", "in schools", "in reception centres", "on the internet",
  ]

  private var state: UInt64 = 7

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func ask() -> [String] {
    let place = "district\(pick(400))"
    return [
      Self.verbs[pick(Self.verbs.count)], Self.objects[pick(Self.objects.count)],
      Self.additions[pick(Self.additions.count)], "and", Self.additions[pick(Self.additions.count)], "of",
      place,
    ]
  }

  mutating func reports(_ count: Int, asks: Int) -> [ComparedReport] {
    var last: [[String]] = []
    return (0..<count).map { number in
      last = (0..<asks).map { place in
        guard place < last.count, pick(3) > 0 else { return ask() }
        var words = last[place]
        if pick(2) == 0 { words[2] = Self.additions[pick(Self.additions.count)] }
        return words
      }
      return ComparedReport(
        id: "invented-\(number)", title: "Report", year: 1980 + number,
        recommendations: last.enumerated().map { place, words in
          ComparedRecommendation(id: "invented-\(number)-r\(place)", text: words.joined(separator: " "))
        })
    }
  }
}
