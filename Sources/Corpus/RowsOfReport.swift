internal import Foundation
public import ReportModel

extension ReportRows {
  public init(of report: Report) {
    self = Self.head(of: report)
    for table in Table.allCases {
      Self.forEachRow(of: table, in: report) { tables[table.rawValue].append($0) }
    }
  }

  /// What is known of the report itself, with empty tables.
  public static func head(of report: Report) -> ReportRows {
    ReportRows(
      id: report.id, file: report.source.file, sha256: report.source.sha256, title: report.title,
      publisher: report.publisher, authors: JSONText.list(report.authors), year: report.year,
      language: report.language, pages: report.source.pages)
  }

  /// A table's rows one after the other: those of a long report need not find room together.
  public static func forEachRow(of table: Table, in report: Report, _ body: (Row) -> Void) {
    switch table {
    case .sections: for section in report.sections { body(row(section)) }
    case .passages:
      for position in SearchOrder.positions(of: report.passages) {
        body(row(report.passages[position], at: position))
      }
    case .tags: for passage in report.passages { for row in tagRows(passage) { body(row) } }
    case .recommendations: for recommendation in report.recommendations { body(row(recommendation)) }
    case .recommendationPillars:
      for recommendation in report.recommendations { for row in pillarRows(recommendation) { body(row) } }
    case .references: for reference in report.references { body(row(reference)) }
    case .citations: for citation in report.citations { body(row(citation)) }
    }
  }

  /// As in `report.json`, so that a store made again from it is the same.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  private static func row(_ section: Section) -> Row {
    [
      .text(section.id), Value(section.number), .text(section.title), .integer(section.level),
      .integer(section.page), Value(section.parent),
    ]
  }

  private static func row(_ passage: Passage, at position: Int) -> Row {
    [
      .text(passage.id), .text(passage.kind.rawValue), Value(passage.section), Value(passage.label),
      Value(passage.level), Value(passage.anchors.first?.page), Value(passage.anchors.first?.label),
      Value(passage.anchors.last?.page), .text(JSONText.boxes(passage.anchors)),
      Value(passage.recognitionConfidence.map(rounded)), .text(passage.text), .integer(position),
    ]
  }

  private static func tagRows(_ passage: Passage) -> [Row] {
    let tags = passage.pillars.filter { $0.assigned || PillarTag.isExplained(score: $0.score) }
    if tags.isEmpty { return [] }
    let scalars = Array(passage.text.unicodeScalars)
    return tags.map { tag in
      [
        .text(passage.id), .text(tag.pillar), .real(rounded(tag.score)), Value(tag.assigned),
        Value(tag.primary),
        .text(JSONText.list(tag.subthemes)),
        .text(JSONText.evidence(tag.assigned ? tag.evidence : [], in: scalars)),
      ]
    }
  }

  private static func row(_ recommendation: Recommendation) -> Row {
    let anchor = recommendation.anchors.first
    return [
      .text(recommendation.id), .text(recommendation.kind.rawValue), Value(recommendation.number),
      .text(recommendation.text), Value(recommendation.section),
      .text(JSONText.list(recommendation.passages)), Value(anchor?.page), Value(anchor?.label),
      .text(JSONText.boxes(recommendation.anchors)), Value(recommendation.addressee),
      .text(JSONText.list(recommendation.recommendedBy)), Value(recommendation.deadline),
      Value(recommendation.strength?.rawValue),
      .text(JSONText.list(recommendation.actions.map(\.kind.rawValue))),
      Value(recommendation.addresseeSource?.rawValue), Value(recommendation.citedAs),
      Value(recommendation.response?.kind.rawValue), Value(recommendation.response?.text),
      Value(recommendation.response?.anchors.first?.page),
    ]
  }

  private static func pillarRows(_ recommendation: Recommendation) -> [Row] {
    recommendation.pillars.enumerated().map { position, pillar in
      [
        .text(recommendation.id), .text(pillar), .integer(position),
        Value(recommendation.pillarTags.first { $0.pillar == pillar }.map { rounded($0.score) }),
      ]
    }
  }

  private static func row(_ reference: Reference) -> Row {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let csl = (try? encoder.encode(reference.csl)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return [
      .text(reference.id), .text(reference.raw), .text(csl), .text(reference.csl.type),
      Value(reference.csl.title), Value(reference.csl.issued?.year),
    ]
  }

  private static func row(_ citation: Citation) -> Row {
    [
      .text(citation.passage), Value(citation.reference), Value(citation.note), Value(citation.locator),
      .text(citation.via.rawValue), Value(citation.target), Value(citation.span?.start),
      Value(citation.span?.end), Value(citation.anchors.first?.page), Value(citation.anchors.first?.label),
      .text(JSONText.boxes(citation.anchors)),
    ]
  }
}
