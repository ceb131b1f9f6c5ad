import ReportModel

/// A passage's text, cut to what fits a summary, with the evidence for a pillar marked.
struct Excerpt {
  struct Part: Equatable {
    let text: String
    /// The evidence that the part is, or nil for text between.
    let evidence: Evidence?
  }

  /// In Unicode scalars.
  static let longest = 640
  /// Of the weightiest evidence's weight: what is lighter would only make the text restless.
  private static let leastShare = 0.2

  let parts: [Part]
  let isCutBefore: Bool
  let isCutAfter: Bool

  init(of passage: Passage, evidence: [Evidence]) {
    self.init(text: passage.text, sentences: passage.sentences, evidence: evidence)
  }

  /// - Parameters:
  ///   - sentences: Where a cut may fall, in Unicode scalars of the text.
  ///   - evidence: Only what speaks for the pillar with some weight and lies in the text is marked; where spans overlap, the
  ///     earlier keeps its scalars.
  ///   - longest: In Unicode scalars.
  init(text: String, sentences: [TextSpan] = [], evidence: [Evidence], longest: Int = Excerpt.longest) {
    let scalars = Array(text.unicodeScalars)
    let inside = evidence.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count }
    let least = (inside.map(\.weight).max() ?? 0) * Self.leastShare
    let marks = inside.filter { $0.weight > 0 && $0.weight >= least }
      .sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
    let window = Self.window(in: scalars, sentences: sentences, marks: marks, longest: longest)
    var parts: [Part] = []
    var position = window.lowerBound
    for mark in marks {
      let start = max(mark.start, position)
      let end = min(mark.end, window.upperBound)
      guard start < end else { continue }
      let range = start..<end
      if position < range.lowerBound {
        parts.append(Part(text: scalars.text(in: position..<range.lowerBound), evidence: nil))
      }
      parts.append(Part(text: scalars.text(in: range), evidence: mark))
      position = range.upperBound
    }
    if position < window.upperBound {
      parts.append(Part(text: scalars.text(in: position..<window.upperBound), evidence: nil))
    }
    self.parts = parts
    isCutBefore = window.lowerBound > 0
    isCutAfter = window.upperBound < scalars.count
  }

  /// A stretch without marks, from a place on to the end or as far as there is room.
  ///
  /// - Parameter start: In Unicode scalars.
  init(text: String, from start: Int, longest: Int) {
    let scalars = Array(text.unicodeScalars)
    let start = min(max(0, start), scalars.count)
    let end = Self.end(in: scalars, from: start, longest: longest)
    parts = start < end ? [Part(text: scalars.text(in: start..<end), evidence: nil)] : []
    isCutBefore = start > 0
    isCutAfter = end < scalars.count
  }

  /// The stretch to quote: the whole text where it fits, otherwise from the sentence of the weightiest evidence.
  private static func window(
    in scalars: [Unicode.Scalar], sentences: [TextSpan], marks: [Evidence], longest: Int
  ) -> Range<Int> {
    guard scalars.count > longest else { return 0..<scalars.count }
    var start = 0
    if let weightiest = marks.max(by: { $0.weight < $1.weight }), weightiest.end > longest {
      start = sentences.last { $0.start <= weightiest.start }?.start ?? weightiest.start
      start = min(max(0, start), weightiest.start)
      if weightiest.start - start > longest / 2 { start = weightiest.start }
    }
    return start..<Self.end(in: scalars, from: start, longest: longest)
  }

  /// Where a stretch ends: between words, if it must be cut.
  private static func end(in scalars: [Unicode.Scalar], from start: Int, longest: Int) -> Int {
    let end = min(scalars.count, start + longest)
    guard end < scalars.count, let space = scalars[start..<end].lastIndex(of: " "),
      space > start + longest / 2
    else { return end }
    return space
  }
}
