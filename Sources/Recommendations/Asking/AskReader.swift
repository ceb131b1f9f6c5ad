internal import ReportModel

/// Finds where a text asks for something: what stands outside says what is or was.
struct AskReader {
  let text: AskedText
  let phrase: BodyPhrase

  init(_ folded: FoldedWords, abbreviations: BodyAbbreviations) {
    text = AskedText(folded)
    phrase = BodyPhrase(text: text, abbreviations: abbreviations)
  }

  /// In text order.
  func asks() -> [Ask] {
    var asks: [Ask] = []
    var index = 0
    while index < text.count {
      if text.gaps[index] >= .semicolon, let ask = imperative(at: index) {
        asks.append(ask)
        index = ask.verb + 1
        continue
      }
      if let ask = modal(at: index) ?? request(at: index) ?? judgement(at: index) {
        asks.append(ask)
        index = max(index, ask.sign) + 1
      } else {
        index += 1
      }
    }
    return asks
  }

  // MARK: Imperatives

  private func imperative(at index: Int) -> Ask? {
    var verb = text.skippingAdverbs(from: index)
    // "(a) publish", "To publish", "In the field of fishing, publish".
    while text.form(verb).utf8.count == 1, verb < index + 2 { verb = text.skippingAdverbs(from: verb + 1) }
    if text.form(verb) == "to" {
      // "To solve this, the police should": what for, and no ask.
      guard !text.forms[verb..<text.sentenceEnd(of: index)].contains(where: Self.finite.contains) else {
        return nil
      }
      verb = text.skippingAdverbs(from: verb + 1)
    }
    if !Verbs.isBase(text.form(verb)), Self.leading.contains(text.forms[index]),
      let joined = imperative(behindPhraseAt: index)
    {
      return Ask(
        form: .imperative, sign: joined,
        strength: Self.considering.contains(text.forms[joined]) ? .consider : .imperative,
        verb: joined, end: text.sentenceEnd(of: index), subjectStart: joined)
    }
    guard verb - index <= 4, verb < text.count, verb == index || text.gaps[verb] <= .comma,
      Verbs.isBase(text.forms[verb]), !["there", "let"].contains(text.forms[verb])
    else { return nil }
    // "Plan of action": a noun; "Support services should".
    if Verbs.isAlsoNoun(text.forms[verb]),
      [
        "of", "in", "for", "on", "from", "by", "should", "must", "is", "are", "has", "have", "will", "was",
        "were",
      ]
      .contains(text.form(verb + 1))
    {
      return nil
    }
    var strength = Recommendation.Strength.imperative
    if Self.considering.contains(text.forms[verb]) { strength = .consider }
    if text.forms[verb] == "continue" || text.forms[verb] == "give",
      (verb + 1..<verb + 4).contains(where: { text.form($0).hasPrefix("consider") })
    {
      strength = .consider
    }
    return Ask(
      form: .imperative, sign: index, strength: strength, verb: verb, end: text.sentenceEnd(of: index),
      subjectStart: verb)
  }

  /// The verb behind a phrase and its comma: "By the end of 2031, | adopt", "In line with the law, by 2031, | adopt".
  private func imperative(behindPhraseAt index: Int) -> Int? {
    var isFirst = true
    for comma in (index + 1)..<max(index + 1, min(text.count, index + 30)) where text.gaps[comma] >= .comma {
      guard text.gaps[comma] == .comma,
        // "The government will, even more than now, have to".
        !text.forms[index..<comma].contains(where: { Self.finite.contains($0) || $0 == "will" })
      else { return nil }
      let joined = text.skippingAdverbs(from: comma)
      // Behind a further comma a noun of a list may stand.
      if Verbs.isBase(text.form(joined)), isFirst || !Verbs.isAlsoNoun(text.form(joined)) { return joined }
      isFirst = false
    }
    return nil
  }

  private static let finite: Set<String> = [
    "should", "must", "will", "need", "needs", "we", "recommend", "ought",
  ]

