/// A 64-bit hash of bytes that is the same on every machine and in every run (FNV-1a, then mixed).
public enum TextHash {
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 29)
  }

  /// The hash of two hashes in order, for pairs of words.
  @inlinable
  public static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = first &* 0x9E37_79B9_7F4A_7C15 ^ (second &+ 0x7F4A_7C15_9E37_79B9)
    hash ^= hash >> 31
    return hash &* 0xBF58_476D_1CE4_E5B9
  }
}
