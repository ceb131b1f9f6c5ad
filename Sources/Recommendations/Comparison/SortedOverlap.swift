/// Set arithmetic on ascending arrays without repeats.
enum SortedOverlap {
  /// Calls `body` with each element that both have.
  static func forEachShared<Element: Comparable>(
    _ first: [Element], _ second: [Element], _ body: (Element) -> Void
  ) {
    var left = 0
    var right = 0
    while left < first.count, right < second.count {
      if first[left] == second[right] {
        body(first[left])
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
  }

  static func shared<Element: Comparable>(_ first: [Element], _ second: [Element]) -> [Element] {
    var result: [Element] = []
    forEachShared(first, second) { result.append($0) }
    return result
  }

  static func count<Element: Comparable>(_ first: [Element], _ second: [Element]) -> Int {
    var count = 0
    forEachShared(first, second) { _ in count += 1 }
    return count
  }
}
