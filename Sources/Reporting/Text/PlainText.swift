public import ReportModel

/// The body of a report as plain text: a paragraph a line, blocks apart by an empty line.
public enum PlainText {
  /// - Parameter passages: In reading order; furniture and footnotes are left out.
  public static func text(_ passages: [Passage]) -> String {
    var text = ""
    forEachBlock(of: passages) { text += $0 }
    return text
  }

  /// Hands the text over block by block, so that a long report need not stand in memory twice.
  public static func forEachBlock<Failure: Error>(
    of passages: [Passage], _ body: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var isFirst = true
    for passage in passages where passage.kind.isBody && passage.kind != .footnote {
      let label = passage.label.map { $0 + " " } ?? ""
      try body((isFirst ? "" : "\n") + label + passage.text + "\n")
      isFirst = false
    }
  }
}
