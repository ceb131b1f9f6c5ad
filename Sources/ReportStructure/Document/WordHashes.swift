/// The words of a line as hashes of their letters and digits in lower case: to look many words up at once.
enum WordHashes {
  static func hashes(of text: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var hashes: [UInt64] = []
    forEach(in: text) { hash, _ in hashes.append(hash) }
    return hashes
  }

  /// Calls back with each word's hash and length in scalars. What is neither letter nor digit parts words.
  static func forEach(in text: some Sequence<Unicode.Scalar>, _ body: (UInt64, Int) -> Void) {
    var hash = empty
    var length = 0
    for scalar in text {
      if ScalarForms.isLetter(scalar) || ScalarForms.isDigit(scalar) {
        hash = extended(hash, by: ScalarForms.lowercased(scalar))
        length += 1
      } else if length > 0 {
        body(hash, length)
        hash = empty
        length = 0
      }
    }
    if length > 0 { body(hash, length) }
  }

  // The 64-bit FNV-1a function (RFC 9923), over scalars instead of bytes.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  static func extended(_ hash: UInt64, by scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
  }
}
