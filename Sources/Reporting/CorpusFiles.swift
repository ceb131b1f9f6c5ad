public import Citations
public import Recommendations

/// The files that a corpus of reports becomes, beside those of each report.
public enum CorpusFiles {
  /// - Parameters:
  ///   - reports: A digest a report, in any order; the pages sort them by year and title.
  ///   - failures: The inputs that gave no report.
  ///   - recommendations: The `recommendations.csv` of each report, in the order that the rows shall have.
  ///   - sources: What the reports cite, merged.
  ///   - threads: What the reports recommend, followed through the years; nil for fewer than two reports, which
  ///     have nothing to be compared with.
  ///   - copies: Reports of the same bytes as others, with those others.
  ///   - folder: The folder of a report as seen from the folder of the corpus, without a slash at the end.
  public static func files(
    for reports: [ReportDigest], failures: [FailedInput] = [],
    recommendations: some Sequence<[UInt8]> = [], sources: [Citations.CitedSource] = [],
    threads: RecommendationThreads? = nil, copies: [String: String] = [:],
    folder: (ReportDigest) -> String = { "reports/\($0.id)" }
  ) -> [OutputFile] {
    let comparison = threads.map(ThreadWriter.files(for:)) ?? []
    let index = IndexPage.text(
      reports: reports, failures: failures, copies: copies, sources: sources.count,
      files: [
        ("recommendations.csv", "every recommendation, with its report, page, pillars and addressee"),
        ("references.csv", "every source cited, merged over the reports, with the pages that cite it"),
        ("references.bib", "the same for BibLaTeX"),
        ("references.ris", "the same for Zotero, EndNote and Mendeley"),
        ("references.csl.json", "the same as CSL-JSON"),
        ("datapackage.json", "what the columns of the tables hold, for R, pandas and validators"),
        ("run.json", "every input, and what became of it"),
      ] + (comparison.isEmpty ? [] : [("comparison.html", "recommendations followed from report to report")]),
      folder: folder)
    let files =
      [
        OutputFile(name: "index.html", text: index),
        OutputFile(name: "recommendations.csv", bytes: CSVTables.joined(recommendations)),
      ] + CitationFiles.files(for: sources) + comparison
    return files + [DataPackage.file(for: files, name: "corpus", title: "Reports read by Threefold")]
  }
}

/// A file that gave no report.
public struct FailedInput: Codable, Sendable, Equatable {
  /// The path as it was given.
  public var file: String
  /// A sentence: what is wrong and what to do.
  public var reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}
