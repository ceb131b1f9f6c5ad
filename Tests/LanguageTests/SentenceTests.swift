import Language
import ReportModel
import TestSupport
import Testing

private func sentences(_ text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return SentenceSegmenter().sentences(in: text).map {
    String(String.UnicodeScalarView(scalars[$0.range]))
  }
}

@Suite struct SentenceTests {
  /// Each `|` marks the boundary expected.
  @Test(arguments: [
    "Victims wait. |They wait too long.",
    "See Smith et al. 2019 for this. |The rest is silence.",
    "As Fig. 3 and Table 2 show, e.g. in Kent, numbers rose. |They fell later.",
    "The U.N. Office agreed. |Dr. J. K. Marsh did not.",
    "See Annex B. |The list follows.",
    "Was it lawful? |“It was not.” |So said the court in para. 12 of [2019] EWCA Civ 14.",
    "1. Fund safe houses. |Train staff.",
    "The sum was £1.5 million. |It was spent.",
    "Ibid. p. 12. |See also no. 7.",
    "The answer was no. |Nobody asked again.",
    "He wrote “Stop!” and left. |Nobody stopped…|Then it began.",
    "First\n\n|Second line without stop",
    "It cost 5 p. each and nobody paid (see p. 4). |They should.",
  ])
  func marked(text: String) {
    let expected = text.split(separator: "|").map { $0.trimmed }
    #expect(sentences(text.filter { $0 != "|" }.replacingEllipsisGap) == expected)
  }

  @Test func spansCoverAllButWhiteSpace() {
    var random = SplitMix(state: 7)
    let alphabet = Array("aB1 .?!…\"”)(\n\u{E9}\u{1F600}v.no. ".unicodeScalars)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int(random.next() % 60) {
        text.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let spans = SentenceSegmenter().sentences(in: String(text))
      var covered = Set<Int>()
      for (index, span) in spans.enumerated() {
        #expect(span.start < span.end && span.end <= text.count)
        if index > 0 { #expect(spans[index - 1].end <= span.start) }
        covered.formUnion(span.range)
      }
      for (index, scalar) in text.enumerated() where !scalar.properties.isWhitespace {
        #expect(covered.contains(index))
      }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}

extension String {
  /// The marked text leaves no space after an ellipsis; a reader would type one.
  fileprivate var replacingEllipsisGap: String {
    split(separator: "…", omittingEmptySubsequences: false).joined(separator: "… ")
  }
}
