/// How the concepts are put to an analyst, so that a link can be explained in plain words.
///
/// A line is `facet concept: words`. A concept without a line is left out: nearly every ask names persons.
enum ConceptWording {
  /// By facet and concept.
  static let words: [String: String] = {
    var words: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      words[String(line[..<colon])] = String(line[line.index(colon, offsetBy: 2)...])
    }
    return words
  }()

  /// What can be done with a thing that is made, in the order of the bits of `AskProfile.Part.verbs`.
  private static let verbs = ["adopt", "strengthen", "apply", "fund"]
  private static let made: Set<String> = ["law", "plan", "programme", "body"]

  /// What a text says of a concept: "asks to adopt an action plan", "mentions “police”", "about child labour", "for
  /// children".
  ///
  /// - Parameters:
  ///   - done: What is to be done with it, as `AskProfile.Part.verbs`.
  ///   - isAsked: Whether it is what is asked for, and not only named on the way.
  ///   - name: The texts' own words for it, where the concept's name does not stand in them.
  /// - Returns: nil where it is not worth saying.
  static func says(_ concept: ConceptLexicon.Concept, done: UInt8, isAsked: Bool, naming name: String?)
    -> String?
  {
    guard let known = words["\(concept.facet.rawValue) \(concept.name)"] else { return nil }
    let thing = name ?? known
    switch concept.facet {
    case .ask:
      let verbs = Self.verbs.indices.filter { done & (1 << UInt8($0)) != 0 }.map { Self.verbs[$0] }
      if isAsked, made.contains(concept.name), !verbs.isEmpty {
        return "asks to \(verbs.joined(separator: " or ")) \(thing)"
      }
      // The texts' own word for it may be anything that has to do with it: nobody asks for “police”.
      return isAsked && name == nil ? "asks for \(thing)" : "mentions \(thing)"
    case .subject: return "about \(thing)"
    case .beneficiary: return "for \(thing)"
    case .verb, .plea: return nil
    }
  }

  private static let text = """
    ask law: a law
    ask criminalise: a prohibition or definition
    ask punish: prosecution and punishment
    ask plan: an action plan
    ask programme: a programme
    ask body: a body or mechanism
    ask rapporteurNational: a national rapporteur
    ask resources: resources
    ask training: training
    ask awareness: awareness-raising
    ask school: education
    ask data: data and registration
    ask research: research or evaluation
    ask rootCauses: action on root causes
    ask prevention: prevention
    ask protection: protection
    ask assistance: assistance
    ask rehabilitation: rehabilitation
    ask shelter: shelters
    ask legalAid: legal aid
    ask health: health care
    ask compensation: compensation
    ask identification: identification
    ask witness: witness protection
    ask residence: residence permits
    ask reflection: a reflection period
    ask nonPunishment: no punishment of victims
    ask cooperation: cooperation
    ask internationalHelp: international help
    ask regional: regional cooperation
    ask civilSociety: work with civil society
    ask police: the work of the police
    ask judiciary: the work of the courts
    ask officials: the work of officials
    ask corruption: action against corruption
    ask inspection: inspections
    ask recruitment: control of recruitment
    ask demand: action on demand
    ask confiscation: confiscation of profits
    ask reporting: reporting of offences
    ask birthRegistration: registration of births
    ask guardians: guardians
    ask visit: a visit or invitation
    ask rapporteurSale: the Special Rapporteur on the sale of children
    ask rapporteurTrafficking: the Special Rapporteur on trafficking
    ask rapporteurOther: a special rapporteur
    ask ratify: ratification
    ask palermo: the UN Trafficking Protocol
    ask opsc: the protocol on the sale of children
    ask cedaw: the convention on discrimination against women
    ask migrantConvention: the convention on migrant workers
    ask europeConvention: the Council of Europe convention
    ask ilo: an ILO convention
    ask otherConvention: a treaty
    ask standards: international standards
    ask principles: guiding principles
    subject sexual: sexual exploitation or violence
    subject prostitution: prostitution
    subject pornography: pornography
    subject saleChildren: the sale of children
    subject sexTourism: sex tourism
    subject childLabour: child labour
    subject labour: labour conditions or exploitation
    subject slavery: slavery
    subject violence: violence
    subject harmful: harmful practices
    subject discrimination: discrimination
    subject childRights: the rights of the child
    subject smuggling: smuggling
    subject streetChildren: street children or begging
    subject drugs: drugs
    subject organisedCrime: organised crime
    subject landHealth: living conditions or detention
    subject migrants: migration
    subject institutions: national institutions or citizenship
    subject definition: definition or scope
    subject organs: organ removal
    subject municipal: municipalities
    subject ruleB9: the residence rule for victims
    subject transit: letting offences continue
    subject loverboy: recruiters who feign love
    subject humanRights: a human rights approach
    subject family: the family
    beneficiary women: women
    beneficiary girls: girls
    beneficiary children: children
    beneficiary victims: victims
    beneficiary migrants: migrants
    beneficiary workers: workers
    beneficiary vulnerable: vulnerable groups
    beneficiary public: the public
    """
}
