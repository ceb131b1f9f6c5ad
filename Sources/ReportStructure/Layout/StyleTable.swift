import PDFReading

/// The type styles of a report, each once, so that a line needs only an index.
struct StyleTable {
  private(set) var styles: [TextStyle] = []
  private var known: [TextStyle: UInt16] = [:]

  mutating func index(of style: TextStyle) -> UInt16 {
    if let found = known[style] { return found }
    guard styles.count < Int(UInt16.max) else { return 0 }
    let index = UInt16(styles.count)
    styles.append(style)
    known[style] = index
    return index
  }

  subscript(_ index: UInt16) -> TextStyle { styles[Int(index)] }
}
