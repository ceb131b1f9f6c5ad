/// A linear-chain conditional random field over the tokens of a reference.
///
/// The score of a labelling is the sum, over the tokens, of the weights of the token's features for its label and
/// of the weight of the step from the label before, which depends on what stands between the two tokens.
struct SequenceModel: Sendable {
  static let labels = ReferenceLabel.count
  static let gaps = Gap.allCases.count

  /// Open-addressing table from feature key, in the upper half, to row: together, since both are asked for at once.
  private var slots: [UInt64]
  private var mask: Int
  /// `labels` weights a row; empty for a model as read from its file.
  var emissions: [Float]
  /// The same in eight bits, to be multiplied by the row's scale: as they stand in the file, in a quarter of the room.
  private var packed: [Int8] = []
  private var scales: [Float] = []
  /// By gap, label before, label.
  var transitions: [Float]
  var keys: [UInt32]

  init(keys: [UInt32], emissions: [Float], transitions: [Float]) {
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for (row, key) in keys.enumerated() {
      var slot = Int(key &* 0x9E37_79B1) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt64(key) << 32 | UInt64(row)
    }
    self.slots = slots
    self.mask = capacity - 1
    self.emissions = emissions
    self.transitions = transitions
    self.keys = keys
  }

  /// - Parameters:
  ///   - packed: `labels` weights a row.
  ///   - scales: What a row's weights are multiplied by.
  init(keys: [UInt32], packed: [Int8], scales: [Float], transitions: [Float]) {
    self.init(keys: keys, emissions: [], transitions: transitions)
    self.packed = packed
    self.scales = scales
    // They are in the slots; only who writes a model needs them in order.
    self.keys = []
  }

  @inline(__always)
  func row(of key: UInt32) -> Int? {
    var slot = Int(key &* 0x9E37_79B1) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == key { return Int(slots[slot] & 0xFFFF_FFFF) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The most probable labels of the tokens.
  func labels(of tokens: [ReferenceToken]) -> [ReferenceLabel] {
    guard !tokens.isEmpty else { return [] }
    let features = ReferenceFeatures(tokens)
    let count = Self.labels
    var scores = [Float](repeating: 0, count: tokens.count * count)
    scores.withUnsafeMutableBufferPointer { scores in
      emissions.withUnsafeBufferPointer { weights in
        let packed = packed.span
        for index in tokens.indices {
          let base = index * count
          for position in features.starts[index]..<features.starts[index + 1] {
            guard let row = row(of: features.keys[position]) else { continue }
            let offset = row * count
            if packed.isEmpty {
              for label in 0..<count { scores[base + label] += weights[offset + label] }
            } else {
              let scale = scales[row]
              for label in 0..<count { scores[base + label] += Float(packed[offset + label]) * scale }
            }
          }
        }
      }
    }
    return viterbi(scores, tokens).map { ReferenceLabel(rawValue: UInt8($0))! }
  }

  private func viterbi(_ scores: [Float], _ tokens: [ReferenceToken]) -> [Int] {
    let count = Self.labels
    var best = Array(scores[0..<count])
    var next = best
    var from = [UInt8](repeating: 0, count: tokens.count * count)
    for index in tokens.indices.dropFirst() {
      let step = Int(tokens[index].gap.rawValue) * count * count
      for label in 0..<count {
        var top = -Float.infinity
        var source = 0
        for previous in 0..<count {
          let value = best[previous] + transitions[step + previous * count + label]
          if value > top {
            top = value
            source = previous
          }
        }
        next[label] = top + scores[index * count + label]
        from[index * count + label] = UInt8(source)
      }
      swap(&best, &next)
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var path = [Int](repeating: 0, count: tokens.count)
    for index in tokens.indices.reversed() {
      path[index] = label
      label = Int(from[index * count + label])
    }
    return path
  }
}
