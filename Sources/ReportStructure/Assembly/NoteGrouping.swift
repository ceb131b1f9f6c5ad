import ReportModel

/// Groups the lines of note zones into one draft a note, joined over pages.
enum NoteGrouping {
  static func drafts(_ lines: Lines, labels: [Int: String]) -> [Draft] {
    var drafts: [Draft] = []
    for index in lines.indices where [.note, .endnote].contains(lines[index].role) {
      let kind = lines[index].role == .note ? PassageKind.footnote : .endnote
      if let label = labels[index] {
        var draft = Draft(kind: kind, lines: [index], label: label)
        if lines[index].raisedLabel == nil { draft.labelLength = labelLength(lines[index].text) }
        drafts.append(draft)
      } else if drafts.last?.kind != kind {
        drafts.append(Draft(kind: kind, lines: [index]))
      } else {
        drafts[drafts.count - 1].lines.append(index)
      }
    }
    return drafts
  }

  private static func labelLength(_ text: some ScalarText) -> Int {
    var end = 0
    while end < text.count, text[end] != " ", end < 6 {
      guard ScalarForms.isDigit(text[end]) || text[end] == "." || text[end] == ")" || end == 0 else { break }
      end += 1
    }
    while end < text.count, text[end] == " " { end += 1 }
    return end
  }
}
