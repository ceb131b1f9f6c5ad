internal import Language
internal import ReportModel

/// Reads which actions are asked for: by the verbs of what is asked and by what they are to bring about.
///
/// Only the verb slots of an ask are read, "should <verb>", "to <verb>", "by <verb>ing", "and <verb>": a word that
/// stands elsewhere, in a name or a remark, asks for nothing.
struct ActionReader {
  let table: ActionTable

  /// - Returns: In text order; each kind at its first trigger only.
  func actions(of asks: [Ask], in text: AskedText) -> [RecommendedAction] {
    var found: [RecommendedAction] = []
    let names = InstrumentNames(text)
    for ask in asks {
      if ask.isPassive { subject(of: ask, in: text, into: &found) }
      var covered = ask.verb
      for slot in slots(of: ask, in: text, names: names) where slot >= covered {
        covered = slot + 1
        read(slot, to: ask.end, in: text, names: names, into: &found)
      }
    }
    var seen: Set<RecommendedAction.Kind> = []
    return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.filter { seen.insert($0.kind).inserted }
  }

  private func add(
    _ kind: RecommendedAction.Kind, _ words: ClosedRange<Int>, in text: AskedText,
    into found: inout [RecommendedAction]
  ) {
    found.append(
      RecommendedAction(
        kind: kind, start: text.folded.words[words.lowerBound].start,
        end: text.folded.words[words.upperBound].end))
  }

  // MARK: Verbs and objects

  private func read(
    _ verb: Int, to end: Int, in text: AskedText, names: InstrumentNames,
    into found: inout [RecommendedAction]
  ) {
    let form = text.forms[verb]
    if isOfReservations(verb, to: end, in: text) {
      add(.ratify, verb...verb, in: text, into: &found)
      return
    }
    if bringsIntoLaw(verb, to: end, in: text) { add(.legislate, verb...verb, in: text, into: &found) }
    if form == "set" && text.form(verb + 1) == "up"
      || form == "put" && text.form(verb + 1) == "in" && text.form(verb + 2) == "place"
    {
      add(.establish, verb...(form == "set" ? verb + 1 : verb + 2), in: text, into: &found)
    }
    if table.isSigning(form) || form == "become" || form == "becoming" {
      if form.hasPrefix("becom"), !(verb..<min(end, verb + 5)).contains(where: { text.forms[$0] == "party" })
      {
        return
      }
      if (verb + 1..<max(verb + 1, min(end, verb + 14))).contains(where: { index in
        table.isInstrument(text.forms[index])
          || text.folded.words[index].isCapitalized
            && BodyAbbreviations.looksShortened(text.folded.printed(index...index).filter { $0 != "-" })
      }) {
        add(.ratify, verb...verb, in: text, into: &found)
      }
      return
    }
    // "Establish whether" is to find out.
    if ["whether", "that", "how", "what", "why"].contains(text.form(verb + 1)), form.hasPrefix("establish") {
      return
    }
    if let kind = table.action(ofVerb: form) {
      add(kind, verb...verb, in: text, into: &found)
      // What a treaty is for stands behind it, and asks for nothing.
      if kind == .ratify { return }
      // Nor is what shall end to be brought about: "halt prosecutions".
      if table.isEnding(form) { return }
    }
    guard !["be", "is", "are", "have", "has"].contains(form) else { return }
    // What the verb is to bring about stands before the next small word: "provide | adequate training | to".
    var index = verb + 1
    var passedOf = false
    while index < min(end, verb + 14), text.gaps[index] < .semicolon {
      let form = text.forms[index]
      if let end = behindTrafficking(index, in: text) {
        // "Anti-trafficking in persons | legislation".
        index = end
        continue
      }
      if form == "against", Self.steps.contains(text.form(index - 1)) {
        add(.combat, (index - 1)...index, in: text, into: &found)
      }
      if Self.objectEnds.contains(form) {
        // "Take measures for the prevention of", "proceed to the ratification of".
        // "Access to justice and to medical aid".
        let isAgain = passedOf && text.form(index - 1) == "and"
        let reach = 3 + numbers(before: index, in: text)
        guard isAgain || !passedOf && index - verb <= reach, opensObject(index, in: text) else { return }
        if form == "to", Verbs.isBase(text.form(text.skippingAdverbs(from: index + 1))),
          text.form(index + 1) != "the"
        {
          return
        }
        passedOf = true
      } else if let kind = table.action(ofVerb: text.forms[verb], object: form),
        endsNounPhrase(index, in: text),
        !names.contains(index), !isName(index, in: text),
        table.isLaw(form) || kind == .adoptPlan || !isNamePart(index, in: text)
      {
        add(kind, index...index, in: text, into: &found)
        if table.isEnding(form) { return }
      }
      index += 1
    }
  }

