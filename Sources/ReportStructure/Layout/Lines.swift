/// The lines of a report, in pieces: one array would be copied as a whole whenever it grows, and of a report of
/// thousands of pages both would have to find room.
struct Lines: RandomAccessCollection, MutableCollection {
  /// A piece fills what the allocator gives for it: 112 kB.
  private static let pieceLength = 1000
  private var pieces: [[Line]] = []
  private(set) var count = 0
  /// How many pieces were given back.
  private var forgotten = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(_ position: Int) -> Line {
    _read { yield pieces[position / Self.pieceLength][position % Self.pieceLength] }
    _modify { yield &pieces[position / Self.pieceLength][position % Self.pieceLength] }
  }

  mutating func append(_ line: Line) {
    if count % Self.pieceLength == 0 {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceLength)
    }
    pieces[pieces.count - 1].append(line)
    count += 1
  }

  /// Gives back what lies before a position, as far as whole pieces do; it must not be asked for again. Of a report of
  /// thousands of pages, lines and the passages that are made of them do not find room together.
  mutating func forget(before position: Int) {
    while (forgotten + 1) * Self.pieceLength <= position {
      pieces[forgotten] = []
      forgotten += 1
    }
  }
}
