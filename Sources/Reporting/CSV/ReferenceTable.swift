public import ReportModel
internal import Tables

/// Writes `references.csv`: a row a source that the report cites, with the pages and notes that cite it.
public enum ReferenceTable {
  public static func bytes(of report: Report) -> [UInt8] {
    let citing = Dictionary(grouping: report.citations.filter { $0.reference != nil }, by: { $0.reference! })
    var table = CSVBuffer(header: [
      "report", "report_title", "report_year", "reference", "type", "authors", "title", "year",
      "container_title",
      "publisher", "volume", "issue", "pages", "number", "authority", "url", "doi", "isbn", "times_cited",
      "cited_on", "cited_on_pages", "notes", "raw",
    ])
    for reference in report.references {
      let csl = reference.csl
      let citations = citing[reference.id] ?? []
      let anchors = citations.compactMap(\.anchors.first)
      table.cell(report.id)
      table.cell(report.title)
      table.cell(report.year)
      table.cell(reference.id)
      table.cell(csl.type)
      table.cell((csl.author ?? csl.editor ?? []).map(\.inverted))
      table.cell(csl.title)
      table.cell(csl.issued?.year)
      table.cell(csl.containerTitle)
      table.cell(csl.publisher)
      table.cell(csl.volume)
      table.cell(csl.issue)
      table.cell(csl.page)
      table.cell(csl.number)
      table.cell(csl.authority)
      table.cell(csl.url)
      table.cell(csl.doi)
      table.cell(csl.isbn)
      table.cell(citations.count)
      table.cell(anchors.map(\.label).withoutRepeats)
      table.cell(anchors.map { String($0.page) }.withoutRepeats)
      table.cell(citations.compactMap(\.note).withoutRepeats)
      table.cell(reference.raw)
      table.endRow()
    }
    return table.bytes
  }
}
