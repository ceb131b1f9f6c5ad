/// How right a classifier is on passages that it did not learn from.
public struct PillarEvaluation: Sendable {
  /// One passage with what was said of it.
  public struct Answer: Sendable {
    public var passage: LabelledPassage
    public var scores: [String: Double]
    public var given: Set<String>
  }

  public var pillars: [String]
  public var answers: [Answer]

  /// Cross-validates by group, every fold with weights, calibration and thresholds of its own.
  public static func crossValidate(
    _ passages: [LabelledPassage], codebook: Codebook, source: PillarEvidenceSource = .all,
    vectors: WordVectors? = nil, examples: [LabelledPassage] = [], folds count: Int = 5
  ) -> PillarEvaluation {
    let training = PillarTraining(codebook: codebook, source: source, vectors: vectors, examples: examples)
    let folds = Folds(passages, count: count)
    var evaluation = PillarEvaluation(pillars: codebook.pillars.map(\.id), answers: [])
    for fold in 0..<count {
      let model = training.model(from: folds.trainedOn(fold).map { passages[$0] })
      let classifier = PillarClassifier(engine: PillarEngine(book: codebook, model: model, vectors: vectors))
      for index in folds.heldOut(fold) { evaluation.add(passages[index], by: classifier) }
    }
    return evaluation
  }

  /// Judges a classifier as it is.
  public init(_ passages: [LabelledPassage], classifier: PillarClassifier, pillars: [String]) {
    self.init(pillars: pillars, answers: [])
    for passage in passages { add(passage, by: classifier) }
  }

  private init(pillars: [String], answers: [Answer]) {
    self.pillars = pillars
    self.answers = answers
  }

  private mutating func add(_ passage: LabelledPassage, by classifier: PillarClassifier) {
    let tags = classifier.tags(for: passage.text)
    answers.append(
      Answer(
        passage: passage, scores: Dictionary(uniqueKeysWithValues: tags.map { ($0.pillar, $0.score) }),
        given: Set(tags.filter(\.assigned).map(\.pillar))))
  }

  /// How often a pillar was rightly given, wrongly given, missed, and rightly withheld.
  public struct Confusion: Sendable {
    public var hits = 0
    public var falseAlarms = 0
    public var misses = 0
    public var rejections = 0

    public var precision: Double { Double(hits) / Double(max(1, hits + falseAlarms)) }
    public var recall: Double { Double(hits) / Double(max(1, hits + misses)) }
    public var f1: Double { 2 * Double(hits) / Double(max(1, 2 * hits + falseAlarms + misses)) }
  }

  /// - Parameter kind: A kind of passage, or nil for all.
  public func confusion(of pillar: String, kind: String? = nil) -> Confusion {
    var confusion = Confusion()
    for answer in answers where kind == nil || answer.passage.kind == kind {
      switch (answer.passage.pillars.contains(pillar), answer.given.contains(pillar)) {
      case (true, true): confusion.hits += 1
      case (false, true): confusion.falseAlarms += 1
      case (true, false): confusion.misses += 1
      case (false, false): confusion.rejections += 1
      }
    }
    return confusion
  }

  /// The share of passages that got exactly their pillars.
  public func exactShare(kind: String) -> Double {
    let chosen = answers.filter { $0.passage.kind == kind }
    return Double(chosen.count { $0.given == $0.passage.pillars }) / Double(max(1, chosen.count))
  }

  /// A bin of scores: how many, what they promised, and what held.
  public struct ReliabilityBin: Sendable {
    public var count: Int
    public var expected: Double
    public var observed: Double
  }

  /// Ten bins of equal width over all pillars.
  public func reliability() -> [ReliabilityBin] {
    var sums = [(count: Int, score: Double, hits: Int)](repeating: (0, 0, 0), count: 10)
    for answer in answers {
      for pillar in pillars {
        let score = answer.scores[pillar] ?? 0
        let bin = min(9, Int(score * 10))
        sums[bin].count += 1
        sums[bin].score += score
        if answer.passage.pillars.contains(pillar) { sums[bin].hits += 1 }
      }
    }
    return sums.map {
      let count = Double(max(1, $0.count))
      return ReliabilityBin(count: $0.count, expected: $0.score / count, observed: Double($0.hits) / count)
    }
  }

  /// The answers that were furthest from right, worst first: (answer, pillar, score).
  public func worstMisses(_ count: Int) -> [(answer: Answer, pillar: String, score: Double)] {
    var misses: [(answer: Answer, pillar: String, score: Double)] = []
    for answer in answers {
      for pillar in pillars where answer.given.contains(pillar) != answer.passage.pillars.contains(pillar) {
        misses.append((answer, pillar, answer.scores[pillar] ?? 0))
      }
    }
    func distance(_ miss: (answer: Answer, pillar: String, score: Double)) -> Double {
      miss.answer.given.contains(miss.pillar) ? miss.score : 1 - miss.score
    }
    return Array(
      misses.sorted { (-distance($0), $0.answer.passage.id) < (-distance($1), $1.answer.passage.id) }
        .prefix(count))
  }
}
