public import ReportModel

/// Gives a text its pillars, with calibrated scores and the evidence for them.
public struct PillarClassifier: Sendable {
  /// The classifier that Threefold ships: its codebook and the model trained on the gold.
  public static func shipped() throws -> PillarClassifier {
    PillarClassifier()
  }

  /// - Parameters:
  ///   - text: A passage or recommendation.
  ///   - headings: The headings above it, outermost first.
  ///   - sentences: The sentences of the text; computed when nil.
  /// - Returns: One tag a pillar that has any evidence, primary first. Offsets are Unicode scalars.
  public func tags(for text: String, headings: [String] = [], sentences: [TextSpan]? = nil) -> [PillarTag] {
    []
  }
}
