extension Passage {
  /// The place on the page of a span of the text, line by line.
  ///
  /// - Parameter span: Unicode scalar offsets into `text`.
  /// - Returns: One anchor a page; the lines that the span touches give the boxes, cut to the span in proportion
  ///   to its share of the line's scalars. The passage's own anchors where no line is known.
  public func anchors(of span: TextSpan) -> [Anchor] {
    let labels = Dictionary(anchors.map { ($0.page, $0.label) }, uniquingKeysWith: { first, _ in first })
    var found: [Anchor] = []
    for line in lines where line.start < span.end && span.start < line.end {
      let length = Double(max(1, line.end - line.start))
      var box = line.box
      if span.start > line.start {
        box.left = line.box.left + line.box.width * Double(span.start - line.start) / length
      }
      if span.end < line.end {
        box.right = line.box.left + line.box.width * Double(span.end - line.start) / length
      }
      if found.last?.page == line.page {
        found[found.count - 1].boxes.append(box)
      } else {
        found.append(Anchor(page: line.page, label: labels[line.page] ?? String(line.page), boxes: [box]))
      }
    }
    return found.isEmpty ? anchors : found
  }
}
