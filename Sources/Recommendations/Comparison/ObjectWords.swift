internal import Language

/// What an ask is about, without the words in which any ask of any subject is put: "national plan", "continue its
/// efforts", "vulnerable groups", "regional cooperation".
struct ObjectWords: Sendable {
  /// The stems of frame words.
  private let frame: Set<UInt64>
  /// Words that are rare in the field count no more than this; common ones no less than one.
  private static let most = 3.0

  init(stemmer: Stemmer) {
    let words = WordList.words(Self.frameWords).map(String.init) + Verbs.all
    frame = Set(words.map { stemmer.stemHash(folded: Array($0.utf8)) })
  }

  /// The stems that say what an ask is about, ascending, each with how telling it is.
  func objects(_ stems: [AskProfile.Stem], background: BackgroundFrequencies) -> [AskProfile.Stem] {
    stems.filter { !frame.contains($0.hash) }.map { stem in
      AskProfile.Stem(
        hash: stem.hash, count: stem.count,
        strength: min(Self.most, max(1, background.weight(stem: stem.hash))))
    }
  }

  /// How much of what the narrower of two asks is about the other is about too, 0 to 1; nil where one of them names no
  /// object of its own.
  static func coverage(_ first: AskProfile, _ second: AskProfile) -> Double? {
    guard let one = share(of: first, in: second), let other = share(of: second, in: first) else {
      return first.objects.isEmpty && second.objects.isEmpty ? 1 : nil
    }
    return max(one, other)
  }

  /// How much of what one ask is about another is about too, 0 to 1; nil where it names no object of its own.
  static func share(of ask: AskProfile, in other: AskProfile) -> Double? {
    guard !ask.objects.isEmpty else { return nil }
    var (shared, total, place) = (0.0, 0.0, 0)
    for object in ask.objects {
      total += object.strength
      while place < other.objects.count, other.objects[place].hash < object.hash { place += 1 }
      if place < other.objects.count, other.objects[place].hash == object.hash { shared += object.strength }
    }
    return shared / total
  }

  private static let frameWords = """
    national international regional region local domestic plan action strategy strategic programme policy measure effort
    step legislation law legal legislative framework implementation effective full appropriate necessary concrete
    comprehensive adequate relevant vulnerable group civil society organization organisation governmental government state
    authority human right rights fundamental obligation standard conformity line accordance person people being population
    woman women child children girl man men boy victim particular especially country countries cooperation coordination
    assistance technical community resource financial protection prevention promotion situation issue area field level
    capacity awareness training mechanism institution institutional body independent public private system order view
    regard access equal recommendation universal periodic review council united nation nations convention protocol optional
    treaty covenant ratification accession instrument administrative judicial possible aim aimed context special
    specialized specific specifically general additional related including current existing ongoing basis way
    practice practical activity progress commitment initiative sector service information attention priority role part
    number case time year future soon early term long high great number new good best positive active national nationals
    social economic cultural political development member all other well respect light rural urban remote sufficient
    enough proper operational pace rate speed
    """
}
