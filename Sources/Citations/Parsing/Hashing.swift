/// A small, stable hash: the same on every machine and in every run, for the model's file depends on it.
enum Hashing {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return mixed
  }

  /// The key of a feature: never 0, which marks an empty slot.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt32 {
    let mixed = hash &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> 32) | 1
  }

  static func word(_ text: String) -> UInt64 {
    var hash = seed
    for scalar in text.unicodeScalars where !isApostrophe(scalar) {
      hash = add(hash, UInt64(Folding.fold(scalar)))
    }
    return hash
  }
}

/// Case and accents taken off one scalar at a time.
enum Folding {
  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 128 { return value >= 65 && value <= 90 ? value + 32 : value }
    return foldRare(scalar)
  }

  private static func foldRare(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value >= 0xC0 && value < 0x180 {
      return UInt32(latin[Int(value - 0xC0)])
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  /// The base letters of U+00C0 to U+017F.
  private static let latin: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooooorr"
      + "rrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
