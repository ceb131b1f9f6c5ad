/// Finds the words of a text: Unicode Standard Annex #29, word boundaries, keeping the segments that hold
/// letters or digits.
///
/// Two departures, both for reports: a full stop or colon between letters ends the word ("trafficking.The" is
/// two words, as a missing space is likelier than an abbreviation), and a slash or hyphen always does.
public struct WordSegmenter: Sendable {
  private let table = WordBreakTable.shared

  public init() {}

  public func words(in text: String) -> [Word] {
    var text = text
    return text.withUTF8 { words(in: $0) }
  }

  /// - Parameter bytes: UTF-8; malformed bytes separate words.
  public func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 6)
    self.words(in: bytes, into: &words)
    return words
  }

  /// Adds the words of a text to `words`, whose room a caller with many texts can keep.
  ///
  /// - Parameter bytes: UTF-8; malformed bytes separate words.
  public func words(in bytes: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
    var position = 0
    var scalarIndex = 0
    while position < bytes.count {
      // Of ASCII, letters and digits alone begin a word.
      if bytes[position] < 0x80, !Self.isLetterOrDigit(bytes[position]) {
        position += 1
        scalarIndex += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
      let kind = table.lookUp(scalar)
      guard kind == .letter || kind == .numeric || kind == .hebrewLetter || kind == .katakana else {
        position += length
        scalarIndex += 1
        continue
      }
      var end = position + length
      var endScalar = scalarIndex + 1
      var last = kind
      var hasLetter = kind != .numeric
      while end < bytes.count {
        // All that a word may end with so far joins a letter or digit, but for Katakana.
        if Self.isLetterOrDigit(bytes[end]), last != .katakana {
          last = bytes[end] <= 0x39 ? .numeric : .letter
          hasLetter = hasLetter || last == .letter
          end += 1
          endScalar += 1
          continue
        }
        if bytes[end] == 0x20 { break }
        let (next, nextLength) = UTF8Scalars.decode(bytes, at: end)
        let nextKind = table.lookUp(next)
        if nextKind == .extend || nextKind == .format || nextKind == .zeroWidthJoiner {
          end += nextLength
          endScalar += 1
          continue
        }
        if Self.joins(last, nextKind) {
          last = nextKind
          hasLetter = hasLetter || nextKind == .letter || nextKind == .hebrewLetter
          end += nextLength
          endScalar += 1
          continue
        }
        // A mark between two letters or two digits joins them when what follows fits.
        guard Self.isMiddle(nextKind, after: last), end + nextLength < bytes.count else { break }
        if next == 0x2E && last != .numeric { break }
        let (after, afterLength) = UTF8Scalars.decode(bytes, at: end + nextLength)
        let afterKind = table.lookUp(after)
        guard last == .numeric ? afterKind == .numeric : Self.isLetter(afterKind) else { break }
        last = afterKind
        end += nextLength + afterLength
        endScalar += 2
      }
      words.append(
        Word(
          byteStart: position, byteEnd: end, start: scalarIndex, end: endScalar,
          kind: hasLetter ? .letters : .number, isCapitalized: Self.isUpper(scalar)))
      position = end
      scalarIndex = endScalar
    }
  }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  private static func isLetter(_ kind: WordBreakClass) -> Bool { kind == .letter || kind == .hebrewLetter }

  private static func joins(_ left: WordBreakClass, _ right: WordBreakClass) -> Bool {
    switch (left, right) {
    case (.katakana, .katakana), (.katakana, .extendNumberLetter), (.extendNumberLetter, .katakana): true
    case (.letter, .letter), (.letter, .numeric), (.numeric, .letter), (.numeric, .numeric): true
    case (.hebrewLetter, .hebrewLetter), (.hebrewLetter, .letter), (.letter, .hebrewLetter): true
    case (.hebrewLetter, .numeric), (.numeric, .hebrewLetter): true
    case (.letter, .extendNumberLetter), (.numeric, .extendNumberLetter): true
    case (.hebrewLetter, .extendNumberLetter), (.extendNumberLetter, .extendNumberLetter): true
    case (.extendNumberLetter, .letter), (.extendNumberLetter, .numeric): true
    case (.extendNumberLetter, .hebrewLetter): true
    default: false
    }
  }

  private static func isMiddle(_ kind: WordBreakClass, after last: WordBreakClass) -> Bool {
    if last == .numeric { return kind == .midNumber || kind == .midNumberLetter || kind == .singleQuote }
    guard isLetter(last) else { return false }
    return kind == .singleQuote || kind == .midNumberLetter
  }

  private static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }
}
