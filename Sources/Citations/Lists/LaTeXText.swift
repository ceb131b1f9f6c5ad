/// Text as a field of a BibTeX file holds it: in UTF-8, with what LaTeX would read as its own written out.
enum LaTeXText {
  /// White space becomes one space; characters of control are left out.
  static func escaped(_ text: String) -> String {
    let scalars = Array(ListText.line(text).unicodeScalars)
    let partners = balanced(scalars)
    var made = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&", "%", "$", "#", "_": made += "\\\(scalar)"
      case "{", "}":
        // Programs count braces, escaped or not: one without its partner would swallow the rest of the file.
        made += partners.contains(index) ? "\\\(scalar)" : scalar == "{" ? "(" : ")"
      case "\\": made += "\\textbackslash{}"
      case "~": made += "\\textasciitilde{}"
      case "^": made += "\\textasciicircum{}"
      // Two of these in a row would be set as a dash or as a quotation mark.
      case "-", "'", "`":
        made.unicodeScalars.append(scalar)
        if index + 1 < scalars.count, scalars[index + 1] == scalar { made += "{}" }
      // In German and Dutch texts a straight quotation mark makes an umlaut of the letter after it.
      case "\"": made += "{\"}"
      default: made.unicodeScalars.append(scalar)
      }
    }
    return made
  }

  private static func balanced(_ scalars: [Unicode.Scalar]) -> Set<Int> {
    var open: [Int] = []
    var found: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "{" { open.append(index) }
      if scalar == "}", let start = open.popLast() { found.formUnion([start, index]) }
    }
    return found
  }
}
