import PDFReading

/// Segments of one page that are read from top to bottom, row by row.
struct Leaf {
  /// Indices of segments, from top to bottom.
  var members: [Int]
}

/// Cuts a page into regions in reading order: bands from top to bottom, in each its columns from left to right.
struct RegionSplitter {
  let segments: [Segment]
  private(set) var leaves: [Leaf] = []
  private let finder: GutterFinder

  /// - Parameter others: Indices of segments that are no text, such as the labels of charts.
  init(_ segments: [Segment], leavingOut others: some Sequence<Int>) {
    self.segments = segments
    let sizes = segments.map(\.size).sorted()
    let middle = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
    finder = GutterFinder(segments: segments, narrowest: max(5, 0.75 * middle))
    let others = Set(others)
    let order = segments.indices.filter { !others.contains($0) }.sorted {
      (segments[$0].box.top, segments[$0].box.left, $0) < (segments[$1].box.top, segments[$1].box.left, $1)
    }
    split(order, depth: 0)
  }

  private mutating func split(_ region: [Int], depth: Int) {
    guard !region.isEmpty else { return }
    guard depth < 12, region.count >= 6, let band = bestBand(of: region) else {
      leaves.append(Leaf(members: region))
      return
    }
    split(band.above, depth: depth + 1)
    split(band.left, depth: depth + 1)
    split(band.right, depth: depth + 1)
    split(band.below, depth: depth + 1)
  }

  private struct Band {
    var above: [Int]
    var left: [Int]
    var right: [Int]
    var below: [Int]
    var weight: Float
    /// Text with a table or figure beside it.
    var isProseBeside: Bool
  }

  private func bestBand(of region: [Int]) -> Band? {
    let corridors = finder.corridors(in: region)
      .sorted {
        ($0.bottom - $0.top, $0.right - $0.left, $0.left) > ($1.bottom - $1.top, $1.right - $1.left, $1.left)
      }
    var best: Band?
    var tried = 0
    for corridor in corridors {
      if let best, best.weight >= corridor.bottom - corridor.top { break }
      guard let band = band(of: region, around: corridor),
        band.isProseBeside || !isGrid(band, corridors)
      else { continue }
      if best == nil || band.weight > best!.weight { best = band }
      tried += 1
      if tried > 24 { break }
    }
    return best
  }

  private func band(of region: [Int], around corridor: Gutter) -> Band? {
    var left: [Int] = []
    var right: [Int] = []
    for index in region {
      let box = segments[index].box
      guard box.middle > corridor.top, box.middle < corridor.bottom else { continue }
      if (box.left + box.right) < (corridor.left + corridor.right) {
        left.append(index)
      } else {
        right.append(index)
      }
    }
    giveBulletsBack(&left, &right, at: corridor)
    guard left.count >= 3, right.count >= 3 else { return nil }
    trim(&left, &right)
    cutHeading(&left, &right, at: corridor, in: region)
    guard left.count >= 3, right.count >= 3 else { return nil }
    var leftSide = ColumnSide(left, of: segments)
    var rightSide = ColumnSide(right, of: segments)
    let shared = min(leftSide.bottom, rightSide.bottom) - max(leftSide.top, rightSide.top)
    guard shared > 2.4 * min(leftSide.size, rightSide.size) else { return nil }
    let isLeftProse = leftSide.isProseBeside(rightSide)
    let isProseBeside = isLeftProse || rightSide.isProseBeside(leftSide)
    if isProseBeside {
      let (prose, other) = isLeftProse ? (leftSide, rightSide) : (rightSide, leftSide)
      // A column of text goes on where the one beside it ends.
      if !other.isText {
        cut(&left, &right, below: other.end, after: prose)
        guard left.count >= 3, right.count >= 3 else { return nil }
        leftSide = ColumnSide(left, of: segments)
        rightSide = ColumnSide(right, of: segments)
      }
    } else if !ColumnSide.areLists(leftSide, rightSide) {
      guard !leftSide.isLabels, !rightSide.isLabels else { return nil }
      guard leftSide.isText, rightSide.isText else { return nil }
      guard !isTable(leftSide, rightSide) else { return nil }
    }

    let top = min(leftSide.top, rightSide.top)
    let bottom = max(leftSide.bottom, rightSide.bottom)
    let inside = mask(left + right)
    var band = Band(
      above: [], left: left, right: right, below: [], weight: shared, isProseBeside: isProseBeside)
    for index in region where !inside[index] {
      if segments[index].box.middle < (top + bottom) / 2 {
        band.above.append(index)
      } else {
        band.below.append(index)
      }
    }
    return band
  }

