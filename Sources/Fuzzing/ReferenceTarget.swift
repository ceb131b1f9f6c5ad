import Citations
import Foundation
import ReportModel

/// Reference strings, and the notes that they stand in.
struct ReferenceTarget: FuzzingTarget {
  let name = "references"
  private let seeds: [[UInt8]]
  private let parser: ReferenceParser
  private let finder: CitationFinder
  private let words = [
    "ibid", "op. cit.", "(n 3)", " [2011] ", " v ", "http://", "doi:10.", " eds ", " & ", "(1999)", ";", "\"",
    "“", "’",
    "\u{0}", "\u{301}", "\u{202E}", "pp. 1–", "\n", "((((", "99999999999999999999", "-", "UN Doc A/", "É",
    "ﬁ",
  ].map { Array($0.utf8) }

  init() throws {
    seeds = try Seeds.references().map { Array($0.utf8) }
    parser = try ReferenceParser.shipped()
    finder = CitationFinder(parser: parser)
  }

  func run(_ mutation: inout Mutation) throws -> String? {
    let texts = (0..<4).map { _ in
      String(decoding: mutation.change(mutation.pick(seeds), others: seeds, words: words), as: UTF8.self)
    }
    _ = try JSONEncoder().encode(parser.parse(texts[0]))
    let passages = texts.enumerated().map { index, text in
      Passage(
        id: "r-\(index)", kind: index == 0 ? .paragraph : .footnote, text: text, label: "\(index)",
        anchors: [Anchor(page: 1, label: "1", boxes: [])])
    }
    let found = finder.citations(in: passages, sections: [], reportIdentifier: "r")
    let known = Set(found.references.map(\.id))
    for citation in found.citations {
      if let reference = citation.reference, !known.contains(reference) {
        return "a citation of no reference"
      }
    }
    return nil
  }
}
