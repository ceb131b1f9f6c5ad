import ReportModel

/// Text reduced to what stays the same when it is printed again: letters in lower case, numbers as "#".
enum TextKey {
  static func running(_ text: some ScalarText) -> String {
    var key: [Unicode.Scalar] = []
    for scalar in text {
      if ScalarForms.isDigit(scalar) {
        if key.last != "#" { key.append("#") }
      } else if ScalarForms.isLetter(scalar) {
        key.append(ScalarForms.lowercased(scalar))
      }
    }
    return String(scalars: key)
  }

  /// Letters and digits only, in lower case: to match a heading with its entry in the outline or the contents.
  static func title(_ text: some Sequence<Unicode.Scalar>) -> String {
    var key: [Unicode.Scalar] = []
    for scalar in text where ScalarForms.isLetter(scalar) || ScalarForms.isDigit(scalar) {
      key.append(ScalarForms.lowercased(scalar))
    }
    return String(scalars: key)
  }

  /// A hash of what `title` gives, without making it.
  static func hash(_ text: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash = WordHashes.empty
    for scalar in text where ScalarForms.isLetter(scalar) || ScalarForms.isDigit(scalar) {
      hash = WordHashes.extended(hash, by: ScalarForms.lowercased(scalar))
    }
    return hash
  }

  /// A number from 1 written in small or large Roman numerals, or nil.
  static func roman(_ text: [Unicode.Scalar]) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var total = 0
    var previous = 0
    for scalar in text.reversed() {
      guard let value = romanValue(of: ScalarForms.lowercased(scalar)) else { return nil }
      if value < previous { total -= value } else { total += value }
      previous = value
    }
    return total > 0 ? total : nil
  }

  private static func romanValue(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "i": 1
    case "v": 5
    case "x": 10
    case "l": 50
    case "c": 100
    case "d": 500
    case "m": 1000
    default: nil
    }
  }

  static func number(_ text: some Collection<Unicode.Scalar>) -> Int? {
    guard (1...6).contains(text.count), text.allSatisfy(ScalarForms.isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }
}
