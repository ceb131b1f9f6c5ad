internal import ReportModel

/// Splits off the bracket in which a text ends: who makes a recommendation, or who is asked to act.
struct EndingBracket {
  /// The text before it, without closing semicolons.
  var text: String
  /// What stands in it, cut at commas and semicolons; empty when the text ends in none that begins with a capital.
  var names: [String] = []

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last == ";" || last == "." || last == " " || last == "," || last == ":" {
      scalars.removeLast()
    }
    self.text = text
    guard scalars.last == ")" else { return }
    var depth = 0
    var position = scalars.count
    while position > 0 {
      position -= 1
      if scalars[position] == ")" { depth += 1 }
      if scalars[position] == "(" { depth -= 1 }
      if depth == 0 { break }
    }
    guard depth == 0, position > 0 else { return }
    let inside = scalars[(position + 1)..<(scalars.count - 1)]
    guard Self.beginsName(inside) else { return }
    var before = scalars[..<position]
    while let last = before.last, last == " " || last == ";" || last == "," { before.removeLast() }
    self.text = String(scalars: before)
    names = Self.split(inside)
  }

  /// What stands in each bracket of a text that begins with a name, cut as the last one is.
  static func all(in text: String) -> [[String]] {
    var found: [[String]] = []
    var inside: [Unicode.Scalar] = []
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == ")", depth > 0 {
        depth -= 1
        if depth == 0, beginsName(inside[...]) { found.append(split(inside[...])) }
      }
      if depth > 0 { inside.append(scalar) }
      if scalar == "(" {
        depth += 1
        if depth == 1 { inside = [] }
      }
    }
    return found
  }

  /// Whether a name is one word of capitals, as that of a treaty in brackets is: no state is called so.
  static func isAbbreviation(_ name: String) -> Bool {
    name.utf8.count > 1
      && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// A capital, or "the" before a name: "(the former Yugoslav Republic of Macedonia)".
  private static func beginsName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    if scalars.first?.properties.isUppercase == true { return true }
    return scalars.starts(with: "the ".unicodeScalars) && scalars.contains { $0.properties.isUppercase }
  }

  /// Cuts at commas that stand in no bracket of their own, and at a last "and".
  private static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    var parts: [String.UnicodeScalarView] = [.init()]
    var depth = 0
    for scalar in scalars {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0, scalar == "," || scalar == ";" {
        parts.append(.init())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    return parts.map { String($0.drop { $0 == " " }) }.map { part in
      part.hasPrefix("and ") ? String(part.dropFirst(4)) : part
    }.filter { !$0.isEmpty }
  }
}
