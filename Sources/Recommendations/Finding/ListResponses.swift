internal import ReportModel

/// Reads what the state under review says to the recommendations of a list: above it, "77. The following
/// recommendations will be examined by Aland:", or below it, "78. Aland considers that recommendations Nos. 3, 5-7 above
/// are already implemented".
struct ListResponses {
  private struct Statement {
    var position: Int
    /// The number of the paragraph that says it.
    var paragraph: String?
    var response: RecommendationResponse?
    /// Whether the list that it speaks of follows it.
    var isOpening: Bool
    /// The items that it speaks of; empty for all.
    var numbers: Set<Int> = []

    func isOf(_ number: String?) -> Bool {
      if numbers.isEmpty { return true }
      guard let digits = number?.split(separator: ".").last else { return false }
      return Int(digits).map(numbers.contains) == true
    }
  }

  private let statements: [Statement]
  /// Where in the run of passages each stands.
  private let positions: [String: Int]

  /// - Parameter zone: A run of passages that holds lists of a review.
  init(_ zone: [Passage]) {
    var positions: [String: Int] = [:]
    for (position, passage) in zone.enumerated() { positions[passage.id] = position }
    self.positions = positions
    statements = zone.indices.compactMap { Self.statement(at: $0, in: zone) }
  }

  /// Adds to each item the paragraph that opens its list and the response.
  func add(to drafts: inout [RecommendationDraft]) {
    for index in drafts.indices {
      guard let position = drafts[index].passages.first.flatMap({ positions[$0] }) else { continue }
      var ofList: Statement?
      for statement in statements {
        if statement.position > position, statement.isOpening { break }
        if statement.isOpening {
          ofList = statement
          drafts[index].paragraph = statement.paragraph
          drafts[index].response = statement.response
        } else if statement.position > position, statement.isOf(drafts[index].number) {
          // What is said of the list at its end is said besides: "the recommendations above are implemented".
          drafts[index].response = statement.response ?? ofList?.response
        }
      }
    }
  }

  private static func statement(at position: Int, in zone: [Passage]) -> Statement? {
    let passage = zone[position]
    let words = FoldedWords(passage.text)
    let forms = words.forms
    guard passage.kind != .heading, forms.contains(where: { $0.hasPrefix("recommend") }),
      EndingBracket(passage.text).names.isEmpty
    else { return nil }
    let label = passage.label?.filter { $0 != "." }
    let paragraph = label.flatMap { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? $0 : nil }
    let kind = kind(forms)
    let response = kind.map { kind in
      RecommendationResponse(kind: kind, text: passage.text, anchors: passage.anchors)
    }
    let opens = passage.text.hasSuffix(":") || forms.prefix(6).contains("following")
    if !forms.contains("above"), opens || position + 1 < zone.count && isFirst(zone[position + 1]) {
      return Statement(position: position, paragraph: paragraph, response: response, isOpening: true)
    }
    guard response != nil else { return nil }
    let numbers = numbers(in: words)
    guard !numbers.isEmpty || pointsBack(forms) else { return nil }
    return Statement(
      position: position, paragraph: paragraph, response: response, isOpening: false, numbers: numbers)
  }

  /// Whether a passage is the first item of a list: "1.", "102.1".
  private static func isFirst(_ passage: Passage) -> Bool {
    passage.label?.split(separator: ".").last == "1"
  }

  /// "These recommendations", "the above recommendations", "the recommendations listed above"; what was said "at paragraphs
  /// 16 and 17 above", or of those "contained in paragraph 16", is no list.
  private static func pointsBack(_ forms: [String]) -> Bool {
    guard !forms.contains("paragraphs"), !forms.contains("paragraph") else { return false }
    return forms.indices.contains { index in
      forms[index] == "recommendations"
        && (["these", "above", "those"].contains(index > 0 ? forms[index - 1] : "")
          || forms[index...].prefix(3).contains("above"))
    }
  }

  private static func kind(_ forms: [String]) -> RecommendationResponse.Kind? {
    func has(_ words: Set<String>) -> Bool { forms.contains(where: words.contains) }
    if forms.contains("will"),
      has(["examined", "examine", "respond", "response", "responses", "considered", "reply", "replies"])
    {
      return .pending
    }
    let isDenied = forms.indices.contains { index in
      ["enjoy", "support", "supported", "accept", "accepted", "agree"].contains(forms[index])
        && forms[max(0, index - 4)..<index].contains { $0 == "not" || $0 == "cannot" }
    }
    if isDenied || has(["noted", "notes", "rejected", "rejects", "refused"]) { return .noted }
    if has(["implemented", "implementation", "implementing"]) { return .implemented }
    if has(["support", "supports", "supported", "accepted", "accepts"]) { return .accepted }
    return nil
  }

  /// The items named: "recommendations Nos. 3, 5-7 and 9 above".
  private static func numbers(in words: FoldedWords) -> Set<Int> {
    guard let sign = words.forms.firstIndex(where: { ["nos", "numbers"].contains($0) }) else { return [] }
    var numbers: Set<Int> = []
    var last: Int?
    var index = sign + 1
    while index < words.forms.count {
      let form = words.forms[index]
      if let number = Int(form) {
        let between = words.scalars[words.words[index - 1].end..<words.words[index].start]
        let isRange = between.contains { ["-", "–", "‑"].contains($0) } || words.forms[index - 1] == "to"
        if isRange, let first = last, first < number, number - first < longestRange {
          numbers.formUnion(first...number)
        }
        numbers.insert(number)
        last = number
      } else if form != "and", form != "to" {
        break
      }
      index += 1
    }
    return numbers
  }

  private static let longestRange = 1_000
}
