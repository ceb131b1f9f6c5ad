/// A table from hashes to positions, by open addressing: the keys are hashes already, so that nothing is hashed
/// again, as `Dictionary` does.
struct HashedPositions {
  private struct Slot {
    var key: UInt64
    /// -1 where nothing stands.
    var value: Int32
  }

  private var slots: [Slot]
  private var count = 0

  private static let smallest = 1 << 12
  private static let empty = Slot(key: 0, value: -1)

  init() {
    slots = Array(repeating: Self.empty, count: Self.smallest)
  }

  @inline(__always)
  subscript(_ key: UInt64) -> Int32? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var place = Self.start(key) & mask
      while slots[place].value >= 0 {
        if slots[place].key == key { return slots[place].value }
        place = (place + 1) & mask
      }
      return nil
    }
  }

  /// - Parameters:
  ///   - key: One that is not in the table.
  ///   - value: Not negative.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if 2 * count >= slots.count {
      let old = slots
      slots = Array(repeating: Self.empty, count: 2 * old.count)
      for slot in old where slot.value >= 0 { place(slot) }
    }
    place(Slot(key: key, value: value))
    count += 1
  }

  mutating func removeAll() { self = HashedPositions() }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Self.start(slot.key) & mask
    while slots[place].value >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  /// The upper half of a product: keys may be alike in their lower bits.
  @inline(__always)
  private static func start(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
