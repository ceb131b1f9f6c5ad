internal import ReportModel

/// A bracket that begins with a name: "(Aland, Bland)", "(City Council)", "(the former Union of Cland)".
struct NameBracket {
  /// What stands in it, cut at commas and semicolons.
  var names: [String]
  /// Where its bracket opens, and behind where it closes.
  var range: Range<Int>

  /// Those of a text, in order; brackets within a bracket belong to a name in it.
  static func all(in scalars: [Unicode.Scalar]) -> [NameBracket] {
    var open: [Int] = []
    var closed: [Range<Int>] = []
    for (position, scalar) in scalars.enumerated() {
      if scalar == "(" { open.append(position) }
      guard scalar == ")", let start = open.popLast() else { continue }
      while let inner = closed.last, inner.lowerBound > start { closed.removeLast() }
      closed.append(start..<(position + 1))
    }
    return closed.compactMap { range in
      let inside = scalars[(range.lowerBound + 1)..<(range.upperBound - 1)]
      return beginsName(inside) ? NameBracket(names: split(inside), range: range) : nil
    }
  }

  /// A text's length without closing semicolons and the like.
  static func end(of scalars: [Unicode.Scalar]) -> Int {
    (scalars.lastIndex { ![";", ".", " ", ",", ":"].contains($0) } ?? -1) + 1
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
