import PDFReading

/// The type styles of a report, each once, so that a line needs only an index.
struct StyleTable {
  private(set) var styles: [TextStyle] = []
  /// For each style, the run of a line that is set in it as a whole: most lines are, and share it.
  private(set) var wholeLines: [[StyleRun]] = []
  private var known: [TextStyle: UInt16] = [:]

  mutating func index(of style: TextStyle) -> UInt16 {
    if let found = known[style] { return found }
    guard styles.count < Int(UInt16.max) else { return 0 }
    let index = UInt16(styles.count)
    styles.append(style)
    wholeLines.append([StyleRun(start: 0, style: index)])
    known[style] = index
    return index
  }

  subscript(_ index: UInt16) -> TextStyle { styles[Int(index)] }
}
