/// A table from hashes to positions, by open addressing: the keys are hashes already, so that nothing is hashed
/// again, as `Dictionary` does.
struct HashedPositions {
  private var keys: [UInt64]
  /// -1 where nothing stands.
  private var values: [Int32]
  private var count = 0

  private static let smallest = 1 << 12

  init() {
    keys = Array(repeating: 0, count: Self.smallest)
    values = Array(repeating: -1, count: Self.smallest)
  }

  subscript(_ key: UInt64) -> Int32? {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while values[place] >= 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  /// - Parameters:
  ///   - key: One that is not in the table.
  ///   - value: Not negative.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if 2 * count >= keys.count {
      let old = (keys, values)
      keys = Array(repeating: 0, count: 2 * old.0.count)
      values = Array(repeating: -1, count: 2 * old.0.count)
      for (key, value) in zip(old.0, old.1) where value >= 0 { place(key, value) }
    }
    place(key, value)
    count += 1
  }

  mutating func removeAll() { self = HashedPositions() }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while values[place] >= 0 { place = (place + 1) & mask }
    keys[place] = key
    values[place] = value
  }
}