  /// "Withdraw all its reservations": the treaty is to be taken on whole.
  private func isOfReservations(_ verb: Int, to end: Int, in text: AskedText) -> Bool {
    guard table.isWithdrawing(text.forms[verb]) else { return false }
    for index in (verb + 1)..<max(verb + 1, min(end, verb + 9)) where text.gaps[index] < .semicolon {
      if text.forms[index].hasPrefix("reservation") { return true }
      if Self.objectEnds.contains(text.forms[index]) { return false }
    }
    return false
  }

  /// "Incorporate the treaty into national law".
  private func bringsIntoLaw(_ verb: Int, to end: Int, in text: AskedText) -> Bool {
    guard table.isIncorporating(text.forms[verb]) else { return false }
    return (verb + 1..<max(verb + 1, min(end, verb + 24))).contains { index in
      guard ["into", "in"].contains(text.forms[index]) else { return false }
      // "Into national law" and not "in the development of laws".
      let phrase = (index + 1..<min(end, index + 5)).prefix {
        text.forms[$0] != "of" && text.forms[$0] != "and"
      }
      return phrase.contains { table.isLaw(text.forms[$0]) }
    }
  }

  /// Behind "in persons" of "trafficking in persons".
  private func behindTrafficking(_ index: Int, in text: AskedText) -> Int? {
    guard text.forms[index] == "in",
      text.form(index - 1) == "trafficking" || text.form(index - 1) == "traffic"
    else { return nil }
    switch text.form(index + 1) {
    case "human": return index + 3
    case "persons", "people", "women", "children", "girls": return index + 2
    default: return nil
    }
  }

  /// How many numbers stand before a word: of "section 375 of".
  private func numbers(before index: Int, in text: AskedText) -> Int {
    var before = index
    while before > 0, text.folded.words[before - 1].kind == .number { before -= 1 }
    return index - before
  }

  private static let steps: Set<String> = ["action", "actions", "measures", "steps", "struggle"]

  /// Whether what is to be brought about follows: "take measures | for the prevention of".
  private func opensObject(_ index: Int, in text: AskedText) -> Bool {
    switch text.forms[index] {
    case "for", "to", "with", "towards", "in": true
    case "of": Self.parts.contains(text.form(index - 1 - numbers(before: index, in: text)))
    default: false
    }
  }

  /// Nouns of which the thing itself follows: "the process of ratification", "the level of protection".
  private static let parts: Set<String> = [
    "process", "possibility", "provision", "level", "quality", "pace", "section", "sections",
    "article", "articles", "paragraph", "chapter", "system",
  ]

  /// What ends the direct object of a verb.
  private static let objectEnds: Set<String> = [
    "of", "for", "to", "in", "on", "at", "with", "by", "from", "as", "that", "which", "who", "against",
    "towards",
    "toward", "through", "including", "into", "under", "within", "between", "among", "when", "where", "if",
    "so",
    "is", "are", "be", "should", "must", "regarding", "concerning", "during", "without", "aimed", "aiming",
    "whether",
  ]

