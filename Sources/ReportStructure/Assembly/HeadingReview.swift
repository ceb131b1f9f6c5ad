import ReportModel

/// Takes a second look at headings once their lines are together.
struct HeadingReview {
  let lines: Lines
  let rules: HeadingRules
  private var profile: Profile { rules.profile }

  init(lines: Lines, rules: HeadingRules) {
    self.lines = lines
    self.rules = rules
  }

  func review(_ drafts: inout [Draft]) {
    markLegends(&drafts)
    promote(&drafts)
    for index in drafts.indices where drafts[index].kind == .heading {
      let draft = drafts[index]
      let scalars = draft.lines.reduce(0) { $0 + lines[$1].text.count }
      let last = lines[draft.lines.last!].text
      let isLarger = lines[draft.lines[0]].size > 1.09 * profile.bodySize
      let ends = last.last.map { $0 == "." || $0 == ";" || $0 == "," } ?? false
      let isListed = last.last == ";" || ends && ListLabel.read(lines[draft.lines[0]]) != nil && scalars > 40
      // A numbered line in bold at the size of the text names a section in a few words; one that runs on is an item.
      let isNumbered = ListLabel.read(lines[draft.lines[0]])?.form == .number
      let isItem = isNumbered && !isLarger && scalars > 55
      let isProse =
        isItem || isListed || scalars > 220 || ends && scalars > 60 && !isLarger || ends && scalars > 120
        || draft.lines.count > 5
      if isProse {
        demote(&drafts[index])
        continue
      }
      if let label = ListLabel.read(lines[draft.lines[0]]), label.form != .bullet {
        drafts[index].label = label.text
        drafts[index].labelLength = label.length
      } else if let label = ListLabel.read(lines[draft.lines[0]]), label.form == .bullet {
        demote(&drafts[index])
      }
    }
  }

  /// What is set apart as many headings of the report are is one, too, whatever stands below it.
  private func promote(_ drafts: inout [Draft]) {
    var headings: [UInt16: Int] = [:]
    var others: [UInt16: Int] = [:]
    for draft in drafts {
      guard let style = wholeStyle(draft) else { continue }
      if draft.kind == .heading { headings[style, default: 0] += 1 } else { others[style, default: 0] += 1 }
    }
    for index in drafts.indices where drafts[index].kind == .paragraph && drafts[index].lines.count <= 3 {
      guard let style = wholeStyle(drafts[index]), let count = headings[style], count >= 4,
        count > others[style] ?? 0
      else { continue }
      let text = lines[drafts[index].lines.last!].text
      if ![".", ",", ";", ":", "”"].contains(text.last!) { drafts[index].kind = .heading }
    }
  }

  /// The style of a draft that is set apart as a whole and begins as a heading does.
  private func wholeStyle(_ draft: Draft) -> UInt16? {
    guard lines[draft.lines[0]].text.first.map(ScalarForms.isLower) == false else { return nil }
    return rules.ownStyle(of: draft, in: lines)
  }

  /// "Regular work 36%", "No work 17%": what stands beside a chart is no heading, however it is set.
  private func markLegends(_ drafts: inout [Draft]) {
    let isLegend = drafts.map { draft in
      draft.kind == .heading && draft.lines.allSatisfy { endsInShare(lines[$0].text) }
    }
    for index in drafts.indices where isLegend[index] {
      let isBeside = index > 0 && isLegend[index - 1] || index + 1 < drafts.count && isLegend[index + 1]
      if drafts[index].lines.count > 1 || isBeside { drafts[index].kind = .other }
    }
  }

  private func endsInShare(_ text: some ScalarText) -> Bool {
    guard text.last == "%" else { return false }
    let figure = text.reversed().dropFirst().prefix { $0 != " " }
    return !figure.isEmpty && figure.allSatisfy { ScalarForms.isDigit($0) || $0 == "." || $0 == "," }
  }

  private func demote(_ draft: inout Draft) {
    draft.kind = .paragraph
    if let label = ListLabel.read(lines[draft.lines[0]]) {
      draft.kind = .listItem
      draft.label = label.text
      draft.labelLength = label.length
    }
  }
}