  /// Bullets stand apart from their items: a corridor between the two has them on its wrong side.
  private func giveBulletsBack(_ left: inout [Int], _ right: inout [Int], at corridor: Gutter) {
    func isBullet(_ index: Int) -> Bool {
      segments[index].scalarCount == 1 && corridor.left - segments[index].box.right < 1.5
    }
    let bullets = left.filter(isBullet)
    guard bullets.count >= 3 else { return }
    left.removeAll(where: isBullet)
    right = (right + bullets).sorted {
      (segments[$0].box.top, segments[$0].box.left, $0) < (segments[$1].box.top, segments[$1].box.left, $1)
    }
  }

  /// Ends a band where the table or figure beside the text has ended and the text pauses.
  private func cut(_ left: inout [Int], _ right: inout [Int], below end: Float, after prose: ColumnSide) {
    guard let limit = prose.starts().first(where: { $0 > end }) else { return }
    left.removeAll { segments[$0].box.top > limit - 1 }
    right.removeAll { segments[$0].box.top > limit - 1 }
  }

  /// Ends a band at the heading below the shorter column where what it heads goes on over the whole width.
  private func cutHeading(_ left: inout [Int], _ right: inout [Int], at corridor: Gutter, in region: [Int]) {
    let crosses = region.contains {
      segments[$0].box.left < corridor.left && segments[$0].box.right > corridor.right
        && segments[$0].box.top > corridor.bottom - 1
    }
    guard crosses else { return }
    let (leftSide, rightSide) = (ColumnSide(left, of: segments), ColumnSide(right, of: segments))
    let end = min(leftSide.bottom, rightSide.bottom)
    let longer = leftSide.bottom > rightSide.bottom ? leftSide : rightSide
    let size = longer.size
    guard let heading = longer.rows.first(where: { $0.box.top > end - 1 && $0.size > 1.08 * size }) else {
      return
    }
    let isHead = region.contains {
      let segment = segments[$0]
      return segment.box.left < corridor.left && segment.box.right > corridor.right
        && segment.box.top > longer.bottom - 1 && segment.box.top < longer.bottom + size
        && segment.size > 0.94 * size
    }
    guard isHead else { return }
    left.removeAll { segments[$0].box.top > heading.box.top - 1 }
    right.removeAll { segments[$0].box.top > heading.box.top - 1 }
  }

  /// Whether the band falls into three or more columns that are too narrow for running text.
  private func isGrid(_ band: Band, _ corridors: [Gutter]) -> Bool {
    let members = band.left + band.right
    let left = members.map { segments[$0].box.left }.min() ?? 0
    let right = members.map { segments[$0].box.right }.max() ?? 0
    var parallels: [Gutter] = []
    for corridor in corridors where corridor.left > left && corridor.right < right {
      // White paper below a short page is no corridor: rows must stand beside it.
      let beside = members.count {
        segments[$0].box.middle > corridor.top && segments[$0].box.middle < corridor.bottom
      }
      guard beside * 10 > members.count * 7 else { continue }
      if !parallels.contains(where: { $0.left < corridor.right && corridor.left < $0.right }) {
        parallels.append(corridor)
      }
    }
    // Bullets stand apart from their items, but are no column.
    parallels.sort { $0.left < $1.left }
    var columns = 0
    for position in 0...parallels.count {
      let from = position == 0 ? -Float.infinity : parallels[position - 1].right
      let to = position == parallels.count ? Float.infinity : parallels[position].left
      let isColumn = members.contains {
        segments[$0].scalarCount > 1 && segments[$0].box.middleX > from && segments[$0].box.middleX < to
      }
      if isColumn { columns += 1 }
    }
    guard columns >= 3 else { return false }
    var scalars = 0
    for index in members { scalars += segments[index].scalarCount }
    let rows = ColumnSide(members.sorted { segments[$0].box.top < segments[$1].box.top }, of: segments).rows
      .count
    return scalars < 22 * columns * max(1, rows)
  }