  /// What a phrase begins with that an imperative may follow.
  private static let leading: Set<String> = [
    "in", "as", "while", "with", "given", "within", "following", "to", "for", "at",
    "by", "before", "until", "prior", "ahead", "no", "not", "without", "on", "after", "under", "during",
    "pending",
  ]

  static let considering: Set<String> = [
    "consider", "explore", "examine", "envisage", "contemplate", "study",
  ]

  // MARK: Modals

  /// "Should", "must", "needs to", "will have to".
  private func modal(at index: Int) -> Ask? {
    var strength = Recommendation.Strength.should
    var behind = index + 1
    switch text.forms[index] {
    case "should": break
    case "ought":
      guard text.form(behind) == "to" else { return nil }
      behind += 1
    case "must", "shall": strength = .must
    case "need", "needs":
      if text.form(behind) == "both" { behind += 1 }
      guard text.form(behind) == "to" else { return nil }
      behind += 1
    case "has", "have":
      // "Ministers have a responsibility to explain".
      if ["a", "the"].contains(text.form(behind)), text.form(behind + 2) == "to",
        ["responsibility", "duty", "obligation"].contains(text.form(behind + 1))
      {
        behind += 2
      }
      guard text.form(behind) == "to", text.form(index - 1) != "not" else { return nil }
      strength = .must
      behind += 1
    default: return nil
    }
    // "Will need to": the subject stands before "will".
    var subjectEnd = index
    while subjectEnd > 0, text.gaps[subjectEnd] == .space,
      text.isAdverb(subjectEnd - 1) || ["will", "would", "does", "do"].contains(text.forms[subjectEnd - 1])
    {
      subjectEnd -= 1
    }
    // "One must bear in mind", "it should be noted", "should the occasion rise".
    guard subjectEnd > 0, text.gaps[index] < .semicolon, text.gaps[subjectEnd] < .semicolon else {
      return nil
    }
    // "The police will, even more than now, have to".
    if subjectEnd == index, text.gaps[index] == .comma,
      text.forms[index] == "have" || text.forms[index] == "need",
      let will = (max(0, index - 9)..<index).last(where: { text.forms[$0] == "will" }),
      will + 1 < text.count, text.gaps[will + 1] == .comma
    {
      subjectEnd = will
    }
    // "In any case will have to": the small phrases that stand between.
    if subjectEnd > 3, text.forms[subjectEnd - 3] == "in", text.forms[subjectEnd - 1] == "case" {
      subjectEnd -= 3
    }
    guard subjectEnd > 0, !isReported(before: subjectEnd), !isCondition(before: subjectEnd) else {
      return nil
    }
    var verb = text.skippingAdverbs(from: behind)
    guard verb < text.count, text.gaps[verb] < .semicolon else { return nil }
    let isDutyForOthers = ["have", "has"].contains(text.forms[index]) || text.forms[index].hasPrefix("need")
    // "Who do not have to", "victims need to be": what others suffer; a duty only behind "will" or for a body.
    let start = clauseStart(before: subjectEnd)
    var bodies = subject(from: start, to: subjectEnd)
    if isDutyForOthers, bodies == nil, subjectEnd == index, text.forms[index].hasPrefix("ha") { return nil }
    var isPassive = false
    if text.forms[verb] == "be" || text.forms[verb] == "been" {
      // "Should be noted" tells; "must already have been" tells of the past.
      let next = text.skippingAdverbs(from: verb + 1)
      if Self.telling.contains(text.form(next)) { return nil }
      isPassive = Verbs.isParticiple(text.form(next))
      if isPassive { verb = next }
    } else if text.forms[verb] == "have", text.form(text.skippingAdverbs(from: verb + 1)) == "been" {
      return nil
    } else if text.forms[verb] == "have", Verbs.isParticiple(text.form(verb + 1)) {
      return nil
    }
    if Self.considering.contains(text.forms[verb]) { strength = .consider }
    if isPassive {
      if text.forms[verb] == "considered", isOption(start..<subjectEnd) { strength = .consider }
      if text.forms[verb] == "given", text.forms[start..<subjectEnd].contains("consideration") {
        strength = .consider
      }
      bodies = agent(behind: verb)
    }
    return Ask(
      form: .modal, sign: index, strength: strength, verb: verb, end: text.sentenceEnd(of: index),
      isPassive: isPassive, bodies: bodies, subjectStart: start)
  }

