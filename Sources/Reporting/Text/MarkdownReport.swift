public import ReportModel

/// A report as Markdown: headings, lists, tables, quotations, notes as `[^12]`.
public enum MarkdownReport {
  /// - Parameter passages: In reading order; furniture is left out.
  public static func text(_ passages: [Passage]) -> String {
    var text = ""
    forEachBlock(of: passages) { text += $0 }
    return text
  }

  /// Hands the Markdown over block by block, so that a long report need not stand in memory twice.
  public static func forEachBlock<Failure: Error>(
    of passages: [Passage], _ body: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let notes = NoteNames(passages)
    var previous: Passage?
    for passage in passages where passage.kind.isBody {
      let isSameBox = passage.box != nil && passage.box == previous?.box
      let isSameList =
        passage.kind == .listItem && previous?.kind == .listItem && passage.box == previous?.box
      let space = previous == nil || isSameList ? "" : isSameBox ? ">\n" : "\n"
      let block = block(passage, notes: notes)
      try body(space + (passage.box == nil ? block : quoted(block)))
      previous = passage
    }
  }

  private static func block(_ passage: Passage, notes: NoteNames) -> String {
    let inline = MarkdownText.inline(passage, notes: notes)
    switch passage.kind {
    case .heading:
      let number = passage.label.map { MarkdownText.escaped($0) + " " } ?? ""
      return String(repeating: "#", count: max(1, min(6, passage.level ?? 1))) + " " + number + inline + "\n"
    case .listItem: return item(passage, inline)
    case .paragraph where passage.label != nil:
      // "12." would begin a list.
      let number = MarkdownText.escaped(passage.label!)
      return (number.hasSuffix(".") ? number.dropLast() + "\\." : number) + " " + inline + "\n"
    case .footnote, .endnote: return "[^\(notes.name(of: passage.id) ?? passage.id)]: \(inline)\n"
    case .caption:
      let label = passage.label.map { "**\(MarkdownText.escaped($0))** " } ?? ""
      return label + inline + "\n"
    case .quotation: return "> " + inline + "\n"
    // A numbered box is quoted as a whole.
    case .box: return (passage.box == nil ? "> " : "") + inline + "\n"
    case .table: return table(passage)
    default: return MarkdownText.guarded(inline) + "\n"
    }
  }

  /// A box reads as a quotation: Markdown has no frames.
  private static func quoted(_ block: String) -> String {
    block.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "> \($0)\n" }.joined()
  }

  private static func item(_ passage: Passage, _ inline: String) -> String {
    let indent = String(repeating: "  ", count: max(0, (passage.level ?? 1) - 1))
    guard let label = passage.label else { return "\(indent)- \(inline)\n" }
    // The marks of remarks say something: "*", "†".
    let isBullet = label.unicodeScalars.allSatisfy {
      !$0.properties.isAlphabetic && !("0"..."9").contains($0) && !["*", "†", "‡"].contains($0)
    }
    if isBullet { return "\(indent)- \(inline)\n" }
    // Markdown numbers lists anew; a printed label must stay what it is.
    return "\(indent)- \(MarkdownText.escaped(label)) \(inline)\n"
  }

  private static func table(_ passage: Passage) -> String {
    let rows = passage.rows.isEmpty ? [[passage.text]] : passage.rows
    let width = rows.map(\.count).max() ?? 1
    var text = ""
    for (index, row) in rows.enumerated() {
      let cells = row + Array(repeating: "", count: width - row.count)
      text += "| " + cells.map(MarkdownText.cell).joined(separator: " | ") + " |\n"
      if index == 0 { text += "|" + String(repeating: " --- |", count: width) + "\n" }
    }
    return text
  }
}
