/// Corrects the labels of "“Local Offices,” Harbour Bureau, accessed 1 September 2015, …": what opens in quotation marks
/// is the title, and has no author before it; who publishes it stands behind.
enum QuotedReading {
  static func labels(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ labels: [ReferenceLabel]
  ) -> [ReferenceLabel] {
    guard let first = tokens.first, first.isInQuotes, first.kind == .word,
      let end = tokens.firstIndex(where: { !$0.isInQuotes }), end >= 2, tokens[end].kind == .word || end > 2
    else { return labels }
    // Brackets behind the title belong to a style of its own.
    let marks = text[tokens[end - 1].end..<tokens[end].start]
    guard marks.contains(","), !marks.contains("(") else { return labels }
    var labels = labels
    for index in 0..<end { labels[index] = .title }
    var stop = end
    while stop < tokens.count, stop - end < 10, tokens[stop].kind == .word,
      !HarvardOpening.isNumber(tokens[stop]),
      !access.contains(tokens[stop].hash), DateReader.month(tokens[stop].hash) == nil,
      !text[tokens[stop - 1].end..<tokens[stop].start].contains(where: { $0 == "(" || $0 == ";" })
    { stop += 1 }
    // "“Title,” in Editor, …" and "“Title,” interview with …" say something else.
    let names = end..<stop
    guard !names.isEmpty, isUpper(text[tokens[end].start]), !names.contains(where: { labels[$0] == .editor }),
      names.contains(where: { [.author, .publisher, .container].contains(labels[$0]) }),
      names.allSatisfy({ tokens[$0].shape != .lower || Lexicon.contains(tokens[$0].hash, .function) })
    else { return labels }
    // Initials are people's, who are named behind the title.
    let isBody = tokens[names].contains {
      Lexicon.contains($0.hash, .body) || PersonNames.isOtherBody($0.hash)
    }
    if !isBody,
      tokens[names].contains(where: { $0.shape == .oneCapital || PersonNames.joints.contains($0.hash) })
    {
      return labels
    }
    for index in names { labels[index] = .container }
    for index in labels.indices where index >= stop && labels[index] == .author { labels[index] = .other }
    // The day on which it was read is no volume.
    if stop < tokens.count, access.contains(tokens[stop].hash) {
      for index in stop..<tokens.count where labels[index] == .volume || labels[index] == .container {
        labels[index] = .other
      }
    }
    return labels
  }

  private static let access = NoteSegments.words(
    "accessed retrieved available visited viewed consulted last online")
}