  /// Whether cells start side by side again and again, as the rows of a table do.
  private func isTable(_ left: ColumnSide, _ right: ColumnSide) -> Bool {
    let ours = left.starts()
    let theirs = right.starts()
    let fewer = min(ours.count, theirs.count)
    guard fewer >= 3 else { return false }
    var shared = 0
    var other = 0
    for top in ours {
      while other < theirs.count, theirs[other] < top - 3 { other += 1 }
      if other < theirs.count, abs(theirs[other] - top) <= 3 { shared += 1 }
    }
    return Double(shared) >= 0.75 * Double(fewer) && max(ours.count, theirs.count) <= 2 * fewer
  }

  /// Takes rows off the ends of a band that stand alone, apart and in other type: a note under one column,
  /// a heading over both.
  private func trim(_ left: inout [Int], _ right: inout [Int]) {
    let size = min(ColumnSide(left, of: segments).size, ColumnSide(right, of: segments).size)
    let members = (left + right).sorted {
      (segments[$0].box.top, $0) < (segments[$1].box.top, $1)
    }
    let isLeft = mask(left)
    // Runs of members that no white band of the full width parts.
    var runs: [[Int]] = []
    var reach = -Float.infinity
    for index in members {
      let box = segments[index].box
      if runs.isEmpty || box.top - reach > 0.35 * size {
        runs.append([index])
      } else {
        runs[runs.count - 1].append(index)
      }
      reach = max(reach, box.bottom)
    }
    guard runs.count > 1 else { return }

    func standsAlone(_ run: [Int], atTop: Bool) -> Bool {
      let onLeft = run.count { isLeft[$0] }
      guard onLeft == 0 || onLeft == run.count else { return false }
      let own = ColumnSide(run, of: segments).size
      return atTop ? own > 1.12 * size : own < 0.94 * size
    }
    var first = 0
    var last = runs.count - 1
    while first < last, standsAlone(runs[first], atTop: true) { first += 1 }
    // A heading over both columns ends the band above it, when both columns go on below it.
    var position = first
    while position < last {
      position += 1
      let run = runs[position]
      // In the right column alone it heads that column.
      guard position > first, standsAlone(run, atTop: true), run.allSatisfy({ isLeft[$0] }) else { continue }
      let after = runs[position...].joined()
      let before = runs[first..<position].joined()
      let goesOn = after.contains { !isLeft[$0] } && after.contains { isLeft[$0] }
      let stood = before.contains { !isLeft[$0] } && before.contains { isLeft[$0] }
      if goesOn && stood {
        last = position - 1
        break
      }
    }
    while last > first, standsAlone(runs[last], atTop: false) { last -= 1 }
    if first == 0 && last == runs.count - 1 { return }
    let kept = mask(runs[first...last].joined())
    left.removeAll { !kept[$0] }
    right.removeAll { !kept[$0] }
  }

  /// For each segment of the page, whether it is one of those given.
  private func mask(_ members: some Sequence<Int>) -> [Bool] {
    var mask = [Bool](repeating: false, count: segments.count)
    for index in members { mask[index] = true }
    return mask
  }
}
