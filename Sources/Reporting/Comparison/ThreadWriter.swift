internal import Foundation
public import Recommendations
internal import Tables

/// Writes asks followed through the years.
public struct ThreadWriter {
  private let threads: RecommendationThreads
  private let addresses: ReportAddresses
  private let index: String?

  /// - Parameters:
  ///   - index: Where the list of all reports is, if there is one.
  ///   - folder: A report's folder as seen from where the comparison will be, without a slash at the end.
  public init(
    _ threads: RecommendationThreads, index: String? = nil,
    folder: @escaping @Sendable (ComparedReport) -> String
  ) {
    self.threads = threads
    self.index = index
    addresses = ReportAddresses(folder: folder)
  }

  /// `comparison.html` and `comparison.csv` of a corpus.
  public static func files(for threads: RecommendationThreads) -> [OutputFile] {
    var files = ["comparison.html", "comparison.csv"].map { OutputFile(name: $0, bytes: []) }
    forEachPiece(of: threads) { name, piece in
      for index in files.indices where files[index].name == name { files[index].bytes += piece }
    }
    return files
  }

  /// The same files one after the other and in pieces, each with one at least.
  static func forEachPiece(
    of threads: RecommendationThreads, _ body: (_ name: String, _ piece: [UInt8]) throws -> Void
  ) rethrows {
    let writer = ThreadWriter(threads, index: "index.html") { "reports/\($0.id)" }
    try writer.forEachPieceOfPage { try body("comparison.html", Array($0.utf8)) }
    try writer.forEachPieceOfTable { try body("comparison.csv", $0) }
  }

  /// A line a thread.
  public func jsonLines() -> String {
    var buffer = JSONBuffer(reserving: 1 << 16)
    for (index, thread) in threads.threads.enumerated() {
      buffer.object { line in
        line.member("thread", index + 1)
        line.member("status", threads.status(of: thread))
        line.member("continuedIn", thread.continuedIn.map { $0 + 1 })
        line.member("perhapsFrom", thread.perhapsFrom.map { $0 + 1 })
        line.array("asked", thread.entries) { buffer, entry in
          buffer.object {
            $0.member("report", report(entry).id)
            $0.member("year", report(entry).year)
            $0.member("recommendation", entry.recommendation.id)
            $0.member("number", entry.recommendation.number)
            $0.member("citedAs", entry.recommendation.citedAs)
            $0.member("recommendedBy", entry.recommendation.recommendedBy ?? [])
            $0.member("response", entry.recommendation.response?.kind.rawValue)
            $0.member("page", entry.recommendation.anchors?.first?.page)
            $0.member("pdf", addresses.page(of: entry.recommendation, in: report(entry)))
            $0.member("relation", entry.relation.rawValue)
            $0.member("earlier", entry.match?.earlier)
            $0.member("score", entry.score, decimals: 4)
            $0.member("agrees", entry.match?.agrees ?? [])
            $0.member("onlyLater", entry.match?.onlyLater ?? [])
            $0.member("onlyEarlier", entry.match?.onlyEarlier ?? [])
            $0.member("sharedWords", entry.match?.sharedWords ?? [])
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
    var bytes: [UInt8] = []
    forEachPieceOfTable { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func forEachPieceOfTable(_ body: ([UInt8]) throws -> Void) rethrows {
    var table = CSVBuffer(header: [
      "thread", "status", "first_asked", "last_asked", "times_asked", "relation", "score", "report",
      "report_title",
      "year", "recommendation", "number", "cited_as", "page_label", "page", "pdf", "addressee",
      "recommended_by", "response", "pillars", "earlier", "agrees", "only_later", "only_earlier",
      "shared_words", "text",
    ])
    for (index, thread) in threads.threads.enumerated() {
      for entry in thread.entries {
        table.cell(index + 1)
        table.cell(threads.status(of: thread))
        table.cell(thread.entries.first.flatMap { report($0).year })
        table.cell(thread.entries.last.flatMap { report($0).year })
        table.cell(thread.reportCount)
        table.cell(entry.relation.rawValue)
        table.cell(entry.relation == .new ? nil : entry.score, decimals: 4)
        table.cell(report(entry).id)
        table.cell(report(entry).title)
        table.cell(report(entry).year)
        table.cell(entry.recommendation.id)
        table.cell(entry.recommendation.number)
        table.cell(entry.recommendation.citedAs)
        table.cell(entry.recommendation.anchors?.first?.label)
        table.cell(entry.recommendation.anchors?.first?.page)
        table.cell(addresses.page(of: entry.recommendation, in: report(entry)))
        table.cell(entry.recommendation.addressee)
        table.cell(entry.recommendation.recommendedBy ?? [])
        table.cell(entry.recommendation.response?.kind.rawValue)
        table.cell(entry.recommendation.pillars ?? [])
        table.cell(entry.match?.earlier)
        table.cell(entry.match?.agrees ?? [])
        table.cell(entry.match?.onlyLater ?? [])
        table.cell(entry.match?.onlyEarlier ?? [])
        table.cell(entry.match?.sharedWords ?? [])
        table.cell(entry.recommendation.text)
        table.endRow()
      }
      if table.bytes.count >= OutputFile.pieceLength { try body(table.take()) }
    }
    try body(table.take())
  }

  /// For reading on a terminal.
  public func table() -> String {
    var lines: [String] = []
    for (index, thread) in threads.threads.enumerated() {
      lines.append("\(index + 1). \(threads.status(of: thread))")
      for entry in thread.entries {
        let year = report(entry).year.map(String.init) ?? "no year"
        let number = entry.recommendation.shownNumber.map { "\($0) " } ?? ""
        let page = entry.recommendation.pages.map { ", \($0)" } ?? ""
        lines.append("    \(year)  \(entry.relation.rawValue)  \(number)\(entry.recommendation.text)")
        lines.append("          \(report(entry).id)\(page)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page that stands by itself; every ask leads to its report and page.
  public func html() -> String {
    var html = ""
    forEachPieceOfPage { html += $0 }
    return html
  }

  private func forEachPieceOfPage(_ body: (String) throws -> Void) rethrows {
    try ThreadPage(threads: threads, addresses: addresses, index: index).forEachPiece(body)
  }

  private func report(_ entry: RecommendationThread.Entry) -> ComparedReport { threads.reports[entry.report] }
}