  /// "Training for", "legislation.", "training and": no noun follows that the word would only describe.
  private func endsNounPhrase(_ index: Int, in text: AskedText) -> Bool {
    let next = index + 1
    guard next < text.count, text.gaps[next] == .space else { return true }
    let form = text.forms[next]
    if ["data", "awareness", "information", "legislative"].contains(text.forms[index]) { return true }
    return BodyNames.functionWords.contains(form) || Self.objectEnds.contains(form) || text.isAdverb(next)
      || [
        "collection", "campaign", "campaigns", "programme", "programmes", "courses", "available", "raising",
        "services",
      ]
      .contains(form) || Verbs.isParticiple(form) || Verbs.isGerund(form)
  }

  /// A word of a proper name: "the Public Prosecution Service". Titles of plans and acts are names that are asked for.
  private func isName(_ index: Int, in text: AskedText) -> Bool {
    guard text.folded.words[index].isCapitalized else { return false }
    let next = index + 1
    return next < text.count && text.gaps[next] == .space && text.folded.words[next].isCapitalized
  }

  /// A word within a body's name: "the National Agency for the | Prohibition | of Traffic".
  private func isNamePart(_ index: Int, in text: AskedText) -> Bool {
    guard text.folded.words[index].isCapitalized, text.gaps[index] == .space else { return false }
    var before = index - 1
    while before > 0, text.gaps[before] == .space,
      ["of", "for", "the", "on", "against"].contains(text.forms[before])
    {
      before -= 1
    }
    return before >= 0 && before < index - 1 && text.folded.words[before].isCapitalized
      && text.gaps[before] != .sentence
  }

  /// "Training should be provided", "resources must be made available".
  private func subject(of ask: Ask, in text: AskedText, into found: inout [RecommendedAction]) {
    guard ask.form == .modal || ask.form == .request, ask.verb < text.count else { return }
    let end = min(ask.verb, ask.form == .modal ? ask.sign : ask.verb)
    guard ask.subjectStart < end else { return }
    // The last clause before the verb.
    var start = end - 1
    while start > ask.subjectStart, text.gaps[start] == .space { start -= 1 }
    for index in start..<end {
      if index > start, Self.objectEnds.contains(text.forms[index]) { break }
      if let kind = table.action(ofVerb: text.forms[ask.verb], object: text.forms[index]),
        endsNounPhrase(index, in: text) || index + 1 == end, !isName(index, in: text),
        Self.bringing.contains(text.forms[ask.verb]) || kind == .legislate || kind == .adoptPlan
      {
        add(kind, index...index, in: text, into: &found)
      }
    }
  }

  /// What is done to a noun that makes it an ask: "given" training, "increased" funding.
  private static let bringing: Set<String> = [
    "given", "provided", "offered", "made", "ensured", "increased", "strengthened", "improved", "intensified",
    "initiated",
    "started", "carried", "conducted", "held", "organised", "organized", "extended", "continued", "expanded",
    "undertaken",
    "launched", "collected", "secured", "guaranteed", "allocated", "raised", "put", "needed", "necessary",
    "desirable",
    "instigated", "available", "enhanced", "promoted", "set", "introduced", "developed", "encouraged",
    "arranged",
    "commissioned",
  ]

  // MARK: Slots

