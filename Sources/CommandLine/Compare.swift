internal import ArgumentParser
internal import Foundation
internal import Recommendations
internal import Reporting

/// `threefold compare`: what became of what was recommended before.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares recommendations across reports: repeated, revised, new, no later ask found.",
    discussion: """
      Either two lists as JSON lines of {"id","text"}, or two or more reports: report.json files, their folders, or \
      the output folder of `analyze`. Files named one by one are compared as one series; in folders, reports are \
      held against those of the same title and file name but for year and number. Two lists or two reports give \
      JSON lines a later recommendation; more reports give JSON lines a thread through the years. A \
      recommendation of which no later ask is found counts as dropped; that never means that it was done.
      Links lead to the reports' folders and their PDFs as seen from the folder that you are in.

      Examples:
        threefold compare --earlier 2010.jsonl --later 2014.jsonl --format jsonl
        threefold compare Outputs --format html > comparison.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv, html }

  @Argument(help: "report.json files, folders of reports, or the output folder of `analyze`.")
  var reports: [String] = []

  @Option(help: "The earlier list, as JSON lines.")
  var earlier: String?

  @Option(help: "The later list, as JSON lines.")
  var later: String?

  @Option(help: "A CSV of earlier id, later id, `same` or `not`: these links win over the machine's.")
  var links: String?

  @Option(help: "How to write it: table, jsonl, csv or html.")
  var format: Format = .table

  func validate() throws {
    guard (earlier == nil) == (later == nil) else {
      throw ValidationError("--earlier and --later belong together. Give both.")
    }
    guard (earlier != nil) != !reports.isEmpty else {
      throw ValidationError("Give either two lists (--earlier and --later) or reports.")
    }
  }

  func run() throws {
    var decisions = LinkDecisions()
    if let links {
      decisions = try LinkDecisions(csv: String(decoding: NamedFile.data(links), as: UTF8.self))
    }
    let text: String
    if let earlier, let later {
      text = try compareLists(earlier: earlier, later: later, decisions: decisions)
    } else {
      text = try compareReports(decisions: decisions)
    }
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  private struct Line: Decodable {
    var id: String
    var text: String
    var number: String?
  }

  private func compareLists(earlier: String, later: String, decisions: LinkDecisions) throws -> String {
    func items(_ path: String) throws -> [ComparedItem] {
      try JSONLines.read(Line.self, from: path).map {
        ComparedItem(id: $0.id, text: $0.text, number: $0.number)
      }
    }
    let lists = (earlier: try items(earlier), later: try items(later))
    warn(of: decisions, known: (lists.earlier + lists.later).map(\.id))
    let comparison = RecommendationComparer().compare(
      earlier: lists.earlier, later: lists.later, decisions: decisions)
    let writer = ComparisonWriter(comparison, earlier: lists.earlier, later: lists.later)
    switch format {
    case .jsonl: return writer.jsonLines()
    case .csv: return writer.csv()
    case .table: return writer.table()
    case .html: return writer.html()
    }
  }

  /// Says which identifiers of the links file no list holds: such a line changes nothing.
  private func warn(of decisions: LinkDecisions, known: [String]) {
    let known = Set(known)
    let unknown = decisions.identifiers.filter { !known.contains($0) }
    if unknown.isEmpty { return }
    StandardError.write(
      "\(links ?? "The links file") names what no list holds: \(unknown.prefix(10).joined(separator: ", "))"
        + "\(unknown.count > 10 ? " and \(unknown.count - 10) more" : ""). These links change nothing.")
  }

  private func compareReports(decisions: LinkDecisions) throws -> String {
    let source = try StoredReports(reports)
    let stored = source.reports
    guard stored.count > 1 else {
      throw JSONLines.ReadingError(
        description:
          "Fewer than two reports with recommendations were found. Name more, or run `analyze` first.")
    }
    if stored.allSatisfy(\.recommendations.isEmpty) {
      StandardError.write("No recommendations were found in these reports: there is nothing to compare.")
    }
    warn(of: decisions, known: stored.flatMap { $0.recommendations.map(\.id) })
    let isOneSeries = reports.allSatisfy { $0.hasSuffix(".json") }
    if stored.count == 2, format == .jsonl, isOneSeries || ReportSeries.series(of: stored).count == 1 {
      let lists = stored.sorted(by: ComparedReport.isEarlier).map { report in
        report.recommendations.map { ComparedItem(id: $0.id, text: $0.text, number: $0.number) }
      }
      let comparison = RecommendationComparer().compare(
        earlier: lists[0], later: lists[1], decisions: decisions)
      return ComparisonWriter(comparison, earlier: lists[0], later: lists[1]).jsonLines()
    }
    let threads = RecommendationThreads(
      stored, decisions: decisions, isOneSeries: isOneSeries)
    let writer = ThreadWriter(threads) { source.folders[$0.id] ?? "." }
    switch format {
    case .jsonl: return writer.jsonLines()
    case .csv: return writer.csv()
    case .table: return writer.table()
    case .html: return writer.html()
    }
  }
}
