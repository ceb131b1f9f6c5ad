internal import Foundation

/// British and American spellings of one word: who looks for one is given both.
///
/// A spelling that does not exist finds nothing and does no harm, so that rules may be wide; what matters is that no
/// rule leads to another word.
enum Spelling {
  /// How many spellings of a phrase are looked for at most.
  private static let most = 8

  /// The words as they are, then in their other spellings.
  ///
  /// - Parameter isPrefix: Whether the last word is only a beginning, of which the ending is not known.
  static func variants(of words: String, isPrefix: Bool) -> [String] {
    var variants = [""]
    var rest = Array(words.utf8)[...]
    while let first = rest.first {
      let isWord = isLetter(first)
      let run = rest.prefix { isLetter($0) == isWord }
      rest = rest.dropFirst(run.count)
      var spellings = [String(decoding: run, as: UTF8.self)]
      if isWord, let other = other(Array(run.map { $0 | 0x20 }), isWhole: !isPrefix || !rest.isEmpty) {
        spellings.append(other)
      }
      if variants.count * spellings.count > most { spellings.removeLast() }
      variants = variants.flatMap { beginning in spellings.map { beginning + $0 } }
    }
    return variants
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The other spelling of a word in lower case, or nil where there is none.
  private static func other(_ word: [UInt8], isWhole: Bool) -> String? {
    let text = String(decoding: word, as: UTF8.self)
    for (british, american) in stems {
      for (from, to) in [(british, american), (american, british)] {
        guard let range = text.range(of: from) else { continue }
        // "program" stands at the beginning of "programme" too: what is there already is not written twice.
        if from.count < to.count, text[range.lowerBound...].hasPrefix(to) { continue }
        return text.replacingCharacters(in: range, with: to)
      }
    }
    guard isWhole, word.count >= 6 else { return nil }
    for ending in endings {
      for (from, to) in [("is", "iz"), ("iz", "is"), ("ys", "yz"), ("yz", "ys")]
      where text.hasSuffix(from + ending) {
        return String(text.dropLast(from.count + ending.count)) + to + ending
      }
    }
    return nil
  }

  /// What follows "-is-" and "-iz-" in organise, organisation and the like.
  private static let endings = [
    "e", "ed", "es", "er", "ers", "ing", "ings", "able", "ation", "ations", "ational", "ationally",
  ]

  /// British and American parts of words, but for those that stemming makes one (travelled, traveled).
  private static let stems: [(String, String)] = [
    ("labour", "labor"), ("behaviour", "behavior"), ("neighbour", "neighbor"), ("favour", "favor"),
    ("colour", "color"), ("honour", "honor"), ("harbour", "harbor"), ("endeavour", "endeavor"),
    ("misdemeanour", "misdemeanor"), ("demeanour", "demeanor"), ("rumour", "rumor"), ("humour", "humor"),
    ("rigour", "rigor"), ("vigour", "vigor"), ("centred", "centered"), ("centring", "centering"),
    ("centre", "center"), ("theatre", "theater"),
    ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("pretence", "pretense"),
    ("practise", "practice"), ("programme", "program"), ("judgement", "judgment"), ("skilful", "skillful"),
    ("catalogue", "catalog"), ("counsellor", "counselor"), ("councillor", "councilor"),
    ("paediatric", "pediatric"), ("gynaecolog", "gynecolog"), ("anaesthe", "anesthe"), ("foetus", "fetus"),
    ("ageing", "aging"), ("sceptic", "skeptic"), ("artefact", "artifact"), ("manoeuvre", "maneuver"),
  ]
}
