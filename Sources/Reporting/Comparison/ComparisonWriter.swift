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

  /// A line each later ask, then one with the earlier ones of which no later ask is found.
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
          line.member("sharedWords", best.sharedWords)
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
      "relation", "later", "earlier", "score", "agrees", "only_later", "only_earlier", "shared_words",
      "later_text", "earlier_text",
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
      table.cell(match?.sharedWords ?? [])
      table.cell(texts[row.later])
      table.cell(match.flatMap { texts[$0.earlier] })
      table.endRow()
    }
    for id in comparison.dropped {
      table.cell("dropped")
      table.cell(String?.none)
      table.cell(id)
      for _ in 0..<6 { table.cell(String?.none) }
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
    func section(_ relation: String, _ content: HTML) -> HTML {
      ComparisonPage.section([("relation", relation)], content: content)
    }
    func paragraph(_ text: HTML) -> HTML { "<p>" + text + "</p>" }
    func heading(_ id: String, _ rest: String) -> HTML {
      paragraph("<b>" + HTML(text: id) + "</b> " + HTML(text: rest))
    }
    let rows = comparison.rows.map { row -> HTML in
      let text = HTML(text: texts[row.later] ?? "")
      guard let best = row.matches.first else {
        return section("new", heading(row.later, "new") + paragraph(text))
      }
      let sources = row.matches.map(\.earlier).joined(separator: ", ")
      let earlier = HTML(text: texts[best.earlier] ?? "")
      return section(
        row.relation.rawValue,
        heading(row.later, "\(row.relation.rawValue) from \(sources)")
          + (WordDiff.isReadable(row.changes)
            ? paragraph(ComparisonPage.marked(row.changes))
            : "<div class=\"asks\">" + paragraph(earlier) + paragraph(text) + "</div>")
          + "<p class=\"meta\">" + ComparisonPage.reasons(best) + "</p>")
    }
    let dropped = comparison.dropped.map { id in
      section("dropped", heading(id, "no later ask found") + paragraph(HTML(text: texts[id] ?? "")))
    }
    let sections = rows + dropped
    return ComparisonPage.page(
      sections.joined("\n"), sections: sections.count, filters: [ComparisonPage.relationFilter])
  }
}
