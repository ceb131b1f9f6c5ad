public import ReportModel

/// Writes `summary.md`: what `summary.html` says, for notes, e-mail and version control.
public enum SummaryMarkdown {
  /// - Parameter pdf: The PDF's path as seen from the summary, for links to its pages.
  public static func text(of report: Report, pdf: String? = nil) -> String {
    let summary = ReportSummary(of: report)
    var lines: [String] = []
    lines += heading(of: report, pdf: pdf)
    lines += [summary.lead.joined(separator: " "), ""]
    lines += warnings(of: report)
    lines += shares(of: summary)
    lines += strongest(of: summary, pdf: pdf)
    lines += recommendations(of: summary, pdf: pdf)
    lines += sources(of: summary, pdf: pdf)
    lines += [
      "---", "",
      "Made by Threefold from \(MarkdownLine.escaped(report.source.file)) (SHA-256 \(report.source.sha256)).",
      "Pillars and scores are a machine's reading: check a passage on its page before you quote it.", "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func heading(of report: Report, pdf: String?) -> [String] {
    var facts = [report.publisher, report.year.map(String.init)].compactMap { $0 }
    facts.append(Wording.count(report.source.pages, "page"))
    let file = MarkdownLine.link(report.source.file, to: pdf.map(Address.encoded))
    return [
      "# \(MarkdownLine.escaped(report.displayTitle))", "",
      facts.map(MarkdownLine.escaped).joined(separator: " · ") + " · " + file, "",
    ]
  }

  private static func warnings(of report: Report) -> [String] {
    guard !report.warnings.isEmpty else { return [] }
    return ["## Before you rely on this", ""]
      + report.warnings.map { warning in
        let pages = warning.pages.isEmpty ? "" : " (\(Pages.list(warning.pages)))"
        return "- \(MarkdownLine.escaped(warning.message))\(pages)"
      } + [""]
  }

  private static func shares(of summary: ReportSummary) -> [String] {
    var lines = [
      "## Pillars", "", "Share of passages that speak to a pillar; a passage may speak to several.", "",
      "| Pillar | Share | | Passages | Mostly about it | Recommendations |",
      "|---|---:|---|---:|---:|---:|",
    ]
    for share in summary.shares {
      let bar = String(repeating: "█", count: Int((share.share * 20).rounded()))
      lines.append(
        "| \(MarkdownLine.escaped(Wording.title(ofPillar: share.pillar))) "
          + "| \(MarkdownLine.escaped(Wording.percent(share.share))) | \(bar) | \(share.passages) "
          + "| \(share.primary) | \(share.recommendations) |")
    }
    let rest = summary.passages == 0 ? 0 : Double(summary.withoutPillar) / Double(summary.passages)
    lines.append(
      "| None | \(MarkdownLine.escaped(Wording.percent(rest))) | | \(summary.withoutPillar) | | "
        + "\(summary.report.recommendations.count { $0.pillars.isEmpty }) |")
    return lines + [""]
  }

  private static func strongest(of summary: ReportSummary, pdf: String?) -> [String] {
    guard !summary.strongest.isEmpty else { return [] }
    var lines = ["## Strongest passages", "", "Words that speak most for the pillar are **bold**.", ""]
    for group in summary.strongest {
      lines += ["### \(MarkdownLine.escaped(Wording.title(ofPillar: group.pillar)))", ""]
      for chosen in group.passages {
        let reference = PageReference(chosen.passage.anchors, pdf: pdf)
        let place = reference.map { MarkdownLine.link($0.text, to: $0.address) + ", " } ?? ""
        lines += ["> \(text(of: chosen.excerpt))", ">"]
        lines += ["> — \(place)score \(Wording.score(chosen.tag.score))", ""]
      }
    }
    return lines
  }

  private static func text(of excerpt: Excerpt) -> String {
    var text = excerpt.isCutBefore ? "… " : ""
    for part in excerpt.parts {
      let escaped = MarkdownLine.escaped(part.text)
      // Bold that begins or ends in a space is not bold.
      text +=
        part.evidence == nil || escaped.hasPrefix(" ") || escaped.hasSuffix(" ") ? escaped : "**\(escaped)**"
    }
    return excerpt.isCutAfter ? text + " …" : text
  }

  private static func recommendations(of summary: ReportSummary, pdf: String?) -> [String] {
    guard !summary.recommendations.isEmpty else { return [] }
    var lines = ["## Recommendations", ""]
    for group in summary.recommendations {
      let name = group.pillar.map(Wording.title) ?? "No pillar"
      lines += ["### \(MarkdownLine.escaped(name)) (\(group.recommendations.count))", ""]
      for recommendation in group.recommendations {
        let number = recommendation.number.map { "**\(MarkdownLine.escaped($0))** " } ?? ""
        var facts: [String] = []
        if let addressee = recommendation.addressee { facts.append("to \(MarkdownLine.escaped(addressee))") }
        if let deadline = recommendation.deadline { facts.append(MarkdownLine.escaped(deadline)) }
        let others = recommendation.pillars.dropFirst()
        if !others.isEmpty { facts.append("also \(MarkdownLine.escaped(Wording.list(Array(others))))") }
        if let reference = PageReference(recommendation.anchors, pdf: pdf) {
          facts.append(MarkdownLine.link(reference.text, to: reference.address))
        }
        let tail = facts.isEmpty ? "" : " — " + facts.joined(separator: "; ")
        lines.append("- \(number)\(MarkdownLine.escaped(recommendation.text))\(tail)")
      }
      lines.append("")
    }
    return lines
  }

  private static func sources(of summary: ReportSummary, pdf: String?) -> [String] {
    guard !summary.sources.isEmpty else { return [] }
    var lines = ["## Sources cited", ""]
    for group in summary.sources {
      lines += ["### \(group.name) (\(group.sources.count))", ""]
      for source in group.sources {
        let (before, title, after) = source.line
        var text = MarkdownLine.escaped(before)
        if !title.isEmpty { text += "*\(MarkdownLine.escaped(title))*" }
        text += MarkdownLine.escaped(after)
        if let address = source.address { text += " " + MarkdownLine.link(address, to: address) }
        let pages = source.anchors.compactMap { anchor in
          PageReference([anchor], pdf: pdf).map { MarkdownLine.link(anchor.pageName, to: $0.address) }
        }
        if !pages.isEmpty { text += " — cited p. \(pages.joined(separator: ", "))" }
        lines.append("- \(text)")
      }
      lines.append("")
    }
    return lines
  }
}
