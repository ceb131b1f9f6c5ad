internal import ReportModel

/// The label that a list item, a numbered paragraph or a numbered heading begins with.
struct ListLabel {
  enum Form: Equatable { case bullet, number, decimal, bracketedLetter, bracketedNumber, letter, roman }

  var text: String
  /// How many scalars of the line belong to the label, the space after it included.
  var length: Int
  var form: Form
  /// The last number of it: 23 of "115.23".
  var value: Int?
  /// How many numbers a decimal label has: 2 of "115.23".
  var depth = 1
  /// Whether it is closed by a dot or bracket, or set apart by a gap, so that it cannot be the text's own number.
  var isFirm: Bool

  static func read(_ line: Line) -> ListLabel? {
    let text = line.text
    guard text.count >= 3, let space = text.prefix(16).firstIndex(of: " "), space > 0, space + 1 < text.count
    else { return nil }
    let token = Array(text[..<space])
    let isApart =
      line.gaps.first.map { $0.offset == space + 1 && $0.right - $0.left > 0.6 * line.size } ?? false
    func label(_ form: Form, value: Int?, depth: Int = 1, isFirm: Bool) -> ListLabel {
      ListLabel(
        text: String(scalars: token), length: space + 1, form: form, value: value,
        depth: depth,
        isFirm: isFirm)
    }
    // Some programs draw a bullet twice to make it bold; remarks below a table are marked *, **, ***.
    let isRepeated =
      token.count <= 3 && token.allSatisfy { $0 == token[0] } && !ScalarForms.isLetter(token[0])
    if token.count == 1 || isRepeated, isBullet(token[0], isApart: isApart) {
      return label(
        .bullet, value: nil, isFirm: !["-", "–", "—", "*"].contains(token[0]) || isApart)
    }
    if let inner = bracketed(token) {
      if let number = TextKey.number(inner), inner.count <= 3 {
        return label(.bracketedNumber, value: number, isFirm: true)
      }
      if inner.count <= 5, let roman = TextKey.roman(inner), inner.count > 1 || inner[0] == "i" {
        return label(.roman, value: roman, isFirm: true)
      }
      if inner.count == 1, ScalarForms.isLetter(inner[0]) {
        return label(.bracketedLetter, value: Int(ScalarForms.lowercased(inner[0]).value) - 96, isFirm: true)
      }
      return nil
    }
    var body = token[...]
    let isDotted = body.last == "."
    if isDotted || body.last == ":" { body.removeLast() }
    guard !body.isEmpty else { return nil }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count <= 5,
      parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(ScalarForms.isDigit) })
    {
      let value = TextKey.number(parts.last!)
      if parts.count == 1 {
        return isDotted || isApart ? label(.number, value: value, isFirm: isDotted || isApart) : nil
      }
      return label(.decimal, value: value, depth: parts.count, isFirm: isDotted || isApart)
    }
    if isDotted, body.count == 1, ScalarForms.isLetter(body.first!) {
      return label(.letter, value: Int(ScalarForms.lowercased(body.first!).value) - 96, isFirm: isApart)
    }
    if isDotted, body.count <= 5, let roman = TextKey.roman(Array(body)) {
      return label(.roman, value: roman, isFirm: isApart)
    }
    return nil
  }

  private static func isBullet(_ scalar: Unicode.Scalar, isApart: Bool) -> Bool {
    switch scalar {
    case "·", "»", "–", "-", "—", "*": true
    case "o", "§": isApart
    default: ScalarForms.isBullet(scalar)
    }
  }

  /// "(a)" or "a)" without its brackets.
  private static func bracketed(_ token: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard token.count >= 2, token.last == ")" || token.last == "]" else { return nil }
    let inner = token[(token[0] == "(" || token[0] == "[" ? 1 : 0)..<(token.count - 1)]
    guard (1...5).contains(inner.count) else { return nil }
    return inner.allSatisfy { ScalarForms.isDigit($0) || ScalarForms.isLetter($0) } ? Array(inner) : nil
  }
}
