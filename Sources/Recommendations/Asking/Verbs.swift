/// Verbs of recommendations, by which an imperative and what is joined to it are known.
enum Verbs {
  static func isBase(_ form: String) -> Bool { all.contains(form) }

  /// Words that are nouns as often: as verbs they are taken only before what verbs have behind them.
  static func isAlsoNoun(_ form: String) -> Bool { alsoNouns.contains(form) }

  /// What follows a verb rather than a noun.
  static let objectOpeners: Set<String> = [
    "the", "a", "an", "its", "their", "all", "any", "these", "those", "this", "that", "such", "each", "every",
    "more",
    "further", "efforts", "measures", "victims", "women", "children", "both", "other", "and", "effectively",
    "with",
    "his", "her", "our", "them", "it", "national", "human", "trafficking", "violence", "discrimination",
    "public",
    "non", "domestic", "sexual", "child", "civil", "law", "judges", "police", "independent", "international",
  ]

  /// A participle: "trained", "given". Adjectives that end alike ask nothing to be done.
  static func isParticiple(_ form: String) -> Bool {
    form.utf8.count > 3 && form.hasSuffix("ed")
      && !["need", "indeed", "speed", "united", "dedicated"].contains(form)
      || irregular.contains(form)
  }

  static func isGerund(_ form: String) -> Bool { form.utf8.count > 5 && form.hasSuffix("ing") }

  private static let irregular: Set<String> = [
    "given", "made", "taken", "put", "held", "set", "kept", "brought", "built", "found", "drawn", "sought",
    "seen", "done", "shown", "borne", "paid", "left", "lent", "begun", "written", "met", "heard", "taught",
    "cut",
    "understood", "undertaken", "spent", "dealt", "told", "run", "led", "chosen", "driven", "sent", "raised",
  ]
  private static let alsoNouns: Set<String> = [
    "support", "fund", "plan", "research", "review", "train", "audit", "permit", "fight", "study", "survey",
    "finance", "budget", "monitor", "combat", "shelter", "sign", "aid", "increase", "process", "request",
    "report",
    "access", "guide", "target", "shape", "share", "campaign", "document", "design", "draft", "start",
    "focus", "register", "ban", "step", "progress", "schedule", "lift", "amend", "respect", "help",
    "invite", "cooperate", "protect", "result", "place", "work", "state", "release", "limit", "control",
    "lead", "update",
  ]
  static let all: Set<String> = Set(
    WordList.words(
      """
      abide abolish abstain accede accelerate accept accommodate achieve acknowledge act adapt address adhere adjust
      adopt advance advise advocate align allocate allow alter amend analyse analyze apply appoint approve arrange ask
      assess assign assist attach attend audit authorise authorize avoid avail aid ban become begin bolster boost bring
      broaden build call carry cease change clarify close collaborate collect combat commence commission commit
      commute compel compensate compile complete comply conclude conduct confirm consider consolidate consult continue
      contribute control convene convict cooperate coordinate correct counter create criminalise criminalize cut deal
      decide declare decriminalise decriminalize dedicate deepen define deliver demonstrate deny deploy
      design desist develop devise devote direct disaggregate discontinue discuss disseminate distribute do double
      draft draw drop earmark educate effect elaborate eliminate embark empower enable enact encourage end endeavour endeavor
      endorse enforce engage enhance enlarge ensure enter envisage equip eradicate establish evaluate examine exchange
      exclude execute exercise exert expand expedite explain explore extend facilitate familiarise fight file fill
      finalise finalize finance find fix focus follow formalise formulate foster fulfil fulfill fully fund further gather give
      give grant guarantee guide halt hand harmonise harmonize have heighten help hold identify implement improve include
      incorporate increase inform initiate inspect instigate institute institutionalise instruct integrate intensify introduce
      invest investigate invite involve issue join keep launch lay lead legislate let lift limit maintain make mainstream manage
      meet mitigate mobilise mobilize modify monitor move multiply negotiate notify observe obtain offer open organise
      organize outlaw oversee participate pass pay penalise permit persevere persist place plan prepare preserve press prevent
      prioritise prioritize proceed process produce prohibit promote promulgate prosecute protect provide publicise publicize publish
      punish pursue put raise ratify reach realise realize re-establish reaffirm recognise recognize reconsider record
      rectify redouble reduce refer refine reflect reform refrain register regulate rehabilitate reinforce reintegrate
      reject remain remedy remove renew repeal replace reply report request require rescind research resolve
      respect respond restore restrict resume retain revert review revise revoke run safeguard sanction scale secure seek
      send sensitise sensitize separate set share shelter show sign simplify specify speed spend sponsor stand start state
      step stimulate stop streamline strengthen strive study submit supervise support suppress survey suspend sustain tackle take
      target tighten track train transform translate transmit treat trial undertake update upgrade uphold use utilise
      utilize welcome withdraw work
      """
    ).map(String.init))
}
