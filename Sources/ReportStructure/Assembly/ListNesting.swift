import ReportModel

/// Tells how deep list items are nested: by their indents, and where a list goes over to another column or page, by
/// the kind of their labels.
enum ListNesting {
  private struct Level {
    var left: Float
    var form: ListLabel.Form
    /// The bullet itself: lists in each other take different ones.
    var mark: Unicode.Scalar?
    /// How many numbers a decimal label has.
    var depth: Int
  }

  /// Sets the level of each list item: 1 is the outermost.
  static func nest(_ drafts: inout [Draft], lines: Lines) {
    // A box has lists of its own.
    for isBoxed in [false, true] {
      var stack: [Level] = []
      var latest: (page: Int, region: Int)?
      var box: Int?
      for index in drafts.indices where (drafts[index].box != nil) == isBoxed {
        let line = lines[drafts[index].lines[0]]
        if drafts[index].box != box { stack = [] }
        box = drafts[index].box
        let isSameColumn = latest.map { $0 == (line.page, line.region) } ?? false
        defer {
          let last = lines[drafts[index].lines[drafts[index].lines.count - 1]]
          latest = (last.page, last.region)
        }
        guard drafts[index].kind == .listItem, let label = ListLabel.read(line) else {
          end(&stack, at: drafts[index], line, isSameColumn: isSameColumn)
          continue
        }
        let level = Level(
          left: line.box.left, form: label.form, mark: label.form == .bullet ? line.text[0] : nil,
          depth: label.depth)
        place(level, on: &stack, size: line.size, isSameColumn: isSameColumn)
        drafts[index].level = stack.count
      }
    }
  }

  /// A heading ends all lists; text ends those that it stands further left than.
  private static func end(_ stack: inout [Level], at draft: Draft, _ line: Line, isSameColumn: Bool) {
    switch draft.kind {
    case .heading: stack = []
    case .paragraph, .quotation:
      if !isSameColumn { stack = [] }
      while let last = stack.last, line.box.left < last.left + 0.4 * line.size { stack.removeLast() }
    default: break
    }
  }

  private static func place(_ level: Level, on stack: inout [Level], size: Float, isSameColumn: Bool) {
    func isAlike(_ other: Level) -> Bool {
      other.form == level.form && other.mark == level.mark && other.depth == level.depth
    }
    if !isSameColumn {
      if let known = stack.lastIndex(where: isAlike) {
        stack.removeSubrange((known + 1)...)
        stack[known].left = level.left
      } else if stack.isEmpty
        || level.form != .bullet && level.form != .bracketedLetter && level.form != .roman
      {
        stack = [level]
      } else if stack.count < 6 {
        // The lists that it may stand in are in the column before.
        stack.append(level)
      }
      return
    }
    while let last = stack.last, level.left < last.left - 0.6 * size { stack.removeLast() }
    if let last = stack.last, level.left <= last.left + 0.6 * size {
      stack[stack.count - 1] = Level(left: last.left, form: level.form, mark: level.mark, depth: level.depth)
    } else {
      stack.append(level)
    }
  }
}
