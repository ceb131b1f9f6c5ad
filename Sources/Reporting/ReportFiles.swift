public import ReportModel

/// The files that one report becomes.
public enum ReportFiles {
  /// - Parameters:
  ///   - report: The record; nothing else is read.
  ///   - pdf: The PDF's path as seen from the folder that the files will lie in ("../../../Inputs/a.pdf"), which
  ///     page references then link to; nil for page references without links.
  /// - Returns: The files, in a fixed order. The same report gives the same bytes.
  public static func files(for report: Report, pdf: String? = nil) -> [OutputFile] {
    let files =
      [
        OutputFile(name: "report.json", bytes: ReportJSON.bytes(of: report)),
        OutputFile(name: "summary.md", text: SummaryMarkdown.text(of: report, pdf: pdf)),
        OutputFile(name: "summary.html", text: SummaryPage.text(of: report, pdf: pdf)),
        OutputFile(name: "passages.csv", bytes: PassageTable.bytes(of: report)),
        OutputFile(name: "recommendations.csv", bytes: RecommendationTable.bytes(of: report)),
        OutputFile(name: "references.csv", bytes: ReferenceTable.bytes(of: report)),
      ] + CitationFiles.files(for: report)
    return files + [DataPackage.file(for: files, name: report.id, title: report.title)]
  }
}
