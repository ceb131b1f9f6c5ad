public import Foundation
public import ReportModel

/// Gives a text its pillars, with calibrated scores and the evidence for them.
public struct PillarClassifier: Sendable {
  private let engine: PillarEngine

  init(engine: PillarEngine) {
    self.engine = engine
  }

  /// A classifier that knows a codebook and has learned nothing.
  public init(codebook: Codebook) {
    engine = PillarEngine(book: codebook, model: .prior(of: codebook), vectors: nil)
  }

  /// - Parameter model: The bytes of a file that `PillarTraining` made with the same codebook.
  /// - Throws: `ModelError`; `ResourceError` when it was trained with word vectors and these are missing.
  public init(codebook: Codebook, model: Data) throws {
    let model = try ModelFile.read(model, book: codebook)
    var vectors: WordVectors?
    if model.layout.dimensions > 0 {
      let shipped = try PillarResources.wordVectors()
      guard shipped.fingerprint == model.vectors, shipped.dimensions == model.layout.dimensions else {
        throw ModelError(
          line: nil, reason: "it was trained with other word vectors; train it again with \"threefold train\""
        )
      }
      vectors = shipped
    }
    engine = PillarEngine(book: codebook, model: model, vectors: vectors)
  }

  /// The classifier that Threefold ships: its codebook and the model trained on the gold.
  ///
  /// - Throws: `CodebookError`, `ModelError` or `ResourceError` when the installation is incomplete.
  public static func shipped() throws -> PillarClassifier {
    try PillarClassifier(
      codebook: PillarResources.codebook(), model: PillarResources.bytes(of: "pillars.model"))
  }

  /// What the identifiers in its tags mean.
  public var definitions: [PillarDefinition] {
    let book = engine.book
    return book.pillars.indices.map { pillar in
      PillarDefinition(
        id: book.pillars[pillar].id, name: book.pillars[pillar].name,
        subthemes: book.subthemes.filter { $0.pillar == pillar }.map { .init(id: $0.id, name: $0.name) })
    }
  }

  /// - Parameters:
  ///   - text: A passage or recommendation.
  ///   - headings: The headings above it, outermost first.
  ///   - sentences: The sentences of the text; computed when nil.
  ///   - isOffSubject: Whether nothing in and around the text is on the subject: no tag is assigned then.
  /// - Returns: One tag a pillar that has any evidence, primary first. Offsets are Unicode scalars.
  public func tags(
    for text: String, headings: [String] = [], sentences: [TextSpan]? = nil, isOffSubject: Bool = false
  ) -> [PillarTag] {
    engine.tags(
      for: text, headings: headings, sentences: sentences, isOffSubject: isOffSubject,
      assignedOnly: false)
  }

  /// The assigned ones alone of `tags(for:headings:sentences:)`, in less time.
  public func assignedTags(for text: String, headings: [String] = []) -> [PillarTag] {
    engine.tags(for: text, headings: headings, sentences: nil, isOffSubject: false, assignedOnly: true)
  }

  /// Whether a text has a word of the codebook's subject (its `topic`); true where the codebook tells none.
  public func namesTopic(_ text: String) -> Bool { engine.namesTopic(text) }

  /// Whether a text names the codebook's subject itself (its `subject`, or else its `topic`).
  public func namesSubject(_ text: String) -> Bool { engine.namesSubject(text) }

  /// Whether a text names one of the codebook's other subjects (its `elsewhere`).
  public func namesOthers(_ text: String) -> Bool { engine.namesOthers(text) }

  /// Whether a heading is one of those under which nothing is asked or told (the codebook's `aside`).
  public func isAside(_ heading: String) -> Bool { engine.isAside(heading) }
}
