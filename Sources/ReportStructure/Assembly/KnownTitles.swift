import PDFReading

/// The titles that the outline and the contents pages name, to know a heading by.
struct KnownTitles {
  private var whole: Set<UInt64> = []
  /// Beginnings of titles, cut between words: a heading may run over two lines.
  private var beginnings: Set<UInt64> = []

  init(outline: [OutlineEntry], contents: some Sequence<Line>) {
    for entry in outline { add(Array(entry.title.unicodeScalars)) }
    // A long title runs on in the next line of the contents, which has its page number.
    var open: [Unicode.Scalar] = []
    for line in contents {
      let title = Self.title(of: line.text)
      add(title)
      if !open.isEmpty { add(open + [" "] + title) }
      let isWhole = title.count < line.text.count
      open = isWhole ? [] : open.isEmpty || ListLabel.read(line) != nil ? title : open + [" "] + title
    }
  }

  /// Whether a title reads so.
  func contains(_ text: some ScalarText) -> Bool { whole.contains(TextKey.hash(text)) }

  /// Whether a title reads or begins so.
  func begins(with text: some ScalarText) -> Bool { beginnings.contains(TextKey.hash(text)) }

  private mutating func add(_ text: [Unicode.Scalar]) {
    let words = text.split(separator: " ")
    guard words.count <= 40 else { return }
    var key: [Unicode.Scalar] = []
    for (position, word) in words.enumerated() {
      key.append(contentsOf: word.filter { ScalarForms.isLetter($0) || ScalarForms.isDigit($0) })
      if position >= 2 || position == words.count - 1 { beginnings.insert(TextKey.hash(key)) }
    }
    if key.count >= 3 { whole.insert(TextKey.hash(key)) }
  }

  /// A contents line without its leaders and page number.
  private static func title(of text: some ScalarText) -> [Unicode.Scalar] {
    var words = text.split(separator: " ").map { Array($0) }
    func isFiller(_ word: [Unicode.Scalar]) -> Bool {
      word.allSatisfy { $0 == "." || $0 == "…" || $0 == "_" || $0 == "·" }
    }
    while let last = words.last, isFiller(last) { words.removeLast() }
    if let last = words.last, TextKey.number(last.filter { $0 != "." }) != nil || TextKey.roman(last) != nil,
      words.count > 1
    {
      words.removeLast()
    }
    while let last = words.last, isFiller(last) { words.removeLast() }
    return Array(words.joined(separator: [" "]))
  }
}