  private static let telling: Set<String> = [
    "noted", "mentioned", "pointed", "stressed", "remembered", "emphasised", "emphasized", "borne", "said",
    "recalled",
    "added", "seen", "regarded",
  ]

  /// Whether what "should be considered" is something that can be done or left.
  private func isOption(_ subject: Range<Int>) -> Bool {
    text.forms[subject].contains {
      [
        "possibility", "possibilities", "option", "options", "feasibility", "introduction", "use", "whether",
        "setting",
      ]
      .contains($0)
    }
  }

  /// What a source says that others must do: "the instruction specifies that signs must".
  private func isReported(before end: Int) -> Bool {
    let start = text.sentenceStart(of: end - 1)
    guard let that = (start..<end).last(where: { text.forms[$0] == "that" }), that > start else {
      return false
    }
    return Self.reporting.contains(text.forms[that - 1])
      || (that - 2 >= start && Self.reporting.contains(text.forms[that - 2]))
  }

  private static let reporting: Set<String> = [
    "provides", "provided", "states", "stated", "specifies", "specified", "stipulates", "stipulated",
    "prescribes",
    "requires", "required", "determined", "said", "says", "decided", "argued", "expectation", "idea",
    "recognition",
    "recognise", "recognises", "recognize", "recognizes",
  ]

  /// "If consent must be given", "by whom it must be established", "victims who should".
  private func isCondition(before end: Int) -> Bool {
    var index = end - 1
    let floor = max(0, end - 5)
    while index >= floor {
      if Self.conditions.contains(text.forms[index]) { return true }
      if text.gaps[index] >= .comma || text.forms[index] == "that" { return false }
      index -= 1
    }
    return false
  }

  private static let conditions: Set<String> = [
    "if", "whether", "who", "whom", "whose", "which", "how", "what", "why", "because", "when", "where",
  ]

  /// Where the words begin that may be the subject of a verb.
  private func clauseStart(before end: Int) -> Int {
    var start = end - 1
    while start > 0, text.gaps[start] < .semicolon { start -= 1 }
    return start
  }

  /// The bodies whose names run up to a verb.
  private func subject(from start: Int, to end: Int) -> Range<Int>? {
    for index in start..<end where beginsSubject(index, from: start) {
      guard let bodies = phrase.bodies(from: index, to: end) else { continue }
      if bodies.upperBound == end { return bodies }
      guard isTail(bodies.upperBound..<end) else { continue }
      return named(bodies, to: end)
    }
    return nil
  }

  /// A body with what says which: "the authorities | involved in the inspections".
  private func named(_ bodies: Range<Int>, to end: Int) -> Range<Int> {
    let first = text.form(bodies.upperBound)
    guard (bodies.upperBound..<end).allSatisfy({ text.gaps[$0] == .space }), text.gaps[end] == .space,
      end - bodies.upperBound <= 11, !tellsHow(bodies.upperBound),
      ["of", "in", "for", "involved", "responsible", "dealing", "working", "that"].contains(first)
    else { return bodies }
    return bodies.lowerBound..<end
  }

  /// Whether what follows a body says how it acts and not which it is: "the government | in upholding the law", "states | in
  /// general".
  private func tellsHow(_ index: Int) -> Bool {
    guard ["in", "for"].contains(text.form(index)) else { return false }
    let next = text.form(index + 1)
    return Verbs.isGerund(next)
      || ["general", "particular", "this", "these", "such", "order", "any", "turn", "addition", "principle"]
        .contains(next)
  }

