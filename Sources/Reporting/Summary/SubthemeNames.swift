import ReportModel

/// What the codebook that tagged a report calls its subthemes.
struct SubthemeNames {
  private var names: [String: String] = [:]

  init(of report: Report) {
    for pillar in report.codebook ?? [] {
      for subtheme in pillar.subthemes { names["\(pillar.id)/\(subtheme.id)"] = subtheme.name }
    }
  }

  /// - Returns: The names of a tag's subthemes, strongest first; an identifier where there is no name.
  func list(of tag: PillarTag) -> String {
    tag.subthemes.map { names["\(tag.pillar)/\($0)"] ?? $0 }.joined(separator: " · ")
  }
}
