/// The name of a European act behind its number: "Directive 2011/36/EU of the European Parliament and of the Council of
/// 5 April 2011 on preventing and combating trafficking in human beings".
enum EuropeanName {
  /// The scalar offset behind the name, or nil where nothing but the number stands.
  static func end(_ citation: LegalCitation, _ text: [Unicode.Scalar]) -> Int? {
    guard citation.kind == .europeanAct else { return nil }
    let tokens = ReferenceTokenizer().tokens(of: Array(text[citation.end...].prefix(500)))
    guard let opening = tokens.first, opening.gap == .space, openings.contains(opening.hash),
      opening.shape == .lower
    else { return nil }
    let first = 0
    var end = first
    var subject: Int?
    while end < tokens.count, end - first < 50, tokens[end].kind == .word,
      [.space, .hyphen, .slash].contains(tokens[end].gap), !stops.contains(tokens[end].hash)
    {
      if subjects.contains(tokens[end].hash), subject == nil { subject = end }
      end += 1
    }
    while end > first, Lexicon.contains(tokens[end - 1].hash, .function) { end -= 1 }
    guard let subject, end - subject >= 3 else { return nil }
    return citation.end + tokens[end - 1].end
  }

  private static let openings = NoteSegments.words("of on")
  private static let subjects = NoteSegments.words(
    "on concerning amending laying establishing regarding relating")
  private static let stops = NoteSegments.words(
    "is are was were has have had must shall should may can will would requires require required provides provide obliges "
      + "states sets applies defines says which that who article art articles see came entered does did made makes ought "
      + "also as because when where")
}
