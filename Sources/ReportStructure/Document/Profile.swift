/// What is usual in a report: learned from all its lines.
struct Profile {
  /// The size of the running text, in points.
  let bodySize: Float
  /// The style that most of the running text is set in.
  let bodyStyle: UInt16
  /// From one line's bottom to the next one's, by size in half points.
  private let pitches: [Int: Float]
  /// Whether paragraphs begin with an indent.
  let indentsParagraphs: Bool

  init(_ lines: some Sequence<Line>) {
    var scalars: [Int: Int] = [:]
    var styles: [UInt16: Int] = [:]
    var seen: [Int: [Int: Int]] = [:]
    var indents = 0
    var flush = 0
    var latest: Line?
    for line in lines {
      defer { latest = line }
      guard !line.isTurned else { continue }
      scalars[Self.key(line.size), default: 0] += line.text.count
      styles[line.style, default: 0] += line.text.count
      guard let previous = latest, previous.page == line.page, previous.region == line.region,
        abs(previous.size - line.size) < 0.3
      else { continue }
      let pitch = line.box.bottom - previous.box.bottom
      if pitch > 0.8 * line.size, pitch < 2.5 * line.size {
        seen[Self.key(line.size), default: [:]][Int((pitch * 4).rounded()), default: 0] += 1
      }
      if pitch < 1.5 * line.size, previous.box.right < line.columnRight - 3 * line.size {
        if line.box.left > line.columnLeft + 0.8 * line.size { indents += 1 } else { flush += 1 }
      }
    }
    let main = scalars.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20
    bodySize = Float(main) / 2
    bodyStyle = styles.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    var pitches: [Int: Float] = [:]
    for (size, counts) in seen {
      let total = counts.values.reduce(0, +)
      // The lower quarter: gaps between paragraphs must not pass for the usual pitch.
      var passed = 0
      for (pitch, count) in counts.sorted(by: { $0.key < $1.key }) {
        passed += count
        if passed * 3 >= total {
          pitches[size] = Float(pitch) / 4
          break
        }
      }
    }
    self.pitches = pitches
    indentsParagraphs = indents > 3 * max(1, flush)
  }

  /// The usual distance between the bottoms of two lines of a size.
  func pitch(_ size: Float) -> Float { pitches[Self.key(size)] ?? 1.2 * size }

  private static func key(_ size: Float) -> Int { Int((size * 2).rounded()) }
}
