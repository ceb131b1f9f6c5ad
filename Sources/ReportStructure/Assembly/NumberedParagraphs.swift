import ReportModel

/// Tells the numbered paragraphs of official reports ("12.", "8.3.") from numbered lists: their count runs on past
/// headings, and most of them have several sentences.
enum NumberedParagraphs {
  private struct Series {
    /// The numbers before the last one: "8." of "8.3".
    var chapter: [Unicode.Scalar]
    var last: Int
    var items: [Int]
    /// Under how many headings its items stand.
    var headings = 1
    var heading: Int
  }

  /// Makes paragraphs of those list items; they keep their labels.
  static func mark(_ drafts: inout [Draft], lines: Lines) {
    for depth in 1...3 {
      let series = series(of: drafts, depth: depth)
      // Chapters that count alike are one series; numbers without chapters may be lists as well as paragraphs.
      let groups = depth == 1 ? series.map { [$0] } : [series]
      for group in groups where isProse(group, drafts, lines) {
        for index in group.lazy.flatMap(\.items) {
          drafts[index].kind = .paragraph
          drafts[index].level = nil
        }
      }
    }
  }

  private static func series(of drafts: [Draft], depth: Int) -> [Series] {
    var series: [Series] = []
    // The latest series with each chapter and last number.
    var open: [[Unicode.Scalar]: Int] = [:]
    var heading = 0
    for index in drafts.indices {
      if drafts[index].kind == .heading { heading = index }
      guard drafts[index].kind == .listItem,
        let label = drafts[index].label.map({ Array($0.unicodeScalars) }),
        let number = number(label, depth: depth)
      else { continue }
      let before = number.chapter + Array(String(number.value - 1).unicodeScalars)
      let own: Int
      if number.value > 1, let known = open.removeValue(forKey: before) {
        own = known
        series[own].last = number.value
        series[own].items.append(index)
        if series[own].heading != heading {
          series[own].headings += 1
          series[own].heading = heading
        }
      } else {
        own = series.count
        series.append(
          Series(chapter: number.chapter, last: number.value, items: [index], heading: heading))
      }
      open[number.chapter + Array(String(number.value).unicodeScalars)] = own
    }
    return series
  }

  private static func number(
    _ label: [Unicode.Scalar], depth: Int
  ) -> (chapter: [Unicode.Scalar], value: Int)? {
    let body = label.last == "." || label.last == ":" ? label.dropLast() : label[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == depth, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ScalarForms.isDigit) }),
      let value = TextKey.number(parts[depth - 1])
    else { return nil }
    return (Array(parts.dropLast().joined(separator: ["."])) + (depth > 1 ? ["."] : []), value)
  }

  private static func isProse(_ group: [Series], _ drafts: [Draft], _ lines: Lines) -> Bool {
    let items = group.flatMap(\.items)
    guard items.count >= 8, group.reduce(0, { $0 + $1.headings - 1 }) >= 2 else { return false }
    var sentences = 0
    var scalars = 0
    for index in items {
      for line in drafts[index].lines {
        let text = lines[line].text
        scalars += text.count
        for position in text.indices where text[position] == "." {
          let next = position + 1
          // "8.3. We" has one that ends its label.
          if position < drafts[index].labelLength, line == drafts[index].lines[0] { continue }
          if next >= text.count || text[next] == " " || text[next] == "”" { sentences += 1 }
        }
      }
    }
    return sentences * 4 >= items.count * 5 && scalars >= items.count * 80
  }
}
