/// Text for a list whose values stand on one line.
enum ListText {
  /// White space becomes single spaces, and characters of control, which no reference manager keeps, go.
  static func line(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !made.isEmpty
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .surrogate: continue
      default: break
      }
      // U+FFFE and U+FFFF are no characters; XML and JSON readers stop at them.
      if scalar.value & 0xFFFE == 0xFFFE { continue }
      if isPending { made.append(" ") }
      isPending = false
      made.append(scalar)
    }
    return String(made)
  }
}
