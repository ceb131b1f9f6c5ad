internal import Language

/// Reads which earlier recommendations a text names: "recommendation no. 12 of the first report", "as in 12AB1".
enum BackReferences {
  /// The numbers named, ascending.
  ///
  /// A bare "recommendation 12" may well be one of the same report, so that it counts only where the words after it
  /// name an earlier report, or where the number carries the letters and number of one.
  static func numbers(in text: String, words: [Word]) -> [Int] {
    let bytes = Array(text.utf8)
    var numbers: Set<Int> = []
    for (index, word) in words.enumerated() {
      let form = bytes[word.bytes]
      guard let first = form.first, isDigit(first) else { continue }
      let digits = form.prefix(while: isDigit)
      guard digits.count <= 3, let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      let rest = form.dropFirst(digits.count)
      if rest.count >= 3, rest.first.map(isUpper) == true, rest.last.map(isDigit) == true {
        numbers.insert(number)
      } else if rest.isEmpty, followsRecommendation(index, words, bytes),
        namesEarlierReport(index, words, bytes)
      {
        numbers.insert(number)
      }
    }
    return numbers.sorted()
  }

  private static func followsRecommendation(_ index: Int, _ words: [Word], _ bytes: [UInt8]) -> Bool {
    words[max(0, index - 3)..<index].contains {
      TextFolding.fold(String(decoding: bytes[$0.bytes], as: UTF8.self)).starts(with: "recommendation".utf8)
    }
  }

  private static func namesEarlierReport(_ index: Int, _ words: [Word], _ bytes: [UInt8]) -> Bool {
    let following = words[min(index + 1, words.count)..<min(index + 7, words.count)].map {
      String(decoding: TextFolding.fold(String(decoding: bytes[$0.bytes], as: UTF8.self)), as: UTF8.self)
    }
    return following.contains("report")
      && following.contains { ["first", "second", "third", "previous", "last", "earlier"].contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
