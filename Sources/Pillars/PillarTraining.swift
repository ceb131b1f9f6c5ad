public import Foundation

/// What goes into a model: for seeing what each part is worth.
public enum PillarEvidenceSource: String, Sendable, CaseIterable {
  case codebook, words
  case wordsAndVectors = "words and vectors"
  case codebookAndWords = "codebook and words"
  case all

  var hasCodebook: Bool { self != .words && self != .wordsAndVectors }
  var hasWords: Bool { self != .codebook }
  var hasVectors: Bool { self == .wordsAndVectors || self == .all }
}

/// Learns a model from labelled passages. The same passages and codebook give the same model, byte for byte.
public struct PillarTraining {
  private let book: Codebook
  private let source: PillarEvidenceSource
  private let examples: [LabelledPassage]
  private let vectors: WordVectors?
  private let reader: TextReader

  /// - Parameters:
  ///   - vectors: `PillarResources.wordVectors()`, or nil to learn without.
  ///   - examples: Passages that are always learned from and never judged, such as
  ///     `PillarResources.examples(of:)`.
  public init(
    codebook: Codebook, source: PillarEvidenceSource = .all, vectors: WordVectors? = nil,
    examples: [LabelledPassage] = []
  ) {
    book = codebook
    self.examples = examples
    self.source = source
    self.vectors = source.hasVectors ? vectors : nil
    let table = self.vectors.map { VectorTable($0, weights: [], pillars: codebook.pillars.count) }
    reader = TextReader(book: codebook, index: TermIndex(codebook), vectors: table)
  }

  /// - Returns: The bytes of a model file, for `PillarClassifier(codebook:model:)`.
  public func train(on passages: [LabelledPassage]) -> Data {
    ModelFile.write(model(from: passages))
  }

  /// Learns the weights from all passages, the calibration and thresholds from cross-validation among them.
  func model(from passages: [LabelledPassage]) -> PillarModel {
    let folds = Folds(passages, count: 5)
    var logits = [[Double]](repeating: [], count: passages.count)
    for fold in 0..<folds.count {
      let model = weights(from: folds.trainedOn(fold).map { passages[$0] } + examples)
      let ngrams = NgramTable(rarity: model.rarity, pillars: model.layout.pillars)
      for index in folds.heldOut(fold) {
        logits[index] = self.logits(of: passages[index].text, model, ngrams)
      }
    }
    var model = weights(from: passages + examples)
    let isShort = passages.map { reader.wordCount(of: $0.text) < FeatureLayout.shortText }
    for length in 0..<2 {
      let chosen = passages.indices.filter { isShort[$0] == (length == 0) }
      for pillar in model.pillars.indices {
        model.calibrations[length][pillar] = Calibration.fit(
          chosen.map { (logits[$0][pillar], passages[$0].pillars.contains(model.pillars[pillar])) })
      }
    }
    return model
  }

  private func logits(of text: String, _ model: PillarModel, _ ngrams: NgramTable) -> [Double] {
    let reading = reader.read(text, ngrams: ngrams)
    var logits = model.bias
    let count = logits.count
    for one in reading.contributions {
      for pillar in 0..<count {
        logits[pillar] += Double(model.weights[Int(one.feature) * count + pillar]) * one.value
      }
    }
    for (index, value) in reading.vector.enumerated() {
      let row = (model.layout.vectorStart + index) * count
      for pillar in 0..<count { logits[pillar] += Double(model.weights[row + pillar] * value) }
    }
    return logits
  }

  private func weights(from labelled: [LabelledPassage]) -> PillarModel {
    let passages =
      labelled + Mixtures(labelled, reader: reader).made(from: labelled, reader: reader)
    var model = PillarModel.prior(of: book)
    if let vectors {
      model.layout.dimensions = vectors.dimensions
      model.vectors = vectors.fingerprint
    }
    let layout = model.layout
    if source.hasWords { model.rarity = rarity(in: labelled) }
    let ngrams = model.rarity.isEmpty ? nil : NgramTable(rarity: model.rarity, pillars: model.layout.pillars)
    let rows = passages.map { passage in
      var row = row(of: reader.read(passage.text, ngrams: ngrams), layout)
      row.weight = passage.weight
      return row
    }
    let dimension = model.rarity.isEmpty ? layout.ngramStart : layout.count
    model.weights = Array(repeating: 0, count: dimension * layout.pillars)
    for (pillar, name) in model.pillars.enumerated() {
      let fitted = LogisticRegression().fit(
        rows, labels: passages.map { $0.pillars.contains(name) }, dimension: dimension)
      for feature in 0..<dimension {
        model.weights[feature * layout.pillars + pillar] = Float(fitted[feature])
      }
      model.bias[pillar] = fitted[dimension]
    }
    if model.rarity.isEmpty {
      model.rarity = Array(repeating: 0, count: FeatureLayout.ngramPlaces)
      model.weights += Array(repeating: 0, count: FeatureLayout.ngramPlaces * layout.pillars)
    }
    return model
  }

  private func row(of reading: TextReading, _ layout: FeatureLayout) -> LogisticRegression.Row {
    var row = LogisticRegression.Row(indices: [], values: [])
    for one in reading.contributions.sorted(by: { ($0.feature, $0.span) < ($1.feature, $1.span) }) {
      if !source.hasCodebook, one.feature < layout.ngramStart { continue }
      if row.indices.last == one.feature {
        row.values[row.values.count - 1] += one.value
      } else {
        row.indices.append(one.feature)
        row.values.append(one.value)
      }
    }
    for (index, value) in reading.vector.enumerated() {
      row.indices.append(Int32(layout.vectorStart + index))
      row.values.append(Double(value))
    }
    return row
  }

  /// Inverse document frequencies of the words and pairs that are in two passages at least and in half at most.
  private func rarity(in passages: [LabelledPassage]) -> [Float] {
    var frequency = [Int](repeating: 0, count: FeatureLayout.ngramPlaces)
    for passage in passages {
      for place in reader.ngramPlaces(of: passage.text) { frequency[place] += 1 }
    }
    let all = passages.count
    return frequency.map { count in
      count < 2 || 2 * count > all ? 0 : Float(log(Double(1 + all) / Double(1 + count)) + 1)
    }
  }
}
