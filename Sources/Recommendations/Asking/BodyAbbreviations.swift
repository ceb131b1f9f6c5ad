internal import ReportModel

/// The abbreviations that a report spells out, as "Public Prosecution Service (PPS)".
struct BodyAbbreviations {
  /// For each abbreviation, what it stands for, as printed where it is spelt out first.
  private(set) var meanings: [String: String] = [:]

  /// - Parameter texts: The report's passages.
  init(texts: some Sequence<String>) {
    for text in texts where text.utf8.contains(UInt8(ascii: "(")) { read(text) }
  }

  /// Whether an abbreviation is a body's; nil when the report does not spell it out.
  func isBody(_ abbreviation: String) -> Bool? {
    meanings[abbreviation].map { meaning in
      FoldedWords(meaning).forms.contains(where: BodyNames.isBodyWord)
    }
  }

  /// Abbreviations of two to seven capitals: "PPS", "DH".
  static func looksShortened(_ printed: some StringProtocol) -> Bool {
    let scalars = printed.unicodeScalars
    return (2...7).contains(scalars.count) && scalars.allSatisfy { $0.properties.isUppercase }
  }

  private mutating func read(_ text: String) {
    let bytes = Array(text.utf8)
    var position = 0
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "(")) {
      position = open + 1
      var close = position
      while close < bytes.count, bytes[close] >= 0x41, bytes[close] <= 0x5A { close += 1 }
      guard (2...7).contains(close - position), close < bytes.count, bytes[close] == UInt8(ascii: ")") else {
        continue
      }
      let letters = bytes[position..<close]
      let name = String(decoding: letters, as: UTF8.self)
      if meanings[name] == nil, let meaning = Self.spelt(letters, before: bytes[..<open]) {
        meanings[name] = meaning
      }
      position = close
    }
  }

  /// The last words before a bracket whose initials are its letters: small words may be passed over.
  private static func spelt(_ letters: ArraySlice<UInt8>, before bytes: ArraySlice<UInt8>) -> String? {
    let words = bytes.suffix(160).split(separator: UInt8(ascii: " "))
    var wanted = letters.reversed()[...]
    var start = words.count
    while let letter = wanted.first, start > 0, words.count - start < letters.count * 2 + 2 {
      start -= 1
      let word = words[start]
      if let first = word.first, first & 0xDF == letter { wanted = wanted.dropFirst() }
    }
    guard wanted.isEmpty, start < words.count else { return nil }
    return String(decoding: Array(words[start...].joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }
}
