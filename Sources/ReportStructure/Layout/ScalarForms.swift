/// How a printed scalar is typed by a reader.
enum ScalarForms {
  /// Appends what a reader would type for a scalar; nothing for control and zero-width characters.
  static func append(_ scalar: Unicode.Scalar, to text: inout [Unicode.Scalar]) {
    let value = scalar.value
    if value < 0x20 || value == 0x7F { return }
    if value < 0xAD {
      text.append(scalar)
      return
    }
    switch value {
    // A soft hyphen that is drawn is a hyphen; at a line's end the mending decides.
    case 0xAD, 0x2010, 0x2011: text.append("-")
    case 0x2212: text.append("\u{2212}")
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFFFD: break
    case 0xFB00...0xFB06: text.append(contentsOf: ligatures[Int(value - 0xFB00)])
    case 0xE000...0xF8FF: appendPrivate(value, to: &text)
    default: text.append(scalar)
    }
  }

  /// Fonts without a proper encoding leave characters in the C1 range: a word of them alone is a bullet,
  /// elsewhere they stand for what Windows-1252 has there.
  static func replaceControls(in word: inout [Unicode.Scalar]) {
    guard word.contains(where: isControl) else { return }
    if word.allSatisfy(isControl), word.allSatisfy({ windows[Int($0.value - 0x80)] == nil }) {
      word = ["•"]
      return
    }
    word = word.compactMap { isControl($0) ? windows[Int($0.value - 0x80)] : $0 }
  }

  /// Whether a scalar of the C1 range stands for a bullet where it stands alone.
  static func isControlBullet(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) && windows[Int(scalar.value - 0x80)].map(isBullet) ?? true
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80...0x9F).contains(scalar.value) }

  /// The punctuation of Windows-1252 at 0x80 and up; nil for what a text rarely holds.
  private static let windows: [Unicode.Scalar?] = [
    "€", nil, nil, nil, nil, "…", nil, nil, nil, nil, nil, nil, "Œ", nil, nil, nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", nil, "™", nil, nil, "œ", nil, nil, nil,
  ]

  private static let ligatures: [[Unicode.Scalar]] = [
    ["f", "f"], ["f", "i"], ["f", "l"], ["f", "f", "i"], ["f", "f", "l"], ["s", "t"], ["s", "t"],
  ]

  /// Symbol fonts put their characters at U+F000 and up (Microsoft's symbol encoding).
  private static func appendPrivate(_ value: UInt32, to text: inout [Unicode.Scalar]) {
    switch value {
    case 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0A8, 0xF06E, 0xF071, 0xF075, 0xF0FC, 0xF0E8, 0xF09F, 0xF0B2:
      text.append("•")
    case 0xF02D, 0xF0BE: text.append("–")
    case 0xF021...0xF07E: if let scalar = Unicode.Scalar(value - 0xF000) { text.append(scalar) }
    default: break
    }
  }

  /// Whether a scalar marks list items and hardly anything else. "o", "-" and "*" do so only where they stand apart.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "•", "▪", "●", "○", "◦", "■", "□", "▫", "➢", "➤", "►", "▶", "✓", "✔", "❖", "◆", "‣", "⁃", "∙", "☐":
      true
    default: false
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The digit that a superscript scalar stands for.
  static func superscriptDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(scalar.value - 0x2070 + 0x30)
    default: nil
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value) }
    return !isPunctuation(scalar) && scalar.properties.isLowercase
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) }
    return !isPunctuation(scalar) && scalar.properties.isUppercase
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
    }
    return !isPunctuation(scalar) && scalar.properties.isAlphabetic
  }

  /// Dashes, quotation marks and spaces, for which Unicode's table need not be asked.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    (0x2000...0x206F).contains(scalar.value)
  }

  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value | 0x20)! : scalar
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first! : scalar
  }
}
