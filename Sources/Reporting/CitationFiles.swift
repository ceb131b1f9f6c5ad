public import Citations
public import Foundation
internal import ReportModel
internal import Synchronization

/// The lists of what one report or a corpus cites, in the forms that reference managers read.
public enum CitationFiles {
  /// A report's own list: `references.bib`, `references.ris` and `references.csl.json`.
  static func files(for report: Report) -> [OutputFile] {
    lists(Citations.CitedSource.merging([(report.id, report.references, report.citations)]))
  }

  /// What reports cite, the same source cited by several merged.
  ///
  /// - Parameters:
  ///   - count: How many reports there are.
  ///   - reportJSON: A report's `report.json`, asked for from several threads; what is no report is passed over. Of a
  ///     mapped file no more is read than is needed.
  public static func sources(
    ofReports count: Int, reportJSON: @Sendable (Int) -> Data
  ) -> [Citations.CitedSource] {
    let stored = Mutex([Stored?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let report = try? JSONDecoder().decode(
        Stored.self, from: ReportJSON.withoutPassages(reportJSON(index)))
      stored.withLock { $0[index] = report }
    }
    return Citations.CitedSource.merging(
      stored.withLock { $0 }.compactMap(\.self)
        .map { (id: $0.id, references: $0.references, citations: $0.citations) })
  }

  /// The corpus's list: `references.csv` and the forms above.
  public static func files(for sources: [Citations.CitedSource]) -> [OutputFile] {
    [OutputFile(name: "references.csv", text: "\u{FEFF}" + text(sources, .csv))] + lists(sources)
  }

  /// As much of `report.json` as the lists need.
  private struct Stored: Decodable, Sendable {
    var id: String
    var references: [Reference]
    var citations: [Citation]
  }

  private static func lists(_ sources: [Citations.CitedSource]) -> [OutputFile] {
    [
      OutputFile(name: "references.bib", text: text(sources, .biblatex)),
      OutputFile(name: "references.ris", text: text(sources, .ris)),
      OutputFile(name: "references.csl.json", text: text(sources, .cslJSON)),
    ]
  }

  /// A list of strings, names and dates has nothing that could not be written.
  private static func text(_ sources: [Citations.CitedSource], _ format: CitationListFormat) -> String {
    (try? CitationList(sources).text(format)) ?? ""
  }
}
