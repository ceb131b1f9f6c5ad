/// Tells an entry of a list of literature, "Kootstra, T. (1996a). Title. Place: Publisher.", which asks and tells
/// nothing itself whatever its title names (the coding guide gives publishing matter no pillar).
enum BibliographicEntry {
  /// The bytes in which the authors and the year must stand.
  private static let longestOpening = 160

  /// Longer texts than this, in bytes, say something of their own.
  private static let longestEntry = 480

  /// The words of an author's name that are written small.
  private static let small: Set<[UInt8]> = Set(
    [
      "van", "von", "de", "der", "den", "du", "di", "la", "le", "el", "al", "et", "and", "of", "the", "for",
      "on", "in", "ed", "eds",
    ]
    .map { Array($0.utf8) })

  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= longestEntry else { return false }
    let opening = Array(text.utf8.prefix(longestOpening))
    guard let first = opening.first, isCapital(first), let end = endOfAuthors(in: opening) else {
      return false
    }
    return opening[..<end].split(whereSeparator: { $0 == 0x20 || $0 == 0x26 || $0 == 0x2F }).allSatisfy(
      isOfName)
  }

  /// Where the bracket of a year opens that a full stop, comma or colon follows: "(2001a)."
  private static func endOfAuthors(in bytes: [UInt8]) -> Int? {
    guard let open = bytes.firstIndex(of: 0x28), open >= 3, open + 7 < bytes.count else { return nil }
    guard bytes[(open + 1)...(open + 4)].allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[open + 1] == 0x31 || bytes[open + 1] == 0x32
    else { return nil }
    let hasLetter = (0x61...0x7A).contains(bytes[open + 5])
    let close = open + (hasLetter ? 6 : 5)
    guard bytes[close] == 0x29, close + 1 < bytes.count else { return nil }
    return [0x2E, 0x2C, 0x3A].contains(bytes[close + 1]) ? open : nil
  }

  /// Whether a word is one of an author's or a body's name: it begins large, in a bracket or not, or is one of few.
  private static func isOfName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let letter = word.first(where: { $0 != 0x28 }) else { return true }
    if isCapital(letter) || letter >= 0x80 { return true }
    return small.contains(word.filter { (0x61...0x7A).contains($0) })
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
