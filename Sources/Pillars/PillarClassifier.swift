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

  /// The classifier that Threefold ships: its codebook and the model trained on the gold.
  ///
  /// - Throws: `CodebookError`, or `ResourceError` when the installation is incomplete.
  public static func shipped() throws -> PillarClassifier {
    PillarClassifier(codebook: try PillarResources.codebook())
  }

  /// - Parameters:
  ///   - text: A passage or recommendation.
  ///   - headings: The headings above it, outermost first.
  ///   - sentences: The sentences of the text; computed when nil.
  /// - Returns: One tag a pillar that has any evidence, primary first. Offsets are Unicode scalars.
  public func tags(for text: String, headings: [String] = [], sentences: [TextSpan]? = nil) -> [PillarTag] {
    engine.tags(for: text, sentences: sentences)
  }
}
