import PDFReading

/// A white corridor between two columns of a page.
struct Gutter {
  var left: Float
  var right: Float
  /// The height over which nothing crosses it and text stands on at least one side.
  var top: Float
  var bottom: Float
}

/// Finds white corridors by sweeping segments from the top of a region to its bottom.
///
/// The maximal empty rectangles that Breuel (2002, "Two geometric algorithms for layout analysis") cuts a page by,
/// found in one pass because only their tops, bottoms and sides between segments matter.
struct GutterFinder {
  let segments: [Segment]
  /// Narrower corridors are gaps between words.
  let narrowest: Float

  private struct Open {
    var left: Float
    var right: Float
    var top: Float
  }

  /// - Parameter region: Indices of segments, from top to bottom.
  func corridors(in region: [Int]) -> [Gutter] {
    guard let first = region.first else { return [] }
    var bounds = segments[first].box
    for index in region { bounds.formUnion(segments[index].box) }
    var open = [Open(left: bounds.left, right: bounds.right, top: bounds.top)]
    var found: [Gutter] = []
    let shortest = max(12, 2.2 * segments[first].size)

    for index in region {
      // Superscripts and accents reach into the lines beside them; the middle half is what blocks.
      let box = segments[index].box
      var next: [Open] = []
      next.reserveCapacity(open.count + 2)
      func keep(_ candidate: Open) {
        guard candidate.right - candidate.left >= narrowest else { return }
        for position in next.indices
        where abs(next[position].left - candidate.left) < 0.5
          && abs(next[position].right - candidate.right) < 0.5
        {
          next[position].top = min(next[position].top, candidate.top)
          return
        }
        next.append(candidate)
      }
      for candidate in open {
        if box.right <= candidate.left || box.left >= candidate.right {
          keep(candidate)
          continue
        }
        if box.top - candidate.top > shortest {
          found.append(
            Gutter(left: candidate.left, right: candidate.right, top: candidate.top, bottom: box.top))
        }
        keep(Open(left: candidate.left, right: box.left, top: candidate.top))
        keep(Open(left: box.right, right: candidate.right, top: candidate.top))
      }
      keep(Open(left: bounds.left, right: bounds.right, top: box.bottom))
      if next.count > 200 { next.removeFirst(next.count - 200) }
      open = next
    }
    for candidate in open where bounds.bottom - candidate.top > shortest {
      found.append(
        Gutter(left: candidate.left, right: candidate.right, top: candidate.top, bottom: bounds.bottom))
    }
    return found
  }
}
