/// The words in a text that belong to the name of a treaty: "the Protocol | to Prevent, Suppress and Punish Trafficking |",
/// "the Convention | for the Protection of All Persons |". They say what the treaty is for, and ask for nothing.
struct InstrumentNames {
  private var isNamed: [Bool]

  init(_ text: AskedText) {
    isNamed = [Bool](repeating: false, count: text.count)
    for index in 0..<text.count where Self.isInstrument(index, in: text) {
      for word in Self.name(after: index, in: text) { isNamed[word] = true }
    }
  }

  /// Whether a word belongs to a name.
  func contains(_ index: Int) -> Bool { isNamed.indices.contains(index) && isNamed[index] }

  private static func isInstrument(_ index: Int, in text: AskedText) -> Bool {
    alwaysNamed.contains(text.forms[index])
      || capitalized.contains(text.forms[index]) && text.folded.words[index].isCapitalized
  }

  /// What follows the word for the instrument and is of its name.
  private static func name(after index: Int, in text: AskedText) -> Range<Int> {
    var end = index + 1
    // "Convention (No. 182) on".
    if end < text.count, text.gaps[end] == .bracket,
      let closing = (end + 1..<min(text.count, end + 6)).first(where: { text.gaps[$0] == .bracket })
    {
      end = closing
    }
    let start = end
    guard end < text.count, text.gaps[end] <= .bracket else { return start..<start }
    switch text.forms[end] {
    case "to":
      guard Verbs.isBase(text.form(end + 1)) else { return start..<start }
      end += 1
      while end < text.count, text.gaps[end] <= .comma,
        Verbs.isBase(text.forms[end]) || text.forms[end] == "and" && Verbs.isBase(text.form(end + 1))
      {
        end += 1
      }
    case "on", "for", "against", "of", "concerning", "regarding":
      end += 1
      // In lower case no more is known to be of the name than what it is for: "for the protection".
      if text.form(end) == "the" { end += 1 }
      end = min(end + 1, text.count)
    default: return start..<start
    }
    while end < text.count, text.gaps[end] <= .comma, isPart(end, in: text) { end += 1 }
    return start..<end
  }

  private static func isPart(_ index: Int, in text: AskedText) -> Bool {
    if text.folded.words[index].isCapitalized { return true }
    guard text.gaps[index] == .space, joiners.contains(text.forms[index]) else { return false }
    let next = joiners.contains(text.form(index + 1)) ? index + 2 : index + 1
    return next < text.count && text.gaps[next] == .space && text.folded.words[next].isCapitalized
  }

  private static let alwaysNamed: Set<String> = ["convention", "protocol", "covenant"]
  private static let capitalized: Set<String> = [
    "treaty", "statute", "declaration", "charter", "directive", "agreement", "resolution", "pact",
    "principles",
  ]
  private static let joiners: Set<String> = [
    "of", "the", "and", "for", "in", "from", "on", "against", "to", "their", "with", "or", "all", "by",
  ]
}
