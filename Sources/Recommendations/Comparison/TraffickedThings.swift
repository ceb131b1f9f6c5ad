internal import Language

/// What a text says is trafficked: trade in persons and trade in drugs or arms are two matters under one word.
struct TraffickedThings: OptionSet {
  let rawValue: UInt8

  static let persons = TraffickedThings(rawValue: 1)
  static let goods = TraffickedThings(rawValue: 2)

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { TextHash.hash(Array($0.utf8)) })
  }
  private static let goodsWords = hashes(
    "drug drugs narcotic narcotics substances arms weapon weapons firearms ammunition cocaine goods wildlife")
  private static let personWords = hashes(
    "human humans person persons people beings women woman girls girl children child victims organs organ sex migrants"
  )
  /// "Trafficking in small arms", "trafficking of illicit narcotic drugs".
  private static let reach = 4

  /// - Parameter words: The stems of the words for trafficking.
  init(_ text: TokenizedText, words: Set<UInt64>) {
    self = []
    for index in text.stems.indices where words.contains(text.stems[index]) {
      let before = text.forms[max(0, index - 1)..<index]
      // "Drug and human trafficking".
      let joined = text.forms[max(0, index - 3)..<index]
      let behind = text.forms[(index + 1)...].prefix(Self.reach)
      let namesPersons = before.contains(where: Self.personWords.contains)
      let namesGoods =
        before.contains(where: Self.goodsWords.contains)
        || !namesPersons && behind.contains(where: Self.goodsWords.contains)
      if joined.contains(where: Self.goodsWords.contains) || namesGoods { insert(.goods) }
      if namesPersons || !namesGoods || behind.contains(where: Self.personWords.contains) { insert(.persons) }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether both can speak of one trade: not where one names persons alone and the other goods alone.
  func mayBe(_ other: TraffickedThings) -> Bool { isEmpty || other.isEmpty || !isDisjoint(with: other) }
}
