import PDFReading

/// Words of one baseline without a wide gap between them: a line or a part of one.
struct Segment {
  /// Indices of words, from left to right.
  var words: [Int]
  var box: GlyphBox
  /// The size of the type that most of it is set in, in points.
  var size: Float
  var scalarCount: Int
  /// How many of the scalars are letters.
  var letterCount = 0
}

/// Chains words into segments by geometry alone.
enum SegmentBuilder {
  /// Gaps wider than this many ems end a segment; no gutter between text columns is narrower.
  static let widestGap: Float = 0.9

  static func segments(of words: inout [Word], rules: RuleLines) -> [Segment] {
    let shapes = words.map {
      Shape(
        box: $0.box, size: $0.size, scalarCount: $0.text.count,
        letterCount: $0.text.count(where: ScalarForms.isLetter))
    }
    var order = shapes.indices.map { Place(left: shapes[$0].box.left, top: shapes[$0].box.top, index: $0) }
    order.sort { ($0.left, $0.top, $0.index) < ($1.left, $1.top, $1.index) }
    var segments: [Segment] = []
    // The last word of each segment, and the segments that reach into each stretch of the page's height.
    var ends: [Int] = []
    var buckets = Buckets(shapes)
    for place in order {
      let index = place.index
      let shape = shapes[index]
      let stretch = buckets.range(of: shape.box)
      var best: (segment: Int, cost: Float)?
      for key in stretch {
        for candidate in buckets.members[key] {
          guard
            let cost = cost(
              of: shape, after: shapes[ends[candidate]], box: segments[candidate].box,
              size: segments[candidate].size)
          else { continue }
          if best == nil || cost < best!.cost, !rules.parts(shapes[ends[candidate]].box, shape.box) {
            best = (candidate, cost)
          }
        }
      }
      if let best = best?.segment {
        if isRaised(
          shape, after: shapes[ends[best]], words[ends[best]].isRaised, box: segments[best].box,
          size: segments[best].size)
        {
          words[index].isRaised = true
        }
        segments[best].words.append(index)
        ends[best] = index
        segments[best].box.formUnion(shape.box)
        if shape.scalarCount > segments[best].scalarCount && !words[index].isRaised {
          segments[best].size = shape.size
        }
        segments[best].scalarCount += shape.scalarCount
        segments[best].letterCount += shape.letterCount
      } else {
        for key in stretch { buckets.members[key].append(segments.count) }
        ends.append(index)
        segments.append(
          Segment(
            words: [index], box: shape.box, size: shape.size, scalarCount: shape.scalarCount,
            letterCount: shape.letterCount))
      }
    }
    return segments
  }

  /// What chaining asks of a word: numbers alone, since a copy of the word would count references to its text.
  private struct Shape {
    var box: GlyphBox
    /// In points.
    var size: Float
    var scalarCount: Int
    var letterCount: Int
  }

  private struct Place {
    var left: Float
    var top: Float
    var index: Int
  }

  /// The page's height in stretches of eight points.
  private struct Buckets {
    var members: [[Int]]
    private let first: Int

    init(_ shapes: [Shape]) {
      var (first, last) = (Int.max, Int.min)
      for shape in shapes {
        first = min(first, Self.key(shape.box.top))
        last = max(last, Self.key(shape.box.top), Self.key(shape.box.bottom))
      }
      self.first = first
      members = Array(repeating: [], count: shapes.isEmpty ? 0 : last - first + 1)
    }

    func range(of box: GlyphBox) -> ClosedRange<Int> {
      let top = Self.key(box.top)
      return top - first...max(top, Self.key(box.bottom)) - first
    }

    private static func key(_ y: Float) -> Int { Int((y / 8).rounded(.down)) }
  }

  private static func cost(of word: Shape, after last: Shape, box: GlyphBox, size: Float) -> Float? {
    let em = max(word.size, last.size, 1)
    let gap = word.box.left - last.box.right
    guard gap < widestGap * em, gap > -0.6 * em, word.box.left >= last.box.left else { return nil }
    let overlap = word.box.verticalOverlap(last.box)
    guard overlap > 0.5 || word.box.verticalOverlap(box) > 0.75 else { return nil }
    let ratio = word.size / max(1, size)
    // A drop capital may head several lines; other neighbours of one line are of like size.
    if ratio > 2.2 || ratio < 0.3 && last.scalarCount > 2 { return nil }
    let slope = abs(word.box.middle - last.box.middle) / em
    guard slope < 0.75 || last.scalarCount <= 2 else { return nil }
    return abs(gap) / em + 2 * slope
  }

  /// Whether a word is set smaller and higher than the one before it.
  private static func isRaised(
    _ word: Shape, after last: Shape, _ lastIsRaised: Bool, box: GlyphBox, size: Float
  ) -> Bool {
    let base = lastIsRaised ? size : last.size
    let bottom = lastIsRaised ? box.bottom : last.box.bottom
    return word.size < 0.82 * base && word.box.bottom < bottom - 0.1 * base
  }
}
