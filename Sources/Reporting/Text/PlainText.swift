public import ReportModel

/// The body of a report as plain text: a paragraph a line, blocks apart by an empty line.
public enum PlainText {
  /// - Parameter passages: In reading order; furniture and footnotes are left out.
  public static func text(_ passages: [Passage]) -> String {
    var text = ""
    for passage in passages where passage.kind.isBody && passage.kind != .footnote {
      if !text.isEmpty { text += "\n" }
      if let label = passage.label { text += label + " " }
      text += passage.text + "\n"
    }
    return text
  }
}
