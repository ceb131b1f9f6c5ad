internal import CStemmer

/// Snowball's English stemmer ("Porter 2"), with a memory of the words it has seen.
///
/// Not for use from several threads at once: make one a thread.
public final class Stemmer {
  private let stemmer: OpaquePointer?
  private var memory: [UInt64: [UInt8]] = [:]

  public init() {
    stemmer = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// The stem of a word that is already folded (see `TextFolding`).
  public func stem(folded word: ArraySlice<UInt8>) -> [UInt8] {
    let hash = TextHash.hash(word)
    if let known = memory[hash] { return known }
    let stem = computeStem(word)
    // A hostile file may hold millions of different words.
    if memory.count > 200_000 { memory.removeAll(keepingCapacity: true) }
    memory[hash] = stem
    return stem
  }

  /// The stem of any word.
  public func stem(_ word: String) -> String {
    String(decoding: stem(folded: TextFolding.fold(word)[...]), as: UTF8.self)
  }

  private func computeStem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard let stemmer, word.count < 200 else { return Array(word) }
    return word.withUnsafeBufferPointer { buffer in
      guard let stem = sb_stemmer_stem(stemmer, buffer.baseAddress, Int32(buffer.count)) else {
        return Array(word)
      }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
    }
  }
}
