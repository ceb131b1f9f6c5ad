import ReportModel

/// Reads a date as references print it.
enum DateReader {
  static func date(_ text: [Unicode.Scalar], _ tokens: ArraySlice<ReferenceToken>) -> CSLDate? {
    guard let index = tokens.firstIndex(where: { $0.shape == .year || $0.shape == .yearWithLetter }) else {
      return numeric(text, tokens)
    }
    let year = number(text, tokens[index].start, tokens[index].start + 4)
    var month: Int?
    var day: Int?
    for position in tokens.indices where month == nil {
      if let found = Self.month(tokens[position].hash) {
        month = found
        for neighbour in [position - 1, position + 1] where day == nil && tokens.indices.contains(neighbour) {
          let token = tokens[neighbour]
          guard token.shape == .shortNumber || token.shape == .alphanumeric else { continue }
          let digits = text[token.start..<token.end].prefix { isDigit($0) }
          let value = number(text, digits.startIndex, digits.endIndex)
          if value >= 1, value <= 31 { day = value }
        }
      }
    }
    if month == nil, let found = numeric(text, tokens) { return found }
    return CSLDate(year: year, month: month, day: day)
  }

  /// "12.03.2004", "2004-03-12".
  private static func numeric(_ text: [Unicode.Scalar], _ tokens: ArraySlice<ReferenceToken>) -> CSLDate? {
    let numbers = tokens.filter { [.shortNumber, .year].contains($0.shape) }
    guard numbers.count >= 3 else { return nil }
    let parts = numbers.prefix(3).map { number(text, $0.start, $0.end) }
    if parts[2] > 1000, parts[1] <= 12, parts[0] <= 31, parts[0] > 0, parts[1] > 0 {
      return CSLDate(year: parts[2], month: parts[1], day: parts[0])
    }
    if parts[0] > 1000, parts[1] <= 12, parts[2] <= 31, parts[1] > 0, parts[2] > 0 {
      return CSLDate(year: parts[0], month: parts[1], day: parts[2])
    }
    return nil
  }

  /// The digits of a stretch of text as a number; what has more than fifteen is only known to be as large.
  static func number(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    text[start..<end].reduce(0) { isDigit($1) ? min($0, 100_000_000_000_000) * 10 + Int($1.value) - 48 : $0 }
  }

  static func month(_ hash: UInt64) -> Int? { months[hash] }

  private static let months: [UInt64: Int] = {
    var months: [UInt64: Int] = [:]
    let names = [
      "january jan januar janvier enero", "february feb februar février febrero",
      "march mar märz maerz mars marzo",
      "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
      "august aug août agosto", "september sep sept septembre septiembre",
      "october oct oktober octobre okt octubre",
      "november nov novembre noviembre", "december dec dezember décembre dez diciembre",
    ]
    for (index, line) in names.enumerated() {
      for word in line.split(separator: " ") { months[Hashing.word(String(word))] = index + 1 }
    }
    return months
  }()
}
