internal import ArgumentParser

/// Pages by position in the file: "3-9", "4", "12-".
struct PageRange: ExpressibleByArgument {
  let first: Int
  let last: Int

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = Int(parts[0]), first > 0 else { return nil }
    self.first = first
    if parts.count == 1 {
      last = first
    } else if parts[1].isEmpty {
      last = .max
    } else {
      guard let last = Int(parts[1]), last >= first else { return nil }
      self.last = last
    }
  }

  /// The first page asked for lies behind the last one.
  struct Missing: Error, CustomStringConvertible {
    let first: Int
    let count: Int
    var description: String {
      "There is no page \(first): the PDF has \(count.counted("page")). Pages are counted from the first of the file."
    }
  }

  /// What is to be said of a PDF with so many pages.
  ///
  /// - Returns: nil where it has all that are asked for.
  /// - Throws: `Missing` where it has none of them.
  func note(of count: Int) throws(Missing) -> String? {
    if first > count { throw Missing(first: first, count: count) }
    return last > count && last != .max ? "The PDF ends with page \(count); up to there it is printed." : nil
  }

  func contains(_ page: Int) -> Bool { page >= first && page <= last }
}