  private func beginsSubject(_ index: Int, from start: Int) -> Bool {
    if index == start { return true }
    let before = text.forms[index - 1]
    if Self.prepositions.contains(before) { return false }
    if text.gaps[index] == .comma { return true }
    if before == "and" || before == "or" { return text.gaps[index - 1] == .comma }
    return Self.clauseOpeners.contains(before)
      || BodyNames.articles.contains(text.forms[index]) && !BodyNames.articles.contains(before)
  }

  private static let clauseOpeners: Set<String> = [
    "that", "but", "therefore", "thus", "hence", "also", "so", "whereby", "believe", "while", "then",
    "furthermore",
  ]
  private static let prepositions: Set<String> = [
    "of", "by", "for", "in", "to", "with", "from", "on", "against", "between", "at", "as", "than", "about",
    "like",
    "under", "within", "through", "if", "when",
  ]

  /// What may stand between a body's name and its verb: "of the region", "responsible for visas", "itself".
  private func isTail(_ range: Range<Int>) -> Bool {
    guard range.count <= 20 else { return false }
    let first = text.forms[range.lowerBound]
    if text.gaps[range.lowerBound] == .comma || text.gaps[range.lowerBound] == .bracket {
      // ", in consultation with the crews, should"
      return (text.gaps[range.upperBound] == .comma || text.gaps[range.upperBound] == .bracket)
        && Self.tailOpeners.contains(first)
    }
    // "Organisations that have to do with victims must".
    if ["that", "which", "who"].contains(first) { return range.count <= 14 }
    return range.count <= 12 && Self.tailOpeners.contains(first)
      && !range.contains { ["that", "which", "who"].contains(text.forms[$0]) }
  }

  private static let tailOpeners: Set<String> = [
    "of", "in", "for", "at", "on", "involved", "concerned", "responsible", "itself", "themselves", "dealing",
    "working",
    "both", "together", "under", "as", "with", "through", "and", "or", "once", "where", "not", "whether",
  ]

  /// Who shall do what is asked in the passive: "must be shown by the regional police forces".
  private func agent(behind verb: Int) -> Range<Int>? {
    var index = verb + 1
    while index < min(text.count, verb + 14), text.gaps[index] < .semicolon {
      if ["that", "which", "who", "whereby", "if", "when", "in"].contains(text.forms[index]),
        text.forms[index] != "in" || text.form(index + 1) == "order"
      {
        return nil
      }
      if text.forms[index] == "by",
        let bodies = phrase.bodies(from: index + 1, to: text.sentenceEnd(of: index))
      {
        return bodies
      }
      index += 1
    }
    return nil
  }

  // MARK: Requests

  /// "We recommend that", "It is recommended that", "We urge the police to", "The police are called upon to".
  private func request(at index: Int) -> Ask? {
    let form = text.forms[index]
    guard let strength = Self.requests[form] else { return nil }
    let before = max(text.sentenceStart(of: index), index - 4)..<index
    var isOurs = before.contains { ["we", "i", "committee", "rapporteur"].contains(text.forms[$0]) }
    // "Recommend that the international community": an item that has no subject.
    if before.isEmpty, form == "recommend" { isOurs = true }
    // "We note what is done and urge".
    if text.form(index - 1) == "and" || text.form(index - 2) == "and" && text.isAdverb(index - 1) {
      isOurs = isOurs || text.forms[text.sentenceStart(of: index)..<index].contains("we")
    }
    let isPassive =
      before.contains { ["is", "are"].contains(text.forms[$0]) } || text.form(index - 2) == "worth"
      || text.form(index - 1) == "worth"
    guard isOurs || isPassive else { return nil }
    // "Is strongly recommended in treaties" and "as recommended" tell.
    if text.form(index - 1) == "as" || text.form(index - 1) == "also" && !isOurs { return nil }
    let end = text.sentenceEnd(of: index)
    var behind = text.skippingAdverbs(from: index + 1)
    if form == "call" || form == "calls" || form == "called" {
      guard ["on", "upon", "for"].contains(text.form(behind)) else { return nil }
      behind += 1
    }
    guard behind < end || text.gaps.indices.contains(behind) && text.gaps[behind] >= .semicolon else {
      return nil
    }
    let start = clauseStart(before: index)
    if isPassive, !isOurs, text.form(behind) == "to",
      let bodies = subject(from: start, to: passiveSubjectEnd(index))
    {
      return Ask(
        form: .request, sign: index, strength: strength, verb: text.skippingAdverbs(from: behind + 1),
        end: end,
        bodies: bodies, subjectStart: start)
    }
    return asked(from: behind, sign: index, strength: strength, end: end)
  }

