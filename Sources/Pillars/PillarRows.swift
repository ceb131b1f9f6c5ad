/// How numbers for each pillar are laid out, four side by side, so that four are reckoned with at once.
struct PillarRows: Sendable {
  /// How many pillars there are.
  let count: Int
  /// How many fours a row takes; what is beyond the pillars is zero.
  let fours: Int

  init(_ count: Int) {
    self.count = count
    fours = (count + 3) / 4
  }

  /// - Parameter numbers: Row by row, a number a pillar.
  func packed(_ numbers: some RandomAccessCollection<Float>) -> [SIMD4<Float>] {
    var packed = [SIMD4<Float>](repeating: SIMD4(), count: numbers.count / max(1, count) * fours)
    for (index, number) in numbers.enumerated() {
      let pillar = index % count
      packed[index / count * fours + pillar / 4][pillar % 4] = number
    }
    return packed
  }
}
