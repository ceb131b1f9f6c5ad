public import ReportModel
internal import Tables

/// Writes `recommendations.csv`: a row a recommendation, in the order of the report.
public enum RecommendationTable {
  public static func bytes(of report: Report) -> [UInt8] {
    let sections = Dictionary(report.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var table = CSVBuffer(header: [
      "report", "report_title", "publisher", "year", "recommendation", "kind", "number", "cited_as",
      "page_label",
      "page", "section_title", "addressee", "addressee_source", "recommended_by", "response", "response_page",
      "response_text", "deadline", "strength", "actions", "pillars", "primary_pillar", "text",
    ])
    for recommendation in report.recommendations {
      table.cell(report.id)
      table.cell(report.title)
      table.cell(report.publisher)
      table.cell(report.year)
      table.cell(recommendation.id)
      table.cell(recommendation.kind.rawValue)
      table.cell(recommendation.number)
      table.cell(recommendation.citedAs)
      table.cell(recommendation.anchors.first?.label)
      table.cell(recommendation.anchors.first?.page)
      table.cell(recommendation.section.flatMap { sections[$0]?.title })
      table.cell(recommendation.addressee)
      table.cell(recommendation.addresseeSource?.rawValue)
      table.cell(recommendation.recommendedBy)
      table.cell(recommendation.response?.kind.rawValue)
      table.cell(recommendation.response?.anchors.first?.page)
      table.cell(recommendation.response?.text)
      table.cell(recommendation.deadline)
      table.cell(recommendation.strength?.rawValue)
      table.cell(recommendation.actions.map(\.kind.rawValue).withoutRepeats)
      table.cell(recommendation.pillars)
      table.cell(recommendation.pillars.first)
      table.cell(recommendation.text)
      table.endRow()
    }
    return table.bytes
  }
}
