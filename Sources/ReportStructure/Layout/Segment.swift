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

  static func segments(of words: inout [Word]) -> [Segment] {
    let order = words.indices.sorted {
      (words[$0].box.left, words[$0].box.top, $0) < (words[$1].box.left, words[$1].box.top, $1)
    }
    var segments: [Segment] = []
    var buckets: [Int: [Int]] = [:]
    func bucket(_ y: Float) -> Int { Int(max(-100_000, min(100_000, y / 8)).rounded(.down)) }

    for index in order {
      let word = words[index]
      var best: (segment: Int, cost: Float)?
      for key in bucket(word.box.top)...max(bucket(word.box.top), bucket(word.box.bottom)) {
        guard let open = buckets[key] else { continue }
        for candidate in open {
          guard let cost = cost(of: word, after: segments[candidate], words) else { continue }
          if best == nil || cost < best!.cost { best = (candidate, cost) }
        }
      }
      if let best {
        let last = words[segments[best.segment].words.last!]
        markRaised(&words[index], after: last, in: segments[best.segment])
        segments[best.segment].words.append(index)
        segments[best.segment].box.formUnion(word.box)
        if word.text.count > segments[best.segment].scalarCount && !words[index].isRaised {
          segments[best.segment].size = word.size
        }
        segments[best.segment].scalarCount += word.text.count
        segments[best.segment].letterCount += word.text.count(where: ScalarForms.isLetter)
      } else {
        segments.append(
          Segment(
            words: [index], box: word.box, size: word.size, scalarCount: word.text.count,
            letterCount: word.text.count(where: ScalarForms.isLetter)))
        let made = segments.count - 1
        for key in bucket(word.box.top)...max(bucket(word.box.top), bucket(word.box.bottom)) {
          buckets[key, default: []].append(made)
        }
      }
    }
    return segments
  }

  private static func cost(of word: Word, after segment: Segment, _ words: [Word]) -> Float? {
    let last = words[segment.words.last!]
    let em = max(word.size, last.size, 1)
    let gap = word.box.left - last.box.right
    guard gap < widestGap * em, gap > -0.6 * em, word.box.left >= last.box.left else { return nil }
    let overlap = word.box.verticalOverlap(last.box)
    guard overlap > 0.5 || word.box.verticalOverlap(segment.box) > 0.75 else { return nil }
    let ratio = word.size / max(1, segment.size)
    // A drop capital may head several lines; other neighbours of one line are of like size.
    if ratio > 2.2 || ratio < 0.3 && last.text.count > 2 { return nil }
    let slope = abs(word.middle - last.middle) / em
    guard slope < 0.75 || last.text.count <= 2 else { return nil }
    return abs(gap) / em + 2 * slope
  }

  private static func markRaised(_ word: inout Word, after last: Word, in segment: Segment) {
    let base = last.isRaised ? segment.size : last.size
    let bottom = last.isRaised ? segment.box.bottom : last.box.bottom
    if word.size < 0.82 * base && word.box.bottom < bottom - 0.1 * base {
      word.isRaised = true
    }
  }
}
