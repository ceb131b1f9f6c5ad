public import Citations
public import Recommendations

/// The files that a corpus of reports becomes, beside those of each report.
public enum CorpusFiles {
  /// Hands the files over one after the other and in pieces: those of a large corpus need not find room together.
  ///
  /// - Parameters:
  ///   - reports: A digest a report, in any order; the pages sort them by year and title.
  ///   - failures: The inputs that gave no report.
  ///   - recommendations: The `recommendations.csv` of each report, in the order that the rows shall have.
  ///   - sources: What the reports cite, merged.
  ///   - threads: What the reports recommend, followed through the years; nil for fewer than two reports, which
  ///     have nothing to be compared with.
  ///   - copies: Reports of the same bytes as others, with those others.
  ///   - folder: The folder of a report as seen from the folder of the corpus, without a slash at the end.
  ///   - body: Gets a file's name and a piece of it; pieces of one file follow each other, and each file has one at
  ///     least.
  public static func forEachPiece(
    for reports: [ReportDigest], failures: [FailedInput] = [],
    recommendations: some Sequence<[UInt8]> = [], sources: [Citations.CitedSource] = [],
    threads: RecommendationThreads? = nil, copies: [String: String] = [:],
    folder: (ReportDigest) -> String = { "reports/\($0.id)" },
    _ body: (_ name: String, _ piece: [UInt8]) throws -> Void
  ) rethrows {
    var heads: [OutputFile] = []
    func add(_ name: String, _ piece: [UInt8]) throws {
      if heads.last?.name != name {
        heads.append(OutputFile(name: name, bytes: Array(piece.prefix(while: { $0 != 0x0A }))))
      }
      try body(name, piece)
    }
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
      ] + (threads == nil ? [] : [("comparison.html", "recommendations followed from report to report")]),
      folder: folder)
    try add("index.html", Array(index.utf8))
    try CSVTables.forEachPiece(joining: recommendations) { try add("recommendations.csv", $0) }
    for file in CitationFiles.files(for: sources) { try add(file.name, file.bytes) }
    if let threads { try ThreadWriter.forEachPiece(of: threads, add) }
    let package = DataPackage.file(for: heads, name: "corpus", title: "Reports read by Threefold")
    try body(package.name, package.bytes)
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