  private static let requests: [String: Recommendation.Strength] = [
    "recommend": .should, "recommends": .should, "recommended": .should, "recommendation": .should,
    "recommending": .should, "advise": .should, "advised": .should, "advocate": .should, "advocated": .should,
    "urge": .must, "urges": .must, "urged": .must, "call": .should, "calls": .should, "called": .should,
    "encourage": .should, "encouraged": .should, "invite": .should, "invited": .should, "request": .should,
    "requested": .should, "propose": .should, "proposed": .should, "ask": .should, "asked": .should,
    "considering": .consider, "suggest": .should, "suggested": .should,
  ]

  private func passiveSubjectEnd(_ index: Int) -> Int {
    var end = index
    while end > 0, text.isAdverb(end - 1) || ["is", "are", "be"].contains(text.forms[end - 1]) { end -= 1 }
    return end
  }

  /// "It is important that …", "it is desirable for the police to …", "a survey is necessary".
  private func judgement(at index: Int) -> Ask? {
    guard let strength = Self.judgements[text.forms[index]], index > 1 else { return nil }
    var verb = index - 1
    while verb > 0,
      text.isAdverb(verb)
        || ["of", "most", "very", "extremely", "great", "immediate"].contains(text.forms[verb])
    {
      if text.forms[verb] == "not" { return nil }
      verb -= 1
    }
    guard ["is", "are", "be"].contains(text.forms[verb]), verb > 0 else { return nil }
    let isImpersonal = text.forms[verb - 1] == "it"
    // Without "it" only what tells a lack asks: "an objective is important" describes.
    guard isImpersonal || Self.lacks.contains(text.forms[index]),
      !isCondition(before: verb), !isReported(before: verb)
    else { return nil }
    let end = text.sentenceEnd(of: index)
    if isImpersonal {
      let behind = skippingPhrase(from: index + 1)
      guard ["that", "for", "to"].contains(text.form(behind)), text.gaps[behind] < .semicolon else {
        return nil
      }
      return asked(from: behind, sign: index, strength: strength, end: end)
    }
    return Ask(
      form: .request, sign: index, strength: strength, verb: index, end: end, isPassive: true,
      bodies: nil, subjectStart: clauseStart(before: verb))
  }

  /// Behind ", for example, here": to the "that" or "for" that a judgement is on.
  private func skippingPhrase(from index: Int) -> Int {
    var index = index
    while index < text.count, text.isAdverb(index) || text.forms[index] == "here" { index += 1 }
    return index
  }

  private static let judgements: [String: Recommendation.Strength] = [
    "imperative": .must, "essential": .must, "crucial": .must, "vital": .must, "necessary": .must,
    "needed": .should,
    "desirable": .should, "important": .should, "importance": .should, "advisable": .should,
    "preferable": .should,
  ]
  private static let lacks: Set<String> = ["desirable", "needed", "necessary", "advisable"]

