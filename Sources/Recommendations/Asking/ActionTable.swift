internal import Language
internal import ReportModel

/// Which words ask for which action, of a small closed set.
struct ActionTable {
  /// A line an action: the verbs that ask for it, in all their forms, and the nouns that do as what a verb is to bring
  /// about ("provide training", "ensure the protection of").
  private static let table: [(RecommendedAction.Kind, verbs: String, objects: String)] = [
    (
      .legislate,
      "legislate enact criminalize criminalise amend prohibit outlaw abolish repeal ban penalise decriminalise "
        + "decriminalize codify promulgate abrogate", "criminalization criminalisation abolition prohibition"
    ),
    (.ratify, "ratify accede", "ratification accession signature"),
    (
      .fund, "fund finance allocate budget earmark",
      "funding funds resources budget budgets financing grants subsidies allocations"
    ),
    (.train, "train", "training trainings"),
    (.collectData, "disaggregate", "data statistics database databases"),
    (.investigate, "investigate", "investigation investigations inquiry inquiries"),
    (
      .inform, "inform disseminate publicise publicize publish sensitise sensitize",
      "awareness campaign campaigns information dissemination publication"
    ),
    (
      .assist, "assist support compensate rehabilitate shelter reintegrate",
      "assistance support shelter shelters rehabilitation reintegration compensation accommodation redress remedy "
        + "remedies counselling reparation reparations therapy aid"
    ),
    (
      .establish, "establish create appoint introduce institute reinstate reintroduce",
      "establishment creation appointment introduction"
    ),
    (.coordinate, "coordinate", "coordination"),
    (.research, "research study survey", "research study studies survey surveys"),
    (
      .monitor, "monitor evaluate review inspect audit assess supervise",
      "monitoring evaluation evaluations inspection inspections review assessment supervision"
    ),
    (
      .enforce, "enforce prosecute punish implement apply convict",
      "enforcement prosecution prosecutions implementation"
    ),
    (
      .cooperate, "cooperate collaborate invite",
      "cooperation collaboration dialogue invitation invitations partnership partnerships experience experiences"
    ),
    (.protect, "protect safeguard", "protection safeguards"),
    (.prevent, "prevent", "prevention"),
    (.continue, "continue pursue maintain", ""),
    (
      .combat, "combat fight eliminate eradicate tackle suppress counter end stop halt",
      "elimination eradication suppression fight combat end"
    ),
    (.permit, "allow permit entitle authorise authorize", ""),
    (.strengthen, "strengthen improve enhance reinforce intensify", "strengthening improvement enhancement"),
  ]

  private static let laws: Set<String> = [
    "law", "laws", "legislation", "bill", "bills", "act", "code", "codes", "constitution", "statute",
    "statutes",
    "provisions", "provision", "regulations", "amendments", "amendment", "decree", "legislative",
  ]
  private static let lawMaking: Set<String> = [
    "adopt", "pass", "amend", "introduce", "revise", "reform", "promulgate", "draft", "approve", "bring",
    "align",
    "harmonise", "harmonize", "change", "modify", "update", "elaborate", "enact", "finalise", "finalize",
    "develop",
    "supplement", "create", "establish", "put", "repeal", "review", "strengthen", "abrogate",
  ]
  private static let plans: Set<String> = [
    "plan", "plans", "strategy", "strategies", "programme", "programmes", "program", "programs", "policy",
    "policies",
    "roadmap",
  ]
  private static let planMaking: Set<String> = [
    "adopt", "develop", "draw", "elaborate", "formulate", "finalise", "finalize", "prepare", "establish",
    "introduce",
    "design", "launch", "devise", "draft", "create", "put", "approve", "update", "revise", "set", "initiate",
    "define",
  ]
  /// Acts to be signed, joined or adhered to.
  private static let instruments: Set<String> = [
    "convention", "conventions", "protocol", "protocols", "covenant", "covenants", "treaty", "treaties",
    "statute",
    "instrument", "instruments", "agreement", "agreements", "cedaw", "cat", "opcat", "iccpr", "icescr",
    "crpd", "icrmw",
    "cped", "icppr",
  ]
  private static let signing: Set<String> = [
    "sign", "signing", "signed", "adhere", "adhering", "join", "joining", "party",
  ]

  /// What is done to something that shall no longer be.
  private static let ending: Set<String> = [
    "end", "ending", "ended", "stop", "stopping", "stopped", "halt", "halting", "halted",
  ]
  /// What is done to a reservation to a treaty.
  private static let withdrawing: Set<String> = [
    "withdraw", "withdrawing", "withdrawn", "lift", "lifting", "remove", "removing", "reconsider",
    "reconsidering",
    "review", "reviewing", "waive", "abandon", "examine", "examining",
  ]
  /// What makes something part of the law.
  private static let incorporating: Set<String> = [
    "incorporate", "incorporating", "incorporated", "transpose", "transposing", "integrate", "integrating",
    "include",
    "including", "enshrine", "enshrining", "embed",
  ]

  private let stemmer: Stemmer
  private var verbs: [UInt64: RecommendedAction.Kind] = [:]
  private var objects: [String: RecommendedAction.Kind] = [:]
  private var lawMakers: Set<UInt64> = []
  private var planMakers: Set<UInt64> = []

  init(stemmer: Stemmer) {
    self.stemmer = stemmer
    for (kind, verbs, objects) in Self.table {
      for verb in verbs.split(separator: " ") {
        self.verbs[stemmer.stemHash(folded: Array(verb.utf8))] = kind
      }
      for object in objects.split(separator: " ") { self.objects[String(object)] = kind }
    }
    lawMakers = Set(Self.lawMaking.map { stemmer.stemHash(folded: Array($0.utf8)) })
    planMakers = Set(Self.planMaking.map { stemmer.stemHash(folded: Array($0.utf8)) })
  }

  /// The action that a verb asks for by itself.
  func action(ofVerb form: String) -> RecommendedAction.Kind? {
    verbs[stemmer.stemHash(folded: Array(form.utf8))]
  }

  /// The action that a verb asks for with what it is to bring about.
  func action(ofVerb verb: String, object: String) -> RecommendedAction.Kind? {
    let stem = stemmer.stemHash(folded: Array(verb.utf8))
    if Self.laws.contains(object), lawMakers.contains(stem) { return .legislate }
    if Self.plans.contains(object), planMakers.contains(stem) { return .adoptPlan }
    return objects[object]
  }

  func isSigning(_ form: String) -> Bool { Self.signing.contains(form) }
  func isEnding(_ form: String) -> Bool { Self.ending.contains(form) }
  func isWithdrawing(_ form: String) -> Bool { Self.withdrawing.contains(form) }
  func isIncorporating(_ form: String) -> Bool { Self.incorporating.contains(form) }
  func isLaw(_ form: String) -> Bool { Self.laws.contains(form) }
  func isInstrument(_ form: String) -> Bool { Self.instruments.contains(form) }
}
