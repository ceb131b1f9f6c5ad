internal import Foundation
internal import Language

/// Static vectors of word pieces: words of like meaning have like vectors, so that what is learned of one word
/// holds for words that no labelled passage has.
///
/// The file is made by `Tests/WordVectors/distil.py`, which tells its format; it stays mapped, not read.
public struct WordVectors: Sendable {
  let dimensions: Int
  /// Tells one file from another.
  let fingerprint: String
  private let count: Int
  private let data: Data
  private let scales: Int
  private let components: Int
  private let hashes: Int

  /// No English piece is longer.
  private static let longestPiece = 24

  init(_ data: Data) throws(ModelError) {
    var lines: [String] = []
    var position = data.startIndex
    while lines.count < 5, let end = data[position...].prefix(100).firstIndex(of: 0x0A) {
      lines.append(String(decoding: data[position..<end], as: UTF8.self))
      position = end + 1
    }
    func value(_ line: Int, _ key: String) throws(ModelError) -> String {
      guard line < lines.count, lines[line].hasPrefix(key + " ") else {
        throw ModelError(
          line: line + 1, reason: "\"\(key)\" was expected in the word vectors; install them again")
      }
      return String(lines[line].dropFirst(key.count + 1))
    }
    _ = try value(0, "threefold word vectors")
    let pieces = Int(try value(1, "pieces")) ?? -1
    let length = Int(try value(2, "dimensions")) ?? -1
    fingerprint = try value(3, "fingerprint")
    let start = position - data.startIndex
    guard (0...1_000_000).contains(pieces), (8...1024).contains(length), length % 8 == 0,
      data.count - start == pieces * (12 + length)
    else { throw ModelError(line: nil, reason: "the word vectors are cut short; install them again") }
    (count, dimensions, self.data) = (pieces, length, data)
    hashes = start
    scales = start + 8 * pieces
    components = start + 12 * pieces
  }

  /// The sum of the vectors of a word's pieces (the longest piece first, as WordPiece does).
  ///
  /// - Parameter word: A folded word.
  /// - Returns: As many numbers as there are dimensions; zeros for a word that is not made of known pieces.
  public func vector(of word: [UInt8]) -> [Float] {
    var sum = [Float](repeating: 0, count: dimensions)
    data.withUnsafeBytes { bytes in
      var start = 0
      while start < word.count {
        guard Self.isPlain(word[start]) else {
          start += 1
          continue
        }
        var end = start
        while end < word.count, Self.isPlain(word[end]) { end += 1 }
        for piece in pieces(of: word[start..<end], in: bytes) { add(piece, in: bytes, to: &sum) }
        start = end
      }
    }
    return sum
  }

  private func pieces(of word: ArraySlice<UInt8>, in bytes: UnsafeRawBufferPointer) -> [Int] {
    var found: [Int] = []
    var start = word.startIndex
    while start < word.endIndex {
      var end = min(word.endIndex, start + Self.longestPiece)
      var piece: Int?
      while end > start, piece == nil {
        let part = word[start..<end]
        piece = find(
          start == word.startIndex ? TextHash.hash(part) : TextHash.hash([0x23, 0x23] + part), in: bytes)
        if piece == nil { end -= 1 }
      }
      guard let piece else { return [] }
      found.append(piece)
      start = end
    }
    return found
  }

  private func find(_ hash: UInt64, in bytes: UnsafeRawBufferPointer) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let value = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: hashes + 8 * middle, as: UInt64.self))
      if value == hash { return middle }
      if value < hash { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func add(_ piece: Int, in bytes: UnsafeRawBufferPointer, to sum: inout [Float]) {
    let bits = bytes.loadUnaligned(fromByteOffset: scales + 4 * piece, as: UInt32.self)
    let scale = Float(bitPattern: UInt32(littleEndian: bits))
    let row = components + piece * dimensions
    for index in 0..<dimensions { sum[index] += scale * Float(Int8(bitPattern: bytes[row + index])) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }
}
