internal import ReportModel

/// A label of letters and a number at the start of a text: "R12 Transfer …", "Rec. 3: Fund …".
struct LetteredLabel {
  /// Upper-case letters and what follows them: "R", "Rec".
  let letters: String
  /// As printed, without what closes it: "R12".
  let printed: String
  /// The text after it.
  let rest: String

  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars.prefix(400))
    var position = 0
    while position < scalars.count, position < 4, scalars[position].properties.isAlphabetic { position += 1 }
    guard position > 0, scalars[0].properties.isUppercase else { return nil }
    letters = String(scalars: scalars[0..<position])
    if position < scalars.count, scalars[position] == "." { position += 1 }
    if position < scalars.count, scalars[position] == " " { position += 1 }
    let number = position
    while position < scalars.count, position < number + 3, scalars[position].value >= 0x30,
      scalars[position].value <= 0x39
    {
      position += 1
    }
    guard position > number else { return nil }
    printed = letters + String(scalars: scalars[number..<position])
    if position < scalars.count, [".", ":", ")"].contains(scalars[position]) { position += 1 }
    guard position + 1 < scalars.count, scalars[position] == " ", scalars[position + 1].properties.isUppercase
    else { return nil }
    rest = String(text.unicodeScalars.dropFirst(position + 1))
  }
}
