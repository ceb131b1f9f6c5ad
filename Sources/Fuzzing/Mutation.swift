import TestSupport

/// Changes to inputs, drawn from a random generator.
struct Mutation {
  var random: SplitMix

  init(seed: Int, iteration: Int) {
    // Far apart, so that neighbours have nothing in common.
    random = SplitMix(state: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9 &+ UInt64(iteration) << 20)
  }

  mutating func number(below end: Int) -> Int { end <= 1 ? 0 : Int(random.next() % UInt64(end)) }

  mutating func isOneIn(_ count: Int) -> Bool { number(below: count) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

  /// A stretch of something that has `count` parts: short ones more often.
  mutating func range(in count: Int) -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    let start = number(below: count)
    let most = min(count - start, 1 << number(below: 12))
    return start..<(start + 1 + number(below: most))
  }

  /// Integers at which counts and lengths go wrong.
  static let extremes: [Int64] = [0, 1, -1, .max, .min, 1 << 31, 1 << 32, 1 << 40, 255, 256, 65_536, -2]

  /// One to eight changes to bytes.
  ///
  /// - Parameters:
  ///   - others: Inputs whose stretches are spliced in.
  ///   - words: What means something to the reader.
  mutating func change(_ bytes: [UInt8], others: [[UInt8]], words: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 8) {
      let range = range(in: bytes.count)
      switch number(below: 9) {
      case 0: for index in range { bytes[index] = UInt8(truncatingIfNeeded: random.next()) }
      case 1: if !bytes.isEmpty { bytes[range.lowerBound] ^= 1 << UInt8(number(below: 8)) }
      case 2: bytes.removeSubrange(range)
      case 3: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
      case 4:
        let other = pick(others)
        bytes.replaceSubrange(range, with: other[self.range(in: other.count)])
      case 5:
        let value = UInt64(bitPattern: pick(Self.extremes))
        for index in range.prefix(8) {
          bytes[index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * (index - range.lowerBound)))
        }
      case 6: bytes.removeLast(bytes.count - range.lowerBound)
      case 7: bytes.insert(contentsOf: pick(words), at: range.lowerBound)
      default:
        let word = pick(words)
        for _ in 0...number(below: 200) { bytes.insert(contentsOf: word, at: range.lowerBound) }
      }
    }
    return bytes
  }
}
