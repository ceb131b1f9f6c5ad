/// Positions of pages in words.
enum Pages {
  /// "page 3 of the file", "pages 3–5 and 9 of the file".
  static func list(_ pages: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for page in Set(pages).sorted() {
      if let last = runs.last, last.upperBound + 1 == page {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    let words = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let isOne = runs.count == 1 && runs[0].count == 1
    return "\(isOne ? "page" : "pages") \(Wording.list(words)) of the file"
  }
}
