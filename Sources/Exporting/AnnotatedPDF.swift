public import PDFReading
public import ReportModel

/// A copy of a report's PDF in which the tagged passages are highlighted in their pillar's colour.
public enum AnnotatedPDF {
  /// The colours of the summaries, which the colour-blind can tell apart; the rest is grey.
  private static let colours: [String: (Double, Double, Double)] = [
    "prevention": (0, 0x72 / 255, 0xB2 / 255), "protection": (0, 0x80 / 255, 0x5C / 255),
    "prosecution": (0xC2 / 255, 0x4D / 255, 0), "partnership": (0xA8 / 255, 0x45 / 255, 0x8A / 255),
  ]

  /// A highlight a page of each passage with an assigned pillar; the note tells the tags and what speaks for them.
  ///
  /// - Parameter decisions: What analysts decided, by passage and pillar: it wins over the machine.
  public static func highlights(
    of report: Report, decisions: [String: [String: Bool]] = [:]
  ) -> [PDFHighlight] {
    report.passages.flatMap { passage -> [PDFHighlight] in
      let decided = decisions[passage.id] ?? [:]
      let tags = passage.pillars.filter { decided[$0.pillar] ?? $0.assigned }
      guard let first = tags.first(where: \.primary) ?? tags.first else { return [] }
      let colour = colours[first.pillar] ?? (0.42, 0.4, 0.37)
      let text = Array(passage.text.unicodeScalars)
      let note = tags.map { Self.note($0, in: text, isDecided: decided[$0.pillar] != nil) }
        .joined(separator: "\n")
      let whole = TextSpan(start: 0, end: text.count)
      return passage.anchors(of: whole).map { anchor in
        PDFHighlight(
          page: anchor.page, boxes: anchor.boxes, red: colour.0, green: colour.1, blue: colour.2,
          author: "Threefold", note: note)
      }
    }
  }

  private static func note(_ tag: PillarTag, in text: [Unicode.Scalar], isDecided: Bool) -> String {
    var note = tag.pillar
    if tag.primary { note += " (primary)" }
    note += isDecided ? ", an analyst's decision" : ", \(Int((tag.score * 100).rounded())) %"
    if !tag.subthemes.isEmpty { note += ": \(tag.subthemes.joined(separator: ", "))" }
    var words: [String] = []
    for entry in tag.evidence.sorted(by: { $0.weight > $1.weight })
    where entry.weight > 0 && entry.start >= 0 && entry.start < entry.end && entry.end <= text.count {
      let word = String(scalars: text[entry.start..<entry.end])
      if !words.contains(word) { words.append(word) }
    }
    if !words.isEmpty { note += "\n  for it: \(words.prefix(8).joined(separator: "; "))" }
    return note
  }
}
