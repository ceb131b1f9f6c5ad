internal import Foundation

/// The numbers by which a later ask is held against an earlier one.
enum PairFeatures {
  /// In the order of the values.
  static let names = [
    "wordCosine", "bigramCosine", "vectorCosine", "coverageOfLater", "coverageOfEarlier", "coverage",
    "subjectsOfLater", "subjectsOfEarlier", "subjectsAdded", "subjectsLeft", "rarestShared", "rarestMissing",
    "beneficiaries", "onlyOneForChildren", "bothPleas", "bothNearPleas", "plainAskOfPlea",
    "pleaOfPlainAsk", "leadingOfLater", "leadingOfEarlier", "leading", "listCosine",
    "wordCosineInRow", "wordCosineInColumn", "bestInRow", "listCosineInColumn",
  ]

  /// How many of the values concern the pair alone; the others compare it with its rivals.
  static let ownCount = 22

  static let wordCosine = 0
  static let bigramCosine = 1
  static let vectorCosine = 2
  static let coverage = 5
  static let leadingOfLater = 18
  static let listCosine = 21

  /// The values that concern the pair alone.
  static func own(
    later: AskProfile, earlier: AskProfile, listCosine: Double, background: BackgroundFrequencies
  ) -> [Double] {
    let (ofLater, ofEarlier) = coverages(later.asks, earlier.asks, ifNone: 0.8)
    let subjects = (
      share(of: later.subjects, in: earlier.subjects) ?? 1,
      share(of: earlier.subjects, in: later.subjects) ?? 1
    )
    let bothPleas = later.isPlea * earlier.isPlea
    let leadingOfLater = leading(later, earlier, background)
    let leadingOfEarlier = leading(earlier, later, background)
    return [
      words(later, earlier),
      ratio(
        Double(SortedOverlap.count(later.bigrams, earlier.bigrams)),
        sqrt(Double(later.bigrams.count * earlier.bigrams.count))),
      vectors(later.vector, earlier.vector),
      ofLater, ofEarlier, ratio(2 * ofLater * ofEarlier, ofLater + ofEarlier),
      subjects.0, subjects.1, missing(later.subjects, earlier.subjects),
      missing(earlier.subjects, later.subjects),
      rarestShared(later, earlier, background) / 4, rarestMissing(later, earlier, background) / 4,
      beneficiaries(later, earlier), later.isForChildrenOnly != earlier.isForChildrenOnly ? 1 : 0,
      bothPleas, max(0, later.isNearPlea * earlier.isNearPlea - bothPleas),
      (1 - later.isNearPlea) * earlier.isPlea, later.isPlea * (1 - earlier.isNearPlea),
      leadingOfLater, leadingOfEarlier, leadingOverlap(later, earlier, background), listCosine,
    ]
  }

  /// Adds to every row's values how each pair stands among its rivals: the same later ask's other candidates, and
  /// the other later asks that have the same candidate.
  static func addCompetition(to rows: inout [[ScoredPairs.Pair]]) {
    var columnWords: [Int: Double] = [:]
    var columnLists: [Int: Double] = [:]
    for pair in rows.joined() {
      columnWords[pair.earlier] = max(columnWords[pair.earlier] ?? 0, pair.values[wordCosine])
      columnLists[pair.earlier] = max(columnLists[pair.earlier] ?? 0, pair.values[listCosine])
    }
    func sum(_ values: [Double]) -> Double { values[wordCosine] + values[vectorCosine] + values[coverage] }
    for index in rows.indices {
      let words = rows[index].map { $0.values[wordCosine] }.max() ?? 0
      let best = rows[index].map { sum($0.values) }.max() ?? 0
      for column in rows[index].indices {
        let values = rows[index][column].values
        let earlier = rows[index][column].earlier
        rows[index][column].values += [
          values[wordCosine] - words, values[wordCosine] - (columnWords[earlier] ?? 0),
          sum(values) >= best ? 1 : 0, values[listCosine] - (columnLists[earlier] ?? 0),
        ]
      }
    }
  }

  private static func words(_ later: AskProfile, _ earlier: AskProfile) -> Double {
    var product = 0.0
    var (left, right) = (0, 0)
    while left < later.stems.count, right < earlier.stems.count {
      let (one, other) = (later.stems[left].hash, earlier.stems[right].hash)
      if one == other { product += later.stems[left].strength * earlier.stems[right].strength }
      if one <= other { left += 1 }
      if other <= one { right += 1 }
    }
    return product / (later.length * earlier.length)
  }

