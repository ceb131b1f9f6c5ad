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
    engine = PillarEngine(book: codebook, model: .prior(of: codebook))
  }

  /// - Parameter model: The bytes of a file that `PillarTraining` made with the same codebook.
  /// - Throws: `ModelError`.
  public init(codebook: Codebook, model: Data) throws {
    engine = PillarEngine(book: codebook, model: try ModelFile.read(model, book: codebook))
  }

  /// The classifier that Threefold ships: its codebook and the model trained on the gold.
  ///
  /// - Throws: `CodebookError`, `ModelError` or `ResourceError` when the installation is incomplete.
  public static func shipped() throws -> PillarClassifier {
    let book = try PillarResources.codebook()
    let model = try ModelFile.read(PillarResources.bytes(of: "pillars.model"), book: book)
    return PillarClassifier(engine: PillarEngine(book: book, model: model))
  }

  /// - Parameters:
  ///   - text: A passage or recommendation.
  ///   - headings: The headings above it, outermost first.
  ///   - sentences: The sentences of the text; computed when nil.
  /// - Returns: One tag a pillar that has any evidence, primary first. Offsets are Unicode scalars.
  public func tags(for text: String, headings: [String] = [], sentences: [TextSpan]? = nil) -> [PillarTag] {
    engine.tags(for: text, headings: headings, sentences: sentences)
  }
}
