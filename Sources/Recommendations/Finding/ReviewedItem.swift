internal import ReportModel

/// Splits an item that holds the recommendations of several makers: "Sign the protocol (Aland); build shelters (Bland)".
enum ReviewedItem {
  /// - Parameter makers: The names that stand in ending brackets of the list: other brackets hold abbreviations.
  static func parts(of text: String, makers: Set<String>) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var parts: [String] = []
    var start = 0
    var position = 0
    while position < scalars.count {
      if scalars[position] == ";" || scalars[position] == ".", position > start, scalars[position - 1] == ")"
      {
        let part = String(scalars: scalars[start..<position])
        let names = EndingBracket(part).names
        if !names.isEmpty, names.allSatisfy({ makers.contains($0) || isState($0) }) {
          parts.append(part)
          start = position + 1
        }
      }
      position += 1
    }
    let rest = String(scalars: scalars[start...])
    if rest.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) { parts.append(rest) }
    return parts.map(withoutLetter)
  }

  private static let instruments: Set<String> = [
    "act", "agreement", "article", "articles", "bill", "charter", "code", "constitution", "convention",
    "covenant", "declaration", "guidelines", "law", "plan", "principles", "programme", "protocol", "rules",
    "statute", "strategy", "treaty",
  ]

  /// Whether a bracket before a semicolon can hold a state's name: neither an abbreviation nor an instrument.
  private static func isState(_ name: String) -> Bool {
    let words = FoldedWords(name)
    return (1...6).contains(words.forms.count) && words.words[0].isCapitalized
      && name.unicodeScalars.contains { $0.properties.isLowercase }
      && !name.unicodeScalars.contains { $0 >= "0" && $0 <= "9" }
      && !words.forms.contains(where: instruments.contains)
  }

  /// Takes off spaces and the letter that counts the parts: "(b) build shelters".
  private static func withoutLetter(_ part: String) -> String {
    var scalars = Array(part.unicodeScalars.drop { $0 == " " })
    if scalars.count > 4, scalars[0] == "(", let close = scalars.prefix(6).firstIndex(of: ")"),
      scalars[1..<close].allSatisfy({ $0.properties.isLowercase })
    {
      scalars = Array(scalars[(close + 1)...].drop { $0 == " " })
    }
    return String(scalars: scalars)
  }
}