  /// The verbs of what is asked, in text order.
  private func slots(of ask: Ask, in text: AskedText, names: InstrumentNames) -> [Int] {
    guard ask.verb < ask.end else { return [] }
    var slots = [ask.verb]
    let opens = text.forms[ask.verb]
    var isGerundList = Verbs.isGerund(opens)
    var isRelative = false
    var isEnsured = Self.ensuring.contains(opens)
    for index in (ask.verb + 1)..<max(ask.verb + 1, ask.end) {
      let form = text.forms[index]
      let gap = text.gaps[index]
      if names.contains(index) { continue }
      if gap >= .semicolon { isRelative = false }
      if Self.subordinators.contains(form), !(form == "that" && isEnsured) { isRelative = true }
      let before = previous(index, in: text)
      let beforeForm = text.form(before)
      // "And establish" behind a comma goes on with what is asked, whatever stood between.
      let joins = beforeForm == "and" || beforeForm == "or" || gap == .comma || gap == .semicolon
      if isRelative, !(joins && (gap >= .comma || text.gaps[max(0, before)] >= .comma)) { continue }
      if beforeForm == "to", Verbs.isBase(form), isInfinitive(index, to: before, in: text) {
        slots.append(index)
        isRelative = false
        isEnsured = isEnsured || Self.ensuring.contains(form)
      } else if Verbs.isGerund(form),
        Self.gerundOpeners.contains(beforeForm) || isEffort(before, in: text) || isGerundList && joins
          || beforeForm == "and"
            && slots.contains(where: { Verbs.isGerund(text.forms[$0]) && index - $0 < 14 })
      {
        slots.append(index)
        isGerundList = isGerundList || Self.gerundOpeners.contains(beforeForm)
      } else if joins, Verbs.isBase(form) || isLikeThirdPerson(form, ask: ask, in: text),
        isVerb(index, in: text)
      {
        slots.append(index)
        isRelative = false
        isEnsured = isEnsured || Self.ensuring.contains(form)
      } else if isEnsured || ask.isPassive && joins, Verbs.isParticiple(form),
        ["be", "is", "are", "being"].contains(beforeForm) || ask.isPassive && joins
      {
        slots.append(index)
      }
    }
    return slots
  }

  /// The word before, adverbs passed over.
  private func previous(_ index: Int, in text: AskedText) -> Int {
    var before = index - 1
    while before > 0, text.isAdverb(before), text.gaps[before + 1] <= .bracket { before -= 1 }
    return before
  }

  /// "The NICE updates … and considers".
  private func isLikeThirdPerson(_ form: String, ask: Ask, in text: AskedText) -> Bool {
    let opens = text.forms[ask.verb]
    return ask.form == .request && opens.hasSuffix("s") && form.hasSuffix("s")
      && Verbs.isBase(String(form.dropLast()))
  }

  /// "Efforts in strengthening", "measures aimed at implementing", "with a view to ratifying".
  private func isEffort(_ before: Int, in text: AskedText) -> Bool {
    switch text.form(before) {
    case "in", "at", "of":
      return [
        "efforts", "effort", "aimed", "aiming", "steps", "measures", "process", "possibility", "option",
      ]
      .contains(text.form(before - 1))
    case "to": return text.form(before - 1) == "view"
    default: return false
    }
  }

  private func isInfinitive(_ index: Int, to: Int, in text: AskedText) -> Bool {
    let before = text.form(to - 1)
    if before == "order" || text.form(to - 2) == "so" && before == "as" { return false }
    return !Self.nounsBeforeTo.contains(before) && isVerb(index, in: text, behindTo: true)
  }

  /// A word that is a noun as often is a verb where it has an object.
  private func isVerb(_ index: Int, in text: AskedText, behindTo: Bool = false) -> Bool {
    let form = text.forms[index]
    guard Verbs.isAlsoNoun(form) else { return true }
    let next = index + 1
    guard next < text.count, text.gaps[next] == .space else { return false }
    return Verbs.objectOpeners.contains(text.forms[next])
      || behindTo && !BodyNames.functionWords.contains(text.forms[next])
  }

  private static let ensuring: Set<String> = [
    "ensure", "guarantee", "see", "ensuring", "secure", "ensured", "make",
  ]
  private static let subordinators: Set<String> = [
    "who", "which", "that", "whose", "where", "when", "if", "because", "since", "although", "whereby",
    "while", "unless",
    "until", "whether", "how",
  ]
  private static let gerundOpeners: Set<String> = [
    "by", "through", "including", "consider", "considering", "continue", "start", "begin", "recommend",
    "recommended",
    "via", "towards", "keep", "recommending", "advocated",
  ]
  private static let nounsBeforeTo: Set<String> = [
    "access", "right", "rights", "related", "relating", "respect", "contrary", "leading", "leads", "lead",
    "according",
    "due", "subject", "relation", "prior", "addition", "opposed", "pursuant", "reference", "return", "able",
    "unable",
    "want", "wish", "wants", "used", "likely", "thanks", "quality", "who", "intends", "designed",
  ]
}
