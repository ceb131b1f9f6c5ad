import ReportModel

/// "the European Convention on Human Rights", "the United Nations Protocol to Prevent, Suppress and Punish Piracy at
/// Sea (2000)": treaties by their full names, printed in capitals, without a number.
enum NamedTreaty {
  static func works(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> [ProseTitles.Work] {
    var found: [ProseTitles.Work] = []
    var free = 0
    for kind in tokens.indices.dropLast(2)
    where kind >= free && tokens[kind].shape == .capitalized && kinds.contains(tokens[kind].hash)
      && !tokens[kind].isInQuotes && tokens[kind + 1].gap == .space
      && leads.contains(tokens[kind + 1].hash)
      // "Covenant of the League", "Head of Protocol of the Permanent Mission".
      && !([covenant, `protocol`].contains(tokens[kind].hash) && tokens[kind + 1].hash == of)
    {
      let start = start(of: kind, from: free, tokens)
      let end = end(of: kind, tokens, text)
      let telling = tokens[(kind + 2)..<max(kind + 2, end)].count { isName($0) }
      // "Convention on Piracy" alone is short for one that is named elsewhere.
      guard telling >= (start < kind ? 2 : 3) else { continue }
      var item = CSLItem(type: "treaty")
      item.title = ParsedFields.collapsed(text[tokens[start].start..<tokens[end - 1].end])
      var last = end
      if end < tokens.count, tokens[end].shape == .year,
        [.space, .open, .comma].contains(tokens[end].gap)
      {
        item.issued = DateReader.date(text, tokens[end...end])
        last = end + 1
      }
      found.append(ProseTitles.Work(range: start..<last, title: start..<end, item: item))
      free = last
    }
    return found
  }

  /// "European", "Council of Europe", "Optional": what stands before the kind.
  private static func start(of kind: Int, from free: Int, _ tokens: [ReferenceToken]) -> Int {
    var start = kind
    while start > free, kind - start < 6, tokens[start].gap == .space || tokens[start].gap == .hyphen {
      let token = tokens[start - 1]
      if makers.contains(token.hash), isName(token) {
        start -= 1
      } else if token.hash == of, start > free + 1, makers.contains(tokens[start - 2].hash),
        isName(tokens[start - 2])
      {
        start -= 2
      } else {
        break
      }
    }
    return start
  }

  private static func end(of kind: Int, _ tokens: [ReferenceToken], _ text: [Unicode.Scalar]) -> Int {
    var end = kind + 1
    while end < tokens.count, end - kind < 40, tokens[end].kind == .word {
      let isList =
        tokens[end].gap == .comma && isName(tokens[end]) && isName(tokens[end - 1])
        && !stops.contains(tokens[end].hash) && closesList(from: end + 1, tokens)
      // "… of the Child and the Harbour Pact", "… and HPA": another thing.
      let isOther =
        tokens[end].hash == and && end + 1 < tokens.count
        && (tokens[end + 1].hash == the || tokens[end + 1].shape == .upper)
      // "… of the Child by Parliament" tells who ratified it.
      guard !isOther, tokens[end].hash != by, DateReader.month(tokens[end].hash) == nil else { break }
      guard tokens[end].gap == .space || tokens[end].gap == .hyphen || isList else { break }
      guard
        isName(tokens[end]) || tokens[end].gap == .hyphen || Lexicon.contains(tokens[end].hash, .function)
          || joints.contains(tokens[end].hash)
      else { break }
      end += 1
    }
    while end > kind + 1, !isName(tokens[end - 1]) { end -= 1 }
    return end
  }

  /// Whether an "and" or an "or" closes what commas part: "to Prevent, Suppress and Punish", but not "… of the Child,
  /// Aland".
  private static func closesList(from start: Int, _ tokens: [ReferenceToken]) -> Bool {
    for index in start..<max(start, min(start + 4, tokens.count)) {
      if tokens[index].hash == and || tokens[index].hash == or { return true }
      guard tokens[index].gap == .space || tokens[index].gap == .comma, tokens[index].kind == .word else {
        return false
      }
    }
    return false
  }

  private static func isName(_ token: ReferenceToken) -> Bool {
    token.kind == .word && (token.shape == .capitalized || token.shape == .mixed || token.shape == .upper)
  }

  private static let covenant = Hashing.word("covenant")
  private static let `protocol` = Hashing.word("protocol")
  private static let by = Hashing.word("by")
  private static let and = Hashing.word("and")
  private static let or = Hashing.word("or")
  private static let the = Hashing.word("the")
  private static let of = Hashing.word("of")
  private static let kinds = NoteSegments.words("convention covenant protocol charter")
  private static let leads = NoteSegments.words("on against for to of relating concerning")
  private static let joints = NoteSegments.words("and or all relating concerning against")
  private static let stops = NoteSegments.words(
    "article articles art arts section annex chapter preamble ets cets series")
  private static let makers = NoteSegments.words(
    "european un united nations international council europe eu union optional additional american african inter arab ilo "
      + "hague geneva universal fundamental first second supplementary slavery")
}
