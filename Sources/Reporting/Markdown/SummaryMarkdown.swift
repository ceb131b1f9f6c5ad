public import ReportModel

/// Writes `summary.md`: what `summary.html` says, for notes, e-mail and version control.
public enum SummaryMarkdown {
  /// - Parameter pdf: The PDF's path as seen from the summary, for links to its pages.
  public static func text(of report: Report, pdf: String? = nil) -> String {
    text(of: ReportSummary(of: report), pdf: pdf)
  }

  static func text(of summary: ReportSummary, pdf: String?) -> String {
    let report = summary.report
    var lines: [String] = []
    lines += heading(of: report, pdf: pdf)
    lines += [summary.lead.joined(separator: " "), ""]
    lines += warnings(of: summary)
    // Without the words: what opens a link of Markdown seldom takes them.
    let places = PDFPlaces(in: report, pdf: pdf, showsWords: false)
    lines += brief(of: summary, in: places)
    lines += shares(of: summary)
    lines += strongest(of: summary, in: places)
    lines += recommendations(of: summary, in: places)
    lines += sources(of: summary, in: places)
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

  private static func brief(of summary: ReportSummary, in places: PDFPlaces?) -> [String] {
    guard !summary.brief.isEmpty else { return [] }
    var lines = [
      "## In brief", "", "A sentence, a figure and a recommendation a pillar, picked by the machine.", "",
    ]
    for brief in summary.brief {
      lines += ["### \(MarkdownLine.escaped(Wording.title(ofPillar: brief.share.pillar)))", ""]
      for (name, quote) in [("It says", brief.says), ("In figures", brief.figure)] {
        guard let quote else { continue }
        let reference = PageReference(quote.passage.anchors(of: quote.span), in: places)
        let place = reference.map { " — " + MarkdownLine.link($0.text, to: $0.address) } ?? ""
        lines.append("- \(name): \(text(of: quote.excerpt))\(place)")
      }
      if let ask = brief.ask {
        let reference = PageReference(ask.anchors, in: places)
        let place = reference.map { " — " + MarkdownLine.link($0.text, to: $0.address) } ?? ""
        let number = ask.citedAs.map { "\(MarkdownLine.escaped($0)) " } ?? ""
        lines.append("- It asks: \(number)\(text(of: brief.askExcerpt(ask)))\(place)")
      }
      lines.append("")
    }
    return lines
  }

  private static func warnings(of summary: ReportSummary) -> [String] {
    guard !summary.warnings.isEmpty else { return [] }
    return ["## Before you rely on this", ""]
      + summary.warnings.map { warning in
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

  private static func strongest(of summary: ReportSummary, in places: PDFPlaces?) -> [String] {
    guard !summary.strongest.isEmpty else { return [] }
    var lines = ["## Strongest passages", "", "Words that speak most for the pillar are **bold**.", ""]
    for group in summary.strongest {
      lines += ["### \(MarkdownLine.escaped(Wording.title(ofPillar: group.pillar)))", ""]
      for chosen in group.passages {
        let reference = PageReference(chosen.passage.anchors, in: places)
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

  private static func recommendations(of summary: ReportSummary, in places: PDFPlaces?) -> [String] {
    guard !summary.recommendations.isEmpty else { return [] }
    var lines = ["## Recommendations", ""]
    for group in summary.recommendations {
      let name = group.pillar.map(Wording.title) ?? "No pillar"
      lines += ["### \(MarkdownLine.escaped(name)) (\(group.recommendations.count))", ""]
      for recommendation in group.recommendations {
        let number = recommendation.citedAs.map { "**\(MarkdownLine.escaped($0))** " } ?? ""
        var facts: [String] = []
        if let addressed = recommendation.addressed { facts.append(MarkdownLine.escaped(addressed)) }
        if !recommendation.recommendedBy.isEmpty {
          facts.append("recommended by \(MarkdownLine.escaped(Wording.list(recommendation.recommendedBy)))")
        }
        if let response = recommendation.response { facts.append("answer: \(Wording.answer(response.kind))") }
        if let deadline = recommendation.deadline { facts.append(MarkdownLine.escaped(deadline)) }
        let others = recommendation.pillars.dropFirst()
        if !others.isEmpty { facts.append("also \(MarkdownLine.escaped(Wording.list(Array(others))))") }
        if let reference = PageReference(recommendation.anchors, in: places) {
          facts.append(MarkdownLine.link(reference.text, to: reference.address))
        }
        let tail = facts.isEmpty ? "" : " — " + facts.joined(separator: "; ")
        lines.append("- \(number)\(MarkdownLine.escaped(recommendation.text))\(tail)")
      }
      lines.append("")
    }
    return lines
  }

  private static func sources(of summary: ReportSummary, in places: PDFPlaces?) -> [String] {
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
          PageReference([anchor], in: places).map { MarkdownLine.link(anchor.pageName, to: $0.address) }
        }
        if !pages.isEmpty { text += " — cited p. \(pages.joined(separator: ", "))" }
        lines.append("- \(text)")
      }
      lines.append("")
    }
    return lines
  }
}
