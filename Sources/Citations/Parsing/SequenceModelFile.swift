/// The model's flat binary form: a header, the transitions, then each feature's key, scale and weights in 8 bits.
/// Numbers are little-endian.
enum SequenceModelFile {
  private static let magic: [UInt8] = Array("3FOLDREF".utf8)
  private static let version: UInt32 = 1

  static func write(_ model: SequenceModel, leastWeight: Float) -> [UInt8] {
    let count = SequenceModel.labels
    var bytes = magic
    append(version, to: &bytes)
    append(UInt32(count), to: &bytes)
    append(UInt32(SequenceModel.gaps), to: &bytes)
    let kept = model.keys.indices.filter { row in
      model.emissions[row * count..<(row + 1) * count].contains { abs($0) >= leastWeight }
    }
    append(UInt32(kept.count), to: &bytes)
    for weight in model.transitions { append(weight.bitPattern, to: &bytes) }
    for row in kept {
      let weights = model.emissions[row * count..<(row + 1) * count]
      let scale = (weights.map { abs($0) }.max() ?? 0) / 127
      append(model.keys[row], to: &bytes)
      append(scale.bitPattern, to: &bytes)
      for weight in weights { bytes.append(UInt8(bitPattern: Int8((weight / scale).rounded()))) }
    }
    return bytes
  }

  static func read(_ bytes: [UInt8]) -> SequenceModel? {
    let header = magic.count + 16
    guard bytes.count >= header, Array(bytes[0..<magic.count]) == magic else { return nil }
    let count = SequenceModel.labels
    guard word(bytes, magic.count) == version, word(bytes, magic.count + 4) == UInt32(count),
      word(bytes, magic.count + 8) == UInt32(SequenceModel.gaps)
    else { return nil }
    let rows = Int(word(bytes, magic.count + 12))
    let transitionCount = SequenceModel.gaps * count * count
    guard bytes.count == header + transitionCount * 4 + rows * (8 + count) else { return nil }
    var position = header
    var transitions = [Float](repeating: 0, count: transitionCount)
    for index in transitions.indices {
      transitions[index] = Float(bitPattern: word(bytes, position))
      position += 4
    }
    var keys = [UInt32](repeating: 0, count: rows)
    var packed = [Int8](repeating: 0, count: rows * count)
    var scales = [Float](repeating: 0, count: rows)
    bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rows {
        keys[row] = word(bytes, position) | 1
        scales[row] = Float(bitPattern: word(bytes, position + 4))
        position += 8
        for label in 0..<count { packed[row * count + label] = Int8(bitPattern: bytes[position + label]) }
        position += count
      }
    }
    return SequenceModel(keys: keys, packed: packed, scales: scales, transitions: transitions)
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private static func word(_ bytes: some RandomAccessCollection<UInt8>, _ position: Int) -> UInt32 {
    let start = bytes.index(bytes.startIndex, offsetBy: position)
    var value: UInt32 = 0
    for offset in 0..<4 { value |= UInt32(bytes[bytes.index(start, offsetBy: offset)]) << UInt32(8 * offset) }
    return value
  }
}
