internal import ReportModel
internal import Tables

/// Small pieces of English that summaries share.
enum Wording {
  /// "1 page", "12,400 pages".
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// Thousands apart by commas.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }

  /// A share of 1 as a whole percentage; what is more than nothing is never 0%.
  static func percent(_ share: Double) -> String {
    if share > 0 && share < 0.005 { return "<1%" }
    return "\(Int((share * 100).rounded()))%"
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A pillar's identifier as a heading: "Protection", "Child labour" for "child-labour".
  static func title(ofPillar pillar: String) -> String {
    let words = pillar.map { $0 == "-" || $0 == "_" ? " " : $0 }
    return (words.first?.uppercased() ?? "") + String(words.dropFirst())
  }

  /// A probability to the hundredth; only what is certain is 1.
  static func score(_ score: Double) -> String {
    score < 1 && score >= 0.995 ? "above 0.99" : score.rounded(decimals: 2)
  }

  /// What the one who is asked said to a recommendation. That it is done is said and not known.
  static func answer(_ kind: RecommendationResponse.Kind) -> String {
    switch kind {
    case .accepted: "accepted"
    case .implemented: "accepted, said to be done or under way"
    case .pending: "to come later"
    case .noted: "noted, not accepted"
    }
  }

  static func weight(_ weight: Double) -> String {
    (weight < 0 ? "−" : "+") + abs(weight).rounded(decimals: 2)
  }
}
