import ReportModel

/// Tells the entries of lists in which some have a remark's mark before them: "*" for who wrote, "**" for who spoke.
/// Those without a mark are entries as well.
enum RemarkedLists {
  static func mark(_ drafts: inout [Draft], lines: Lines) {
    var start = 0
    while start < drafts.count {
      var end = start
      var marked = 0
      while end < drafts.count, let isMarked = isMarked(drafts[end], lines) {
        if isMarked { marked += 1 }
        end += 1
      }
      if end - start >= 6, marked >= 3, marked < end - start {
        for index in start..<end where drafts[index].kind == .paragraph { drafts[index].kind = .listItem }
      }
      start = max(end, start + 1)
    }
  }

  /// Whether an entry has a mark; nil of what is no entry: longer text, sentences, other lists.
  private static func isMarked(_ draft: Draft, _ lines: Lines) -> Bool? {
    guard draft.lines.count <= 4, draft.box == nil, let last = lines[draft.lines.last!].text.last,
      last != ".",
      last != ":"
    else { return nil }
    switch draft.kind {
    case .paragraph: return draft.label == nil ? false : nil
    case .listItem:
      guard let label = draft.label else { return nil }
      return label.unicodeScalars.allSatisfy { $0 == "*" || $0 == "†" || $0 == "‡" } ? true : nil
    default: return nil
    }
  }
}
