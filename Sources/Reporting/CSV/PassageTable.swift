public import ReportModel
internal import Tables

/// Writes `passages.csv`: a row a passage, in reading order, with the pillars and their scores.
public enum PassageTable {
  public static func bytes(of report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    forEachPiece(of: report) { bytes += $0 }
    return bytes
  }

  /// The same in pieces.
  static func forEachPiece(of report: Report, _ body: ([UInt8]) -> Void) {
    let pillars = PillarOrder.pillars(in: report)
    let sections = Dictionary(report.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var table = CSVBuffer(
      header: [
        "report", "year", "passage", "kind", "page_label", "page", "last_page", "number", "section_number",
        "section_title", "pillars", "primary_pillar", "subthemes",
      ] + pillars.map { "\($0)_score" } + ["evidence", "recognition_confidence", "text"])
    for passage in report.passages {
      let section = passage.section.flatMap { sections[$0] }
      let assigned = passage.pillars.filter(\.assigned)
      table.cell(report.id)
      table.cell(report.year)
      table.cell(passage.id)
      table.cell(passage.kind.rawValue)
      table.cell(passage.anchors.first?.label)
      table.cell(passage.anchors.first?.page)
      table.cell(passage.anchors.last?.page)
      table.cell(passage.label)
      table.cell(section?.number)
      table.cell(section?.title)
      table.cell(assigned.map(\.pillar))
      table.cell(assigned.first(where: \.primary)?.pillar)
      table.cell(assigned.flatMap(\.subthemes).withoutRepeats)
      for pillar in pillars {
        table.cell(passage.pillars.first { $0.pillar == pillar }?.score, decimals: 4)
      }
      table.cell(evidence(of: assigned, in: passage.text))
      table.cell(passage.recognitionConfidence, decimals: 4)
      table.cell(passage.text)
      table.endRow()
      if table.bytes.count >= OutputFile.pieceLength { body(table.take()) }
    }
    body(table.bytes)
  }

  /// The words that speak for the assigned pillars, in text order.
  private static func evidence(of tags: [PillarTag], in text: String) -> [String] {
    if tags.isEmpty { return [] }
    let scalars = Array(text.unicodeScalars)
    var spans = tags.flatMap(\.evidence).filter { $0.weight > 0 && $0.start < $0.end }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return spans.map { scalars.text(in: $0.start..<$0.end) }.withoutRepeats
  }
}
