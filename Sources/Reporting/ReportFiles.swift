public import ReportModel

/// The files that one report becomes.
public enum ReportFiles {
  /// - Parameters:
  ///   - report: The record; nothing else is read.
  ///   - pdf: The PDF's path as seen from the folder that the files will lie in ("../../../Inputs/a.pdf"), which
  ///     page references then link to; nil for page references without links.
  /// - Returns: The files, in a fixed order. The same report gives the same bytes.
  public static func files(for report: Report, pdf: String? = nil) -> [OutputFile] {
    let files = Collected()
    forEachPiece(of: report, pdf: pdf) { name, piece in
      if files.all.last?.name == name {
        files.all[files.all.count - 1].bytes += piece
      } else {
        files.all.append(OutputFile(name: name, bytes: piece))
      }
    }
    return files.all
  }

  /// The same files one after the other and in pieces: those of a long report need not find room together.
  ///
  /// - Parameter body: Gets a file's name and a piece of it; pieces of one file follow each other, and each file has
  ///   one at least.
  public static func forEachPiece(
    of report: Report, pdf: String? = nil, _ body: @escaping (_ name: String, _ piece: [UInt8]) -> Void
  ) {
    let heads = Collected()
    func add(_ name: String, _ piece: [UInt8]) {
      // Of a table no more is described than its head.
      if heads.all.last?.name != name {
        heads.all.append(OutputFile(name: name, bytes: Array(piece.prefix(while: { $0 != 0x0A }))))
      }
      body(name, piece)
    }
    ReportJSON.forEachPiece(of: report) { add("report.json", $0) }
    addSummaries(of: report, pdf: pdf, add)
    PassageTable.forEachPiece(of: report) { add("passages.csv", $0) }
    add("recommendations.csv", RecommendationTable.bytes(of: report))
    add("references.csv", ReferenceTable.bytes(of: report))
    for file in CitationFiles.files(for: report) { add(file.name, file.bytes) }
    let package = DataPackage.file(for: heads.all, name: report.id, title: report.title)
    body(package.name, package.bytes)
  }

  /// Apart, so that what both say is gone when the tables are made.
  private static func addSummaries(
    of report: Report, pdf: String?, _ add: (_ name: String, _ piece: [UInt8]) -> Void
  ) {
    let summary = ReportSummary(of: report)
    add("summary.md", Array(SummaryMarkdown.text(of: summary, pdf: pdf).utf8))
    add("summary.html", Array(SummaryPage.text(of: summary, pdf: pdf).utf8))
  }

  private final class Collected {
    var all: [OutputFile] = []
  }
}
