/// The stretches of a reference string that the labels mark out.
struct ParsedFields {
  var text: [Unicode.Scalar]
  var tokens: [ReferenceToken]
  var labels: [ReferenceLabel]

  /// The token ranges of a field, in order; a break of one or two unlabelled tokens does not part them.
  func ranges(_ label: ReferenceLabel, bridging: Int = 1) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < labels.count {
      guard labels[index] == label else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end] == label { end += 1 }
      if let last = ranges.last, index - last.upperBound <= bridging {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(index..<end)
      }
      index = end
    }
    return ranges
  }

  func longest(_ label: ReferenceLabel, bridging: Int = 1) -> Range<Int>? {
    ranges(label, bridging: bridging).max { $0.count < $1.count }
  }

  /// The printed text of tokens, with a closing mark that belongs to it and without stray ones.
  func string(_ range: Range<Int>) -> String {
    var start = tokens[range.lowerBound].start
    var end = tokens[range.upperBound - 1].end
    // A mark that opens or closes inside the stretch is completed; others stay outside.
    let depth = text[start..<end].reduce(into: 0) { depth, scalar in
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth -= 1 }
    }
    if depth > 0, end < text.count, text[end] == ")" || text[end] == "]" { end += 1 }
    if depth < 0, start > 0, text[start - 1] == "(" || text[start - 1] == "[" { start -= 1 }
    if end < text.count, text[end] == "?" || text[end] == "!" { end += 1 }
    let opened = text[start..<end].filter { "“„«".unicodeScalars.contains($0) }.count
    let closed = text[start..<end].filter { "”»".unicodeScalars.contains($0) }.count
    if opened > closed, end < text.count, "”»“".unicodeScalars.contains(text[end]) { end += 1 }
    if closed > opened, start > 0, "“„«".unicodeScalars.contains(text[start - 1]) { start -= 1 }
    return Self.collapsed(text[start..<end])
  }

  /// With the full stop of an initial that ends it.
  func stringWithStop(_ range: Range<Int>) -> String {
    let end = tokens[range.upperBound - 1].end
    let isInitial = [.oneCapital].contains(tokens[range.upperBound - 1].shape)
    return string(range) + (isInitial && end < text.count && text[end] == "." ? "." : "")
  }

  static func collapsed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var made = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in scalars {
      if isWhite(scalar) {
        pendingSpace = true
      } else {
        if pendingSpace, !made.isEmpty { made.append(" ") }
        pendingSpace = false
        made.append(scalar)
      }
    }
    return String(made)
  }
}