  /// What follows "recommend", "urge" or "it is important": "that X do", "X to do", "for X to do", "doing".
  private func asked(from index: Int, sign: Int, strength: Recommendation.Strength, end: Int) -> Ask? {
    var strength = strength
    var index = index
    let isThat = text.form(index) == "that"
    if ["that", "for", "to"].contains(text.form(index)) {
      if text.form(index) == "to", Verbs.isBase(text.form(text.skippingAdverbs(from: index + 1))) {
        return Ask(
          form: .request, sign: sign, strength: strength, verb: text.skippingAdverbs(from: index + 1),
          end: end,
          subjectStart: index)
      }
      index += 1
      // "That, at the earliest opportunity, the Government".
      if index < end, text.gaps[index] == .comma,
        let closing = (index + 1..<min(end, index + 14)).first(where: { text.gaps[$0] == .comma })
      {
        index = closing
      }
    }
    guard index < text.count else { return nil }
    var bodies = phrase.bodies(from: index, to: end)
    var verb = bodies?.upperBound ?? index
    if bodies != nil, verb < end, text.gaps[verb] == .comma {
      // ", in consultation with the crews, once appointed, should".
      var closing = verb
      for next in (verb + 1)..<max(verb + 1, min(end, verb + 24)) where text.gaps[next] == .comma {
        closing = next
        if isVerbal(next) { break }
      }
      verb = closing
    }
    if bodies != nil, !isVerbal(text.skippingAdverbs(from: verb)) || text.form(verb) == "that",
      let next = (verb..<min(end, verb + 15)).first(where: {
        ["to", "should", "must"].contains(text.forms[$0])
      }),
      next > verb, isTail(verb..<next)
    {
      bodies = bodies.map { named($0, to: next) }
      verb = next
    }
    verb = text.skippingAdverbs(from: verb)
    while verb < end, text.forms[verb].utf8.count == 1, text.gaps[verb] >= .bracket { verb += 1 }
    if ["to", "should", "must", "shall"].contains(text.form(verb)) {
      verb = text.skippingAdverbs(from: verb + 1)
    } else if bodies == nil,
      isThat || text.form(sign).hasPrefix("recommend") || text.form(sign) == "advocated"
    {
      // The subject is no body: its verb is the first modal or "be", or "to".
      if !Verbs.isGerund(text.form(verb)) {
        guard
          let modal = (verb..<min(end, verb + 30)).first(where: {
            ["be", "should", "must", "to", "is", "are"].contains(text.forms[$0])
          })
        else {
          return Ask(form: .request, sign: sign, strength: strength, verb: end, end: end, subjectStart: index)
        }
        verb =
          ["be", "is", "are"].contains(text.forms[modal]) ? modal : text.skippingAdverbs(from: modal + 1)
      }
    }
    var isPassive = false
    if ["be", "is", "are"].contains(text.form(verb)) {
      let next = text.skippingAdverbs(from: verb + 1)
      isPassive = Verbs.isParticiple(text.form(next))
      if isPassive {
        verb = next
        bodies = agent(behind: verb)
      }
    }
    if bodies != nil, !isPassive, verb < end, !isVerbal(verb), text.form(verb - 1) != "to" {
      // "It is important for victims of the state policy": no verb follows, so it was no subject.
      bodies = nil
    }
    if Self.considering.contains(text.form(verb)) || text.form(verb) == "considers" { strength = .consider }
    return Ask(
      form: .request, sign: sign, strength: strength, verb: min(verb, end), end: end, isPassive: isPassive,
      bodies: bodies, subjectStart: index)
  }

  /// Whether a word can be the verb of a body that is asked: "appoint", "updates", "should".
  private func isVerbal(_ index: Int) -> Bool {
    let form = text.form(index)
    return Verbs.isBase(form) || ["to", "should", "must", "be", "a", "b"].contains(form)
      || ["are", "is", "have", "has", "will"].contains(form)
      || form.hasSuffix("s") && Verbs.isBase(String(form.dropLast()))
      || form.hasSuffix("es") && Verbs.isBase(String(form.dropLast(2)))
  }
}
