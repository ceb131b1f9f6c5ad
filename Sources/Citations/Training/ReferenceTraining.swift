public import ReportModel

/// Makes a reference model from gold references and from invented ones.
public struct ReferenceTraining: Sendable {
  public init() {}

  /// The bytes of a model file, the same for the same gold.
  public func modelBytes(from gold: [GoldReference]) -> [UInt8] {
    SequenceModelFile.write(train(on: gold), leastWeight: 0.14)
  }

  /// A parser trained on these, without passing through a file.
  public func parser(from gold: [GoldReference]) throws -> ReferenceParser {
    try ReferenceParser(modelBytes: modelBytes(from: gold))
  }

  func train(on gold: [GoldReference]) -> SequenceModel {
    var examples: [SequenceTrainer.Example] = []
    for reference in gold {
      let text = Array(reference.raw.unicodeScalars)
      let tokens = ReferenceTokenizer().tokens(of: text)
      guard !tokens.isEmpty, tokens.count < 400,
        let labels = ReferenceAlignment.labels(of: reference, tokens: tokens, text: text)
      else { continue }
      examples.append(SequenceTrainer.Example(tokens: tokens, labels: labels))
    }
    return SequenceTrainer().train(examples)
  }

  /// Parses every reference with a model that has seen neither it nor, where documents are known, its document.
  ///
  /// - Parameter folds: Into how many parts the data is cut.
  /// - Returns: Pairs in the order of `gold`.
  public func crossValidated(
    _ gold: [GoldReference], folds: Int, progress: (Int) -> Void = { _ in }
  ) throws -> [ReferenceParser.Parsed] {
    let fold = gold.map { Int(Hashing.key(Hashing.word($0.group)) >> 3) % folds }
    var parsed = [ReferenceParser.Parsed?](repeating: nil, count: gold.count)
    for part in 0..<folds {
      progress(part + 1)
      let held = Set(gold.indices.filter { fold[$0] == part }.map { Hashing.word(gold[$0].raw) })
      let training = gold.indices.filter { fold[$0] != part && !held.contains(Hashing.word(gold[$0].raw)) }
      let parser = try parser(from: training.map { gold[$0] })
      for index in gold.indices where fold[index] == part {
        parsed[index] = ReferenceParser.Parsed(reference: gold[index], item: parser.parse(gold[index].raw))
      }
    }
    return parsed.compactMap { $0 }
  }
}

extension ReferenceParser {
  /// A gold reference and what the parser made of it.
  public struct Parsed: Sendable {
    public var reference: GoldReference
    public var item: CSLItem
  }
}
