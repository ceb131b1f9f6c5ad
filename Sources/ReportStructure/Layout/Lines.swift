/// The lines of a report, in pieces: one array would be copied as a whole whenever it grows, and of a report of
/// thousands of pages both would have to find room.
struct Lines: RandomAccessCollection, MutableCollection {
  /// A piece fills what the allocator gives for it: 112 kB.
  private static let pieceLength = 1000
  private var pieces: [[Line]] = []
  private(set) var count = 0

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
}
