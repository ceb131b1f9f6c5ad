/// Measures columns anew once it is known which lines are text: a page number beyond the margin or the label of a
/// chart would make every line of its column look short.
enum ColumnEdges {
  static func measure(_ lines: inout [Line]) {
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page, lines[end].region == lines[start].region
      {
        end += 1
      }
      let text = (start..<end).filter { lines[$0].role == .body && !lines[$0].isTurned }
      // A line or two tell nothing of how wide the column is.
      if text.count >= 3, text.count < end - start,
        let left = text.map({ lines[$0].box.left }).min(), let right = text.map({ lines[$0].box.right }).max()
      {
        for index in text {
          lines[index].columnLeft = left
          lines[index].columnRight = right
        }
      }
      start = end
    }
  }
}
