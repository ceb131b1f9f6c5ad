import Foundation
import ReportModel

/// Reads a list of names as references print them.
enum PersonNames {
  /// - Parameter hasBareInitials: Whether initials stand before the family name without stops ("JA Smith"), as
  ///   OSCOLA has them; they are then spelt "J. A.".
  static func names(_ printed: String, hasBareInitials: Bool = false) -> [CSLName] {
    var text = withoutOthers(printed)
    text = text.trimmingCharacters(in: .whitespaces)
    if isBody(text) {
      let name = text.trimmedMarks
      return [CSLName(literal: name + (name.contains("(") && !name.contains(")") ? ")" : ""))]
    }
    var people = split(text)
    people = people.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && $0 != "and" }
    return people.compactMap { name($0, hasBareInitials: hasBareInitials) }
  }

  /// Without "et al.", "e.a." and the like behind the names.
  static func withoutOthers(_ printed: String) -> String {
    var text = printed
    for suffix in [
      " et al.", " et al", " et alii", " u.a.", " u. a.", " and others", " & others", " u.a",
      " e.a.", " e.a", " c.s.", " c.s", " en anderen",
    ] {
      if let range = text.range(of: suffix), range.upperBound == text.endIndex || suffix.hasSuffix("al.") {
        text = String(text[..<range.lowerBound])
      }
    }
    return text
  }

  /// A body has a word that no person's name has, or the little words of a title.
  static func isBody(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard words.count > 1 else {
      return words.count == 1 && text.unicodeScalars.filter(isUpper).count > 2
        && text.unicodeScalars.allSatisfy { isUpper($0) || $0 == "." }
    }
    var bodyWords = 0
    for word in words {
      let hash = Hashing.word(String(word).trimmedMarks)
      if Lexicon.contains(hash, .body) { bodyWords += 1 }
      if ["for", "of", "the", "für", "on", "against"].contains(word.lowercased()) { bodyWords += 1 }
      if isDutchBody(hash) || isOtherBody(hash) { bodyWords += 1 }
    }
    return bodyWords > 0
  }

  static func isDutchBody(_ hash: UInt64) -> Bool { dutchBodies.contains(hash) }

  static func isOtherBody(_ hash: UInt64) -> Bool { otherBodies.contains(hash) }

  /// More words of bodies that no person is called by.
  private static let otherBodies = NoteSegments.words(
    "collaboration alliance coalition consortium federation confederation initiative campaign news corporation "
      + "association team contributors developers inspectorate directorate secretariat commissariat college academy embassy parliamentary"
  )

  /// The words that join the last name to those before.
  static let joints = NoteSegments.words("and und en et y")

  /// What Dutch bodies are called, which the learned lexicon, made of English and German, does not know.
  private static let dutchBodies = NoteSegments.words(
    "stichting instituut commissie adviescommissie vereniging raad ministerie dienst nationaal rapporteur inspectie "
      + "instelling werkgroep stuurgroep projectgroep gemeente bestuursdienst directie parket politie college "
      + "openbaar korps bureau secretariaat ministeries emancipatieraad planbureau universiteit hogeschool"
  )

  private static func split(_ text: String) -> [String] {
    var text = text
    for joint in [", and ", ", & ", " and ", " & ", " und ", ", et ", " et ", " / ", "/", " – ", " y "] {
      text = text.replacingOccurrences(of: joint, with: ";")
    }
    let clauses = text.components(separatedBy: ";").filter {
      !$0.trimmingCharacters(in: .whitespaces).isEmpty
    }
    var people: [String] = []
    for clause in clauses {
      let parts = clause.components(separatedBy: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
      guard parts.count > 1 else {
        people.append(contentsOf: parts)
        continue
      }
      // "Family, Given" pairs, unless every part is a whole name of its own.
      var index = 0
      while index < parts.count {
        // "Dijk, van, R.", "Oake Linden, P.M. de": initials behind a comma turn the name before them round.
        if index + 2 < parts.count, isParticles(parts[index + 1]), isTurned(parts[index + 2]) {
          people.append("\(parts[index]), \(parts[index + 2]) \(parts[index + 1])")
          index += 3
          continue
        }
        let isWhole =
          isWholeName(parts[index])
          && !(index + 1 < parts.count && isTurned(parts[index + 1]) && !hasInitials(parts[index]))
        if !isWhole, index + 1 < parts.count {
          people.append(parts[index] + ", " + parts[index + 1])
          index += 2
        } else {
          people.append(parts[index])
          index += 1
        }
      }
    }
    return people
  }

  /// Whether a part without comma holds both given and family name: "J. Smith", "Smith J", "Jane Smith".
  private static func isWholeName(_ part: String) -> Bool {
    let words = part.split(whereSeparator: { $0 == " " || $0 == "." }).map(String.init)
    guard words.count > 1 else { return false }
    let particles = words.filter {
      Lexicon.contains(Hashing.word($0), .particle) && $0.first?.isLowercase == true
    }
    if words.count - particles.count < 2 { return false }
    let longs = words.filter { !isInitials($0) }
    return !longs.isEmpty
  }

  /// "P.M. de", "J.": initials with their stops, and particles behind them.
  private static func isTurned(_ part: String) -> Bool {
    let words = part.split(separator: " ").map(String.init)
    guard let first = words.first, first.contains("."), isInitials(first) else { return false }
    return words.dropFirst().allSatisfy { isInitials($0) || isParticles($0) }
  }

  private static func hasInitials(_ part: String) -> Bool {
    part.split(separator: " ").contains { isInitials(String($0)) }
  }

  private static func isParticles(_ part: String) -> Bool {
    part.first?.isLowercase == true
      && part.split(separator: " ").allSatisfy { Lexicon.contains(Hashing.word(String($0)), .particle) }
  }

  private static func isInitials(_ word: String) -> Bool {
    let scalars = word.unicodeScalars.filter { $0 != "." && $0 != "-" }
    return scalars.count <= 3 && scalars.allSatisfy(isUpper) && !scalars.isEmpty
  }

  private static func name(_ printed: String, hasBareInitials: Bool) -> CSLName? {
    let text = printed.trimmedNameMarks
    guard !text.isEmpty else { return nil }
    if let comma = text.firstIndex(of: ",") {
      let family = text[..<comma].trimmingCharacters(in: .whitespaces)
      let given = text[text.index(after: comma)...].trimmingCharacters(in: .whitespaces)
      return given.isEmpty ? CSLName(family: family) : CSLName(family: family, given: given)
    }
    var words = text.split(separator: " ").map(String.init)
    if words.count == 1, let stop = text.lastIndex(of: "."), text.index(after: stop) < text.endIndex {
      // "J.Smith", set without a space.
      words = [String(text[...stop]), String(text[text.index(after: stop)...])]
    }
    guard words.count > 1 else { return CSLName(family: text) }
    if isInitials(words[words.count - 1]), !isInitials(words[0]) {
      let split = words.lastIndex { !isInitials($0) } ?? 0
      return CSLName(
        family: words[...split].joined(separator: " "), given: words[(split + 1)...].joined(separator: " "))
    }
    var split = words.count - 1
    while split > 1, Lexicon.contains(Hashing.word(words[split - 1]), .particle),
      words[split - 1].first?.isLowercase == true
    {
      split -= 1
    }
    var given = Array(words[..<split])
    if hasBareInitials, let first = given.first, first.count > 1, isInitials(first), !first.contains(".") {
      given[0] = first.map { "\($0)." }.joined(separator: " ")
    }
    return CSLName(family: words[split...].joined(separator: " "), given: given.joined(separator: " "))
  }
}

extension String {
  /// Without marks and spaces at its ends.
  var trimmedMarks: String { trimmingCharacters(in: CharacterSet(charactersIn: " ,.;:()[]'\"“”‘’")) }
  var trimmedNameMarks: String { trimmingCharacters(in: CharacterSet(charactersIn: " ,;:()[]'\"“”‘’–—-&")) }
}
