internal import Foundation
public import Recommendations
internal import Tables

/// Writes asks followed through the years.
public struct ThreadWriter {
  private let threads: RecommendationThreads
  private let folder: String

  /// - Parameter reportFolder: The folder of the reports' folders as seen from where the page will be.
  public init(_ threads: RecommendationThreads, reportFolder: String) {
    self.threads = threads
    folder = reportFolder
  }

  /// `comparison.html` and `comparison.csv` of a corpus.
  public static func files(for threads: RecommendationThreads) -> [OutputFile] {
    let writer = ThreadWriter(threads, reportFolder: "reports")
    return [
      OutputFile(name: "comparison.html", bytes: Array(writer.html().utf8)),
      OutputFile(name: "comparison.csv", bytes: Array(writer.csv().utf8)),
    ]
  }

  /// A line a thread.
  public func jsonLines() -> String {
    var buffer = JSONBuffer(reserving: 1 << 16)
    for (index, thread) in threads.threads.enumerated() {
      buffer.object { line in
        line.member("thread", index + 1)
        line.member("status", status(thread))
        line.array("asked", thread.entries) { buffer, entry in
          buffer.object {
            $0.member("report", report(entry).id)
            $0.member("year", report(entry).year)
            $0.member("recommendation", entry.recommendation.id)
            $0.member("number", entry.recommendation.number)
            $0.member("page", entry.recommendation.anchors?.first?.page)
            $0.member("relation", entry.relation.rawValue)
            $0.member("score", entry.score, decimals: 4)
            $0.member("agrees", entry.agrees)
            $0.member("differs", entry.differs)
            $0.member("text", entry.recommendation.text)
            $0.array("diff", entry.changes) { buffer, change in
              buffer.object {
                $0.member("kind", change.kind.rawValue)
                $0.member("text", change.text)
              }
            }
          }
        }
      }
      buffer.newline()
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// A row each time that something is asked.
  public func csv() -> String {
    var table = CSVBuffer(header: [
      "thread", "status", "first_asked", "last_asked", "times_asked", "relation", "score", "report",
      "report_title",
      "year", "recommendation", "number", "page_label", "page", "addressee", "pillars", "agrees", "differs",
      "text",
    ])
    for (index, thread) in threads.threads.enumerated() {
      for entry in thread.entries {
        table.cell(index + 1)
        table.cell(status(thread))
        table.cell(thread.entries.first.flatMap { report($0).year })
        table.cell(thread.entries.last.flatMap { report($0).year })
        table.cell(thread.entries.count)
        table.cell(entry.relation.rawValue)
        table.cell(entry.relation == .new ? nil : entry.score, decimals: 4)
        table.cell(report(entry).id)
        table.cell(report(entry).title)
        table.cell(report(entry).year)
        table.cell(entry.recommendation.id)
        table.cell(entry.recommendation.number)
        table.cell(entry.recommendation.anchors?.first?.label)
        table.cell(entry.recommendation.anchors?.first?.page)
        table.cell(entry.recommendation.addressee)
        table.cell(entry.recommendation.pillars ?? [])
        table.cell(entry.agrees)
        table.cell(entry.differs)
        table.cell(entry.recommendation.text)
        table.endRow()
      }
    }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  /// For reading on a terminal.
  public func table() -> String {
    var lines: [String] = []
    for (index, thread) in threads.threads.enumerated() {
      lines.append("\(index + 1). \(status(thread))")
      for entry in thread.entries {
        let year = report(entry).year.map(String.init) ?? "no year"
        let number = entry.recommendation.number.map { "\($0) " } ?? ""
        lines.append("    \(year)  \(entry.relation.rawValue)  \(number)\(entry.recommendation.text)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page that stands by itself; every ask leads to its report and page.
  public func html() -> String {
    var pillars: Set<String> = []
    var addressees: Set<String> = []
    let sections = threads.threads.map { thread -> String in
      let own = Set(thread.entries.flatMap { $0.recommendation.pillars ?? [] })
      let addressee = thread.entries.compactMap(\.recommendation.addressee).last ?? ""
      pillars.formUnion(own)
      if !addressee.isEmpty { addressees.insert(addressee) }
      let relation = thread.isDropped ? "dropped" : thread.entries.last?.relation.rawValue ?? "new"
      return ComparisonPage.section(
        relation: relation, pillars: own.sorted(), addressee: addressee,
        content: "<p class=\"meta\">\(ComparisonPage.escape(status(thread)))</p>\(timeline(thread))"
          + thread.entries.map(paragraph).joined())
    }
    return ComparisonPage.page(
      sections: sections, pillars: pillars.sorted(), addressees: addressees.sorted())
  }

  private func report(_ entry: RecommendationThread.Entry) -> ComparedReport { threads.reports[entry.report] }

  private func status(_ thread: RecommendationThread) -> String {
    func year(_ entry: RecommendationThread.Entry?) -> String {
      entry.flatMap { report($0).year }.map(String.init) ?? "a report without a year"
    }
    let times = thread.entries.count
    let first = "First asked in \(year(thread.entries.first))"
    let again = times > 1 ? ", asked \(times) times, last in \(year(thread.entries.last))" : ""
    return first + again + (thread.isDropped ? "; not asked again" : "")
  }

  private func paragraph(_ entry: RecommendationThread.Entry) -> String {
    let source = report(entry)
    let anchor = entry.recommendation.anchors?.first
    let text =
      entry.changes.isEmpty
      ? ComparisonPage.escape(entry.recommendation.text) : ComparisonPage.marked(entry.changes)
    let year = source.year.map(String.init) ?? "no year"
    let number = entry.recommendation.number.map { ", no. \(ComparisonPage.escape($0))" } ?? ""
    let page = anchor.map { ", p. \(ComparisonPage.escape($0.label)) (page \($0.page) of the PDF)" } ?? ""
    let agrees = entry.agrees.isEmpty ? "" : " Agree: \(entry.agrees.joined(separator: ", "))."
    let differs = entry.differs.isEmpty ? "" : " Differ: \(entry.differs.joined(separator: ", "))."
    return "<p>\(text)<br><span class=\"meta\"><a href=\"\(link(source.id))\">\(year)\(number)\(page)</a>, "
      + "\(entry.relation.rawValue).\(ComparisonPage.escape(agrees + differs))</span></p>"
  }

  /// Identifiers are slugs, but a foreign report.json may say anything.
  private func link(_ id: String) -> String {
    let path = "\(folder)/\(id)/summary.html".utf8
    return path.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  /// A dot for each report of the series: filled where it asks, and then a link to it.
  private func timeline(_ thread: RecommendationThread) -> String {
    let members = threads.series[thread.series]
    let asking = Dictionary(thread.entries.map { ($0.report, $0) }, uniquingKeysWith: { first, _ in first })
    let width = members.count * 70 + 20
    let dots = members.enumerated().map { place, report -> String in
      let x = place * 70 + 35
      let fill = asking[report] == nil ? "#ffffff" : "#2b6cb0"
      let year = threads.reports[report].year.map(String.init) ?? "?"
      let dot =
        "<circle cx=\"\(x)\" cy=\"12\" r=\"6\" fill=\"\(fill)\" stroke=\"#2b6cb0\"/>"
        + "<text x=\"\(x)\" y=\"36\" font-size=\"12\" text-anchor=\"middle\">\(year)</text>"
      guard let entry = asking[report] else { return dot }
      let page = entry.recommendation.anchors?.first.map { ", page \($0.page)" } ?? ""
      return "<a href=\"\(link(threads.reports[report].id))\" aria-label=\"\(year)\(page)\">\(dot)</a>"
    }
    return
      "<svg width=\"\(width)\" height=\"42\" role=\"group\" aria-label=\"\(ComparisonPage.escape(status(thread)))\">"
      + "<line x1=\"20\" y1=\"12\" x2=\"\(width - 20)\" y2=\"12\" stroke=\"#a0aec0\"/>\(dots.joined())</svg>"
  }
}
