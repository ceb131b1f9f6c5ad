import ReportModel

/// The opening of a summary: a few sentences that say what the numbers below show.
extension ReportSummary {
  var lead: [String] {
    var sentences: [String] = []
    if passages == 0 {
      sentences.append("No running text was read from this report.")
    } else {
      sentences.append(
        "Of the \(Wording.count(passages, "passage")) on \(Wording.count(report.source.pages, "page")), "
          + "\(shareClause).")
    }
    if report.recommendations.isEmpty {
      sentences.append("No list of recommendations was found, nor sentences that recommend.")
    } else {
      let most = shares.map(\.recommendations).max() ?? 0
      let leading = shares.filter { $0.recommendations == most && most > 0 }
      var sentence = "It makes \(Wording.count(report.recommendations.count, "recommendation"))"
      if leading.count == 1 { sentence += ", \(Wording.grouped(most)) of them on \(leading[0].pillar)" }
      sentences.append(sentence + ".")
      sentences += answers
    }
    if !report.references.isEmpty {
      sentences.append("It cites \(Wording.count(report.references.count, "source")).")
    }
    return sentences
  }

  /// "Answers printed in it: 172 accepted and 10 noted, not accepted."
  private var answers: [String] {
    let counts = RecommendationResponse.Kind.allCases.compactMap { kind -> String? in
      let count = report.recommendations.count { $0.response?.kind == kind }
      return count == 0 ? nil : "\(Wording.grouped(count)) \(Wording.answer(kind))"
    }
    return counts.isEmpty ? [] : ["Answers printed in it: \(Wording.list(counts))."]
  }

  /// "38% speak to protection, 30% to prosecution and 12% to prevention", largest first.
  private var shareClause: String {
    let largest = shares.filter { $0.passages > 0 }.enumerated()
      .sorted { ($1.element.passages, $0.offset) < ($0.element.passages, $1.offset) }.map(\.element)
    guard let first = largest.first else { return "none speaks to a pillar" }
    let rest = largest.dropFirst().map { "\(Wording.percent($0.share)) to \($0.pillar)" }
    return Wording.list(["\(Wording.percent(first.share)) speak to \(first.pillar)"] + rest)
  }
}
