/// Cuts a reference string into words, numbers and addresses; punctuation becomes the gaps between them.
struct ReferenceTokenizer {
  /// Where addresses end that are known to begin at a position.
  var addresses: [Int: Int] = [:]

  func tokens(of text: [Unicode.Scalar]) -> [ReferenceToken] {
    var tokens: [ReferenceToken] = []
    tokens.reserveCapacity(text.count / 5 + 1)
    var position = 0
    var gapStart = 0
    var quoteDepth = 0
    var parenthesisDepth = 0
    var straightQuoteIsOpen = false
    while position < text.count {
      let scalar = text[position]
      if var address = Address.find(in: text, at: position) {
        if let end = addresses[position] { address.end = end }
        append(
          &tokens, text, gapStart, position, address.end, address.kind, quoteDepth > 0, parenthesisDepth > 0)
        position = address.end
        gapStart = position
        continue
      }
      guard isWordScalar(scalar) else {
        switch scalar {
        case "(", "[", "⟨": parenthesisDepth += 1
        case ")", "]", "⟩": parenthesisDepth = max(0, parenthesisDepth - 1)
        case "‘" where isClitic(text, position): break
        case "“", "„", "«", "‘", "‚", "‹": quoteDepth += 1
        case "”", "»", "’", "›": quoteDepth = max(0, quoteDepth - 1)
        case "\"", "'":
          straightQuoteIsOpen.toggle()
          quoteDepth = straightQuoteIsOpen ? 1 : 0
        default: break
        }
        position += 1
        continue
      }
      let start = position
      while position < text.count {
        if isWordScalar(text[position]) {
          position += 1
        } else if isApostrophe(text[position]), position + 1 < text.count, isWordScalar(text[position + 1]),
          text[position - 1].properties.isAlphabetic
        {
          position += 1
        } else {
          break
        }
      }
      append(&tokens, text, gapStart, start, position, .word, quoteDepth > 0, parenthesisDepth > 0)
      gapStart = position
    }
    return tokens
  }

  /// "Riet, F.J. van ‘t", "‘s-Hertogenbosch": a mark before one letter of Dutch is an apostrophe, however it was typed.
  private func isClitic(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    guard position + 2 < text.count, text[position + 1] == "t" || text[position + 1] == "s" else {
      return false
    }
    return isWhite(text[position + 2]) || text[position + 2] == "-"
  }

  private func append(
    _ tokens: inout [ReferenceToken], _ text: [Unicode.Scalar], _ gapStart: Int, _ start: Int, _ end: Int,
    _ kind: ReferenceToken.Kind, _ quoted: Bool, _ parenthesised: Bool
  ) {
    let gap: Gap =
      tokens.isEmpty && gapStart == start ? .start : GapReader.gap(in: text, from: gapStart, to: start)
    var token = ReferenceToken(
      start: start, end: end, kind: kind, hash: 0, shape: .address, gap: gap)
    token.isInQuotes = quoted
    token.isInParentheses = parenthesised
    if kind == .word {
      token.shape = Self.shape(of: text, start, end)
      var hash = Hashing.seed
      var folded: [UInt32] = []
      folded.reserveCapacity(end - start)
      for index in start..<end where !isApostrophe(text[index]) {
        let value = Folding.fold(text[index])
        folded.append(value)
        hash = Hashing.add(hash, UInt64(value))
      }
      token.hash = hash
      var prefix = Hashing.seed
      for value in folded.prefix(3) { prefix = Hashing.add(prefix, UInt64(value)) }
      var suffix = Hashing.seed
      for value in folded.suffix(3) { suffix = Hashing.add(suffix, UInt64(value)) }
      token.prefix = prefix
      token.suffix = suffix
    } else {
      token.hash = kind == .url ? 1 : 2
    }
    tokens.append(token)
  }

  static func shape(of text: [Unicode.Scalar], _ start: Int, _ end: Int) -> WordShape {
    var digits = 0
    var uppers = 0
    var lowers = 0
    var romans = 0
    for index in start..<end {
      let scalar = text[index]
      if isDigit(scalar) {
        digits += 1
      } else if isUpper(scalar) {
        uppers += 1
        if "IVXLC".unicodeScalars.contains(scalar) { romans += 1 }
      } else if !isApostrophe(scalar) {
        lowers += 1
      }
    }
    let count = end - start
    if digits == count {
      switch count {
      case 1, 2: return .shortNumber
      case 3: return .threeDigits
      case 4: return isYear(text, start) ? .year : .fourDigits
      default: return .longNumber
      }
    }
    if digits > 0 {
      return digits == 4 && count == 5 && isDigit(text[start]) && isYear(text, start)
        ? .yearWithLetter : .alphanumeric
    }
    if uppers == 0 { return count == 1 ? .oneLower : .lower }
    if uppers == 1 && count == 1 { return .oneCapital }
    if romans == count { return .roman }
    if lowers == 0 { return .upper }
    if uppers == 1 && isUpper(text[start]) { return .capitalized }
    return .mixed
  }

  static func isYear(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
    let value = (0..<4).reduce(0) { $0 * 10 + Int(text[start + $1].value) - 48 }
    return value >= 1450 && value <= 2049
  }
}

func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 48 && scalar.value <= 57 }

func isUpper(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 128 ? scalar.value >= 65 && scalar.value <= 90 : scalar.properties.isUppercase
}

func isLower(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 128 ? scalar.value >= 97 && scalar.value <= 122 : scalar.properties.isLowercase
}

func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }

func isWhite(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar.value == 0xA0
    || (scalar.value >= 0x2000 && scalar.value <= 0x200A) || scalar.value == 0x202F
}

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 128 {
    return (value >= 97 && value <= 122) || (value >= 65 && value <= 90) || (value >= 48 && value <= 57)
  }
  if value < 0xC0 { return value == 0xAA || value == 0xBA }
  if value >= 0x2000 && value <= 0x206F { return false }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || (value >= 0x300 && value <= 0x36F)
}
