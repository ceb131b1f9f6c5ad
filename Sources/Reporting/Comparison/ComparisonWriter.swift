public import Recommendations
internal import Tables

/// Writes what became of an earlier list in a later one.
public struct ComparisonWriter {
  private let comparison: Comparison
  private let earlier: [ComparedItem]
  private let texts: [String: String]

  public init(_ comparison: Comparison, earlier: [ComparedItem], later: [ComparedItem]) {
    self.comparison = comparison
    self.earlier = earlier
    var texts: [String: String] = [:]
    for item in earlier + later { texts[item.id] = item.text }
    self.texts = texts
  }

  /// A line each later ask, then one with the earlier ones not asked again.
  public func jsonLines() -> String {
    var buffer = JSONBuffer(reserving: 4096)
    for row in comparison.rows {
      buffer.object { line in
        line.member("later", row.later)
        line.member("relation", row.relation.rawValue)
        line.member("earlier", row.matches.map(\.earlier))
        line.member("score", row.score, decimals: 4)
        line.array("diff", row.changes) { buffer, change in
          buffer.object {
            $0.member("kind", change.kind.rawValue)
            $0.member("text", change.text)
          }
        }
        if let best = row.matches.first {
          line.member("agrees", best.agrees)
          line.member("onlyLater", best.onlyLater)
          line.member("onlyEarlier", best.onlyEarlier)
        }
      }
      buffer.newline()
    }
    buffer.object { line in
      line.member("earlier", comparison.dropped)
      line.member("relation", "dropped")
    }
    buffer.newline()
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// A row each link, each new ask and each ask not made again.
  public func csv() -> String {
    var table = CSVBuffer(header: [
      "relation", "later", "earlier", "score", "agrees", "only_later", "only_earlier", "later_text",
      "earlier_text",
    ])
    for row in comparison.rows {
      let match = row.matches.first
      table.cell(row.relation.rawValue)
      table.cell(row.later)
      table.cell(row.matches.map(\.earlier))
      table.cell(row.score, decimals: 4)
      table.cell(match?.agrees ?? [])
      table.cell(match?.onlyLater ?? [])
      table.cell(match?.onlyEarlier ?? [])
      table.cell(texts[row.later])
      table.cell(match.flatMap { texts[$0.earlier] })
      table.endRow()
    }
    for id in comparison.dropped {
      table.cell("dropped")
      table.cell(String?.none)
      table.cell(id)
      for _ in 0..<5 { table.cell(String?.none) }
      table.cell(texts[id])
      table.endRow()
    }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  /// For reading on a terminal.
  public func table() -> String {
    var lines: [String] = []
    for row in comparison.rows {
      lines.append("\(row.relation.rawValue.uppercased())  \(row.later)  \(texts[row.later] ?? "")")
      for match in row.matches { lines.append("    \(match.earlier)  \(texts[match.earlier] ?? "")") }
    }
    if !comparison.dropped.isEmpty { lines.append("NOT ASKED AGAIN (which does not mean done)") }
    for id in comparison.dropped { lines.append("    \(id)  \(texts[id] ?? "")") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page that stands by itself.
  public func html() -> String {
    let changed = comparison.rows.map { row -> String in
      let text =
        row.changes.isEmpty
        ? ComparisonPage.escape(texts[row.later] ?? "") : ComparisonPage.marked(row.changes)
      let sources = row.matches.map { ComparisonPage.escape($0.earlier) }.joined(separator: ", ")
      return ComparisonPage.section(
        relation: row.relation.rawValue, pillars: [], addressee: "",
        content:
          "<p><b>\(ComparisonPage.escape(row.later))</b> \(row.relation.rawValue) \(sources)</p><p>\(text)</p>"
          + Self.reasons(row.matches.first)
      )
    }
    let dropped = comparison.dropped.map { id in
      ComparisonPage.section(
        relation: "dropped", pillars: [], addressee: "",
        content:
          "<p><b>\(ComparisonPage.escape(id))</b> not asked again</p><p>\(ComparisonPage.escape(texts[id] ?? ""))</p>"
      )
    }
    return ComparisonPage.page(sections: changed + dropped, pillars: [], addressees: [])
  }

  /// In what the ask agrees with the one that it takes up, and what only one of them has.
  private static func reasons(_ match: Comparison.Match?) -> String {
    guard let match else { return "" }
    let parts = [
      ("Agree", match.agrees), ("Only now", match.onlyLater), ("Only before", match.onlyEarlier),
    ].filter { !$0.1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))." }
    let analyst = match.isConfirmed ? ["An analyst said that they are the same."] : []
    let text = (analyst + parts).joined(separator: " ")
    return text.isEmpty ? "" : "<p class=\"meta\">\(ComparisonPage.escape(text))</p>"
  }
}
