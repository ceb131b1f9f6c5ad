internal import Foundation

/// The numbers by which a later ask is held against an earlier one.
enum PairFeatures {
  /// In the order of the values.
  static let names = [
    "wordCosine", "bigramCosine", "coverageOfLater", "coverageOfEarlier", "conceptCosine",
    "objectOverlap", "objectsOfLater", "objectsOfEarlier", "actionOverlap", "actionsOfLater",
    "actionsOfEarlier",
    "beneficiaryOverlap", "beneficiariesOfLater", "beneficiariesOfEarlier",
    "detailOfLater", "detailOfEarlier", "detailDifference", "bothGeneral", "bothPleas", "lengthRatio",
    "listSize",
    "wordCosineInRow", "conceptCosineInRow", "objectOverlapInRow", "wordCosineInColumn",
    "conceptCosineInColumn",
  ]

  /// How many of the values concern the pair alone; the others compare it with its rivals.
  static let ownCount = 21

  static let wordCosine = 0
  static let conceptCosine = 4
  static let objectOverlap = 5

  /// The values that concern the pair alone.
  static func own(
    later: AskProfile, earlier: AskProfile, listSize: Int, background: BackgroundFrequencies
  ) -> [Double] {
    let words = sharedWords(later, earlier)
    var concepts = 0.0
    SortedOverlap.forEachShared(later.concepts, earlier.concepts) {
      concepts += pow(background.weight(concept: $0), 2)
    }
    let bigrams = Double(SortedOverlap.shared(later.bigrams, earlier.bigrams).count)
    let objects = overlap(later.objects, earlier.objects, background)
    let actions = overlap(later.actions, earlier.actions, background)
    let beneficiaries = overlap(later.beneficiaries, earlier.beneficiaries, background)
    let laterDetail = log1p(Double(later.objects.count + later.actions.count))
    let earlierDetail = log1p(Double(earlier.objects.count + earlier.actions.count))
    let few = log(3.1)
    return [
      ratio(words.product, later.length * earlier.length),
      ratio(bigrams, sqrt(Double(later.bigrams.count * earlier.bigrams.count))),
      ratio(words.weight, later.totalWeight), ratio(words.weight, earlier.totalWeight),
      ratio(concepts, later.conceptLength * earlier.conceptLength),
      objects.both, objects.later, objects.earlier, actions.both, actions.later, actions.earlier,
      beneficiaries.both, beneficiaries.later, beneficiaries.earlier,
      laterDetail, earlierDetail, abs(laterDetail - earlierDetail),
      laterDetail <= few && earlierDetail <= few ? 1 : 0,
      later.isPleaToCombat && earlier.isPleaToCombat ? 1 : 0,
      abs(log(Double(later.wordCount + 1) / Double(earlier.wordCount + 1))),
      log(Double(max(1, listSize))),
    ]
  }

  /// Adds to every row's values how each pair stands among its rivals: the same later ask's other candidates, and
  /// the other later asks that have the same candidate.
  static func addCompetition(to rows: inout [[(earlier: Int, values: [Double])]]) {
    var columnWords: [Int: Double] = [:]
    var columnConcepts: [Int: Double] = [:]
    for row in rows {
      for pair in row {
        columnWords[pair.earlier] = max(columnWords[pair.earlier] ?? 0, pair.values[wordCosine])
        columnConcepts[pair.earlier] = max(columnConcepts[pair.earlier] ?? 0, pair.values[conceptCosine])
      }
    }
    for index in rows.indices {
      let best = [wordCosine, conceptCosine, objectOverlap].map { feature in
        rows[index].map { $0.values[feature] }.max() ?? 0
      }
      for column in rows[index].indices {
        let values = rows[index][column].values
        let earlier = rows[index][column].earlier
        rows[index][column].values += [
          ratio(values[wordCosine], best[0]), ratio(values[conceptCosine], best[1]),
          ratio(values[objectOverlap], best[2]),
          ratio(values[wordCosine], columnWords[earlier] ?? 0),
          ratio(values[conceptCosine], columnConcepts[earlier] ?? 0),
        ]
      }
    }
  }

  private static func sharedWords(
    _ later: AskProfile, _ earlier: AskProfile
  ) -> (product: Double, weight: Double) {
    var product = 0.0
    var weight = 0.0
    var left = 0
    var right = 0
    while left < later.stems.count, right < earlier.stems.count {
      let (first, second) = (later.stems[left], earlier.stems[right])
      if first.hash == second.hash {
        product += first.strength * second.strength
        weight += first.weight
        left += 1
        right += 1
      } else if first.hash < second.hash {
        left += 1
      } else {
        right += 1
      }
    }
    return (product, weight)
  }

  /// Shares by weight: of all concepts, of the later ask's and of the earlier one's. Half where there are none,
  /// which speaks neither for nor against.
  private static func overlap(
    _ later: [Int], _ earlier: [Int], _ background: BackgroundFrequencies
  ) -> (both: Double, later: Double, earlier: Double) {
    func total(_ concepts: [Int]) -> Double { concepts.reduce(0) { $0 + background.weight(concept: $1) } }
    guard !later.isEmpty || !earlier.isEmpty else { return (0.5, 0.5, 0.5) }
    let shared = total(SortedOverlap.shared(later, earlier))
    let (ofLater, ofEarlier) = (total(later), total(earlier))
    return (
      ratio(shared, ofLater + ofEarlier - shared), later.isEmpty ? 0.5 : ratio(shared, ofLater),
      earlier.isEmpty ? 0.5 : ratio(shared, ofEarlier)
    )
  }

  private static func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
