/// The word-break property of a scalar (Unicode Standard Annex #29, table 3).
enum WordBreakClass: UInt8 {
  case other, carriageReturn, lineFeed, newline, extend, zeroWidthJoiner, format, regionalIndicator
  case katakana, hebrewLetter, letter, singleQuote, doubleQuote, midNumberLetter, midLetter, midNumber
  case numeric, extendNumberLetter, space

  /// Derived from the properties that the standard library knows, since it does not offer this one.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D: self = .carriageReturn
    case 0x0A: self = .lineFeed
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .newline
    case 0x200D: self = .zeroWidthJoiner
    case 0x27: self = .singleQuote
    case 0x22: self = .doubleQuote
    case 0x2E, 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E: self = .midNumberLetter
    case 0x3A, 0xB7, 0x0387, 0x055F, 0x05F4, 0x2027, 0xFE13, 0xFE55, 0xFF1A: self = .midLetter
    case 0x2C, 0x3B, 0x037E, 0x0589, 0x060C, 0x060D, 0x066C, 0x07F8, 0x2044, 0xFE10, 0xFE14, 0xFE50,
      0xFE54, 0xFF0C, 0xFF1B:
      self = .midNumber
    case 0x1F1E6...0x1F1FF: self = .regionalIndicator
    case 0x05D0...0x05EA, 0x05EF...0x05F2, 0xFB1D, 0xFB1F...0xFB28, 0xFB2A...0xFB4F: self = .hebrewLetter
    case 0x3031...0x3035, 0x309B, 0x309C, 0x30A0...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0x32D0...0x32FE, 0x3300...0x3357, 0xFF66...0xFF9D:
      self = .katakana
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .space
    case 0x200C: self = .extend
    // Half-width forms and modifiers that the annex counts among the letters.
    case 0x02C2...0x02C5, 0x02D2...0x02D7, 0x02DE, 0x02DF, 0x02E5...0x02EB, 0x02ED, 0x02EF...0x02FF:
      self = .letter
    case 0x055A...0x055C, 0x055E, 0x058A, 0x05F3, 0xA708...0xA716, 0xA720, 0xA721, 0xA789, 0xA78A:
      self = .letter
    default:
      self = Self.general(scalar)
    }
  }

  private static func general(_ scalar: Unicode.Scalar) -> WordBreakClass {
    let properties = scalar.properties
    if properties.isGraphemeExtend || properties.isEmojiModifier { return .extend }
    switch properties.generalCategory {
    case .spacingMark: return .extend
    case .format: return scalar.value == 0x200B ? .other : .format
    case .decimalNumber: return .numeric
    case .connectorPunctuation: return .extendNumberLetter
    default: break
    }
    if scalar.value == 0x202F { return .extendNumberLetter }
    if properties.isAlphabetic && !properties.isIdeographic && !isWithoutSpaces(scalar) { return .letter }
    return .other
  }

  /// Scripts that the annex leaves to dictionaries: each of their letters stands alone here.
  private static func isWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x309D...0x309F, 0x1B001...0x1B11F, 0x1F200: true  // Hiragana
    case 0x0E01...0x0E5B, 0x0E81...0x0EDF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF,
      0x1950...0x19DF, 0x1A20...0x1AAF, 0xA9E0...0xA9FE, 0xAA60...0xAADF, 0x11700...0x1174F:
      true
    default: false
    }
  }
}
