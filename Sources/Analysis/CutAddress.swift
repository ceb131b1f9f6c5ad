/// Tells whether a line break may have cut a web address, so that only then a page's links are asked for: they make
/// Poppler interpret the page anew.
enum CutAddress {
  /// Whether "http" or "www." begins a word that runs to the end of a line which is not the sentence's.
  static func isIn(_ scalars: [Unicode.Scalar]) -> Bool {
    var index = 0
    while index + 4 < scalars.count {
      let isStart =
        scalars[index] == "h" && scalars[index + 1] == "t" && scalars[index + 2] == "t"
        && scalars[index + 3] == "p"
        || scalars[index] == "w" && scalars[index + 1] == "w" && scalars[index + 2] == "w"
          && scalars[index + 3] == "."
      guard isStart else {
        index += 1
        continue
      }
      while index < scalars.count, !scalars[index].properties.isWhitespace { index += 1 }
      // An address may be cut anywhere, also at a full stop.
      if index < scalars.count, scalars[index] == "\n" { return true }
    }
    return false
  }
}
