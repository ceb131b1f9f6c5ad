public import ReportModel

/// Splits a passage into sentences.
///
/// UAX #29 breaks at "et al. 2019", "Fig. 3" and "e.g.", so this one knows the abbreviations of the field,
/// initials, numbers, quotation marks and brackets.
public struct SentenceSegmenter: Sendable {
  public init() {}

  /// - Returns: Spans in Unicode scalars, without the white space between them; together they hold all else.
  public func sentences(in text: String) -> [TextSpan] {
    var text = text
    let scalars = text.withUTF8 { Self.scalars(of: $0) }
    var sentences: [TextSpan] = []
    var start = 0
    var position = 0
    func close(at end: Int) {
      var first = start
      var last = end
      while first < last, Self.isSpace(scalars[first]) { first += 1 }
      while last > first, Self.isSpace(scalars[last - 1]) { last -= 1 }
      if first < last { sentences.append(TextSpan(start: first, end: last)) }
      start = end
    }
    while position < scalars.count {
      let scalar = scalars[position]
      // Letters, above all: neither of what is looked for below.
      if scalar > 0x3F, scalar != 0x2026 {
        position += 1
        continue
      }
      guard Self.isTerminator(scalar) else {
        // A blank line ends a sentence whatever stands before it.
        if scalar == 0x0A, position + 1 < scalars.count, scalars[position + 1] == 0x0A { close(at: position) }
        position += 1
        continue
      }
      var end = position + 1
      while end < scalars.count, Self.isTerminator(scalars[end]) { end += 1 }
      let isEllipsis = scalar == 0x2026 || end - position >= 3 && scalar == 0x2E
      while end < scalars.count, Self.isClosing(scalars[end]) { end += 1 }
      if ends(scalars, stop: position, next: end, isEllipsis: isEllipsis, sentenceStart: start) {
        close(at: end)
      }
      position = end
    }
    close(at: scalars.count)
    return sentences
  }

  private static func scalars(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: bytes.count) { scalars, count in
      var position = 0
      while position < bytes.count {
        if position + 16 <= bytes.count {
          let part = UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: position, as: SIMD16<UInt8>.self)
          if part.max() < 0x80 {
            for place in 0..<16 { scalars[count + place] = UInt32(bytes[position + place]) }
            count += 16
            position += 16
            continue
          }
        }
        let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
        scalars[count] = scalar
        count += 1
        position += length
      }
    }
  }

  private func ends(
    _ scalars: [UInt32], stop: Int, next: Int, isEllipsis: Bool, sentenceStart: Int
  ) -> Bool {
    var following = next
    while following < scalars.count, Self.isSpace(scalars[following]) { following += 1 }
    if following >= scalars.count { return true }
    if following == next { return false }
    var opening = following
    while opening < scalars.count, Self.isOpening(scalars[opening]) { opening += 1 }
    let first = opening < scalars.count ? scalars[opening] : 0x20
    if Self.isLower(first) { return false }
    if isEllipsis { return Self.isUpper(first) }
    // A question or exclamation mark inside a title is followed by a lower-case word or a comma: seen above.
    guard scalars[stop] == 0x2E else { return !Self.isPunctuation(first) }
    if Self.isPunctuation(first) && opening == following { return false }
    return !isAbbreviation(
      scalars, stop: stop, following: opening, isClosed: next > stop + 1, sentenceStart: sentenceStart)
  }

  private func isAbbreviation(
    _ scalars: [UInt32], stop: Int, following: Int, isClosed: Bool, sentenceStart: Int
  ) -> Bool {
    let first = following < scalars.count ? scalars[following] : 0x20
    var wordStart = stop
    while wordStart > sentenceStart, Self.isWord(scalars[wordStart - 1]) { wordStart -= 1 }
    let length = stop - wordStart
    guard length > 0 else { return false }
    // "1." at the start of a passage is its number, not a sentence.
    if wordStart <= sentenceStart + 1, length <= 4,
      (wordStart..<stop).allSatisfy({ Self.isDigit(scalars[$0]) })
    {
      return true
    }
    if isClosed { return false }
    if length == 1, Self.isUpper(scalars[wordStart]) {
      // An initial ("J. Smith", "U.N. Office"); "Annex B. The" and "Vitamin C." are rarer in notes.
      return Self.isUpper(first) && !endsWithNoun(scalars, before: wordStart, sentenceStart: sentenceStart)
    }
    if length >= 3, (wordStart..<stop).allSatisfy({ (scalars[$0] == 0x2E) == (($0 - wordStart) % 2 == 1) }),
      Self.isUpper(scalars[wordStart])
    {
      // "U.N. Office" goes on, "in the U.K. The" does not.
      return !startsSentence(scalars, at: following)
    }
    var bytes: [UInt8] = []
    for index in wordStart..<stop {
      guard scalars[index] < 0x80 else { return false }
      let byte = UInt8(scalars[index])
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    let hash = TextHash.hash(bytes)
    if Abbreviations.always.contains(hash) { return true }
    if Abbreviations.beforeNumber.contains(hash) { return Self.isDigit(first) }
    return false
  }

  /// Whether a single capital is the label of a thing ("Annex B.", "Group A.") rather than an initial.
  private func endsWithNoun(_ scalars: [UInt32], before wordStart: Int, sentenceStart: Int) -> Bool {
    guard wordStart > sentenceStart, Self.isSpace(scalars[wordStart - 1]) else { return false }
    let end = wordStart - 1
    return Self.isLabelled(scalars[lastWordStart(scalars, end: end, sentenceStart: sentenceStart)..<end])
  }

  private func lastWordStart(_ scalars: [UInt32], end: Int, sentenceStart: Int) -> Int {
    var start = end
    while start > sentenceStart, Self.isWord(scalars[start - 1]) { start -= 1 }
    return start
  }

  private func startsSentence(_ scalars: [UInt32], at start: Int) -> Bool {
    var end = start
    while end < scalars.count, Self.isUpper(scalars[end]) || Self.isLower(scalars[end]) { end += 1 }
    return Self.openingWords.contains(
      TextHash.hash(scalars[start..<end].map { UInt8(truncatingIfNeeded: $0) }))
  }

  private static let openingWords: Set<UInt64> = Set(
    """
    The This These Those That In On At It Its He She They We A An As For From With However There Their If When
    While Where Although But And Since Under After Before By To Such No Not Some Many Most All Both Each Our
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { TextHash.hash($0.utf8) })

  private static let labelled: Set<UInt64> = Set(
    ["annex", "appendix", "group", "part", "schedule", "section", "table", "figure", "category", "chapter"]
      .map {
        TextHash.hash($0.utf8)
      })

  private static func isLabelled(_ word: ArraySlice<UInt32>) -> Bool {
    labelled.contains(TextHash.hash(word.map { UInt8(truncatingIfNeeded: $0 | 0x20) }))
  }

  private static func isTerminator(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB, 0x203A: true
    default: false
    }
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0x2039, 0x2022, 0xBF, 0xA1: true
    default: false
    }
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x2E: true
    default: false
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar >= 0x09 && scalar <= 0x0D || scalar == 0xA0 || scalar == 0x2028
      || scalar == 0x2029
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private static func isWord(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || isUpper(scalar) || isLower(scalar) || scalar == 0x2E
  }

  private static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x61 && scalar <= 0x7A }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }
}