  private static func vectors(_ first: [Float], _ second: [Float]) -> Double {
    guard first.count == second.count else { return 0 }
    var sum: Float = 0
    for index in first.indices { sum += first[index] * second[index] }
    return Double(sum)
  }

  /// How alike it is what is to be done with the same thing: a law to be made and one to be applied are two asks.
  private static func likeness(_ first: UInt8, _ second: UInt8) -> Double {
    if first == 0 || second == 0 { return 0.85 }
    return first & second != 0 ? 1 : 0.55
  }

  /// The share by weight of one's parts that the other has as well; nil when it has none.
  private static func share(of parts: [AskProfile.Part], in others: [AskProfile.Part]) -> Double? {
    guard !parts.isEmpty else { return nil }
    var (shared, total, position) = (0.0, 0.0, 0)
    for part in parts {
      total += part.weight
      while position < others.count, others[position].concept < part.concept { position += 1 }
      if position < others.count, others[position].concept == part.concept {
        shared += part.weight * likeness(part.verbs, others[position].verbs)
      }
    }
    return ratio(shared, total)
  }

  private static func coverages(
    _ later: [AskProfile.Part], _ earlier: [AskProfile.Part], ifNone: Double
  ) -> (Double, Double) {
    let (one, other) = (share(of: later, in: earlier), share(of: earlier, in: later))
    let missing = one == nil && other == nil ? ifNone : 0.5
    return (one ?? missing, other ?? missing)
  }

  private static func missing(_ parts: [AskProfile.Part], _ others: [AskProfile.Part]) -> Double {
    let weight = parts.reduce(0.0) { sum, part in
      others.contains { $0.concept == part.concept } ? sum : sum + part.weight
    }
    return min(weight, 12) / 6
  }

  private static func part(_ concept: Int, of ask: AskProfile) -> AskProfile.Part? {
    ask.asks.first { $0.concept == concept }
  }

  private static func rarestShared(
    _ later: AskProfile, _ earlier: AskProfile, _ background: BackgroundFrequencies
  ) -> Double {
    var rarest = 0.0
    for ask in later.asks {
      guard let other = part(ask.concept, of: earlier) else { continue }
      rarest = max(rarest, background.weight(concept: ask.concept) * likeness(ask.verbs, other.verbs))
    }
    for subject in later.subjects where earlier.subjects.contains(where: { $0.concept == subject.concept }) {
      rarest = max(rarest, 0.8 * background.weight(concept: subject.concept))
    }
    return rarest
  }

  private static func rarestMissing(
    _ later: AskProfile, _ earlier: AskProfile, _ background: BackgroundFrequencies
  ) -> Double {
    later.asks.filter { $0.isMain && part($0.concept, of: earlier) == nil }
      .map { background.weight(concept: $0.concept) }.max() ?? 0
  }

  private static func beneficiaries(_ later: AskProfile, _ earlier: AskProfile) -> Double {
    let either =
      (later.isForWomen || earlier.isForWomen ? 1.0 : 0)
      + (later.isForChildren || earlier.isForChildren ? 1 : 0)
    let both =
      (later.isForWomen && earlier.isForWomen ? 1.0 : 0)
      + (later.isForChildren && earlier.isForChildren ? 1 : 0)
    return either == 0 ? 1 : both / either
  }

  /// How much of what one asks first the other asks at all.
  private static func leading(
    _ ask: AskProfile, _ other: AskProfile, _ background: BackgroundFrequencies
  ) -> Double {
    guard !ask.leading.isEmpty else { return other.pleads ? 1 : 0.5 }
    var (shared, total) = (0.0, 0.0)
    for concept in ask.leading {
      let weight = background.weight(concept: concept)
      total += weight
      if let mine = part(concept, of: ask), let theirs = part(concept, of: other) {
        shared += weight * likeness(mine.verbs, theirs.verbs) * (theirs.isMain ? 1 : 0.8)
      }
    }
    return ratio(shared, total)
  }

  private static func leadingOverlap(
    _ later: AskProfile, _ earlier: AskProfile, _ background: BackgroundFrequencies
  ) -> Double {
    guard !later.leading.isEmpty || !earlier.leading.isEmpty else { return 1 }
    func total(_ concepts: [Int]) -> Double { concepts.reduce(0) { $0 + background.weight(concept: $1) } }
    let shared = total(SortedOverlap.shared(later.leading, earlier.leading))
    return ratio(shared, total(later.leading) + total(earlier.leading) - shared)
  }

  private static func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
