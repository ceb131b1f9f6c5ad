import PDFReading
import ReportModel
import ReportStructure
import Testing

/// Paragraphs are told from items, and are whole over columns and pages.
@Suite struct ParagraphTests {
  private func passages(_ pages: [TypesetPage]) -> [Passage] {
    var reader = StructureReader(
      reportIdentifier: "r", information: StructureReader.FileInformation(fileName: "r.pdf"))
    for page in pages { reader.append(page.content) }
    return reader.finish().passages
  }

  /// Nine numbered paragraphs under three headings; how they read is up to the test.
  private func numbered(_ text: [String]) -> [Passage] {
    var page = TypesetPage()
    var baseline: Float = 60
    for number in 1...9 {
      if number % 3 == 1 {
        page.line("The harbour in year \(number)", left: 60, baseline: baseline + 10, bold: true)
        baseline += 32
      }
      page.line("2.\(number).", left: 60, baseline: baseline)
      page.content.scalars.removeLast()
      page.content.boxes.removeLast()
      page.content.styleIndices.removeLast()
      baseline = page.lines(text, left: 95, baseline: baseline) + 9
    }
    return passages([page])
  }

  @Test func numberedProseIsNoList() {
    let prose = numbered([
      "The committee heard the harbour master on the crews. He said that most of them",
      "had no papers. It found no reason to doubt what he had told it about them.",
    ]).filter { $0.label != nil }
    #expect(prose.count == 9)
    #expect(prose.allSatisfy { $0.kind == .paragraph && $0.text.hasPrefix("The committee") })
    #expect(prose.map(\.label) == (1...9).map { "2.\($0)." })
  }

  @Test func numberedAsksAreAList() {
    let asks = numbered([
      "Keep a list of the crews of all vessels above ten metres that call at the harbour",
      "or lie in the roads before it for more than a day and a night (Aland);",
    ]).filter { $0.label != nil }
    #expect(asks.count == 9)
    #expect(asks.allSatisfy { $0.kind == .listItem })
  }

  @Test(arguments: [
    ("Some of the forty-", "two crews had papers.", "forty-two"),
    ("It is a pro-", "environmental rule.", "pro-environmental"),
    ("They found an HIV-", "positive sailor on board.", "HIV-positive"),
    ("It was an exam-", "ple of what may happen.", "example"),
    ("The rule is a pro-", "fessional one for masters.", "professional"),
  ]) func compoundsKeepTheirHyphen(above: String, below: String, word: String) {
    var page = TypesetPage()
    page.lines(
      [
        "The environmental rules of the harbour are many and old, and few of the crews that",
        "call here have read them in any of the tongues that they were printed in. " + above, below,
      ], left: 60, baseline: 100)
    #expect(page.passages.map(\.text).joined(separator: " ").contains(" " + word + " "))
  }

  @Test func aSentenceInBoldGoesOnOverleaf() {
    let full = "The master of the harbour told the committee what he had seen on board of the vessel"
    var first = TypesetPage(number: 1)
    var second = TypesetPage(number: 2)
    let end = first.lines(
      Array(repeating: full, count: 6) + ["and that the papers of most of them were not in order."], left: 60,
      baseline: 100)
    first.lines([full], left: 60, baseline: end + 12)
    first.line("All of the masters told us so. ", left: 60, baseline: end + 25)
    first.content.scalars.removeLast()
    first.content.boxes.removeLast()
    first.content.styleIndices.removeLast()
    first.line(
      "We recommend that masters of all vessels here ask the", left: 215, baseline: end + 25, bold: true)
    second.line(
      "harbour for leave before any of their crew is signed off.", left: 60, baseline: 100, bold: true)
    second.lines(Array(repeating: full, count: 6), left: 60, baseline: 125)
    #expect(
      passages([first, second]).contains {
        $0.text.hasSuffix(
          "We recommend that masters of all vessels here ask the harbour for leave before any of their crew is signed off."
        )
      })
  }

  @Test func namesInTwoColumnsAreReadDownEachColumn() {
    var page = TypesetPage()
    let names = [
      "Ada Quill", "Ben Osier", "Cato Marram, Harbour", "Dora Sedge", "Edda Reed", "Finn Alder", "Gila Rush",
      "Hugo Fern",
      "Ines Bracken", "Jon Heather",
    ]
    var baseline: Float = 100
    for (index, name) in names.enumerated() {
      page.line(name, left: 80, baseline: baseline)
      if index == 2 {
        baseline += 12
        page.line("Master and Pilot", left: 80, baseline: baseline)
      }
      baseline += 15
    }
    baseline = 100
    for (index, name) in names.enumerated() {
      page.line(String(name.reversed()).capitalized, left: 300, baseline: baseline)
      if index == 6 {
        baseline += 11
        page.line("of the Roads", left: 300, baseline: baseline)
      }
      baseline += 15
    }
    let texts = page.passages.map(\.text)
    #expect(texts.count == 20)
    #expect(
      texts.prefix(4) == ["Ada Quill", "Ben Osier", "Cato Marram, Harbour Master and Pilot", "Dora Sedge"])
    #expect(page.passages.allSatisfy { $0.kind == .listItem && $0.label == nil })
  }

  @Test func anItemMayGoOnAtTheMargin() {
    let full = "The master of the harbour told the committee what he had seen on board of the vessel"
    var page = TypesetPage()
    var baseline = page.lines(Array(repeating: full, count: 4), left: 60, baseline: 100) + 8
    page.line("(a)", left: 85, baseline: baseline)
    page.content.scalars.removeLast()
    page.content.boxes.removeLast()
    page.content.styleIndices.removeLast()
    page.line(
      "A report of the harbour on the crews of all the vessels that call under the", left: 110,
      baseline: baseline)
    baseline = page.lines(["Rules of 1912;"], left: 60, baseline: baseline + 13) + 8
    page.lines(Array(repeating: full, count: 3), left: 60, baseline: baseline)
    #expect(
      page.passages.contains { $0.kind == .listItem && $0.text.hasSuffix("call under the Rules of 1912;") })
  }
}
