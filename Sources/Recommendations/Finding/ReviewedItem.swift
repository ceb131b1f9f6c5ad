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
        if !names.isEmpty, names.allSatisfy({ makers.contains($0) || StateName.mayBe($0) }) {
          parts.append(part)
          start = position + 1
        }
      }
      position += 1
    }
    let rest = String(scalars: scalars[start...])
    if rest.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) { parts.append(rest) }
    var whole: [String] = []
    for part in parts.map(withoutLetter) {
      guard let before = whole.last else {
        whole.append(part)
        continue
      }
      if let names = onlyNames(part), before.hasSuffix(")") {
        // "(Aland); (Bland)": two that make the same.
        whole[whole.count - 1] = "\(before.dropLast()), \(names))"
      } else if goesOn(part) {
        let names = EndingBracket(before).names
        whole[whole.count - 1] = joined(EndingBracket(before).text, part, makers: names)
      } else {
        whole.append(part)
      }
    }
    return whole
  }

  /// What stands in the bracket that is all of a part: names of further makers.
  private static func onlyNames(_ part: String) -> String? {
    var scalars = Array(part.unicodeScalars)
    while let last = scalars.last, last == ";" || last == "." || last == " " || last == "," {
      scalars.removeLast()
    }
    guard scalars.first == "(", scalars.last == ")", scalars.count > 3,
      !scalars.dropFirst().contains("("),
      scalars[1].properties.isUppercase
    else { return nil }
    return String(scalars: scalars[1..<(scalars.count - 1)])
  }

  /// A part that says only what else: "and to other treaties (Bland)" has no verb of its own.
  private static func goesOn(_ part: String) -> Bool {
    let words = part.split(separator: " ", maxSplits: 2)
    return words.count == 3 && words[0] == "and"
      && ["to", "of", "for", "in", "on", "with"].contains(words[1])
  }

  /// Two parts as one, which ends in all their makers.
  private static func joined(_ first: String, _ second: String, makers: [String]) -> String {
    let bracket = EndingBracket(second)
    let names = makers + bracket.names.filter { !makers.contains($0) }
    return "\(first); \(bracket.text) (\(names.joined(separator: ", ")))"
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
