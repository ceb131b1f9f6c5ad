import Citations
import ReportModel
import TestSupport
import Testing

/// Strings that no reference ever was: the parser and the finder take them without a trap.
@Suite struct HostileReferenceTests {
  private static let pieces = [
    "Smith, J. (2019)", "‘A title’", "[2019] EWCA Civ", "p. 12", "ibid", "supra note", "https://a.example/x-",
    "\u{0}", "\u{10FFFF}", "((((", "))", "\"", "no.", "Cm 99999999999999999999", "art 10(1)(a)(i)", "ed.",
    "\n",
    "e\u{301}\u{302}", "2019–", "vol. ", "&", "", " ", "Ö", "1", "999999999999999999999999", "s 2", "v",
  ]

  private func strings(count: Int) -> [String] {
    var random = SplitMix(state: 99)
    return (0..<count).map { _ in
      (0..<Int(random.next() % 14)).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }
        .joined(separator: random.next() % 2 == 0 ? " " : "")
    }
  }

  @Test func parserTakesAnything() throws {
    let parser = try ReferenceParser.shipped()
    for string in strings(count: 3_000) { #expect(!parser.parse(string).type.isEmpty) }
  }

  /// Found by the fuzzing: days and numbers that no integer holds, and one that is just too large.
  @Test(arguments: ["99999999999999999999", "9223372036854775800", "123456789012345678901234567890"])
  func numbersOfAnyLengthAreTaken(_ number: String) throws {
    let parser = try ReferenceParser.shipped()
    let date = parser.parse("Doe, J. (2004, \(number)th March). A title.").issued
    #expect(date?.dateParts == [[2004, 3]])
    for text in [
      "Directive \(number)/36/EU", "Directive 2011/\(number)/EU", "Regulation (EC) No \(number)/2006",
      "Case C-\(number)/16 Doe", "[2011] \(number) WLR \(number)", "\(number) UNTS \(number)",
      "CETS No \(number)", "HC \(number) (2010-11)", "HL Paper \(number)", "Cm \(number)",
      "UN Doc A/RES/\(number)/\(number)",
      "Immigration Act \(number), s \(number)", "SI \(number)/\(number)", "OJ L \(number)/\(number)",
      "[\(number)] UKSC \(number)", "Doe (n \(number)) \(number)",
    ] {
      #expect(!parser.parse(text).type.isEmpty)
      let note = Passage(
        id: "p", kind: .footnote, text: text, label: number, anchors: [Anchor(page: 1, label: "1", boxes: [])]
      )
      _ = CitationFinder(parser: parser).citations(in: [note], sections: [], reportIdentifier: "r")
    }
  }

  @Test func finderTakesAnyNotes() {
    let passages = strings(count: 400).enumerated().map { index, text in
      Passage(
        id: "p\(index)", kind: index % 3 == 0 ? .paragraph : .footnote, text: text, label: String(index),
        anchors: [Anchor(page: 1, label: "1", boxes: [])])
    }
    let found = CitationFinder().citations(in: passages, sections: [], reportIdentifier: "r")
    let references = Set(found.references.map(\.id))
    for citation in found.citations {
      #expect(citation.reference.map(references.contains) ?? true)
      let passage = passages.first { $0.id == citation.passage }
      if let span = citation.span { #expect(span.end <= passage?.text.unicodeScalars.count ?? 0) }
    }
  }
}
